namespace Kiln.Builtins;

/// <summary>The BigInt constructor.</summary>
internal static unsafe class BigIntConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("BigInt", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.BigIntPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("BigInt is not available");
}
