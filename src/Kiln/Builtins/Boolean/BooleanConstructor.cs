namespace Kiln.Builtins;

/// <summary>The Boolean constructor (ECMA-262 §20.3.1, §20.3.2).</summary>
internal static unsafe class BooleanConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Boolean", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.BooleanPrototype);
    }

    /// <summary>Boolean ( value ) (§20.3.1.1).</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue value = TypeConversion.ToBoolean(call[0]);
        if (call.NewTarget is null) return value;
        return JsValue.FromObject(new JsPrimitiveWrapper(ObjectOperations.GetShapeFromConstructor(call.NewTarget, Intrinsic.BooleanPrototype), value));
    }
}
