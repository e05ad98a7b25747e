namespace Kiln.Builtins;

/// <summary>The %SetIteratorPrototype% object.</summary>
internal static unsafe class SetIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
