namespace Kiln.Builtins;

/// <summary>The AsyncFunction constructor.</summary>
internal static unsafe class AsyncFunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AsyncFunction", 1, &Construct, &Define, Intrinsic.FunctionConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AsyncFunctionPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("AsyncFunction is not available");
}
