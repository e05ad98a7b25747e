namespace Kiln.Builtins;

/// <summary>The %StringIteratorPrototype% object.</summary>
internal static unsafe class StringIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
