namespace Kiln.Builtins;

/// <summary>The WeakMap constructor.</summary>
internal static unsafe class WeakMapConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("WeakMap", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.WeakMapPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("WeakMap is not available");
}
