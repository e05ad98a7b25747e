using System.Globalization;
using System.Numerics;

namespace Kiln.Syntax;

/// <summary>Numeric literals (ECMA-262 §12.9.3).</summary>
internal partial class Lexer
{
    private void ScanNumber()
    {
        int start = _position;
        OctalStart = -1;
        char c = At(start);
        if (c == '0')
        {
            switch (At(start + 1) | 0x20)
            {
                case 'x': ScanRadix(4); return;
                case 'o': ScanRadix(3); return;
                case 'b': ScanRadix(1); return;
            }
            char next = At(start + 1);
            if (next == '_') throw Error(Messages.ZeroSeparator, start + 1, start + 2);
            if (next is >= '0' and <= '9')
            {
                ScanLegacyNumber(start);
                return;
            }
        }
        ScanDecimal(start, allowSeparators: true);
    }

    /// <summary>LegacyOctalIntegerLiteral 017 or NonOctalDecimalIntegerLiteral 089.</summary>
    private void ScanLegacyNumber(int start)
    {
        int i = start;
        bool octal = true;
        double value = 0;
        while (At(i) is >= '0' and <= '9')
        {
            if (At(i) >= '8') octal = false;
            value = value * 8 + (At(i) - '0');
            i++;
        }
        if (At(i) == '_') throw Error(Messages.ZeroSeparator, i, i + 1);
        if (!octal)
        {
            ScanDecimal(start, allowSeparators: false);
            NoteOctal(start, End, Messages.StrictLeadingZero);
            return;
        }
        // Beyond 2^53 the running sum could round more than once.
        if (value >= 1L << 53)
        {
            BigInteger exact = BigInteger.Zero;
            for (int k = start; k < i; k++) exact = exact * 8 + (At(k) - '0');
            value = RoundToDouble(exact);
        }
        Number = value;
        NoteOctal(start, i, Messages.StrictOctalLiteral);
        EndNumber(TokenType.Number, i);
    }

    private void ScanDecimal(int start, bool allowSeparators)
    {
        int i = start;
        bool separators = false;
        bool isInteger = true;
        if (At(i) != '.') i = ScanDigits(i, allowSeparators, ref separators);
        if (At(i) == 'n' && allowSeparators)
        {
            ReadOnlySpan<char> digits = Digits(start, i, separators);
            BigIntValue = Operations.BigIntOperations.ParseDecimal(digits);
            EndNumber(TokenType.BigInt, i + 1);
            return;
        }
        if (At(i) == '.')
        {
            isInteger = false;
            i++;
            if (At(i) == '_') throw Error(Messages.InvalidOrUnexpectedToken, i, i + 1);
            if (At(i) is >= '0' and <= '9') i = ScanDigits(i, true, ref separators);
        }
        if ((At(i) | 0x20) == 'e')
        {
            isInteger = false;
            i++;
            if (At(i) is '+' or '-') i++;
            if (At(i) is not (>= '0' and <= '9')) throw Error(Messages.InvalidOrUnexpectedToken, start, i);
            i = ScanDigits(i, true, ref separators);
        }
        ReadOnlySpan<char> span = Digits(start, i, separators);
        if (isInteger && span.Length <= 15)
        {
            long value = 0;
            foreach (char digit in span) value = value * 10 + (digit - '0');
            Number = value;
        }
        else
        {
            Number = double.Parse(span, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, Kiln.Operations.InvariantNumbers.Format);
        }
        EndNumber(TokenType.Number, i);
    }

    private ReadOnlySpan<char> Digits(int start, int end, bool separators) =>
        separators ? Text.Substring(start, end - start).Replace("_", "") : Text.AsSpan(start, end - start);

    private int ScanDigits(int i, bool allowSeparators, ref bool separators)
    {
        while (true)
        {
            char c = At(i);
            if (c is >= '0' and <= '9')
            {
                i++;
            }
            else if (c == '_' && allowSeparators)
            {
                separators = true;
                i = CheckSeparator(i, At(i + 1) is >= '0' and <= '9');
            }
            else
            {
                return i;
            }
        }
    }

    private int CheckSeparator(int i, bool digitFollows)
    {
        if (At(i + 1) == '_') throw Error(Messages.ContinuousSeparator, i + 1, i + 2);
        if (!digitFollows) throw Error(Messages.TrailingSeparator, i + 1, i + 2);
        return i + 1;
    }

    /// <summary>0x, 0o and 0b literals of <paramref name="bits"/> bits per digit.</summary>
    private void ScanRadix(int bits)
    {
        int start = _position;
        int i = start + 2;
        int first = i;
        ulong small = 0;
        int significant = 0;
        while (true)
        {
            char c = At(i);
            if (c == '_' && i > first)
            {
                int following = CharacterClasses.HexValue(At(i + 1));
                i = CheckSeparator(i, following >= 0 && following < 1 << bits);
                continue;
            }
            int digit = CharacterClasses.HexValue(c);
            if (digit < 0 || digit >= 1 << bits) break;
            if (small != 0 || digit != 0) significant++;
            small = (small << bits) | (uint)digit;
            i++;
        }
        if (i == first) throw Error(Messages.InvalidOrUnexpectedToken, start, i);
        bool isSmall = significant * bits <= 63;
        if (At(i) == 'n')
        {
            BigIntValue = isSmall ? small : RadixValue(first, i, bits);
            EndNumber(TokenType.BigInt, i + 1);
            return;
        }
        Number = isSmall ? (double)(long)small : RoundToDouble(RadixValue(first, i, bits));
        EndNumber(TokenType.Number, i);
    }

    private BigInteger RadixValue(int start, int end, int bits)
    {
        // Little-endian bytes, built from the last digit: linear in the length.
        var bytes = new byte[(end - start) * bits / 8 + 2];
        int bit = 0;
        for (int i = end - 1; i >= start; i--)
        {
            if (Text[i] == '_') continue;
            int shifted = CharacterClasses.HexValue(Text[i]) << (bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
            bit += bits;
        }
        return new BigInteger(bytes, isUnsigned: true);
    }

    /// <summary>The Number nearest to a non-negative integer, ties to even.</summary>
    private static double RoundToDouble(BigInteger value)
    {
        long length = (long)value.GetBitLength();
        if (length <= 63) return (double)(long)value;
        if (length > 1024) return double.PositiveInfinity;
        int shift = (int)length - 62;
        long top = (long)(value >> shift);
        // A sticky bit below the 53 that count decides ties correctly.
        if (!(value & ((BigInteger.One << shift) - 1)).IsZero) top |= 1;
        return Math.ScaleB((double)top, shift);
    }

    private void EndNumber(TokenType type, int end)
    {
        char c = At(end);
        if (CharacterClasses.IsAsciiIdentifierPart(c) || c == '\\' || (c > 127 && CharacterClasses.IsIdentifierStart(CodePointAt(end))))
            throw Error(Messages.InvalidOrUnexpectedToken, Start, end);
        Finish(type, end);
    }

    private int CodePointAt(int i) =>
        char.IsHighSurrogate(At(i)) && char.IsLowSurrogate(At(i + 1)) ? char.ConvertToUtf32(At(i), At(i + 1)) : At(i);
}
