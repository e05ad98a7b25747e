namespace Kiln.Builtins;

/// <summary>The ArrayBuffer constructor.</summary>
internal static unsafe class ArrayBufferConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("ArrayBuffer", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ArrayBufferPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("ArrayBuffer is not available");
}
