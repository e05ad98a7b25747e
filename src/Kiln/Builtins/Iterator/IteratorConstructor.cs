namespace Kiln.Builtins;

/// <summary>The Iterator constructor.</summary>
internal static unsafe class IteratorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Iterator", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.IteratorPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Iterator is not available");
}
