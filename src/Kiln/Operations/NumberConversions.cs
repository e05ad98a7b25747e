using System.Globalization;

namespace Kiln.Operations;

/// <summary>Conversions between Number values and integers, half floats and array indices, on .NET primitives alone.</summary>
internal static partial class NumberConversions
{
    /// <summary>Number.MAX_SAFE_INTEGER, 2^53 - 1 (ECMA-262 §21.1.2.6).</summary>
    internal const double MaxSafeInteger = 9007199254740991.0;

    /// <summary>ToInt32 of a Number (ECMA-262 §7.1.6).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ToInt32(double value)
    {
        int fast = (int)value;
        return fast == value ? fast : ToInt32Slow(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ToInt32Slow(double value)
    {
        // Inside the range of a long the conversion truncates and the low 32 bits are the answer.
        if (value > -9.2e18 && value < 9.2e18)
        {
            return unchecked((int)(long)value);
        }
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        // NaN and the infinities have exponent 972; from 2^84 on the low 32 bits are zero.
        if (exponent >= 32)
        {
            return 0;
        }
        ulong mantissa = ((ulong)bits & 0xFFFFFFFFFFFFFUL) | 0x10000000000000UL;
        int low = unchecked((int)(mantissa << exponent));
        return bits < 0 ? unchecked(-low) : low;
    }

    /// <summary>ToUint32 of a Number (ECMA-262 §7.1.7).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint ToUint32(double value) => unchecked((uint)ToInt32(value));

    /// <summary>ToInt16 of a Number (ECMA-262 §7.1.8).</summary>
    internal static short ToInt16(double value) => unchecked((short)ToInt32(value));

    /// <summary>ToUint16 of a Number (ECMA-262 §7.1.9).</summary>
    internal static ushort ToUint16(double value) => unchecked((ushort)ToInt32(value));

    /// <summary>ToInt8 of a Number (ECMA-262 §7.1.10).</summary>
    internal static sbyte ToInt8(double value) => unchecked((sbyte)ToInt32(value));

    /// <summary>ToUint8 of a Number (ECMA-262 §7.1.11).</summary>
    internal static byte ToUint8(double value) => unchecked((byte)ToInt32(value));

    /// <summary>ToUint8Clamp of a Number (ECMA-262 §7.1.12): halves go to the even neighbour.</summary>
    internal static byte ToUint8Clamp(double value)
    {
        if (!(value > 0))
        {
            return 0;
        }
        return value >= 255 ? (byte)255 : (byte)Math.Round(value, MidpointRounding.ToEven);
    }

    /// <summary>ToIntegerOrInfinity of a Number (ECMA-262 §7.1.5): never NaN, never -0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToIntegerOrInfinity(double value)
        => double.IsNaN(value) ? 0.0 : Math.Truncate(value) + 0.0;

    /// <summary>ToLength of a Number (ECMA-262 §7.1.20).</summary>
    internal static double ToLength(double value)
    {
        double length = ToIntegerOrInfinity(value);
        return length <= 0 ? 0.0 : Math.Min(length, MaxSafeInteger);
    }

    /// <summary>Whether the Number is an integral Number (ECMA-262 §7.2.6).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsIntegralNumber(double value) => Math.Truncate(value) == value && double.IsFinite(value);

    /// <summary>Whether the Number is an int32 other than -0, and which.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryGetInt32(double value, out int result)
    {
        result = (int)value;
        return result == value && (result != 0 || BitConverter.DoubleToInt64Bits(value) == 0);
    }

    /// <summary>Math.f16round: the nearest binary16 value, ties to even (ECMA-262 §21.3.2.17).</summary>
    internal static double RoundToHalf(double value) => (double)(Half)value;

    /// <summary>The bits of the nearest binary16 value, with one canonical NaN.</summary>
    internal static ushort ToHalfBits(double value)
        => double.IsNaN(value) ? (ushort)0x7E00 : BitConverter.HalfToUInt16Bits((Half)value);

    /// <summary>The Number that binary16 bits stand for.</summary>
    internal static double FromHalfBits(ushort bits) => (double)BitConverter.UInt16BitsToHalf(bits);

    /// <summary>An array index: the canonical decimal form of an integer in [0, 2^32 - 2] (ECMA-262 §6.1.7).</summary>
    internal static bool TryParseArrayIndex(ReadOnlySpan<char> text, out uint index)
    {
        index = 0;
        if ((uint)(text.Length - 1) > 9u)
        {
            return false;
        }
        uint digit = (uint)text[0] - '0';
        if (digit > 9 || (digit == 0 && text.Length > 1))
        {
            return false;
        }
        ulong value = digit;
        for (int i = 1; i < text.Length; i++)
        {
            digit = (uint)text[i] - '0';
            if (digit > 9)
            {
                return false;
            }
            value = value * 10 + digit;
        }
        if (value >= uint.MaxValue)
        {
            return false;
        }
        index = (uint)value;
        return true;
    }

    /// <summary>CanonicalNumericIndexString: whether the string is the canonical form of a Number, or "-0" (ECMA-262 §7.1.21).</summary>
    internal static bool TryCanonicalNumericIndexString(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.IsEmpty || !CanStartCanonicalNumber(text[0]))
        {
            return false;
        }
        if (TryParseArrayIndex(text, out uint index))
        {
            value = index;
            return true;
        }
        if (text is "-0")
        {
            value = -0.0;
            return true;
        }
        double number = StringToNumber(text);
        Span<char> buffer = stackalloc char[MaxNumberLength];
        if (!text.SequenceEqual(buffer[..Format(number, buffer)]))
        {
            return false;
        }
        value = number;
        return true;
    }

    private static bool CanStartCanonicalNumber(char c) => char.IsAsciiDigit(c) || c is '-' or 'I' or 'N';

    /// <summary>White space and line terminators that StringToNumber and trim remove (ECMA-262 §12.2, §12.3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsStringWhiteSpace(char c)
        => c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c >= '\u00A0' && IsWideWhiteSpace(c);

    private static bool IsWideWhiteSpace(char c)
        => c is '\u00A0' or '\uFEFF' or '\u2028' or '\u2029'
            || (c >= '\u1680' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    /// <summary>The text without white space at its start.</summary>
    internal static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && IsStringWhiteSpace(text[start]))
        {
            start++;
        }
        return text[start..];
    }

    /// <summary>The text without white space at either end.</summary>
    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = TrimStart(text);
        int end = text.Length;
        while (end > 0 && IsStringWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return text[..end];
    }
}
