namespace Kiln.Builtins;

/// <summary>The Number constructor (ECMA-262 §21.1.1, §21.1.2).</summary>
internal static unsafe class NumberConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Number", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.NumberPrototype);
        b.Constant("EPSILON", 2.220446049250313e-16);
        b.Constant("MAX_SAFE_INTEGER", NumberConversions.MaxSafeInteger);
        b.Constant("MAX_VALUE", double.MaxValue);
        b.Constant("MIN_SAFE_INTEGER", -NumberConversions.MaxSafeInteger);
        b.Constant("MIN_VALUE", double.Epsilon);
        b.Constant("NaN", JsValue.NaN);
        b.Constant("NEGATIVE_INFINITY", double.NegativeInfinity);
        b.Constant("POSITIVE_INFINITY", double.PositiveInfinity);
        b.Method("isFinite", 1, &IsFinite);
        b.Method("isInteger", 1, &IsInteger);
        b.Method("isNaN", 1, &IsNaN);
        b.Method("isSafeInteger", 1, &IsSafeInteger);
        b.Value("parseFloat", JsValue.FromObject(b.Realm.ParseFloat));
        b.Value("parseInt", JsValue.FromObject(b.Realm.ParseInt));
    }

    /// <summary>Number ( value ) (§21.1.1.1).</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue value = JsValue.Zero;
        if (call.Count > 0)
        {
            value = TypeConversion.ToNumeric(call[0]);
            if (value.IsBigInt) value = BigIntOperations.ToNumber(value.AsBigInt());
        }
        if (call.NewTarget is null) return value;
        return JsValue.FromObject(new JsPrimitiveWrapper(ObjectOperations.GetShapeFromConstructor(call.NewTarget, Intrinsic.NumberPrototype), value));
    }

    /// <summary>Number.isFinite (§21.1.2.2).</summary>
    private static JsValue IsFinite(in BuiltinCall call) => call[0].IsNumber && double.IsFinite(call[0].AsNumber());

    /// <summary>Number.isInteger (§21.1.2.3).</summary>
    private static JsValue IsInteger(in BuiltinCall call) =>
        call[0].IsInt32 || (call[0].IsDouble && NumberConversions.IsIntegralNumber(call[0].AsDouble()));

    /// <summary>Number.isNaN (§21.1.2.4).</summary>
    private static JsValue IsNaN(in BuiltinCall call) => call[0].IsDouble && double.IsNaN(call[0].AsDouble());

    /// <summary>Number.isSafeInteger (§21.1.2.5).</summary>
    private static JsValue IsSafeInteger(in BuiltinCall call) =>
        call[0].IsInt32
        || (call[0].IsDouble && NumberConversions.IsIntegralNumber(call[0].AsDouble()) && Math.Abs(call[0].AsDouble()) <= NumberConversions.MaxSafeInteger);

    /// <summary>parseFloat (§19.2.4).</summary>
    public static JsValue ParseFloat(in BuiltinCall call)
    {
        JsValue input = call[0];
        // The text of a Number reads back as the same Number, but for -0.
        if (input.IsInt32) return input;
        return NumberConversions.ParseFloat(TypeConversion.ToString(input).AsSpan());
    }

    /// <summary>parseInt (§19.2.5).</summary>
    public static JsValue ParseInt(in BuiltinCall call)
    {
        JsValue input = call[0];
        if (input.IsInt32 && (call[1].IsUndefined || (call[1].IsInt32 && call[1].AsInt32() is 0 or 10))) return input;
        JsString text = TypeConversion.ToString(input);
        return NumberConversions.ParseInt(text.AsSpan(), TypeConversion.ToInt32(call[1]));
    }
}
