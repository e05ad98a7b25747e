using System.Globalization;
using System.Numerics;

namespace Kiln.Builtins;

/// <summary>An Intl mathematical value (ECMA-402 §16.5.16): decimal digits as 0.d1d2… × 10^Point, exact, without zeros at either end.</summary>
internal struct DecimalValue
{
    private string _digits;

    /// <summary>Where the decimal point is, counted from the first digit.</summary>
    public int Point;

    public bool Negative;

    public bool IsNaN;

    public bool IsInfinity;

    public readonly int Count => _digits.Length;

    public readonly bool IsZero => _digits.Length == 0 && !IsNaN && !IsInfinity;

    public readonly char this[int index] => (uint)index < (uint)_digits.Length ? _digits[index] : '0';

    /// <summary>The exponent of the first digit.</summary>
    public readonly int Magnitude => _digits.Length == 0 ? 0 : Point - 1;

    /// <summary>A Number by its shortest digits, as ICU takes it.</summary>
    public static DecimalValue Of(double value)
    {
        bool negative = value < 0 || (value == 0 && double.IsNegative(value));
        if (double.IsNaN(value)) return new DecimalValue { _digits = "", IsNaN = true };
        value = Math.Abs(value);
        if (double.IsInfinity(value)) return new DecimalValue { _digits = "", IsInfinity = true, Negative = negative };
        if (value == 0) return new DecimalValue { _digits = "", Negative = negative };
        string text = NumberConversions.ToExponential(value, -1);
        int mark = text.IndexOf('e');
        string digits = text[0] + (mark > 2 ? text[2..mark] : "");
        int exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, InvariantNumbers.Format);
        return new DecimalValue { _digits = digits, Point = exponent + 1, Negative = negative };
    }

    public static DecimalValue Of(in BigInteger value)
    {
        string text = BigIntOperations.ToString(value);
        return OfDigits(text.TrimStart('-'), 0, value.Sign < 0);
    }

    /// <summary>ToIntlMathematicalValue (ECMA-402 §16.5.16)</summary>
    public static DecimalValue Of(JsValue value)
    {
        JsValue primitive = TypeConversion.ToPrimitive(value, PreferredType.Number);
        if (primitive.IsNumber) return Of(primitive.AsNumber());
        if (primitive.IsBigInt) return Of(primitive.AsBigInt());
        if (!primitive.IsString) return Of(TypeConversion.ToNumber(primitive));
        string text = primitive.AsString().ToString();
        double number = NumberConversions.StringToNumber(text);
        // The digits of a decimal literal count as written; all other strings, and those too large or too small for a Number, are as their Number.
        return double.IsFinite(number) && number != 0 && TryParse(StringOperations.Trim(primitive.AsString(), true, true).ToString(), out DecimalValue exact) ? exact : Of(number);
    }

    private static bool TryParse(string text, out DecimalValue value)
    {
        value = default;
        bool negative = text.StartsWith('-');
        ReadOnlySpan<char> rest = text.AsSpan(negative || text.StartsWith('+') ? 1 : 0);
        int mark = rest.IndexOfAny('e', 'E'), exponent = 0;
        if (mark >= 0 && !int.TryParse(rest[(mark + 1)..], NumberStyles.AllowLeadingSign, InvariantNumbers.Format, out exponent)) return false;
        ReadOnlySpan<char> mantissa = mark >= 0 ? rest[..mark] : rest;
        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (digits.Length == 0 || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        value = OfDigits(digits, exponent - (point < 0 ? 0 : mantissa.Length - point - 1), negative);
        return true;
    }

    /// <summary>An integer times a power of ten.</summary>
    private static DecimalValue OfDigits(string digits, int exponent, bool negative)
    {
        string trimmed = digits.TrimStart('0');
        int point = trimmed.Length + exponent;
        trimmed = trimmed.TrimEnd('0');
        return new DecimalValue { _digits = trimmed, Point = trimmed.Length == 0 ? 0 : point, Negative = negative };
    }

    /// <summary>Keeps digits up to 10^-places, in steps of an increment there.</summary>
    public void RoundToPlaces(int places, string mode, int increment = 1)
    {
        if (increment == 1)
        {
            RoundToCount(Point + places, mode);
            return;
        }
        // The quotient by the increment is rounded to an integer.
        BigInteger scaled = _digits.Length == 0 ? BigInteger.Zero : BigInteger.Parse(_digits, NumberStyles.None, InvariantNumbers.Format);
        int shift = Point - _digits.Length + places;
        BigInteger divisor = increment;
        if (shift >= 0) scaled *= BigInteger.Pow(10, shift);
        else divisor *= BigInteger.Pow(10, -shift);
        BigInteger quotient = BigInteger.DivRem(scaled, divisor, out BigInteger rest);
        if (!rest.IsZero && RoundsUp(mode, (rest * 2).CompareTo(divisor), !quotient.IsEven)) quotient++;
        this = OfDigits((quotient * increment).ToString(InvariantNumbers.Format), -places, Negative);
    }

    /// <summary>Keeps a number of digits.</summary>
    public void RoundToCount(int count, string mode)
    {
        if (count >= _digits.Length) return;
        bool odd = count > 0 && (_digits[count - 1] & 1) != 0;
        int half = count < 0 ? -1 : _digits[count].CompareTo('5');
        if (half == 0 && _digits.Length > count + 1) half = 1;
        bool up = RoundsUp(mode, half, odd);
        char[] kept = count > 0 ? _digits[..count].ToCharArray() : [];
        int at = kept.Length - 1;
        while (up && at >= 0)
        {
            if (kept[at] != '9')
            {
                kept[at]++;
                up = false;
            }
            else
            {
                kept[at--] = '0';
            }
        }
        string text = new string(kept).TrimEnd('0');
        if (up)
        {
            // A one before all that was kept; with nothing kept, at the place it was rounded to.
            text = "1";
            Point = count > 0 ? Point + 1 : Point - count + 1;
        }
        if (text.Length == 0) Point = 0;
        _digits = text;
    }

    private readonly bool RoundsUp(string mode, int half, bool odd) => mode switch
    {
        "ceil" => !Negative,
        "floor" => Negative,
        "expand" => true,
        "trunc" => false,
        "halfCeil" => half > 0 || (half == 0 && !Negative),
        "halfFloor" => half > 0 || (half == 0 && Negative),
        "halfTrunc" => half > 0,
        "halfEven" => half > 0 || (half == 0 && odd),
        _ => half >= 0,
    };

    /// <summary>The digits before the point, at least so many.</summary>
    public readonly string IntegerDigits(int minimum)
    {
        int length = Math.Max(Math.Max(Point, minimum), 0);
        return string.Create(length, this, static (span, value) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = value[value.Point - span.Length + i];
        });
    }

    /// <summary>The digits after the point, at least so many.</summary>
    public readonly string FractionDigits(int minimum)
    {
        int length = Math.Max(_digits.Length - Point, Math.Max(minimum, 0));
        if (_digits.Length == 0) length = Math.Max(minimum, 0);
        return string.Create(length, this, static (span, value) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = value[value.Point + i];
        });
    }

    /// <summary>Compares two finite or infinite values.</summary>
    public static int Compare(in DecimalValue a, in DecimalValue b)
    {
        if (a.IsZero && b.IsZero) return 0;
        int signA = a.IsZero ? 0 : a.Negative ? -1 : 1, signB = b.IsZero ? 0 : b.Negative ? -1 : 1;
        if (signA != signB) return signA.CompareTo(signB);
        int order = a.IsInfinity || b.IsInfinity ? a.IsInfinity.CompareTo(b.IsInfinity)
            : a.Point != b.Point ? a.Point.CompareTo(b.Point) : string.CompareOrdinal(a._digits, b._digits);
        return signA * Math.Sign(order);
    }
}
