namespace Kiln.Builtins;

/// <summary>The %SharedArrayBuffer.prototype% object.</summary>
internal static unsafe class SharedArrayBufferPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
