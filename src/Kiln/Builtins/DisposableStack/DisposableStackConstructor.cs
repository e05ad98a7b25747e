namespace Kiln.Builtins;

/// <summary>The DisposableStack constructor.</summary>
internal static unsafe class DisposableStackConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("DisposableStack", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DisposableStackPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("DisposableStack is not available");
}
