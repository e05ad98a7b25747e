namespace Kiln.Builtins;

/// <summary>The %AsyncFunction.prototype% object.</summary>
internal static unsafe class AsyncFunctionPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.FunctionPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
