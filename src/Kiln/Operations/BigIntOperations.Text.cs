using System.Globalization;
using System.Numerics;

namespace Kiln.Operations;

internal static partial class BigIntOperations
{
    /// <summary>StringToBigInt (ECMA-262 §7.1.14): false for a text that is no StringIntegerLiteral.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out BigInteger value, out BigIntError error)
    {
        value = BigInteger.Zero;
        error = BigIntError.None;
        text = NumberConversions.Trim(text);
        if (text.IsEmpty)
        {
            return true;
        }
        if (text.Length > 2 && text[0] == '0')
        {
            int radix = (char)(text[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (radix != 0)
            {
                text = text[2..];
                return NumberConversions.ScanRadixDigits(text, radix) == text.Length && TryParseDigits(text, radix, out value, out error);
            }
        }
        bool negative = text[0] == '-';
        if (text[0] is '+' or '-')
        {
            text = text[1..];
        }
        if (text.IsEmpty || NumberConversions.ScanRadixDigits(text, 10) != text.Length
            || !TryParseDigits(text, 10, out value, out error))
        {
            return false;
        }
        if (negative)
        {
            value = -value;
        }
        return true;
    }

    /// <summary>The value of digits of radix 2, 8, 10 or 16 which are known to be valid; false when it is too big.</summary>
    internal static bool TryParseDigits(ReadOnlySpan<char> digits, int radix, out BigInteger value, out BigIntError error)
    {
        error = BigIntError.None;
        value = BigInteger.Zero;
        digits = digits.TrimStart('0');
        if (digits.IsEmpty)
        {
            return true;
        }
        int bitsPerDigit = radix switch { 2 => 1, 8 or 10 => 3, _ => 4 };
        if ((long)(digits.Length - 1) * bitsPerDigit > MaxBits)
        {
            error = BigIntError.TooBig;
            return false;
        }
        if (digits.Length <= 15)
        {
            long small = 0;
            foreach (char c in digits)
            {
                small = small * radix + NumberConversions.DigitValue(c);
            }
            value = small;
            return true;
        }
        value = radix == 10
            ? ParseDecimal(digits)
            : ParsePowerOfTwoRadix(digits, bitsPerDigit);
        error = Checked(value);
        return error == BigIntError.None;
    }

    /// <summary>
    /// The value of decimal digits. Those of two machine words are put together here: the library's parser is compiled anew in each process
    /// of the shared runtime.
    /// </summary>
    internal static BigInteger ParseDecimal(ReadOnlySpan<char> digits)
    {
        const int Word = 18;
        if (digits.Length > 2 * Word)
        {
            return BigInteger.Parse(digits, NumberStyles.None, InvariantNumbers.Format);
        }
        long low = 0, high = 0, scale = 1;
        for (int i = 0; i < digits.Length; i++)
        {
            if (i < digits.Length - Word)
            {
                high = high * 10 + (digits[i] - '0');
            }
            else
            {
                low = low * 10 + (digits[i] - '0');
                scale *= 10;
            }
        }
        return high == 0 ? low : (BigInteger)high * scale + low;
    }

    private static BigInteger ParsePowerOfTwoRadix(ReadOnlySpan<char> digits, int shift)
    {
        byte[] bytes = new byte[((long)digits.Length * shift + 7) / 8];
        uint pending = 0;
        int pendingBits = 0;
        int at = 0;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            pending |= (uint)NumberConversions.DigitValue(digits[i]) << pendingBits;
            pendingBits += shift;
            while (pendingBits >= 8)
            {
                bytes[at++] = (byte)pending;
                pending >>= 8;
                pendingBits -= 8;
            }
        }
        if (pendingBits > 0)
        {
            bytes[at] = (byte)pending;
        }
        return new BigInteger(bytes, isUnsigned: true);
    }

    /// <summary>BigInt::toString (ECMA-262 §6.1.6.2.23).</summary>
    internal static string ToString(in BigInteger value, int radix = 10)
    {
        if (radix == 10)
        {
            return value.ToString(Kiln.Operations.InvariantNumbers.Format);
        }
        if (value.GetBitLength() < 53)
        {
            return NumberConversions.ToString((double)(long)value, radix);
        }
        BigInteger magnitude = BigInteger.Abs(value);
        return int.IsPow2(radix)
            ? PowerOfTwoRadixText(magnitude, value.Sign < 0, int.Log2(radix))
            : GeneralRadixText(magnitude, value.Sign < 0, radix);
    }

    private static string PowerOfTwoRadixText(in BigInteger magnitude, bool negative, int shift)
    {
        byte[] bytes = magnitude.ToByteArray(isUnsigned: true);
        int count = (int)((magnitude.GetBitLength() + shift - 1) / shift);
        char[] text = new char[count + (negative ? 1 : 0)];
        uint pending = 0;
        int pendingBits = 0;
        int next = 0;
        for (int at = text.Length - 1; count > 0; count--)
        {
            if (pendingBits < shift)
            {
                pending |= (next < bytes.Length ? (uint)bytes[next++] : 0) << pendingBits;
                pendingBits += 8;
            }
            text[at--] = Digit((int)(pending & ((1u << shift) - 1)));
            pending >>= shift;
            pendingBits -= shift;
        }
        if (negative)
        {
            text[0] = '-';
        }
        return new string(text);
    }

    private static string GeneralRadixText(in BigInteger magnitude, bool negative, int radix)
    {
        // Halving by powers radix^(2^k) lets the fast division of BigInteger work on big numbers.
        var powers = new List<BigInteger> { radix };
        while (powers[^1].GetBitLength() * 2 <= magnitude.GetBitLength() + 1)
        {
            powers.Add(powers[^1] * powers[^1]);
        }
        int room = (int)(magnitude.GetBitLength() / Math.Log2(radix)) + 2;
        char[] text = new char[room + 1];
        int at = WriteDigits(magnitude, powers, powers.Count - 1, radix, text, text.Length, int.MinValue);
        if (negative)
        {
            text[--at] = '-';
        }
        return new string(text, at, text.Length - at);
    }

    /// <summary>Writes digits before <paramref name="end"/>, zero-filled to <paramref name="width"/> when it is positive; gives the start.</summary>
    private static int WriteDigits(in BigInteger value, List<BigInteger> powers, int level, int radix, char[] text, int end, int width)
    {
        int at = end;
        if (value.GetBitLength() <= 64)
        {
            ulong rest = (ulong)value;
            while (rest != 0)
            {
                (rest, ulong digit) = Math.DivRem(rest, (ulong)radix);
                text[--at] = Digit((int)digit);
            }
        }
        else
        {
            while (powers[level] > value)
            {
                level--;
            }
            BigInteger high = BigInteger.DivRem(value, powers[level], out BigInteger low);
            at = WriteDigits(low, powers, Math.Max(level - 1, 0), radix, text, at, 1 << level);
            at = WriteDigits(high, powers, level, radix, text, at, int.MinValue);
        }
        while (end - at < width)
        {
            text[--at] = '0';
        }
        return at;
    }

    private static char Digit(int digit) => (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
}
