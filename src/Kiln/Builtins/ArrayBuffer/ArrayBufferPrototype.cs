namespace Kiln.Builtins;

/// <summary>The %ArrayBuffer.prototype% object.</summary>
internal static unsafe class ArrayBufferPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
