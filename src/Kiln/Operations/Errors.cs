using Kiln.Bytecode;

namespace Kiln.Operations;

/// <summary>A throw completion (ECMA-262 §6.2.4) on its way through .NET code.</summary>
internal sealed class ThrowCompletion(JsValue value) : Exception
{
    public JsValue Value { get; } = value;

    /// <summary>The frames of the run that threw it are left already; only the machine reads and writes it.</summary>
    public bool HasLeftFrames { get; set; }

    public override string Message => Value.TryObject<JsError>() is { } error ? error.DiagnosticText() : "Uncaught " + Value.ToString();
}

/// <summary>Makes errors of the running realm: <c>throw Errors.TypeError("…")</c>. Messages are V8's.</summary>
internal static class Errors
{
    public static ThrowCompletion TypeError(string message) => Create(NativeErrorKind.TypeError, message);

    public static ThrowCompletion RangeError(string message) => Create(NativeErrorKind.RangeError, message);

    public static ThrowCompletion ReferenceError(string message) => Create(NativeErrorKind.ReferenceError, message);

    public static ThrowCompletion SyntaxError(string message) => Create(NativeErrorKind.SyntaxError, message);

    public static ThrowCompletion URIError(string message) => Create(NativeErrorKind.URIError, message);

    public static ThrowCompletion Error(string message) => Create(NativeErrorKind.Error, message);

    public static ThrowCompletion StackOverflow() => RangeError("Maximum call stack size exceeded");

    /// <summary>Throws RangeError when the .NET stack is nearly used up; call it wherever built-ins recurse or re-enter.</summary>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw StackOverflow();
    }

    public static ThrowCompletion Create(NativeErrorKind kind, string message) =>
        new(JsValue.FromObject(CreateObject(Realm.Current, kind, message)));

    /// <summary>A new error object with message and stack.</summary>
    public static JsError CreateObject(Realm realm, NativeErrorKind kind, string message)
    {
        JsObject prototype = realm.Get(PrototypeOf(kind));
        var error = new JsError(prototype.RootShapeForInstances());
        error.CaptureStack(realm);
        error.AddSlot(Names.Message, JsValue.FromString(message), PropertyAttributes.Hidden);
        return error;
    }

    public static Intrinsic PrototypeOf(NativeErrorKind kind) => kind switch
    {
        NativeErrorKind.TypeError => Intrinsic.TypeErrorPrototype,
        NativeErrorKind.RangeError => Intrinsic.RangeErrorPrototype,
        NativeErrorKind.ReferenceError => Intrinsic.ReferenceErrorPrototype,
        NativeErrorKind.SyntaxError => Intrinsic.SyntaxErrorPrototype,
        NativeErrorKind.EvalError => Intrinsic.EvalErrorPrototype,
        NativeErrorKind.URIError => Intrinsic.URIErrorPrototype,
        _ => Intrinsic.ErrorPrototype,
    };
}
