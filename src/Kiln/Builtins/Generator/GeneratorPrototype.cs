namespace Kiln.Builtins;

/// <summary>The %GeneratorPrototype% object.</summary>
internal static unsafe class GeneratorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.IteratorPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
