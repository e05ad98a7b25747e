using System.Buffers.Binary;
using System.Numerics;

namespace Kiln.Operations;

/// <summary>Why a BigInt operation has no result; the caller throws a RangeError in V8's words.</summary>
internal enum BigIntError
{
    /// <summary>There is a result.</summary>
    None,

    /// <summary>"Maximum BigInt size exceeded".</summary>
    TooBig,

    /// <summary>"Division by zero".</summary>
    DivisionByZero,

    /// <summary>"Exponent must be non-negative".</summary>
    NegativeExponent,
}

/// <summary>The BigInt operations of ECMA-262 §6.1.6.2 that are more than a call of BigInteger.</summary>
internal static partial class BigIntOperations
{
    /// <summary>The largest magnitude a BigInt may have, in bits; V8's limit.</summary>
    internal const long MaxBits = 1L << 30;

    /// <summary>The message of the RangeError that belongs to an error.</summary>
    internal static string Message(BigIntError error) => error switch
    {
        BigIntError.DivisionByZero => "Division by zero",
        BigIntError.NegativeExponent => "Exponent must be non-negative",
        _ => "Maximum BigInt size exceeded",
    };

    private static BigIntError Checked(in BigInteger value)
        => value.GetBitLength() > MaxBits ? BigIntError.TooBig : BigIntError.None;

    /// <summary>BigInt::add (ECMA-262 §6.1.6.2.7).</summary>
    internal static BigIntError Add(in BigInteger left, in BigInteger right, out BigInteger result)
    {
        result = left + right;
        return Checked(result);
    }

    /// <summary>BigInt::subtract (ECMA-262 §6.1.6.2.8).</summary>
    internal static BigIntError Subtract(in BigInteger left, in BigInteger right, out BigInteger result)
    {
        result = left - right;
        return Checked(result);
    }

    /// <summary>BigInt::multiply (ECMA-262 §6.1.6.2.4).</summary>
    internal static BigIntError Multiply(in BigInteger left, in BigInteger right, out BigInteger result)
    {
        if (left.GetBitLength() + right.GetBitLength() > MaxBits + 1 && !left.IsZero && !right.IsZero)
        {
            result = default;
            return BigIntError.TooBig;
        }
        result = Product(left, right);
        return Checked(result);
    }

    /// <summary>BigInt::divide, truncating (ECMA-262 §6.1.6.2.5).</summary>
    internal static BigIntError Divide(in BigInteger left, in BigInteger right, out BigInteger result)
    {
        if (right.IsZero)
        {
            result = default;
            return BigIntError.DivisionByZero;
        }
        result = BigInteger.Divide(left, right);
        return BigIntError.None;
    }

    /// <summary>BigInt::remainder, with the sign of the dividend (ECMA-262 §6.1.6.2.6).</summary>
    internal static BigIntError Remainder(in BigInteger left, in BigInteger right, out BigInteger result)
    {
        if (right.IsZero)
        {
            result = default;
            return BigIntError.DivisionByZero;
        }
        result = BigInteger.Remainder(left, right);
        return BigIntError.None;
    }

    /// <summary>BigInt::exponentiate (ECMA-262 §6.1.6.2.3).</summary>
    internal static BigIntError Exponentiate(in BigInteger @base, in BigInteger exponent, out BigInteger result)
    {
        result = BigInteger.One;
        if (exponent.Sign < 0)
        {
            return BigIntError.NegativeExponent;
        }
        if (exponent.IsZero || @base.IsOne)
        {
            return BigIntError.None;
        }
        if (@base.IsZero)
        {
            result = BigInteger.Zero;
            return BigIntError.None;
        }
        if (@base == BigInteger.MinusOne)
        {
            result = exponent.IsEven ? BigInteger.One : BigInteger.MinusOne;
            return BigIntError.None;
        }
        // |base| >= 2 from here on: the result has more than (bits - 1) * exponent bits.
        if (exponent > MaxBits || (BigInteger.Abs(@base).GetBitLength() - 1) * (long)exponent >= MaxBits)
        {
            return BigIntError.TooBig;
        }
        int power = (int)exponent;
        if (BigInteger.Abs(@base) == 2)
        {
            result = BigInteger.One << power;
            if (@base.Sign < 0 && (power & 1) != 0)
            {
                result = -result;
            }
            return Checked(result);
        }
        result = (BigInteger.Abs(@base).GetBitLength() * power) < LargeProduct ? BigInteger.Pow(@base, power) : Power(@base, power);
        return Checked(result);
    }

    /// <summary>BigInt::leftShift; a negative count shifts right (ECMA-262 §6.1.6.2.9).</summary>
    internal static BigIntError LeftShift(in BigInteger value, in BigInteger count, out BigInteger result)
    {
        result = value;
        if (value.IsZero || count.IsZero)
        {
            return BigIntError.None;
        }
        if (count.Sign < 0)
        {
            // Towards negative infinity; everything beyond the length is 0 or -1.
            result = count < -(MaxBits + 1) ? (value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero) : value >> (int)-count;
            return BigIntError.None;
        }
        if (count > MaxBits || value.GetBitLength() + (long)count > MaxBits)
        {
            return BigIntError.TooBig;
        }
        result = value << (int)count;
        return BigIntError.None;
    }

    /// <summary>BigInt::signedRightShift (ECMA-262 §6.1.6.2.10).</summary>
    internal static BigIntError SignedRightShift(in BigInteger value, in BigInteger count, out BigInteger result)
        => LeftShift(value, -count, out result);

    /// <summary>BigInt.asIntN (ECMA-262 §21.2.2.1); <paramref name="bits"/> is an index, up to 2^53 - 1.</summary>
    internal static BigInteger AsIntN(long bits, in BigInteger value)
    {
        if (bits == 0)
        {
            return BigInteger.Zero;
        }
        // GetBitLength counts without the sign bit, so anything shorter than bits fits.
        if (value.GetBitLength() < bits)
        {
            return value;
        }
        if (bits <= 64)
        {
            return AsIntN(bits, unchecked((long)LowUInt64(value)));
        }
        BigInteger modulus = BigInteger.One << (int)bits;
        BigInteger rest = value & (modulus - BigInteger.One);
        return (rest >> (int)(bits - 1)).IsZero ? rest : rest - modulus;
    }

    /// <summary>BigInt.asIntN of a value of 64 bits.</summary>
    internal static long AsIntN(long bits, long value)
    {
        int shift = 64 - (int)Math.Min(bits, 64);
        return shift == 64 ? 0 : value << shift >> shift;
    }

    /// <summary>BigInt.asUintN (ECMA-262 §21.2.2.2). A negative value and more bits than a BigInt may have is an error.</summary>
    internal static BigIntError AsUintN(long bits, in BigInteger value, out BigInteger result)
    {
        result = value;
        if (bits == 0)
        {
            result = BigInteger.Zero;
            return BigIntError.None;
        }
        if (value.Sign >= 0 && value.GetBitLength() <= bits)
        {
            return BigIntError.None;
        }
        if (bits > MaxBits)
        {
            return BigIntError.TooBig;
        }
        result = bits <= 64
            ? LowUInt64(value) & (ulong.MaxValue >> (64 - (int)bits))
            : value & ((BigInteger.One << (int)bits) - BigInteger.One);
        return BigIntError.None;
    }

    /// <summary>The value modulo 2^64, as ToBigUint64 (ECMA-262 §7.1.16).</summary>
    internal static ulong LowUInt64(in BigInteger value)
    {
        if (value.GetBitLength() < 64)
        {
            return unchecked((ulong)(long)value);
        }
        // More than eight bytes, of the two's complement that is asked for.
        Span<byte> bytes = stackalloc byte[64];
        return value.TryWriteBytes(bytes, out _) ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : (ulong)(value & ulong.MaxValue);
    }

    /// <summary>Number(bigint): the nearest Number, ties to even (ECMA-262 §21.1.1.1).</summary>
    internal static double ToNumber(in BigInteger value)
    {
        long bits = value.GetBitLength();
        if (bits < 64)
        {
            return (double)(long)value;
        }
        if (bits > 1024)
        {
            return value.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }
        BigInteger magnitude = BigInteger.Abs(value);
        int drop = (int)(bits - 62);
        ulong head = (ulong)(magnitude >> drop);
        // The bits below count only as zero or not; rounding happens once, in the conversion.
        if (!(magnitude & ((BigInteger.One << drop) - BigInteger.One)).IsZero)
        {
            head |= 1;
        }
        double result = Math.ScaleB((double)(long)head, drop);
        return value.Sign < 0 ? -result : result;
    }

    /// <summary>NumberToBigInt for an integral Number (ECMA-262 §21.2.1.1.1).</summary>
    internal static BigInteger FromNumber(double value)
        => Math.Abs(value) < 9e18 ? new BigInteger((long)value) : new BigInteger(value);

    /// <summary>BigInt::equal against a Number, by mathematical value (ECMA-262 §7.2.13).</summary>
    internal static bool EqualsNumber(in BigInteger left, double right)
        => NumberConversions.IsIntegralNumber(right) && CompareToNumber(left, right) == 0;

    /// <summary>The order of a BigInt and a Number by mathematical value; null when the Number is NaN (ECMA-262 §7.2.12).</summary>
    internal static int? CompareToNumber(in BigInteger left, double right)
    {
        if (double.IsNaN(right))
        {
            return null;
        }
        if (double.IsInfinity(right))
        {
            return right > 0 ? -1 : 1;
        }
        double floor = Math.Floor(right);
        int order = left.CompareTo(FromNumber(floor));
        // Equal to the floor of a Number with a fraction is below it.
        return order == 0 && floor != right ? -1 : order;
    }
}
