namespace Kiln.Builtins;

/// <summary>The %Reflect% object.</summary>
internal static unsafe class ReflectObject
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
