namespace Kiln.Builtins;

/// <summary>The %DisposableStack.prototype% object.</summary>
internal static unsafe class DisposableStackPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
