namespace Kiln.Builtins;

/// <summary>The %Math% object.</summary>
internal static unsafe class MathObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
