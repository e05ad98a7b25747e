namespace Kiln.Builtins;

/// <summary>The WeakRef constructor.</summary>
internal static unsafe class WeakRefConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("WeakRef", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.WeakRefPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("WeakRef is not available");
}
