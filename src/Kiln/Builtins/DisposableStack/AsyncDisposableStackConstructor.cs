namespace Kiln.Builtins;

/// <summary>The AsyncDisposableStack constructor (ECMA-262 2026 §27.4.1, §27.4.2).</summary>
internal static unsafe class AsyncDisposableStackConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AsyncDisposableStack", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AsyncDisposableStackPrototype);
    }

    /// <summary>AsyncDisposableStack ( ) (§27.4.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor AsyncDisposableStack requires 'new'");
        return JsValue.FromObject(new JsDisposableStack(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.AsyncDisposableStackPrototype), isAsync: true));
    }
}
