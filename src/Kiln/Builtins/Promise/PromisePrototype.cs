namespace Kiln.Builtins;

/// <summary>The %Promise.prototype% object.</summary>
internal static unsafe class PromisePrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
