namespace Kiln.Builtins;

/// <summary>How a NumberFormat, or a PluralRules, writes numbers: its resolved options (ECMA-402 §16.1).</summary>
internal sealed class NumberSettings
{
    public string Style = "decimal";
    public string? Currency;
    public string CurrencyDisplay = "symbol";
    public string CurrencySign = "standard";
    public string? Unit;
    public string UnitDisplay = "short";
    public string Notation = "standard";
    public string CompactDisplay = "short";

    /// <summary>auto, always, min2, or null for false.</summary>
    public string? UseGrouping = "auto";
    public string SignDisplay = "auto";
    public int MinimumIntegerDigits = 1;
    public int MinimumFractionDigits;
    public int MaximumFractionDigits = 3;

    /// <summary>Zero when there are none.</summary>
    public int MinimumSignificantDigits;
    public int MaximumSignificantDigits;
    public int RoundingIncrement = 1;
    public string RoundingMode = "halfExpand";

    /// <summary>fractionDigits, significantDigits, morePrecision or lessPrecision.</summary>
    public string RoundingType = "fractionDigits";
    public string RoundingPriority = "auto";
    public string TrailingZeroDisplay = "auto";

    public bool HasFractionDigits => RoundingType != "significantDigits";

    public bool HasSignificantDigits => RoundingType != "fractionDigits";

    /// <summary>The settings of Number.prototype.toLocaleString without options.</summary>
    public static readonly NumberSettings Default = new();

    /// <summary>SetNumberFormatUnitOptions, and what InitializeNumberFormat does after it (§16.1.2).</summary>
    public static NumberSettings Read(in IntlOptions options)
    {
        var result = new NumberSettings();
        result.ReadUnit(options);
        result.Notation = options.String("notation", "standard", "standard", "scientific", "engineering", "compact")!;
        int minimum = 0, maximum = result.Style == "percent" ? 0 : 3;
        if (result.Style == "currency" && result.Notation == "standard") minimum = maximum = CurrencyDigits(result.Currency!);
        result.ReadDigits(options, minimum, maximum);
        string compactDisplay = options.String("compactDisplay", "short", "short", "long")!;
        if (result.Notation == "compact") result.CompactDisplay = compactDisplay;
        result.UseGrouping = ReadGrouping(options, result.Notation == "compact" ? "min2" : "auto");
        result.SignDisplay = options.String("signDisplay", "auto", "auto", "never", "always", "exceptZero", "negative")!;
        return result;
    }

    /// <summary>CurrencyDigits (§16.5.1)</summary>
    private static int CurrencyDigits(string currency) => CldrData.Find("frac." + currency) is { } digits ? digits[0] - '0' : 2;

    private static string? ReadGrouping(in IntlOptions options, string fallback)
    {
        JsValue value = options.Get("useGrouping");
        if (value.IsUndefined) return fallback;
        if (value.IsTrue) return "always";
        if (!TypeConversion.ToBoolean(value)) return null;
        string text = TypeConversion.ToText(value);
        return text switch
        {
            "true" or "false" => fallback,
            "min2" or "auto" or "always" => text,
            _ => throw options.OutOfRange(text, "useGrouping"),
        };
    }

    private void ReadUnit(in IntlOptions options)
    {
        Style = options.String("style", "decimal", "decimal", "percent", "currency", "unit")!;
        string? currency = options.String("currency", null);
        if (currency is null)
        {
            if (Style == "currency") throw Errors.TypeError("Currency code is required with currency style.");
        }
        else if (!IsCurrencyCode(currency))
        {
            throw Errors.RangeError($"Invalid currency code : {currency}");
        }
        CurrencyDisplay = options.String("currencyDisplay", "symbol", "code", "symbol", "narrowSymbol", "name")!;
        CurrencySign = options.String("currencySign", "standard", "standard", "accounting")!;
        string? unit = options.String("unit", null);
        if (unit is null)
        {
            if (Style == "unit") throw Errors.TypeError($"Invalid unit argument for {options.Service}() ''");
        }
        else if (!IsUnit(unit))
        {
            throw Errors.RangeError($"Invalid unit argument for {options.Service}() '{unit}'");
        }
        UnitDisplay = options.String("unitDisplay", "short", "short", "narrow", "long")!;
        if (Style == "currency") Currency = currency!.ToUpperInvariant();
        if (Style == "unit") Unit = unit;
    }

    /// <summary>IsWellFormedCurrencyCode (§6.3.1)</summary>
    public static bool IsCurrencyCode(string code) =>
        code.Length == 3 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) && char.IsAsciiLetter(code[2]);

    /// <summary>IsWellFormedUnitIdentifier (§6.6.1)</summary>
    private static bool IsUnit(string unit)
    {
        if (IsSimpleUnit(unit)) return true;
        int per = unit.IndexOf("-per-", StringComparison.Ordinal);
        return per > 0 && IsSimpleUnit(unit[..per]) && IsSimpleUnit(unit[(per + 5)..]);
    }

    private static bool IsSimpleUnit(string unit) => unit != "per" && CldrData.Find(CldrData.Locale("und"), "unit.long." + unit) is not null && !unit.Contains("-per-");

    /// <summary>SetNumberFormatDigitOptions (§16.1.3)</summary>
    public void ReadDigits(in IntlOptions options, int defaultMinimum, int defaultMaximum)
    {
        MinimumIntegerDigits = options.Integer("minimumIntegerDigits", 1, 21) ?? 1;
        JsValue mnfd = options.Get("minimumFractionDigits"), mxfd = options.Get("maximumFractionDigits");
        JsValue mnsd = options.Get("minimumSignificantDigits"), mxsd = options.Get("maximumSignificantDigits");
        RoundingIncrement = options.Integer("roundingIncrement", 1, 5000) ?? 1;
        if (RoundingIncrement is not (1 or 2 or 5 or 10 or 20 or 25 or 50 or 100 or 200 or 250 or 500 or 1000 or 2000 or 2500 or 5000))
        {
            throw Errors.RangeError("roundingIncrement value is out of range.");
        }
        RoundingMode = options.String(
            "roundingMode", "halfExpand", "ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven")!;
        RoundingPriority = options.String("roundingPriority", "auto", "auto", "morePrecision", "lessPrecision")!;
        TrailingZeroDisplay = options.String("trailingZeroDisplay", "auto", "auto", "stripIfInteger")!;
        if (RoundingIncrement != 1) defaultMaximum = defaultMinimum;
        bool hasSignificant = !mnsd.IsUndefined || !mxsd.IsUndefined, hasFraction = !mnfd.IsUndefined || !mxfd.IsUndefined;
        bool needSignificant = true, needFraction = true;
        if (RoundingPriority == "auto")
        {
            needSignificant = hasSignificant;
            if (needSignificant || (!hasFraction && Notation == "compact")) needFraction = false;
        }
        if (needSignificant)
        {
            MinimumSignificantDigits = IntlOptions.Integer(mnsd, "minimumSignificantDigits", 1, 21) ?? 1;
            MaximumSignificantDigits = IntlOptions.Integer(mxsd, "maximumSignificantDigits", MinimumSignificantDigits, 21) ?? 21;
        }
        if (needFraction)
        {
            int? minimum = IntlOptions.Integer(mnfd, "minimumFractionDigits", 0, 100);
            int? maximum = IntlOptions.Integer(mxfd, "maximumFractionDigits", 0, 100);
            if (minimum > maximum) throw Errors.RangeError("maximumFractionDigits value is out of range.");
            MinimumFractionDigits = minimum ?? Math.Min(defaultMinimum, maximum ?? defaultMinimum);
            MaximumFractionDigits = maximum ?? Math.Max(defaultMaximum, MinimumFractionDigits);
        }
        if (!needSignificant && !needFraction)
        {
            MinimumFractionDigits = MaximumFractionDigits = 0;
            MinimumSignificantDigits = 1;
            MaximumSignificantDigits = 2;
            RoundingType = RoundingPriority = "morePrecision";
        }
        else if (RoundingPriority != "auto")
        {
            RoundingType = RoundingPriority;
        }
        else
        {
            RoundingType = hasSignificant ? "significantDigits" : "fractionDigits";
        }
        if (RoundingIncrement == 1) return;
        if (RoundingType != "fractionDigits") throw Errors.TypeError("roundingIncrement value is invalid.");
        if (MaximumFractionDigits != MinimumFractionDigits) throw Errors.RangeError("roundingIncrement value is out of range.");
    }

    /// <summary>Rounds a value and gives its digits as they are to be shown.</summary>
    public void Round(ref DecimalValue value, out string integer, out string fraction)
    {
        int minimumFraction;
        if (RoundingType == "fractionDigits")
        {
            value.RoundToPlaces(MaximumFractionDigits, RoundingMode, RoundingIncrement);
            minimumFraction = MinimumFractionDigits;
        }
        else
        {
            DecimalValue significant = value;
            significant.RoundToCount(MaximumSignificantDigits, RoundingMode);
            bool useSignificant = RoundingType == "significantDigits";
            if (!useSignificant)
            {
                // The rounding magnitudes: the exponents of the last digits that each may show.
                int bySignificant = value.Magnitude - MaximumSignificantDigits + 1, byFraction = -MaximumFractionDigits;
                useSignificant = RoundingType == "morePrecision" ? bySignificant <= byFraction : bySignificant > byFraction;
            }
            if (useSignificant)
            {
                value = significant;
                minimumFraction = MinimumSignificantDigits - 1 - value.Magnitude;
            }
            else
            {
                value.RoundToPlaces(MaximumFractionDigits, RoundingMode, RoundingIncrement);
                minimumFraction = MinimumFractionDigits;
            }
        }
        integer = value.IntegerDigits(MinimumIntegerDigits);
        fraction = value.FractionDigits(minimumFraction);
        if (TrailingZeroDisplay == "stripIfInteger" && fraction.AsSpan().IndexOfAnyExcept('0') < 0) fraction = "";
    }
}
