namespace Kiln.Builtins;

/// <summary>The %ArrayIteratorPrototype% object.</summary>
internal static unsafe class ArrayIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
