using System.Text;

namespace Kiln.Builtins;

/// <summary>Numbers as en-US writes them (ECMA-402 §15.5.3); rounding starts from the shortest decimal digits, as ICU's does.</summary>
internal static class NumberLocaleFormat
{
    private static readonly string[] s_compactUnits = ["", "K", "M", "B", "T"];

    public static string Format(double value, NumberFormatOptions options)
    {
        bool negative = value < 0 || (value == 0 && double.IsNegative(value));
        value = Math.Abs(value);
        string body;
        if (double.IsNaN(value)) return Decorate("NaN", false, options);
        if (double.IsInfinity(value))
        {
            body = "∞";
        }
        else
        {
            body = options.Compact ? FormatCompact(value, options) : FormatFinite(value, options);
        }
        return Decorate(body, negative, options);
    }

    private static string Decorate(string body, bool negative, NumberFormatOptions options)
    {
        string sign = negative ? "-" : "";
        switch (options.Style)
        {
            case "percent":
                return sign + body + "%";
            case "currency":
                string code = options.Currency!;
                if (options.CurrencyDisplay == "name") return $"{sign}{body} {code}";
                string symbol = options.CurrencyDisplay == "code" ? code : CurrencySymbol(code);
                // A symbol that ends in a letter is kept apart by a no-break space.
                return sign + symbol + (char.IsLetter(symbol[^1]) ? "\u00A0" : "") + body;
            default:
                return sign + body;
        }
    }

    private static string CurrencySymbol(string code) => code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "CNY" => "CN¥",
        "KRW" => "₩",
        "BRL" => "R$",
        "CAD" => "CA$",
        "AUD" => "A$",
        "MXN" => "MX$",
        "NZD" => "NZ$",
        "HKD" => "HK$",
        "ILS" => "₪",
        "VND" => "₫",
        "TWD" => "NT$",
        "PHP" => "₱",
        _ => code,
    };

    /// <summary>Digits after the point that a currency has (ISO 4217).</summary>
    public static int CurrencyDigits(string? code) => code switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "XAF" or "XOF" or "XPF" or "PYG" or "UGX" or "RWF" or "DJF" or "GNF" or "KMF" or "BIF" or "VUV" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };

    private static string FormatFinite(double value, NumberFormatOptions options)
    {
        DecimalDigits digits = DecimalDigits.Of(value);
        if (options.Style == "percent") digits.Point += digits.Count == 0 ? 0 : 2;
        int minimumFraction = options.MinimumFractionDigits;
        if (options.MaximumSignificantDigits > 0)
        {
            digits.RoundTo(options.MaximumSignificantDigits);
            minimumFraction = Math.Max(0, options.MinimumSignificantDigits - Math.Max(digits.Point, digits.Count == 0 ? 1 : digits.Point));
        }
        else
        {
            digits.RoundTo(digits.Point + options.MaximumFractionDigits);
        }
        return Write(digits, options.MinimumIntegerDigits, minimumFraction, options.UseGrouping);
    }

    private static string FormatCompact(double value, NumberFormatOptions options)
    {
        DecimalDigits digits = DecimalDigits.Of(value);
        int unit = 0;
        while (true)
        {
            DecimalDigits scaled = digits;
            scaled.Point -= unit * 3;
            // Two significant digits, and all of the integer part.
            scaled.RoundTo(options.HasFractionDigits ? scaled.Point + options.MaximumFractionDigits : Math.Max(scaled.Point, 2));
            if (scaled.Point <= 3 || unit == s_compactUnits.Length - 1)
            {
                int minimumFraction = options.HasFractionDigits ? options.MinimumFractionDigits : 0;
                bool grouping = options.UseGrouping && scaled.Point > 4;
                return Write(scaled, options.MinimumIntegerDigits, minimumFraction, grouping) + s_compactUnits[unit];
            }
            unit++;
        }
    }

    private static string Write(DecimalDigits digits, int minimumInteger, int minimumFraction, bool grouping)
    {
        var text = new StringBuilder();
        int integerLength = Math.Max(Math.Max(digits.Point, minimumInteger), 1);
        for (int place = integerLength; place > 0; place--)
        {
            text.Append(digits[digits.Point - place]);
            if (grouping && place > 1 && place % 3 == 1) text.Append(',');
        }
        int fraction = Math.Max(digits.Count - digits.Point, minimumFraction);
        if (fraction > 0)
        {
            text.Append('.');
            for (int place = 0; place < fraction; place++) text.Append(digits[digits.Point + place]);
        }
        return text.ToString();
    }

    /// <summary>Puts commas into the digits of an integer that may be negative.</summary>
    public static string Group(string integer)
    {
        int start = integer.StartsWith('-') ? 1 : 0;
        var text = new StringBuilder(integer.Length + integer.Length / 3);
        for (int i = 0; i < integer.Length; i++)
        {
            if (i > start && (integer.Length - i) % 3 == 0) text.Append(',');
            text.Append(integer[i]);
        }
        return text.ToString();
    }

    /// <summary>The shortest decimal digits of a number, as 0.d1d2… × 10^Point, without zeros at either end.</summary>
    private struct DecimalDigits
    {
        private string _digits;

        public int Point;

        public readonly int Count => _digits.Length;

        public readonly char this[int index] => (uint)index < (uint)_digits.Length ? _digits[index] : '0';

        public static DecimalDigits Of(double value)
        {
            if (value == 0) return new DecimalDigits { _digits = "", Point = 0 };
            string text = NumberConversions.ToExponential(value, -1);
            int mark = text.IndexOf('e');
            string digits = text[..mark].Replace(".", "");
            int exponent = int.Parse(text.AsSpan(mark + 1), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture);
            return new DecimalDigits { _digits = digits, Point = exponent + 1 };
        }

        /// <summary>Keeps a number of digits, halves away from zero.</summary>
        public void RoundTo(int count)
        {
            if (count >= _digits.Length) return;
            bool up = count >= 0 && _digits[count] >= '5';
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
                text = "1";
                Point++;
            }
            if (text.Length == 0) Point = 0;
            _digits = text;
        }
    }
}
