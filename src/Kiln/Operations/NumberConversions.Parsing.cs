using System.Globalization;

namespace Kiln.Operations;

internal static partial class NumberConversions
{
    /// <summary>StringToNumber: the whole text as a StringNumericLiteral, or NaN (ECMA-262 §7.1.4.1.1).</summary>
    internal static double StringToNumber(ReadOnlySpan<char> text)
    {
        text = Trim(text);
        if (text.IsEmpty)
        {
            return 0;
        }
        if (text.Length > 2 && text[0] == '0')
        {
            int shift = (char)(text[1] | 0x20) switch { 'x' => 4, 'o' => 3, 'b' => 1, _ => 0 };
            if (shift != 0)
            {
                ReadOnlySpan<char> digits = text[2..];
                return ScanRadixDigits(digits, 1 << shift) == digits.Length ? ParsePowerOfTwoRadix(digits, shift) : double.NaN;
            }
        }
        double value = ParseDecimalPrefix(text, out int length);
        return length == text.Length ? value : double.NaN;
    }

    /// <summary>parseFloat of a string (ECMA-262 §19.2.4).</summary>
    internal static double ParseFloat(ReadOnlySpan<char> text)
    {
        text = TrimStart(text);
        double value = ParseDecimalPrefix(text, out int length);
        return length == 0 ? double.NaN : value;
    }

    /// <summary>parseInt of a string with the radix after ToInt32 (ECMA-262 §19.2.5).</summary>
    internal static double ParseInt(ReadOnlySpan<char> text, int radix)
    {
        text = TrimStart(text);
        bool negative = false;
        if (!text.IsEmpty && text[0] is '+' or '-')
        {
            negative = text[0] == '-';
            text = text[1..];
        }
        bool stripPrefix = radix is 0 or 16;
        if (radix == 0)
        {
            radix = 10;
        }
        else if (radix is < 2 or > 36)
        {
            return double.NaN;
        }
        if (stripPrefix && text.Length >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x')
        {
            text = text[2..];
            radix = 16;
        }
        int length = ScanRadixDigits(text, radix);
        if (length == 0)
        {
            return double.NaN;
        }
        double value = ParseRadixDigits(text[..length], radix);
        return negative ? -value : value;
    }

    /// <summary>The value of digits of the given radix, all of which are valid and at least one.</summary>
    internal static double ParseRadixDigits(ReadOnlySpan<char> digits, int radix)
    {
        if (digits.Length <= 9)
        {
            ulong small = 0;
            foreach (char c in digits)
            {
                small = small * (uint)radix + (uint)DigitValue(c);
            }
            return small;
        }
        if (radix == 10)
        {
            return ParseDecimalPrefix(digits, out _);
        }
        if (int.IsPow2(radix))
        {
            return ParsePowerOfTwoRadix(digits, int.Log2(radix));
        }
        // For the other radixes an approximation is allowed: exact up to 2^53, then rounded part by part as V8 does.
        double value = 0;
        int at = 0;
        while (at < digits.Length)
        {
            uint part = 0;
            uint multiplier = 1;
            while (at < digits.Length && multiplier <= 0xFFFFFFFFu / 36 / (uint)radix)
            {
                multiplier *= (uint)radix;
                part = part * (uint)radix + (uint)DigitValue(digits[at++]);
            }
            value = value * multiplier + part;
        }
        return value;
    }

    /// <summary>How many characters at the start of the text are digits of the radix.</summary>
    internal static int ScanRadixDigits(ReadOnlySpan<char> text, int radix)
    {
        int length = 0;
        while (length < text.Length && (uint)DigitValue(text[length]) < (uint)radix)
        {
            length++;
        }
        return length;
    }

    /// <summary>The value of an ASCII digit or letter as a digit, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int DigitValue(char c)
    {
        if ((uint)(c - '0') <= 9)
        {
            return c - '0';
        }
        uint letter = (uint)((c | 0x20) - 'a');
        return letter <= 25 ? (int)letter + 10 : -1;
    }

    private static double ParsePowerOfTwoRadix(ReadOnlySpan<char> digits, int shift)
    {
        ulong mantissa = 0;
        bool sticky = false;
        long dropped = 0;
        foreach (char c in digits)
        {
            if (mantissa >> 58 == 0)
            {
                mantissa = (mantissa << shift) | (uint)DigitValue(c);
            }
            else
            {
                // 59 bits are kept at least: 53, a rounding bit, and the rest only counts as zero or not.
                sticky |= c != '0';
                dropped += shift;
            }
        }
        if (sticky)
        {
            mantissa |= 1;
        }
        return dropped > 1100 ? (mantissa == 0 ? 0 : double.PositiveInfinity) : Math.ScaleB(mantissa, (int)dropped);
    }

    /// <summary>The longest prefix that is a StrDecimalLiteral, its value and its length; length 0 when there is none.</summary>
    internal static double ParseDecimalPrefix(ReadOnlySpan<char> text, out int length)
    {
        int at = 0;
        bool negative = false;
        if (at < text.Length && text[at] is '+' or '-')
        {
            negative = text[at++] == '-';
        }
        if (text[at..].StartsWith("Infinity"))
        {
            length = at + 8;
            return negative ? double.NegativeInfinity : double.PositiveInfinity;
        }
        int start = at;
        ulong mantissa = 0;
        int significant = 0;
        int digits = 0;
        long scale = 0;
        for (; at < text.Length && (uint)(text[at] - '0') <= 9; at++)
        {
            digits++;
            Accumulate(text[at], ref mantissa, ref significant, ref scale, 0);
        }
        if (at < text.Length && text[at] == '.')
        {
            int point = at++;
            for (; at < text.Length && (uint)(text[at] - '0') <= 9; at++)
            {
                digits++;
                Accumulate(text[at], ref mantissa, ref significant, ref scale, 1);
            }
            if (digits == 0)
            {
                at = point;
            }
        }
        if (digits == 0)
        {
            length = 0;
            return double.NaN;
        }
        int mantissaEnd = at;
        long exponent = 0;
        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            int mark = at + 1;
            bool negativeExponent = false;
            if (mark < text.Length && text[mark] is '+' or '-')
            {
                negativeExponent = text[mark++] == '-';
            }
            int firstDigit = mark;
            for (; mark < text.Length && (uint)(text[mark] - '0') <= 9; mark++)
            {
                exponent = Math.Min(exponent * 10 + (text[mark] - '0'), 1_000_000_000_000L);
            }
            if (mark > firstDigit)
            {
                at = mark;
                exponent = negativeExponent ? -exponent : exponent;
            }
            else
            {
                exponent = 0;
            }
        }
        length = at;
        double value = significant == 0 ? 0 : ComposeDecimal(text[start..mantissaEnd], mantissa, significant, scale, exponent);
        return negative ? -value : value;
    }

    /// <summary>Takes one digit into the first 19 significant ones; <paramref name="scale"/> is the power of ten the mantissa still lacks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(char c, ref ulong mantissa, ref int significant, ref long scale, int afterPoint)
    {
        if (significant < 19)
        {
            mantissa = mantissa * 10 + (uint)(c - '0');
            significant += mantissa != 0 ? 1 : 0;
            scale -= afterPoint;
        }
        else
        {
            significant++;
            scale += 1 - afterPoint;
        }
    }

    private static double ComposeDecimal(ReadOnlySpan<char> literal, ulong mantissa, int significant, long scale, long exponent)
    {
        long power = scale + exponent;
        if (significant <= 19 && mantissa <= 1UL << 53)
        {
            // Both factors are exact doubles, so one operation rounds correctly (Clinger's fast path).
            if (power == 0)
            {
                return mantissa;
            }
            if (power is > 0 and <= 22)
            {
                return mantissa * ExactPowersOfTen[(int)power];
            }
            if (power is < 0 and >= -22)
            {
                return mantissa / ExactPowersOfTen[(int)-power];
            }
        }
        if (power > 400)
        {
            return double.PositiveInfinity;
        }
        if (power < -800)
        {
            return 0;
        }
        return ParseWithLibrary(literal, mantissa, significant, power);
    }

    /// <summary>
    /// Hands a rewritten literal to the base library, which rounds correctly: all significant digits up to 800, a
    /// final 1 for any rest (a tie needs 767 digits at most), and an exponent of few digits.
    /// </summary>
    private static double ParseWithLibrary(ReadOnlySpan<char> literal, ulong mantissa, int significant, long power)
    {
        Span<char> buffer = stackalloc char[840];
        int at;
        if (significant <= 19)
        {
            mantissa.TryFormat(buffer, out at, default, Kiln.Operations.InvariantNumbers.Format);
        }
        else
        {
            at = 0;
            bool started = false;
            bool rest = false;
            foreach (char c in literal)
            {
                if (c == '.' || (!started && c == '0'))
                {
                    continue;
                }
                started = true;
                if (at < 800)
                {
                    buffer[at++] = c;
                }
                else
                {
                    rest |= c != '0';
                }
            }
            // The power belongs to a mantissa of 19 digits.
            power -= at - 19;
            if (rest)
            {
                buffer[at++] = '1';
                power--;
            }
        }
        buffer[at++] = 'e';
        power.TryFormat(buffer[at..], out int written, default, Kiln.Operations.InvariantNumbers.Format);
        at += written;
        return double.Parse(buffer[..at], NumberStyles.AllowExponent, Kiln.Operations.InvariantNumbers.Format);
    }

    private static ReadOnlySpan<double> ExactPowersOfTen =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];
}
