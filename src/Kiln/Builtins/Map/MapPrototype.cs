namespace Kiln.Builtins;

/// <summary>The %Map.prototype% object.</summary>
internal static unsafe class MapPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
