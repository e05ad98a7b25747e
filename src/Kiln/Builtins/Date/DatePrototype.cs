namespace Kiln.Builtins;

/// <summary>The %Date.prototype% object.</summary>
internal static unsafe class DatePrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
