namespace Kiln.Builtins;

/// <summary>The AsyncGeneratorFunction constructor.</summary>
internal static unsafe class AsyncGeneratorFunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AsyncGeneratorFunction", 1, &Construct, &Define, Intrinsic.FunctionConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AsyncGeneratorFunctionPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("AsyncGeneratorFunction is not available");
}
