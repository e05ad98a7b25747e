namespace Kiln.Builtins;

/// <summary>The AsyncDisposableStack constructor.</summary>
internal static unsafe class AsyncDisposableStackConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AsyncDisposableStack", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AsyncDisposableStackPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("AsyncDisposableStack is not available");
}
