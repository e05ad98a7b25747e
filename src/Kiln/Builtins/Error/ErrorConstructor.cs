namespace Kiln.Builtins;

/// <summary>The Error constructor.</summary>
internal static unsafe class ErrorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Error", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ErrorPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Error is not available");
}
