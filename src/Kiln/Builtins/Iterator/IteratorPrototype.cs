namespace Kiln.Builtins;

/// <summary>The %IteratorPrototype% object.</summary>
internal static unsafe class IteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
