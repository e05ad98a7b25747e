namespace Kiln.Builtins;

/// <summary>The %IteratorHelperPrototype% object.</summary>
internal static unsafe class IteratorHelperPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
