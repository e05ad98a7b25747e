namespace Kiln.Builtins;

/// <summary>The %BigInt.prototype% object.</summary>
internal static unsafe class BigIntPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
    }
}
