namespace Kiln.Builtins;

/// <summary>The %RegExp.prototype% object.</summary>
internal static unsafe class RegExpPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
