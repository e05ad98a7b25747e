namespace Kiln.Builtins;

/// <summary>The %RegExpStringIteratorPrototype% object.</summary>
internal static unsafe class RegExpStringIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
