namespace Kiln.Builtins;

/// <summary>The %AsyncIteratorPrototype% object.</summary>
internal static unsafe class AsyncIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
