namespace Kiln.Builtins;

/// <summary>The FinalizationRegistry constructor.</summary>
internal static unsafe class FinalizationRegistryConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("FinalizationRegistry", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.FinalizationRegistryPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("FinalizationRegistry is not available");
}
