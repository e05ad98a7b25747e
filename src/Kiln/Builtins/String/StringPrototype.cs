namespace Kiln.Builtins;

/// <summary>The %String.prototype% object.</summary>
internal static unsafe class StringPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
