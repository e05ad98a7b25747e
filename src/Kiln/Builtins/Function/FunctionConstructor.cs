namespace Kiln.Builtins;

/// <summary>The Function constructor.</summary>
internal static unsafe class FunctionConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Function", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.FunctionPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Function is not available");
}
