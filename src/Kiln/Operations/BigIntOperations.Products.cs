using System.Numerics;

namespace Kiln.Operations;

/// <content>Products of numbers so large that a host may want to stop them: made of smaller ones, with polls between.</content>
internal static partial class BigIntOperations
{
    /// <summary>Bits of a product that .NET makes in a few milliseconds.</summary>
    private const long LargeProduct = 1 << 20;

    private static BigInteger Product(in BigInteger left, in BigInteger right)
    {
        long leftBits = left.GetBitLength(), rightBits = right.GetBitLength();
        if (leftBits + rightBits < LargeProduct) return left * right;
        BigInteger result = Karatsuba(BigInteger.Abs(left), BigInteger.Abs(right));
        return left.Sign * right.Sign < 0 ? -result : result;
    }

    /// <summary>The product of two numbers that are not negative.</summary>
    private static BigInteger Karatsuba(in BigInteger left, in BigInteger right)
    {
        Interpreter.Interrupts.Poll();
        long leftBits = left.GetBitLength(), rightBits = right.GetBitLength();
        if (leftBits + rightBits < LargeProduct || Math.Min(leftBits, rightBits) < 4096) return left * right;
        int half = (int)((Math.Max(leftBits, rightBits) + 1) / 2 + 31 & ~31L);
        Split(left, half, out BigInteger leftHigh, out BigInteger leftLow);
        Split(right, half, out BigInteger rightHigh, out BigInteger rightLow);
        if (rightHigh.IsZero) return (Karatsuba(leftHigh, right) << half) + Karatsuba(leftLow, right);
        if (leftHigh.IsZero) return (Karatsuba(left, rightHigh) << half) + Karatsuba(left, rightLow);
        BigInteger high = Karatsuba(leftHigh, rightHigh);
        BigInteger low = Karatsuba(leftLow, rightLow);
        BigInteger middle = Karatsuba(leftHigh + leftLow, rightHigh + rightLow) - high - low;
        return (high << (2 * half)) + (middle << half) + low;
    }

    private static void Split(in BigInteger value, int bits, out BigInteger high, out BigInteger low)
    {
        high = value >> bits;
        low = high.IsZero ? value : value - (high << bits);
    }

    private static BigInteger Power(BigInteger @base, int exponent)
    {
        BigInteger result = BigInteger.One;
        while (true)
        {
            if ((exponent & 1) != 0) result = Product(result, @base);
            exponent >>= 1;
            if (exponent == 0) return result;
            @base = Product(@base, @base);
        }
    }
}
