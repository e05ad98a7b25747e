namespace Kiln.Builtins;

/// <summary>The Proxy constructor.</summary>
internal static unsafe class ProxyConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Proxy", 2, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ObjectPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Proxy is not available");
}
