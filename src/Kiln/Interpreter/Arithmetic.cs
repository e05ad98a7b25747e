using System.Numerics;

namespace Kiln.Interpreter;

internal enum ArithmeticOperator : byte
{
    Subtract, Multiply, Divide, Remainder, Exponentiate, And, Or, Xor, ShiftLeft, ShiftRight, ShiftRightUnsigned,
}

/// <summary>Operators on values of any type (ECMA-262 §13.15.4): the slow twins of the loop's arms.</summary>
internal static class Arithmetic
{
    /// <summary>The addition operator (§13.8.1).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(ref JsValue result, in JsValue left, in JsValue right)
    {
        if (FastPaths.Enabled && left.TrySmallBigInt(out long x) && right.TrySmallBigInt(out long y) && SmallBigInts.TryAdd(x, y, out long sum))
            result = JsValue.FromBigInt(sum);
        else
            result = Add(left, right);
    }

    private static JsValue Add(in JsValue left, in JsValue right)
    {
        if (FastPaths.Enabled && left.IsString && right.IsString) return JsValue.FromString(JsString.Concat(left.AsString(), right.AsString()));
        JsValue a = TypeConversion.ToPrimitive(left), b = TypeConversion.ToPrimitive(right);
        if (a.IsString || b.IsString)
        {
            JsString x = TypeConversion.ToString(a);
            return JsValue.FromString(JsString.Concat(x, TypeConversion.ToString(b)));
        }
        if (a.IsNumber && b.IsNumber) return JsValue.FromDouble(a.AsNumber() + b.AsNumber());
        JsValue m = TypeConversion.ToNumeric(a), n = TypeConversion.ToNumeric(b);
        if (m.IsNumber && n.IsNumber) return JsValue.FromDouble(m.AsNumber() + n.AsNumber());
        if (m.IsBigInt && n.IsBigInt) return Checked(BigIntOperations.Add(m.AsBigInt(), n.AsBigInt(), out BigInteger sum), sum);
        throw MixedTypes();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Binary(ref JsValue result, ArithmeticOperator op, in JsValue left, in JsValue right)
    {
        if (FastPaths.Enabled && left.TrySmallBigInt(out long x) && right.TrySmallBigInt(out long y) && SmallBigInts.TryBinary(op, x, y, out long small))
            result = JsValue.FromBigInt(small);
        else
            result = Binary(op, left, right);
    }

    private static JsValue Binary(ArithmeticOperator op, in JsValue left, in JsValue right)
    {
        if (FastPaths.Enabled && left.IsBigInt && right.IsBigInt) return OnBigInts(op, left.AsBigInt(), right.AsBigInt());
        JsValue a = TypeConversion.ToNumeric(left), b = TypeConversion.ToNumeric(right);
        if (a.IsNumber && b.IsNumber) return JsValue.FromDouble(OnNumbers(op, a.AsNumber(), b.AsNumber()));
        if (!a.IsBigInt || !b.IsBigInt) throw MixedTypes();
        return OnBigInts(op, a.AsBigInt(), b.AsBigInt());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Remainder(ref JsValue result, in JsValue left, in JsValue right)
    {
        if (FastPaths.Enabled && left.IsNumber && right.IsNumber) result = JsValue.FromDouble(Remainder(left.AsNumber(), right.AsNumber()));
        else Binary(ref result, ArithmeticOperator.Remainder, left, right);
    }

    private static double Remainder(double a, double b)
    {
        // The library's takes a step for each bit that the two differ in.
        const double MaxSafeInteger = 9007199254740991;
        if (FastPaths.Enabled && a is > 0 and <= MaxSafeInteger && b is >= 1 and <= MaxSafeInteger)
        {
            long dividend = (long)a, divisor = (long)b;
            if (dividend == a && divisor == b) return dividend % divisor;
        }
        return a % b;
    }

    private static double OnNumbers(ArithmeticOperator op, double a, double b) => op switch
    {
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => a * b,
        ArithmeticOperator.Divide => a / b,
        ArithmeticOperator.Remainder => Remainder(a, b),
        ArithmeticOperator.Exponentiate => Exponentiate(a, b),
        ArithmeticOperator.And => NumberConversions.ToInt32(a) & NumberConversions.ToInt32(b),
        ArithmeticOperator.Or => NumberConversions.ToInt32(a) | NumberConversions.ToInt32(b),
        ArithmeticOperator.Xor => NumberConversions.ToInt32(a) ^ NumberConversions.ToInt32(b),
        ArithmeticOperator.ShiftLeft => NumberConversions.ToInt32(a) << NumberConversions.ToInt32(b),
        ArithmeticOperator.ShiftRight => NumberConversions.ToInt32(a) >> NumberConversions.ToInt32(b),
        ArithmeticOperator.ShiftRightUnsigned => NumberConversions.ToUint32(a) >> NumberConversions.ToInt32(b),
        _ => throw new UnreachableException(),
    };

    /// <summary>Number::exponentiate (§6.1.6.1.3): unlike IEEE pow, a base of ±1 with an infinite or NaN exponent gives NaN.</summary>
    public static double Exponentiate(double a, double b)
    {
        if (double.IsNaN(b) || (Math.Abs(a) == 1 && double.IsInfinity(b))) return double.NaN;
        return Math.Pow(a, b);
    }

    private static JsValue OnBigInts(ArithmeticOperator op, BigInteger a, BigInteger b)
    {
        BigInteger result;
        BigIntError error = BigIntError.None;
        switch (op)
        {
            case ArithmeticOperator.Subtract: error = BigIntOperations.Subtract(a, b, out result); break;
            case ArithmeticOperator.Multiply: error = BigIntOperations.Multiply(a, b, out result); break;
            case ArithmeticOperator.Divide: error = BigIntOperations.Divide(a, b, out result); break;
            case ArithmeticOperator.Remainder: error = BigIntOperations.Remainder(a, b, out result); break;
            case ArithmeticOperator.Exponentiate: error = BigIntOperations.Exponentiate(a, b, out result); break;
            case ArithmeticOperator.And: result = a & b; break;
            case ArithmeticOperator.Or: result = a | b; break;
            case ArithmeticOperator.Xor: result = a ^ b; break;
            case ArithmeticOperator.ShiftLeft: error = BigIntOperations.LeftShift(a, b, out result); break;
            case ArithmeticOperator.ShiftRight: error = BigIntOperations.SignedRightShift(a, b, out result); break;
            default: throw Errors.TypeError("BigInts have no unsigned right shift, use >> instead");
        }
        return Checked(error, result);
    }

    private static JsValue Checked(BigIntError error, BigInteger result) =>
        error == BigIntError.None ? JsValue.FromBigInt(result) : throw Errors.RangeError(BigIntOperations.Message(error));

    private static ThrowCompletion MixedTypes() => Errors.TypeError("Cannot mix BigInt and other types, use explicit conversions");

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Increment(ref JsValue result, in JsValue value, int by)
    {
        JsValue numeric = TypeConversion.ToNumeric(value);
        if (FastPaths.Enabled && numeric.TrySmallBigInt(out long x) && SmallBigInts.TryAdd(x, by, out long small))
        {
            result = JsValue.FromBigInt(small);
            return;
        }
        result = numeric.IsNumber ? JsValue.FromDouble(numeric.AsNumber() + by) : JsValue.FromBigInt(numeric.AsBigInt() + by);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Negate(ref JsValue result, in JsValue value)
    {
        JsValue numeric = TypeConversion.ToNumeric(value);
        result = numeric.IsNumber ? JsValue.FromDouble(-numeric.AsNumber()) : JsValue.FromBigInt(-numeric.AsBigInt());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void BitwiseNot(ref JsValue result, in JsValue value)
    {
        JsValue numeric = TypeConversion.ToNumeric(value);
        result = numeric.IsNumber ? JsValue.FromInt32(~NumberConversions.ToInt32(numeric.AsNumber())) : JsValue.FromBigInt(-numeric.AsBigInt() - 1);
    }

    /// <summary>x &lt; y (§13.10.1).</summary>
    public static bool Less(in JsValue x, in JsValue y)
    {
        if (FastPaths.Enabled && x.IsNumber && y.IsNumber) return x.AsNumber() < y.AsNumber();
        if (FastPaths.Enabled && x.TrySmallBigInt(out long a) && y.TrySmallBigInt(out long b)) return a < b;
        return Comparison.IsLessThan(x, y, leftFirst: true) == true;
    }

    public static bool LessEqual(in JsValue x, in JsValue y)
    {
        if (FastPaths.Enabled && x.IsNumber && y.IsNumber) return x.AsNumber() <= y.AsNumber();
        if (FastPaths.Enabled && x.TrySmallBigInt(out long a) && y.TrySmallBigInt(out long b)) return a <= b;
        return Comparison.IsLessThan(y, x, leftFirst: false) == false;
    }

    public static bool Greater(in JsValue x, in JsValue y)
    {
        if (FastPaths.Enabled && x.IsNumber && y.IsNumber) return x.AsNumber() > y.AsNumber();
        if (FastPaths.Enabled && x.TrySmallBigInt(out long a) && y.TrySmallBigInt(out long b)) return a > b;
        return Comparison.IsLessThan(y, x, leftFirst: false) == true;
    }

    public static bool GreaterEqual(in JsValue x, in JsValue y)
    {
        if (FastPaths.Enabled && x.IsNumber && y.IsNumber) return x.AsNumber() >= y.AsNumber();
        if (FastPaths.Enabled && x.TrySmallBigInt(out long a) && y.TrySmallBigInt(out long b)) return a >= b;
        return Comparison.IsLessThan(x, y, leftFirst: true) == false;
    }

    /// <summary>The typeof operator (§13.5.3).</summary>
    public static JsString TypeOf(in JsValue value)
    {
        switch (value.Type)
        {
            case JsType.Undefined: return Names.Undefined.String;
            case JsType.Boolean: return s_boolean.String;
            case JsType.Number: return s_number.String;
            case JsType.String: return s_string.String;
            case JsType.Symbol: return s_symbol.String;
            case JsType.BigInt: return s_bigint.String;
            case JsType.Object:
                ObjectFlags flags = value.AsObject().Flags;
                if ((flags & ObjectFlags.IsHTMLDDA) != 0) return Names.Undefined.String;
                return (flags & ObjectFlags.Callable) != 0 ? s_function.String : s_object.String;
            default: return s_object.String;
        }
    }

    private static readonly InternedString s_boolean = NameTable.Intern("boolean");
    private static readonly InternedString s_number = NameTable.Intern("number");
    private static readonly InternedString s_string = NameTable.Intern("string");
    private static readonly InternedString s_symbol = NameTable.Intern("symbol");
    private static readonly InternedString s_bigint = NameTable.Intern("bigint");
    private static readonly InternedString s_function = NameTable.Intern("function");
    private static readonly InternedString s_object = NameTable.Intern("object");
}
