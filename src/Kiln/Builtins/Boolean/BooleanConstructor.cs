namespace Kiln.Builtins;

/// <summary>The Boolean constructor.</summary>
internal static unsafe class BooleanConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Boolean", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.BooleanPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Boolean is not available");
}
