using System.Globalization;
using System.Numerics;

namespace Kiln.Operations;

internal static partial class NumberConversions
{
    /// <summary>Room that <see cref="Format"/> needs at most.</summary>
    internal const int MaxNumberLength = 32;

    private const int SmallIntegerCount = 1024;
    private const int RecentCount = 64;
    private const double TwoToMinus25 = 2.9802322387695312e-8;
    private const double TwoToMinus958 = 4.1045368012983762e-289;

    // Interning only: entries are immutable and a lost race costs one string.
    private static readonly string?[] SmallIntegers = new string?[SmallIntegerCount];
    private static readonly RecentNumber?[] Recent = new RecentNumber?[RecentCount];

    private sealed record RecentNumber(long Bits, string Text);

    /// <summary>Number::toString with radix 10 (ECMA-262 §6.1.6.1.20).</summary>
    internal static string ToString(double value)
    {
        int integer = (int)value;
        if (integer == value)
        {
            return ToString(integer);
        }
        long bits = BitConverter.DoubleToInt64Bits(value);
        ref RecentNumber? slot = ref Recent[(int)((ulong)(bits * -7046029254386353131L) >> 58)];
        RecentNumber? entry = slot;
        if (entry is not null && entry.Bits == bits)
        {
            return entry.Text;
        }
        Span<char> buffer = stackalloc char[MaxNumberLength];
        string text = new(buffer[..Format(value, buffer)]);
        slot = new RecentNumber(bits, text);
        return text;
    }

    /// <summary>Number::toString with radix 10 of an int32.</summary>
    internal static string ToString(int value)
    {
        if ((uint)value < SmallIntegerCount)
        {
            return SmallIntegers[value] ??= value.ToString(Kiln.Operations.InvariantNumbers.Format);
        }
        return value.ToString(Kiln.Operations.InvariantNumbers.Format);
    }

    /// <summary>Writes Number::toString(value) and gives its length; the destination holds <see cref="MaxNumberLength"/> at least.</summary>
    internal static int Format(double value, Span<char> destination)
    {
        if (Math.Abs(value) < 9e15 && Math.Truncate(value) == value)
        {
            ((long)value).TryFormat(destination, out int length, default, Kiln.Operations.InvariantNumbers.Format);
            return length;
        }
        if (double.IsNaN(value))
        {
            return Write("NaN", destination, 0);
        }
        int at = 0;
        if (value < 0)
        {
            destination[at++] = '-';
            value = -value;
        }
        if (double.IsInfinity(value))
        {
            return Write("Infinity", destination, at);
        }
        Span<char> digitBuffer = stackalloc char[MaxNumberLength];
        int count = ShortestDigits(value, digitBuffer, out int point);
        ReadOnlySpan<char> digits = digitBuffer[..count];
        if (count <= point && point <= 21)
        {
            at = Write(digits, destination, at);
            destination.Slice(at, point - count).Fill('0');
            return at + point - count;
        }
        if (point is > 0 and <= 21)
        {
            at = Write(digits[..point], destination, at);
            destination[at++] = '.';
            return Write(digits[point..], destination, at);
        }
        if (point is > -6 and <= 0)
        {
            at = Write("0.", destination, at);
            destination.Slice(at, -point).Fill('0');
            return Write(digits, destination, at - point);
        }
        return WriteExponential(digits, point - 1, destination, at);
    }

    private static int WriteExponential(ReadOnlySpan<char> digits, int exponent, Span<char> destination, int at)
    {
        destination[at++] = digits[0];
        if (digits.Length > 1)
        {
            destination[at++] = '.';
            at = Write(digits[1..], destination, at);
        }
        destination[at++] = 'e';
        destination[at++] = exponent < 0 ? '-' : '+';
        Math.Abs(exponent).TryFormat(destination[at..], out int length, default, Kiln.Operations.InvariantNumbers.Format);
        return at + length;
    }

    private static int Write(ReadOnlySpan<char> text, Span<char> destination, int at)
    {
        text.CopyTo(destination[at..]);
        return at + text.Length;
    }

    /// <summary>
    /// The shortest digits that read back as the value, nearest to it among the shortest; the value is
    /// 0.d1d2… × 10^point. The base library's round-trip format gives these digits, save at two powers of two,
    /// where it forgets that the lower neighbour is nearer.
    /// </summary>
    private static int ShortestDigits(double value, Span<char> digits, out int point)
    {
        if (value is TwoToMinus25 or TwoToMinus958)
        {
            point = value is TwoToMinus25 ? -7 : -288;
            return Write(value is TwoToMinus25 ? "29802322387695312" : "41045368012983762", digits, 0);
        }
        Span<char> text = stackalloc char[MaxNumberLength];
        value.TryFormat(text, out int length, "R", Kiln.Operations.InvariantNumbers.Format);
        int count = 0;
        int exponent = 0;
        int pointAt = -1;
        int leadingZeros = 0;
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            if (c == '.')
            {
                pointAt = count + leadingZeros;
            }
            else if (c == 'E')
            {
                exponent = int.Parse(text[(i + 1)..length], NumberStyles.AllowLeadingSign, Kiln.Operations.InvariantNumbers.Format);
                break;
            }
            else if (count == 0 && c == '0')
            {
                leadingZeros++;
            }
            else
            {
                digits[count++] = c;
            }
        }
        point = (pointAt < 0 ? count + leadingZeros : pointAt) - leadingZeros + exponent;
        while (count > 1 && digits[count - 1] == '0')
        {
            count--;
        }
        return count;
    }

    /// <summary>Number.prototype.toFixed for a finite value below 10^21 in magnitude (ECMA-262 §21.1.3.3 steps 8-12).</summary>
    internal static string ToFixed(double value, int fractionDigits)
    {
        bool negative = value < 0;
        value = Math.Abs(value);
        if (value >= 1e21)
        {
            return ToString(negative ? -value : value);
        }
        Decompose(value, out ulong mantissa, out int exponent);
        string digits = ScaledRound(mantissa, exponent, fractionDigits);
        if (fractionDigits != 0)
        {
            if (digits.Length <= fractionDigits)
            {
                digits = digits.PadLeft(fractionDigits + 1, '0');
            }
            int point = digits.Length - fractionDigits;
            digits = string.Concat(digits.AsSpan(0, point), ".", digits.AsSpan(point));
        }
        return negative ? "-" + digits : digits;
    }

    /// <summary>Number.prototype.toExponential of a finite value; fractionDigits below zero stands for undefined (ECMA-262 §21.1.3.2 steps 6-15).</summary>
    internal static string ToExponential(double value, int fractionDigits)
    {
        Span<char> buffer = stackalloc char[128];
        int at = 0;
        if (value < 0)
        {
            buffer[at++] = '-';
            value = -value;
        }
        if (fractionDigits < 0)
        {
            if (value == 0)
            {
                return "0e+0";
            }
            Span<char> shortest = stackalloc char[MaxNumberLength];
            int count = ShortestDigits(value, shortest, out int point);
            return new string(buffer[..WriteExponential(shortest[..count], point - 1, buffer, at)]);
        }
        string digits = PreciseDigits(value, fractionDigits + 1, out int exponent);
        return new string(buffer[..WriteExponential(digits, exponent, buffer, at)]);
    }

    /// <summary>Number.prototype.toPrecision of a finite value (ECMA-262 §21.1.3.5 steps 7-14).</summary>
    internal static string ToPrecision(double value, int precision)
    {
        Span<char> buffer = stackalloc char[160];
        int at = 0;
        if (value < 0)
        {
            buffer[at++] = '-';
            value = -value;
        }
        string digits = PreciseDigits(value, precision, out int exponent);
        if (exponent < -6 || exponent >= precision)
        {
            return new string(buffer[..WriteExponential(digits, exponent, buffer, at)]);
        }
        if (exponent < 0)
        {
            at = Write("0.", buffer, at);
            buffer.Slice(at, -exponent - 1).Fill('0');
            at = Write(digits, buffer, at - exponent - 1);
        }
        else if (exponent == precision - 1)
        {
            at = Write(digits, buffer, at);
        }
        else
        {
            at = Write(digits.AsSpan(0, exponent + 1), buffer, at);
            buffer[at++] = '.';
            at = Write(digits.AsSpan(exponent + 1), buffer, at);
        }
        return new string(buffer[..at]);
    }

    /// <summary>Exactly <paramref name="precision"/> digits of a non-negative value, ties upwards, and its decimal exponent.</summary>
    private static string PreciseDigits(double value, int precision, out int exponent)
    {
        if (value == 0)
        {
            exponent = 0;
            return new string('0', precision);
        }
        Decompose(value, out ulong mantissa, out int binaryExponent);
        // An estimate that is never too high and one too low at most; too low shows as one digit too many. So does
        // rounding up to the next power of ten, and with the next exponent the digits are the right ones again.
        exponent = (int)Math.Floor(Math.Log10(value) - 1e-12);
        while (true)
        {
            string digits = ScaledRound(mantissa, binaryExponent, precision - 1 - exponent);
            if (digits.Length <= precision)
            {
                return digits;
            }
            exponent++;
        }
    }

    private static void Decompose(double value, out ulong mantissa, out int exponent)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int biased = (int)((bits >> 52) & 0x7FF);
        mantissa = bits & 0xFFFFFFFFFFFFFUL;
        if (biased == 0)
        {
            exponent = -1074;
            return;
        }
        mantissa |= 0x10000000000000UL;
        exponent = biased - 1075;
    }

    /// <summary>The decimal digits of round(mantissa × 2^exponent × 10^scale), computed exactly, ties upwards.</summary>
    private static string ScaledRound(ulong mantissa, int exponent, int scale)
    {
        if (exponent < 0)
        {
            int zeros = Math.Min(BitOperations.TrailingZeroCount(mantissa), -exponent);
            if (zeros < 64)
            {
                mantissa >>= zeros;
                exponent += zeros;
            }
        }
        if (scale is >= 0 and <= 19 && exponent <= 0)
        {
            // 128 bits by hand: no method with a UInt128 or a constant span of wide numbers can be precompiled for the shared runtime.
            ulong power = 1;
            for (int i = 0; i < scale; i++)
            {
                power *= 10;
            }
            ulong high = Math.BigMul(mantissa, power, out ulong low);
            if (exponent <= -128)
            {
                return "0";
            }
            if (exponent < 0)
            {
                int shift = -exponent;
                ulong half = (shift <= 64 ? low >> (shift - 1) : high >> (shift - 65)) & 1;
                low = shift < 64 ? low >> shift | high << (64 - shift) : high >> (shift - 64);
                high = shift < 64 ? high >> shift : 0;
                low += half;
                if (low < half)
                {
                    high++;
                }
            }
            if (high == 0)
            {
                return low.ToString(Kiln.Operations.InvariantNumbers.Format);
            }
            return (((BigInteger)high << 64) + low).ToString(Kiln.Operations.InvariantNumbers.Format);
        }
        BigInteger numerator = mantissa;
        BigInteger denominator = BigInteger.One;
        if (scale >= 0)
        {
            numerator *= BigInteger.Pow(10, scale);
        }
        else
        {
            denominator = BigInteger.Pow(10, -scale);
        }
        if (exponent >= 0)
        {
            numerator <<= exponent;
        }
        else
        {
            denominator <<= -exponent;
        }
        BigInteger quotient = ((numerator << 1) + denominator) / (denominator << 1);
        return quotient.ToString(Kiln.Operations.InvariantNumbers.Format);
    }

    /// <summary>Number::toString with any radix from 2 to 36, with the digits V8 gives (ECMA-262 §21.1.3.6).</summary>
    internal static string ToString(double value, int radix)
    {
        if (radix == 10)
        {
            return ToString(value);
        }
        if (double.IsNaN(value))
        {
            return "NaN";
        }
        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        bool negative = value < 0;
        value = Math.Abs(value);
        return value <= uint.MaxValue && (uint)value == value
            ? IntegerToRadix((uint)value, negative, radix)
            : FractionToRadix(value, negative, radix);
    }

    private static string IntegerToRadix(uint value, bool negative, int radix)
    {
        Span<char> buffer = stackalloc char[33];
        int at = buffer.Length;
        do
        {
            (value, uint digit) = Math.DivRem(value, (uint)radix);
            buffer[--at] = RadixDigit((int)digit);
        }
        while (value != 0);
        if (negative)
        {
            buffer[--at] = '-';
        }
        return new string(buffer[at..]);
    }

    private static string FractionToRadix(double value, bool negative, int radix)
    {
        // 1,024 binary digits before the point and 1,074 after it at most.
        const int Middle = 1100;
        Span<char> buffer = stackalloc char[2 * Middle];
        int head = Middle;
        int tail = Middle;
        double integer = Math.Floor(value);
        double fraction = value - integer;
        // Digits are worth writing only as long as they tell the value from its neighbour.
        double delta = Math.Max(0.5 * (Math.BitIncrement(value) - value), double.Epsilon);
        if (fraction >= delta)
        {
            buffer[tail++] = '.';
            do
            {
                fraction *= radix;
                delta *= radix;
                int digit = (int)fraction;
                buffer[tail++] = RadixDigit(digit);
                fraction -= digit;
                if ((fraction > 0.5 || (fraction == 0.5 && (digit & 1) != 0)) && fraction + delta > 1)
                {
                    // Round up; a carry may run back through the digits and into the integer part.
                    while (true)
                    {
                        tail--;
                        if (tail == Middle)
                        {
                            integer += 1;
                            break;
                        }
                        int last = RadixValue(buffer[tail]);
                        if (last + 1 < radix)
                        {
                            buffer[tail++] = RadixDigit(last + 1);
                            break;
                        }
                    }
                    break;
                }
            }
            while (fraction >= delta);
        }
        // Digits that the value does not represent are zeros.
        while (integer / radix >= 9007199254740992.0)
        {
            integer /= radix;
            buffer[--head] = '0';
        }
        do
        {
            double remainder = integer % radix;
            buffer[--head] = RadixDigit((int)remainder);
            integer = (integer - remainder) / radix;
        }
        while (integer > 0);
        if (negative)
        {
            buffer[--head] = '-';
        }
        return new string(buffer[head..tail]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char RadixDigit(int digit) => (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);

    private static int RadixValue(char c) => c <= '9' ? c - '0' : c - 'a' + 10;
}
