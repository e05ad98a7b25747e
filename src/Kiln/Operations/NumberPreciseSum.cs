namespace Kiln.Operations;

/// <summary>
/// The exact sum of Numbers, rounded once, for Math.sumPrecise (ECMA-262 §21.3.2.33): a fixed-point register that
/// spans the whole range of doubles in limbs of 32 bits, each held in a long so that carries can wait.
/// </summary>
internal sealed class NumberPreciseSum
{
    // 2098 bits of doubles and 64 for the count of summands.
    private const int LimbCount = 68;
    private readonly long[] _limbs = new long[LimbCount];
    private int _pending;
    private bool _anyFinite;
    private bool _onlyMinusZero = true;
    private bool _positiveInfinity;
    private bool _negativeInfinity;
    private bool _notANumber;

    /// <summary>Adds one Number to the sum.</summary>
    internal void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            _notANumber |= double.IsNaN(value);
            _positiveInfinity |= value > 0;
            _negativeInfinity |= value < 0;
            return;
        }
        if (value == 0)
        {
            _onlyMinusZero &= double.IsNegative(value);
            return;
        }
        _onlyMinusZero = false;
        _anyFinite = true;
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int biased = (int)((bits >> 52) & 0x7FF);
        ulong mantissa = bits & 0xFFFFFFFFFFFFFUL;
        if (biased == 0)
        {
            biased = 1;
        }
        else
        {
            mantissa |= 0x10000000000000UL;
        }
        int position = biased - 1;
        int limb = position >> 5;
        UInt128 shifted = (UInt128)mantissa << (position & 31);
        long low = (long)(uint)shifted;
        long middle = (long)(uint)(shifted >> 32);
        long high = (long)(uint)(shifted >> 64);
        if (value > 0)
        {
            _limbs[limb] += low;
            _limbs[limb + 1] += middle;
            _limbs[limb + 2] += high;
        }
        else
        {
            _limbs[limb] -= low;
            _limbs[limb + 1] -= middle;
            _limbs[limb + 2] -= high;
        }
        // 2^30 additions of less than 2^32 stay inside a long.
        if (++_pending == 1 << 30)
        {
            PropagateCarries();
        }
    }

    /// <summary>The sum, rounded to the nearest Number; -0 for no summands.</summary>
    internal double Result()
    {
        if (_notANumber || (_positiveInfinity && _negativeInfinity))
        {
            return double.NaN;
        }
        if (_positiveInfinity || _negativeInfinity)
        {
            return _positiveInfinity ? double.PositiveInfinity : double.NegativeInfinity;
        }
        if (!_anyFinite)
        {
            return _onlyMinusZero ? -0.0 : 0.0;
        }
        PropagateCarries();
        bool negative = _limbs[LimbCount - 1] < 0;
        if (negative)
        {
            for (int i = 0; i < LimbCount; i++)
            {
                _limbs[i] = -_limbs[i];
            }
            PropagateCarries();
        }
        int top = LimbCount - 1;
        while (top >= 0 && _limbs[top] == 0)
        {
            top--;
        }
        if (top < 0)
        {
            return 0.0;
        }
        double magnitude = Round(top);
        return negative ? -magnitude : magnitude;
    }

    private double Round(int top)
    {
        UInt128 head = (ulong)_limbs[top];
        int position = top;
        for (int i = 0; i < 2; i++)
        {
            position--;
            head = (head << 32) | (position >= 0 ? (ulong)_limbs[position] : 0UL);
        }
        bool sticky = false;
        for (int i = position - 1; i >= 0 && !sticky; i--)
        {
            sticky = _limbs[i] != 0;
        }
        // Bit 0 of head is worth 2^(32·position - 1074). Subnormal results need no rounding: their bits are all there.
        int bitLength = 128 - (int)UInt128.LeadingZeroCount(head);
        int drop = bitLength - 53;
        int exponent = 32 * position - 1074;
        if (exponent + drop < -1074)
        {
            drop = -1074 - exponent;
        }
        UInt128 kept = head >> drop;
        UInt128 rest = head & ((UInt128.One << drop) - UInt128.One);
        UInt128 half = drop == 0 ? UInt128.Zero : UInt128.One << (drop - 1);
        if (drop > 0 && (rest > half || (rest == half && (sticky || (kept & UInt128.One) != UInt128.Zero))))
        {
            kept++;
        }
        return Math.ScaleB((ulong)kept, exponent + drop);
    }

    /// <summary>Brings all limbs but the last into [0, 2^32); the last keeps the sign.</summary>
    private void PropagateCarries()
    {
        _pending = 0;
        for (int i = 0; i < LimbCount - 1; i++)
        {
            long carry = _limbs[i] >> 32;
            _limbs[i] -= carry << 32;
            _limbs[i + 1] += carry;
        }
    }
}
