namespace Kiln.Builtins;

/// <summary>The Array constructor.</summary>
internal static unsafe class ArrayConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Array", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.ArrayPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Array is not available");
}
