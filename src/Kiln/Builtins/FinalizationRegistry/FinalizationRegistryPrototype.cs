namespace Kiln.Builtins;

/// <summary>The %FinalizationRegistry.prototype% object.</summary>
internal static unsafe class FinalizationRegistryPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
