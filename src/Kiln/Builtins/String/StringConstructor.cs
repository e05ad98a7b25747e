namespace Kiln.Builtins;

/// <summary>The String constructor.</summary>
internal static unsafe class StringConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("String", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.StringPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("String is not available");
}
