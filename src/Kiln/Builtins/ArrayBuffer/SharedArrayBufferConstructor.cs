namespace Kiln.Builtins;

/// <summary>The SharedArrayBuffer constructor.</summary>
internal static unsafe class SharedArrayBufferConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("SharedArrayBuffer", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.SharedArrayBufferPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("SharedArrayBuffer is not available");
}
