namespace Kiln.Builtins;

/// <summary>The GeneratorFunction constructor.</summary>
internal static unsafe class GeneratorFunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("GeneratorFunction", 1, &Construct, &Define, Intrinsic.FunctionConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.GeneratorFunctionPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("GeneratorFunction is not available");
}
