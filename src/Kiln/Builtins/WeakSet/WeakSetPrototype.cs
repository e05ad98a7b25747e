namespace Kiln.Builtins;

/// <summary>The %WeakSet.prototype% object.</summary>
internal static unsafe class WeakSetPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
