using System.Numerics;

namespace Kiln.Builtins;

/// <summary>The %BigInt.prototype% object (ECMA-262 §21.2.3).</summary>
internal static unsafe class BigIntPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.BigIntConstructor);
        b.Method("toLocaleString", 0, &ToLocaleString);
        b.Method("toString", 0, &ToString);
        b.Method("valueOf", 0, &ValueOf);
        b.ToStringTag("BigInt");
    }

    /// <summary>ThisBigIntValue (§21.2.3.4.1).</summary>
    private static BigInteger ThisBigIntValue(in BuiltinCall call, string method)
    {
        if (call.This.IsBigInt) return call.This.AsBigInt();
        if (call.This.TryObject<JsPrimitiveWrapper>() is { Value.IsBigInt: true } wrapper) return wrapper.Value.AsBigInt();
        throw Errors.TypeError($"BigInt.prototype.{method} requires that 'this' be a BigInt");
    }

    /// <summary>BigInt.prototype.toString (§21.2.3.3).</summary>
    private static JsValue ToString(in BuiltinCall call)
    {
        BigInteger x = ThisBigIntValue(call, "toString");
        double radix = call[0].IsUndefined ? 10 : TypeConversion.ToIntegerOrInfinity(call[0]);
        if (radix is < 2 or > 36) throw Errors.RangeError("toString() radix must be between 2 and 36");
        return BigIntOperations.ToString(x, (int)radix);
    }

    /// <summary>BigInt.prototype.valueOf (§21.2.3.4).</summary>
    private static JsValue ValueOf(in BuiltinCall call) => JsValue.FromBigInt(ThisBigIntValue(call, "valueOf"));

    /// <summary>BigInt.prototype.toLocaleString (§21.2.3.2), by Intl.NumberFormat.</summary>
    private static JsValue ToLocaleString(in BuiltinCall call) =>
        NumberFormatConstructor.Format(call.Realm, DecimalValue.Of(ThisBigIntValue(call, "toLocaleString")), call[0], call[1]);
}
