namespace Kiln.Builtins;

/// <summary>The %WeakMap.prototype% object.</summary>
internal static unsafe class WeakMapPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
