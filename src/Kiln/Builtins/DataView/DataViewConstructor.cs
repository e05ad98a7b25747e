namespace Kiln.Builtins;

/// <summary>The DataView constructor.</summary>
internal static unsafe class DataViewConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("DataView", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DataViewPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("DataView is not available");
}
