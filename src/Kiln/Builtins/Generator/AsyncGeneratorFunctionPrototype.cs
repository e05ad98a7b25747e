namespace Kiln.Builtins;

/// <summary>The %AsyncGeneratorFunction.prototype% object.</summary>
internal static unsafe class AsyncGeneratorFunctionPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.FunctionPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
