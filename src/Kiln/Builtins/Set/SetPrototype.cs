namespace Kiln.Builtins;

/// <summary>The %Set.prototype% object.</summary>
internal static unsafe class SetPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
