namespace Kiln.Builtins;

/// <summary>The Number constructor.</summary>
internal static unsafe class NumberConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Number", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.NumberPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Number is not available");
}
