namespace Kiln.Builtins;

/// <summary>The TypedArray constructor.</summary>
internal static unsafe class TypedArrayConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("TypedArray", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.TypedArrayPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("TypedArray is not available");
}
