namespace Kiln.Builtins;

/// <summary>The AggregateError constructor.</summary>
internal static unsafe class AggregateErrorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("AggregateError", 2, &Construct, &Define, Intrinsic.ErrorConstructor);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.AggregateErrorPrototype);
    }

    private static JsValue Construct(in BuiltinCall call) => throw Errors.TypeError("AggregateError is not available");
}
