namespace Kiln.Builtins;

/// <summary>The Object constructor.</summary>
internal static unsafe class ObjectConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Object", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ObjectPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Object is not available");
}
