namespace Kiln.Builtins;

/// <summary>The Promise constructor.</summary>
internal static unsafe class PromiseConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Promise", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.PromisePrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Promise is not available");
}
