namespace Kiln.Builtins;

/// <summary>The %Error.prototype% object.</summary>
internal static unsafe class ErrorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
