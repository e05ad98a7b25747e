namespace Kiln.Interpreter;

/// <summary>
/// The operators of <see cref="Arithmetic"/> on BigInts of 64 bits; false where the result has more, or is an error, which is left to the
/// <see cref="BigIntOperations"/>.
/// </summary>
internal static class SmallBigInts
{
    public static bool TryAdd(long x, long y, out long sum)
    {
        sum = unchecked(x + y);
        return ((x ^ sum) & (y ^ sum)) >= 0;
    }

    public static bool TryBinary(ArithmeticOperator op, long x, long y, out long result)
    {
        switch (op)
        {
            case ArithmeticOperator.Subtract:
                result = unchecked(x - y);
                return ((x ^ y) & (x ^ result)) >= 0;
            case ArithmeticOperator.Multiply:
                result = unchecked(x * y);
                // The library's product of 128 bits is a call where the processor is not known to have it.
                return (x == (int)x && y == (int)y) || Math.BigMul(x, y, out result) == result >> 63;
            case ArithmeticOperator.Divide:
                // -2^63 / -1 does not fit.
                result = y is 0 or -1 ? 0 : x / y;
                return y is not (0 or -1);
            case ArithmeticOperator.Remainder:
                result = y is 0 or -1 ? 0 : x % y;
                return y != 0;
            case ArithmeticOperator.And:
                result = x & y;
                return true;
            case ArithmeticOperator.Or:
                result = x | y;
                return true;
            case ArithmeticOperator.Xor:
                result = x ^ y;
                return true;
            case ArithmeticOperator.ShiftLeft:
                return y < 0 ? TryShiftRight(x, unchecked(-y), out result) : TryShiftLeft(x, y, out result);
            case ArithmeticOperator.ShiftRight:
                return y < 0 ? TryShiftLeft(x, unchecked(-y), out result) : TryShiftRight(x, y, out result);
            default:
                result = 0;
                return false;
        }
    }

    // Counts are negative when the one asked for was -2^63: none of these two then has a result.
    private static bool TryShiftLeft(long x, long count, out long result)
    {
        result = x << (int)count;
        return count is >= 0 and < 63 && result >> (int)count == x;
    }

    private static bool TryShiftRight(long x, long count, out long result)
    {
        result = x >> (int)Math.Min(count, 63);
        return count >= 0;
    }
}
