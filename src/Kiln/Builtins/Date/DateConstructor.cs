namespace Kiln.Builtins;

/// <summary>The Date constructor.</summary>
internal static unsafe class DateConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Date", 7, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DatePrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("Date is not available");
}
