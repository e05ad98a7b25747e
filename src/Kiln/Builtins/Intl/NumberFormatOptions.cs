namespace Kiln.Builtins;

/// <summary>The options of toLocaleString that numbers understand (ECMA-402 §15.1): the engine formats for en-US only.</summary>
internal sealed class NumberFormatOptions
{
    private static readonly NumberFormatOptions s_default = new();

    public string Style { get; private set; } = "decimal";

    public string? Currency { get; private set; }

    public string CurrencyDisplay { get; private set; } = "symbol";

    public bool Compact { get; private set; }

    public bool UseGrouping { get; private set; } = true;

    public int MinimumIntegerDigits { get; private set; } = 1;

    public int MinimumFractionDigits { get; private set; }

    public int MaximumFractionDigits { get; private set; } = 3;

    /// <summary>Zero when significant digits are not asked for.</summary>
    public int MinimumSignificantDigits { get; private set; }

    public int MaximumSignificantDigits { get; private set; }

    /// <summary>Whether the caller said how many fraction digits there are.</summary>
    public bool HasFractionDigits { get; private set; }

    public static NumberFormatOptions Read(JsValue value)
    {
        if (value.IsUndefined) return s_default;
        var result = new NumberFormatOptions();
        result.ReadFrom(TypeConversion.ToObject(value));
        return result;
    }

    private void ReadFrom(JsObject options)
    {
        Style = LocaleOptions.String(options, "style", "decimal", "decimal", "percent", "currency", "unit")!;
        Currency = LocaleOptions.String(options, "currency", null)?.ToUpperInvariant();
        CurrencyDisplay = LocaleOptions.String(options, "currencyDisplay", "symbol", "code", "symbol", "narrowSymbol", "name")!;
        if (Currency is not null && (Currency.Length != 3 || !Currency.AsSpan().ContainsOnlyLetters()))
        {
            throw Errors.RangeError($"Invalid currency code : {Currency}");
        }
        if (Style == "currency" && Currency is null) throw Errors.TypeError("Currency code is required with currency style.");
        Compact = LocaleOptions.String(options, "notation", "standard", "standard", "scientific", "engineering", "compact") == "compact";
        int currencyDigits = NumberLocaleFormat.CurrencyDigits(Currency);
        int defaultMinimum = Style == "currency" ? currencyDigits : 0;
        int defaultMaximum = Style == "currency" ? currencyDigits : Style == "percent" ? 0 : 3;
        MinimumIntegerDigits = LocaleOptions.Integer(options, "minimumIntegerDigits", 1, 21) ?? 1;
        int? minimum = LocaleOptions.Integer(options, "minimumFractionDigits", 0, 100);
        int? maximum = LocaleOptions.Integer(options, "maximumFractionDigits", 0, 100);
        int? minimumSignificant = LocaleOptions.Integer(options, "minimumSignificantDigits", 1, 21);
        int? maximumSignificant = LocaleOptions.Integer(options, "maximumSignificantDigits", minimumSignificant ?? 1, 21);
        HasFractionDigits = minimum is not null || maximum is not null;
        if (minimum > maximum) throw Errors.RangeError("maximumFractionDigits value is out of range.");
        MinimumFractionDigits = minimum ?? Math.Min(defaultMinimum, maximum ?? defaultMinimum);
        MaximumFractionDigits = maximum ?? Math.Max(defaultMaximum, MinimumFractionDigits);
        if (minimumSignificant is not null || maximumSignificant is not null)
        {
            MinimumSignificantDigits = minimumSignificant ?? 1;
            MaximumSignificantDigits = maximumSignificant ?? 21;
        }
        JsValue grouping = options.Get("useGrouping");
        UseGrouping = grouping.IsUndefined || (grouping.IsString ? grouping.AsString().ToString() != "false" : TypeConversion.ToBoolean(grouping));
    }
}

/// <summary>Reading of options as ECMA-402 §9.2 does it, with V8's messages.</summary>
internal static class LocaleOptions
{
    /// <summary>GetOption for strings (ECMA-402 §9.2.12).</summary>
    public static string? String(JsObject options, string name, string? fallback, params ReadOnlySpan<string> allowed)
    {
        JsValue value = options.Get(name);
        if (value.IsUndefined) return fallback;
        string text = TypeConversion.ToText(value);
        if (allowed.Length != 0 && !allowed.Contains(text)) throw Errors.RangeError($"Value {text} out of range for Intl options property {name}");
        return text;
    }

    /// <summary>GetNumberOption (ECMA-402 §9.2.14).</summary>
    public static int? Integer(JsObject options, string name, int minimum, int maximum)
    {
        JsValue value = options.Get(name);
        if (value.IsUndefined) return null;
        double number = TypeConversion.ToNumber(value);
        if (!(number >= minimum && number <= maximum)) throw Errors.RangeError($"{name} value is out of range.");
        return (int)Math.Floor(number);
    }

    public static bool ContainsOnlyLetters(this ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetter(c)) return false;
        }
        return true;
    }
}
