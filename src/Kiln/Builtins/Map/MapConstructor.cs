namespace Kiln.Builtins;

/// <summary>The Map constructor.</summary>
internal static unsafe class MapConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Map", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.MapPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Map is not available");
}
