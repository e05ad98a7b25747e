namespace Kiln.Builtins;

/// <summary>The %WrapForValidIteratorPrototype% object.</summary>
internal static unsafe class WrapForValidIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
