using System.Numerics;

namespace Kiln.Builtins;

/// <summary>The BigInt constructor (ECMA-262 §21.2.1, §21.2.2).</summary>
internal static unsafe class BigIntConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("BigInt", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.BigIntPrototype);
        b.Method("asIntN", 2, &AsIntN);
        b.Method("asUintN", 2, &AsUintN);
    }

    /// <summary>BigInt ( value ) (§21.2.1.1).</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        if (call.NewTarget is not null) throw Errors.TypeError("BigInt is not a constructor");
        JsValue primitive = TypeConversion.ToPrimitive(call[0], PreferredType.Number);
        if (primitive.IsNumber) return NumberToBigInt(primitive.AsNumber());
        return primitive.IsBigInt ? primitive : TypeConversion.ToBigInt(primitive);
    }

    /// <summary>NumberToBigInt (§21.2.1.1.1).</summary>
    private static JsValue NumberToBigInt(double number)
    {
        if (!NumberConversions.IsIntegralNumber(number))
        {
            throw Errors.RangeError($"The number {NumberConversions.ToString(number)} cannot be converted to a BigInt because it is not an integer");
        }
        return FastPaths.Enabled && Math.Abs(number) < 1L << 62 ? JsValue.FromBigInt((long)number) : JsValue.FromBigInt(BigIntOperations.FromNumber(number));
    }

    /// <summary>BigInt.asIntN (§21.2.2.1).</summary>
    private static JsValue AsIntN(in BuiltinCall call)
    {
        double bits = TypeConversion.ToIndex(call[0]);
        if (FastPaths.Enabled && call[1].TrySmallBigInt(out long small)) return JsValue.FromBigInt(BigIntOperations.AsIntN((long)bits, small));
        BigInteger value = TypeConversion.ToBigInt(call[1]);
        return JsValue.FromBigInt(BigIntOperations.AsIntN((long)bits, value));
    }

    /// <summary>BigInt.asUintN (§21.2.2.2).</summary>
    private static JsValue AsUintN(in BuiltinCall call)
    {
        double bits = TypeConversion.ToIndex(call[0]);
        if (FastPaths.Enabled && call[1].TrySmallBigInt(out long small) && (small >= 0 || bits < 64))
            return JsValue.FromBigInt(bits < 64 ? small & ((1L << (int)bits) - 1) : small);
        BigInteger value = TypeConversion.ToBigInt(call[1]);
        BigIntError error = BigIntOperations.AsUintN((long)bits, value, out BigInteger result);
        if (error != BigIntError.None) throw Errors.RangeError(BigIntOperations.Message(error));
        return JsValue.FromBigInt(result);
    }
}
