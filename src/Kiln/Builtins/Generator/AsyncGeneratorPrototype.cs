namespace Kiln.Builtins;

/// <summary>The %AsyncGeneratorPrototype% object.</summary>
internal static unsafe class AsyncGeneratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.AsyncIteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
