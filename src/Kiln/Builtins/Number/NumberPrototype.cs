namespace Kiln.Builtins;

/// <summary>The %Number.prototype% object.</summary>
internal static unsafe class NumberPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
