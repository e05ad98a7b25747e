namespace Kiln.Builtins;

/// <summary>The DisposableStack constructor (ECMA-262 2026 §27.3.1, §27.3.2).</summary>
internal static unsafe class DisposableStackConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("DisposableStack", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DisposableStackPrototype);
    }

    /// <summary>DisposableStack ( ) (§27.3.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor DisposableStack requires 'new'");
        return JsValue.FromObject(new JsDisposableStack(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.DisposableStackPrototype), isAsync: false));
    }
}
