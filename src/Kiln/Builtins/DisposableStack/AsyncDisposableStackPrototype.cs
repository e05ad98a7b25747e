namespace Kiln.Builtins;

/// <summary>The %AsyncDisposableStack.prototype% object.</summary>
internal static unsafe class AsyncDisposableStackPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
