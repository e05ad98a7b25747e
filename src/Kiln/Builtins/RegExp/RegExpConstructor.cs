namespace Kiln.Builtins;

/// <summary>The RegExp constructor.</summary>
internal static unsafe class RegExpConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("RegExp", 2, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.RegExpPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("RegExp is not available");
}
