namespace Kiln.Builtins;

/// <summary>The %SuppressedError.prototype% object.</summary>
internal static unsafe class SuppressedErrorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ErrorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
