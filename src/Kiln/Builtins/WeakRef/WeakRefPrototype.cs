namespace Kiln.Builtins;

/// <summary>The %WeakRef.prototype% object.</summary>
internal static unsafe class WeakRefPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
