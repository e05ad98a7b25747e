namespace Kiln.Builtins;

/// <summary>The %Boolean.prototype% object.</summary>
internal static unsafe class BooleanPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
