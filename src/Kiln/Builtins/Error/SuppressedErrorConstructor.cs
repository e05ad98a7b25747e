namespace Kiln.Builtins;

/// <summary>The SuppressedError constructor.</summary>
internal static unsafe class SuppressedErrorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("SuppressedError", 3, &Construct, &Define, Intrinsic.ErrorConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SuppressedErrorPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("SuppressedError is not available");
}
