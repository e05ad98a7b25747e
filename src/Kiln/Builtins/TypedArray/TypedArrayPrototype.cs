namespace Kiln.Builtins;

/// <summary>The %TypedArray.prototype% object.</summary>
internal static unsafe class TypedArrayPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
