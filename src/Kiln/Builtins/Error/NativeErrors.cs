using Kiln.Bytecode;

namespace Kiln.Builtins;

/// <summary>The NativeError constructors and prototypes (ECMA-262 §20.5.6).</summary>
internal static unsafe class NativeErrors
{
    public static JsObject CreateConstructor(Realm realm, NativeErrorKind kind) => kind switch
    {
        NativeErrorKind.TypeError => realm.CreateLazyConstructor("TypeError", 1, &ConstructTypeError, &DefineTypeError, Intrinsic.ErrorConstructor),
        NativeErrorKind.RangeError => realm.CreateLazyConstructor("RangeError", 1, &ConstructRangeError, &DefineRangeError, Intrinsic.ErrorConstructor),
        NativeErrorKind.ReferenceError => realm.CreateLazyConstructor("ReferenceError", 1, &ConstructReferenceError, &DefineReferenceError, Intrinsic.ErrorConstructor),
        NativeErrorKind.SyntaxError => realm.CreateLazyConstructor("SyntaxError", 1, &ConstructSyntaxError, &DefineSyntaxError, Intrinsic.ErrorConstructor),
        NativeErrorKind.EvalError => realm.CreateLazyConstructor("EvalError", 1, &ConstructEvalError, &DefineEvalError, Intrinsic.ErrorConstructor),
        NativeErrorKind.URIError => realm.CreateLazyConstructor("URIError", 1, &ConstructURIError, &DefineURIError, Intrinsic.ErrorConstructor),
        _ => throw new UnreachableException(),
    };

    public static JsObject CreatePrototype(Realm realm, NativeErrorKind kind) => kind switch
    {
        NativeErrorKind.TypeError => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &DefineTypeErrorPrototype),
        NativeErrorKind.RangeError => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &DefineRangeErrorPrototype),
        NativeErrorKind.ReferenceError => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &DefineReferenceErrorPrototype),
        NativeErrorKind.SyntaxError => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &DefineSyntaxErrorPrototype),
        NativeErrorKind.EvalError => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &DefineEvalErrorPrototype),
        NativeErrorKind.URIError => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &DefineURIErrorPrototype),
        _ => throw new UnreachableException(),
    };

    private static void DefineTypeError(ref ObjectBuilder b) => b.Constructor(Intrinsic.TypeErrorPrototype);

    private static void DefineRangeError(ref ObjectBuilder b) => b.Constructor(Intrinsic.RangeErrorPrototype);

    private static void DefineReferenceError(ref ObjectBuilder b) => b.Constructor(Intrinsic.ReferenceErrorPrototype);

    private static void DefineSyntaxError(ref ObjectBuilder b) => b.Constructor(Intrinsic.SyntaxErrorPrototype);

    private static void DefineEvalError(ref ObjectBuilder b) => b.Constructor(Intrinsic.EvalErrorPrototype);

    private static void DefineURIError(ref ObjectBuilder b) => b.Constructor(Intrinsic.URIErrorPrototype);

    private static void DefineTypeErrorPrototype(ref ObjectBuilder b) => DefinePrototype(ref b, Intrinsic.TypeErrorConstructor, "TypeError");

    private static void DefineRangeErrorPrototype(ref ObjectBuilder b) => DefinePrototype(ref b, Intrinsic.RangeErrorConstructor, "RangeError");

    private static void DefineReferenceErrorPrototype(ref ObjectBuilder b) => DefinePrototype(ref b, Intrinsic.ReferenceErrorConstructor, "ReferenceError");

    private static void DefineSyntaxErrorPrototype(ref ObjectBuilder b) => DefinePrototype(ref b, Intrinsic.SyntaxErrorConstructor, "SyntaxError");

    private static void DefineEvalErrorPrototype(ref ObjectBuilder b) => DefinePrototype(ref b, Intrinsic.EvalErrorConstructor, "EvalError");

    private static void DefineURIErrorPrototype(ref ObjectBuilder b) => DefinePrototype(ref b, Intrinsic.URIErrorConstructor, "URIError");

    /// <summary>Properties of the NativeError Prototype Objects (§20.5.6.3)</summary>
    private static void DefinePrototype(ref ObjectBuilder b, Intrinsic constructor, string name)
    {
        b.Intrinsic("constructor", constructor);
        b.Value(Names.Name, name);
        b.Value(Names.Message, JsValue.EmptyString);
    }

    // NativeError ( message [ , options ] ) (§20.5.6.1.1)
    private static JsValue ConstructTypeError(in BuiltinCall call) => Construct(call, Intrinsic.TypeErrorPrototype);

    private static JsValue ConstructRangeError(in BuiltinCall call) => Construct(call, Intrinsic.RangeErrorPrototype);

    private static JsValue ConstructReferenceError(in BuiltinCall call) => Construct(call, Intrinsic.ReferenceErrorPrototype);

    private static JsValue ConstructSyntaxError(in BuiltinCall call) => Construct(call, Intrinsic.SyntaxErrorPrototype);

    private static JsValue ConstructEvalError(in BuiltinCall call) => Construct(call, Intrinsic.EvalErrorPrototype);

    private static JsValue ConstructURIError(in BuiltinCall call) => Construct(call, Intrinsic.URIErrorPrototype);

    private static JsValue Construct(in BuiltinCall call, Intrinsic prototype) =>
        JsValue.FromObject(ErrorConstructor.CreateFromCall(call, prototype, call[0], call[1]));
}
