namespace Kiln.Builtins;

/// <summary>The Symbol constructor.</summary>
internal static unsafe class SymbolConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Symbol", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SymbolPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Symbol is not available");
}
