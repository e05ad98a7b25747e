namespace Kiln.Builtins;

/// <summary>The WeakSet constructor.</summary>
internal static unsafe class WeakSetConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("WeakSet", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.WeakSetPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("WeakSet is not available");
}
