using Kiln.Interpreter;
using StackTrace = Kiln.Interpreter.StackTrace;

namespace Kiln.Builtins;

/// <summary>A CallSite object of V8's stack trace API, which Error.prepareStackTrace gets.</summary>
internal sealed unsafe class CallSite(Shape shape, CapturedFrame frame) : JsObject(shape)
{
    public override string ClassName => "CallSite";

    public static CallSite Create(Realm realm, in CapturedFrame frame)
    {
        JsObject prototype = realm.CallSitePrototype ??= realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);
        return new CallSite(prototype.RootShapeForInstances(), frame);
    }

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("getColumnNumber", 0, &GetColumnNumber);
        b.Method("getEnclosingColumnNumber", 0, &GetColumnNumber);
        b.Method("getEnclosingLineNumber", 0, &GetLineNumber);
        b.Method("getEvalOrigin", 0, &GetEvalOrigin);
        b.Method("getFileName", 0, &GetFileName);
        b.Method("getFunction", 0, &GetFunction);
        b.Method("getFunctionName", 0, &GetFunctionName);
        b.Method("getLineNumber", 0, &GetLineNumber);
        b.Method("getMethodName", 0, &GetMethodName);
        b.Method("getPosition", 0, &GetPosition);
        b.Method("getPromiseIndex", 0, &GetPromiseIndex);
        b.Method("getScriptNameOrSourceURL", 0, &GetFileName);
        b.Method("getThis", 0, &GetFunction);
        b.Method("getTypeName", 0, &GetTypeName);
        b.Method("isAsync", 0, &IsAsync);
        b.Method("isConstructor", 0, &IsConstructorCall);
        b.Method("isEval", 0, &IsEval);
        b.Method("isNative", 0, &IsNative);
        b.Method("isPromiseAll", 0, &IsPromiseAll);
        b.Method("isToplevel", 0, &IsToplevel);
        b.Method("toString", 0, &SiteToString);
    }

    private static CapturedFrame Frame(in BuiltinCall call) =>
        call.This.TryObject<CallSite>() is { } site ? site.Captured : throw Errors.TypeError("CallSite method called on incompatible receiver " + TypeConversion.ToMessageText(call.This));

    private CapturedFrame Captured => frame;

    private static JsValue TextOrNull(string? text) => string.IsNullOrEmpty(text) ? JsValue.Null : text;

    private static JsValue GetColumnNumber(in BuiltinCall call) => StackTrace.Position(Frame(call)) is (_, int column) ? column : JsValue.Null;

    private static JsValue GetLineNumber(in BuiltinCall call) => StackTrace.Position(Frame(call)) is (int line, _) ? line : JsValue.Null;

    private static JsValue GetEvalOrigin(in BuiltinCall call) => StackTrace.EvalOrigin(Frame(call)) is { } origin ? origin : JsValue.Undefined;

    private static JsValue GetFileName(in BuiltinCall call) =>
        Frame(call) is { Function.Unit.Referrer: { } referrer } captured && StackTrace.EvalOrigin(captured) is null ? referrer.DisplayName : JsValue.Null;

    // Strict code's functions and receivers are nobody's business; V8 shows those of sloppy code, which a module is not.
    private static JsValue GetFunction(in BuiltinCall call)
    {
        Frame(call);
        return JsValue.Undefined;
    }

    private static JsValue GetFunctionName(in BuiltinCall call) => TextOrNull(StackTrace.FunctionName(Frame(call)));

    private static JsValue GetMethodName(in BuiltinCall call) => TextOrNull(StackTrace.MethodName(Frame(call)));

    private static JsValue GetPosition(in BuiltinCall call) =>
        Frame(call) is { Function: { } function } captured ? Math.Max(0, Bytecode.PositionTable.Find(function.Body.Positions, captured.Pc)) : 0;

    private static JsValue GetPromiseIndex(in BuiltinCall call) => Frame(call) is { Kind: CapturedKind.Combinator } captured ? captured.Pc : JsValue.Null;

    private static JsValue GetTypeName(in BuiltinCall call)
    {
        CapturedFrame captured = Frame(call);
        return captured.Receiver.IsNullish || captured.Receiver.IsEmpty || captured.Receiver.IsInternal ? JsValue.Null : StackTrace.TypeName(captured.Receiver);
    }

    private static JsValue IsAsync(in BuiltinCall call) => Frame(call).Kind is CapturedKind.Awaiting or CapturedKind.Combinator;

    private static JsValue IsConstructorCall(in BuiltinCall call) => Frame(call).Kind is CapturedKind.Construct or CapturedKind.BuiltinConstruct;

    private static JsValue IsEval(in BuiltinCall call) => StackTrace.EvalOrigin(Frame(call)) is not null;

    private static JsValue IsNative(in BuiltinCall call)
    {
        Frame(call);
        return false;
    }

    private static JsValue IsPromiseAll(in BuiltinCall call) => Frame(call) is { Kind: CapturedKind.Combinator, Text: "all" };

    private static JsValue IsToplevel(in BuiltinCall call) => StackTrace.IsTopLevel(Frame(call));

    private static JsValue SiteToString(in BuiltinCall call) => StackTrace.FormatFrame(Frame(call));
}
