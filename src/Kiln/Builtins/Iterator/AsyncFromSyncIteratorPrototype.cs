namespace Kiln.Builtins;

/// <summary>The %AsyncFromSyncIteratorPrototype% object.</summary>
internal static unsafe class AsyncFromSyncIteratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.AsyncIteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
