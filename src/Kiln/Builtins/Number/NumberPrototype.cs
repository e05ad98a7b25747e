namespace Kiln.Builtins;

/// <summary>The %Number.prototype% object (ECMA-262 §21.1.3): itself a Number object with the value 0.</summary>
internal static unsafe class NumberPrototype
{
    public static JsObject Create(Realm realm) =>
        new JsPrimitiveWrapper(realm.CreateLazyShape(realm.ObjectPrototype, &Define), JsValue.Zero);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.NumberConstructor);
        b.Method("toExponential", 1, &ToExponential);
        b.Method("toFixed", 1, &ToFixed);
        b.Method("toPrecision", 1, &ToPrecision);
        b.Method("toString", 1, &ToString);
        b.Method("valueOf", 0, &ValueOf);
        b.Method("toLocaleString", 0, &ToLocaleString);
    }

    /// <summary>ThisNumberValue (§21.1.3.7.1).</summary>
    private static double ThisNumberValue(in BuiltinCall call, string method)
    {
        if (call.This.IsNumber) return call.This.AsNumber();
        if (call.This.TryObject<JsPrimitiveWrapper>() is { Value.IsNumber: true } wrapper) return wrapper.Value.AsNumber();
        throw Errors.TypeError($"Number.prototype.{method} requires that 'this' be a Number");
    }

    /// <summary>Number.prototype.toExponential (§21.1.3.2).</summary>
    private static JsValue ToExponential(in BuiltinCall call)
    {
        double x = ThisNumberValue(call, "toExponential");
        double digits = TypeConversion.ToIntegerOrInfinity(call[0]);
        if (!double.IsFinite(x)) return NumberConversions.ToString(x);
        if (digits is < 0 or > 100) throw Errors.RangeError("toExponential() argument must be between 0 and 100");
        return NumberConversions.ToExponential(x, call[0].IsUndefined ? -1 : (int)digits);
    }

    /// <summary>Number.prototype.toFixed (§21.1.3.3).</summary>
    private static JsValue ToFixed(in BuiltinCall call)
    {
        double x = ThisNumberValue(call, "toFixed");
        double digits = TypeConversion.ToIntegerOrInfinity(call[0]);
        if (digits is < 0 or > 100) throw Errors.RangeError("toFixed() digits argument must be between 0 and 100");
        if (!double.IsFinite(x)) return NumberConversions.ToString(x);
        return NumberConversions.ToFixed(x, (int)digits);
    }

    /// <summary>Number.prototype.toPrecision (§21.1.3.5).</summary>
    private static JsValue ToPrecision(in BuiltinCall call)
    {
        double x = ThisNumberValue(call, "toPrecision");
        if (call[0].IsUndefined) return NumberConversions.ToString(x);
        double precision = TypeConversion.ToIntegerOrInfinity(call[0]);
        if (!double.IsFinite(x)) return NumberConversions.ToString(x);
        if (precision is < 1 or > 100) throw Errors.RangeError("toPrecision() argument must be between 1 and 100");
        return NumberConversions.ToPrecision(x, (int)precision);
    }

    /// <summary>Number.prototype.toString (§21.1.3.6).</summary>
    private static JsValue ToString(in BuiltinCall call)
    {
        double x = ThisNumberValue(call, "toString");
        if (call[0].IsUndefined) return NumberConversions.ToString(x);
        double radix = TypeConversion.ToIntegerOrInfinity(call[0]);
        if (radix is < 2 or > 36) throw Errors.RangeError("toString() radix must be between 2 and 36");
        return NumberConversions.ToString(x, (int)radix);
    }

    /// <summary>Number.prototype.valueOf (§21.1.3.7).</summary>
    private static JsValue ValueOf(in BuiltinCall call) => ThisNumberValue(call, "valueOf");

    /// <summary>Number.prototype.toLocaleString (§21.1.3.4), by Intl.NumberFormat.</summary>
    private static JsValue ToLocaleString(in BuiltinCall call) =>
        NumberFormatConstructor.Format(call.Realm, DecimalValue.Of(ThisNumberValue(call, "toLocaleString")), call[0], call[1]);
}
