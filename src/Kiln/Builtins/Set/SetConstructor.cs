namespace Kiln.Builtins;

/// <summary>The Set constructor.</summary>
internal static unsafe class SetConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Set", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SetPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Set is not available");
}
