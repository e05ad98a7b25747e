namespace Kiln.Builtins;

/// <summary>The %MapIteratorPrototype% object.</summary>
internal static unsafe class MapIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
