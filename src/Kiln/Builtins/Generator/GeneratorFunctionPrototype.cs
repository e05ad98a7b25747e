namespace Kiln.Builtins;

/// <summary>The %GeneratorFunction.prototype% object.</summary>
internal static unsafe class GeneratorFunctionPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.FunctionPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
