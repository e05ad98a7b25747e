namespace Kiln.Builtins;

/// <summary>The %Symbol.prototype% object.</summary>
internal static unsafe class SymbolPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
