using System.Text;

namespace Kiln.Builtins;

/// <summary>Writes numbers for a locale (ECMA-402 §16.5.3 to §16.5.7), in the layout ICU gives them.</summary>
internal sealed class NumberFormatter
{
    private readonly NumberSettings _settings;
    private readonly LocaleData _data;
    private readonly string _numberingSystem;
    private readonly string[] _symbols;
    private readonly string[] _patterns;
    private readonly string? _digits;
    private readonly int _primaryGroup;
    private readonly int _secondaryGroup;
    private readonly int _minimumGrouping;
    private readonly string _pattern;
    private readonly string _currencyText = "";
    private PluralRuleSet? _plurals;

    // Places in the list sym.* of the locale data.
    private const int Decimal = 0, Group = 1, Percent = 2, Plus = 3, Minus = 4, Exponent = 5, InfinitySymbol = 6, NaNSymbol = 7, Approximately = 9, CurrencyDecimal = 11, CurrencyGroup = 12;

    public NumberFormatter(LocaleData data, string numberingSystem, NumberSettings settings)
    {
        _data = data;
        _settings = settings;
        _numberingSystem = numberingSystem;
        _symbols = data.Symbols(numberingSystem);
        _digits = LocaleData.Digits(numberingSystem);
        _patterns = data.List("num." + numberingSystem);
        if (_patterns.Length == 0) _patterns = data.List("num.latn");
        _pattern = settings.Style switch
        {
            "percent" => _patterns[1],
            "currency" when settings.CurrencyDisplay == "name" => _patterns[0],
            "currency" => _patterns[settings.CurrencySign == "accounting" ? 3 : 2],
            _ => _patterns[0],
        };
        string number = NumberPart(_pattern, out _, out _);
        int point = number.IndexOf('.');
        string whole = point < 0 ? number : number[..point];
        int last = whole.LastIndexOf(','), before = last > 0 ? whole.LastIndexOf(',', last - 1) : -1;
        _primaryGroup = last < 0 ? 0 : whole.Length - last - 1;
        _secondaryGroup = before < 0 ? _primaryGroup : last - before - 1;
        int minimum = data["mgd"] is { } text ? text[0] - '0' : 1;
        _minimumGrouping = settings.UseGrouping switch { null => 0, "always" => 1, "min2" => Math.Max(2, minimum), _ => minimum };
        if (settings.Style == "currency") _currencyText = CurrencySymbol();
    }

    private PluralRuleSet Plurals => _plurals ??= new PluralRuleSet(_data, ordinal: false);

    /// <summary>A number taken apart: what stands around it, from the outside in, and itself.</summary>
    private sealed class Layout
    {
        public readonly IntlParts OuterPrefix = new(), Prefix = new(), Number = new(), Suffix = new(), OuterSuffix = new();
        public string Category = "other";

        public IntlParts Join(string? source = null)
        {
            var all = new IntlParts();
            foreach (IntlParts parts in (IntlParts[])[OuterPrefix, Prefix, Number, Suffix, OuterSuffix]) all.Add(parts, source);
            return all;
        }
    }

    public string Format(DecimalValue value) => FormatToParts(value).ToString();

    public IntlParts FormatToParts(DecimalValue value)
    {
        Layout layout = LayOut(value);
        AddOuter(layout, layout.Category);
        return layout.Join();
    }

    /// <summary>The plural category of a number as this formatter shows it.</summary>
    public string Category(DecimalValue value, PluralRuleSet rules)
    {
        if (value.IsNaN || value.IsInfinity) return "other";
        string integer, fraction;
        int exponent = 0;
        if (_settings.Notation == "standard") _settings.Round(ref value, out integer, out fraction);
        else Scale(ref value, out exponent, out integer, out fraction);
        if (_settings.Notation == "compact" && exponent > 0)
        {
            // The operands are those of the whole number, with its exponent beside.
            value.Point += value.Count == 0 ? 0 : exponent;
            (integer, fraction) = (value.IntegerDigits(1), value.FractionDigits(0));
        }
        return rules.Select(new PluralOperands(integer, fraction, exponent));
    }

    // ---- layout --------------------------------------------------------------------------------------------------------------

    private Layout LayOut(DecimalValue value, bool approximately = false)
    {
        var layout = new Layout();
        string pattern = _pattern;
        bool compactPattern = false, isZero = false;
        if (value.IsNaN)
        {
            layout.Number.Add("nan", _symbols[NaNSymbol]);
        }
        else if (value.IsInfinity)
        {
            layout.Number.Add("infinity", _symbols[InfinitySymbol]);
        }
        else
        {
            if (_settings.Style == "percent" && value.Count != 0) value.Point += 2;
            string integer, fraction;
            int exponent = 0;
            if (_settings.Notation == "standard")
            {
                _settings.Round(ref value, out integer, out fraction);
                layout.Category = Plurals.Select(new PluralOperands(integer, fraction, 0));
            }
            else
            {
                Scale(ref value, out exponent, out integer, out fraction);
                bool compact = _settings.Notation == "compact" && exponent > 0;
                layout.Category = Plurals.Select(new PluralOperands(integer, fraction, exponent));
                if (compact && CompactPattern(value.Magnitude + exponent, layout.Category) is { } found)
                {
                    pattern = found;
                    compactPattern = true;
                }
            }
            isZero = value.IsZero;
            // Some languages have a word that stands for one thousand with its number.
            if (pattern.AsSpan().IndexOfAny("#0") >= 0) AddDigits(layout.Number, integer, fraction);
            if (_settings.Notation is "scientific" or "engineering") AddExponent(layout.Number, exponent);
        }
        int sign = Sign(value, isZero);
        AddAffixes(layout, pattern, sign, compactPattern, approximately, value.IsNaN || value.IsInfinity);
        return layout;
    }

    /// <summary>-1, 0 or 1: the sign to show.</summary>
    private int Sign(in DecimalValue value, bool isZero) => _settings.SignDisplay switch
    {
        "never" => 0,
        "always" => value.Negative ? -1 : 1,
        "exceptZero" => isZero || value.IsNaN ? 0 : value.Negative ? -1 : 1,
        "negative" => value.Negative && !isZero ? -1 : 0,
        _ => value.Negative ? -1 : 0,
    };

    /// <summary>Divides by the power of ten of the notation and rounds; again when rounding made the number longer.</summary>
    private void Scale(ref DecimalValue value, out int exponent, out string integer, out string fraction)
    {
        DecimalValue original = value;
        exponent = ExponentFor(original.Magnitude);
        for (int round = 0; ; round++)
        {
            value = original;
            if (value.Count != 0) value.Point -= exponent;
            _settings.Round(ref value, out integer, out fraction);
            if (round == 1 || value.IsZero) return;
            int again = ExponentFor(value.Magnitude + exponent);
            if (again == exponent) return;
            exponent = again;
        }
    }

    /// <summary>ComputeExponentForMagnitude (§16.5.10)</summary>
    private int ExponentFor(int magnitude)
    {
        switch (_settings.Notation)
        {
            case "scientific": return magnitude;
            case "engineering": return (int)Math.Floor(magnitude / 3.0) * 3;
            case "compact":
                string? pattern = CompactPattern(magnitude, "other");
                return pattern is null ? 0 : Math.Min(magnitude, 14) - Math.Max(Zeros(pattern), 1) + 1;
            default: return 0;
        }
    }

    private static int Zeros(string pattern)
    {
        int count = 0;
        foreach (char c in pattern) count += c == '0' ? 1 : 0;
        return count;
    }

    /// <summary>The compact pattern of a magnitude, or null when numbers of that size are written out.</summary>
    private string? CompactPattern(int magnitude, string category)
    {
        if (magnitude < 3) return null;
        string list = _settings.Style == "currency" && _settings.CurrencyDisplay != "name" ? "c"
            : _settings.CompactDisplay == "long" ? "l" : "s";
        string? patterns = _data[$"cpt.{list}.{category}"] ?? _data[$"cpt.{list}.other"];
        if (patterns is null) return null;
        string[] all = patterns.Split('|');
        string pattern = all[Math.Min(magnitude, 14) - 3];
        if (pattern.Length == 0) pattern = _data[$"cpt.{list}.other"]!.Split('|')[Math.Min(magnitude, 14) - 3];
        return pattern is "0" or "" or "¤0" or "0 ¤" or "0\u00A0¤" or "¤ 0" or "¤\u00A00" ? null : pattern;
    }

    private void AddDigits(IntlParts parts, string integer, string fraction)
    {
        bool currency = _settings.Style == "currency";
        string groupSymbol = currency && _symbols[CurrencyGroup].Length != 0 ? _symbols[CurrencyGroup] : _symbols[Group];
        string decimalSymbol = currency && _symbols[CurrencyDecimal].Length != 0 ? _symbols[CurrencyDecimal] : _symbols[Decimal];
        int primary = _primaryGroup;
        if (primary == 0 && _minimumGrouping == 1 && _settings.UseGrouping == "always") primary = 3;
        if (_minimumGrouping > 0 && primary > 0 && integer.Length >= primary + _minimumGrouping)
        {
            int secondary = _secondaryGroup == 0 ? primary : _secondaryGroup;
            int first = (integer.Length - primary) % secondary;
            int at = 0;
            for (int end = first == 0 ? secondary : first; end <= integer.Length - primary; end += secondary)
            {
                parts.Add("integer", Digits(integer.AsSpan(at, end - at)));
                parts.Add("group", groupSymbol);
                at = end;
            }
            parts.Add("integer", Digits(integer.AsSpan(at)));
        }
        else
        {
            parts.Add("integer", Digits(integer));
        }
        if (fraction.Length == 0) return;
        parts.Add("decimal", decimalSymbol);
        parts.Add("fraction", Digits(fraction));
    }

    private void AddExponent(IntlParts parts, int exponent)
    {
        parts.Add("exponentSeparator", _symbols[Exponent]);
        if (exponent < 0) parts.Add("exponentMinusSign", _symbols[Minus]);
        parts.Add("exponentInteger", Digits(NumberConversions.ToString(Math.Abs(exponent))));
    }

    public string Digits(ReadOnlySpan<char> ascii)
    {
        if (_digits is null) return ascii.ToString();
        var text = new StringBuilder();
        int size = _digits.Length / 10;
        foreach (char c in ascii) text.Append(_digits, (c - '0') * size, size);
        return text.ToString();
    }

    // ---- affixes -------------------------------------------------------------------------------------------------------------

    /// <summary>The part of a pattern that stands for digits; the texts before and after it.</summary>
    private static string NumberPart(string pattern, out string prefix, out string suffix)
    {
        int semicolon = pattern.IndexOf(';');
        if (semicolon >= 0) pattern = pattern[..semicolon];
        int start = pattern.AsSpan().IndexOfAny("#0"), end = pattern.AsSpan().LastIndexOfAny("#0") + 1;
        if (start < 0)
        {
            (prefix, suffix) = (pattern, "");
            return "";
        }
        prefix = pattern[..start];
        suffix = pattern[end..];
        return pattern[start..end];
    }

    private void AddAffixes(Layout layout, string pattern, int sign, bool compact, bool approximately, bool notDigits)
    {
        int semicolon = pattern.IndexOf(';');
        NumberPart(pattern, out string prefix, out string suffix);
        string signMark = sign < 0 ? "-" : sign > 0 ? "+" : "";
        if (approximately) signMark = signMark.Length == 0 ? "~" : "~" + signMark;
        if (semicolon >= 0 && (sign < 0 || signMark.Length != 0 && pattern.AsSpan(semicolon).Contains('-')))
        {
            NumberPart(pattern[(semicolon + 1)..], out prefix, out suffix);
            if (prefix.Contains('-')) prefix = prefix.Replace("-", signMark);
            else if (suffix.Contains('-')) suffix = suffix.Replace("-", signMark);
            else if (approximately) prefix = "~" + prefix;
        }
        else if (signMark.Length != 0)
        {
            prefix = signMark + prefix;
        }
        AddAffix(layout.Prefix, prefix, compact);
        AddAffix(layout.Suffix, suffix, compact);
        if (_settings.Style != "currency" || _settings.CurrencyDisplay == "name" || notDigits) return;
        // A symbol that is not one of Unicode's symbols is kept apart from the digits.
        if (prefix.EndsWith('¤') && !IsSymbolOrSeparator(_currencyText[^1])) layout.Prefix.Add("literal", "\u00A0");
        if (suffix.StartsWith('¤') && !IsSymbolOrSeparator(_currencyText[0])) layout.Suffix.InsertFirst("literal", "\u00A0");
    }

    private static bool IsSymbolOrSeparator(char c) => char.IsSymbol(c) || char.IsSeparator(c);

    private void AddAffix(IntlParts parts, string affix, bool compact)
    {
        var literal = new StringBuilder();
        bool quoted = false;
        foreach (char c in affix)
        {
            if (c == '\'')
            {
                quoted = !quoted;
                continue;
            }
            (string Type, string Value) special = quoted ? default : c switch
            {
                '-' => ("minusSign", _symbols[Minus]),
                '+' => ("plusSign", _symbols[Plus]),
                '%' => ("percentSign", _symbols[Percent]),
                '~' => ("approximatelySign", _symbols[Approximately]),
                '¤' => ("currency", _currencyText),
                _ => default,
            };
            if (special.Type is null)
            {
                literal.Append(c);
                continue;
            }
            Flush();
            AddLiteral(parts, special.Value, special.Type);
        }
        Flush();

        void Flush()
        {
            AddLiteral(parts, literal.ToString(), compact ? "compact" : "literal");
            literal.Clear();
        }
    }

    /// <summary>A text whose white space at either end is a literal.</summary>
    private static void AddLiteral(IntlParts parts, string text, string type)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        parts.Add("literal", text[..start]);
        parts.Add(type, text[start..end]);
        parts.Add("literal", text[end..]);

        static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200E' or '\u200F' or '\u061C';
    }

    // ---- units and names of currencies ---------------------------------------------------------------------------------------

    private string CurrencySymbol()
    {
        string code = _settings.Currency!;
        string[] names = _data.List("cur." + code);
        return _settings.CurrencyDisplay switch
        {
            "code" => code,
            "narrowSymbol" when names.Length > 1 && names[1].Length != 0 => names[1],
            "name" => code,
            _ => names.Length > 0 && names[0].Length != 0 ? names[0] : code,
        };
    }

    private void AddOuter(Layout layout, string category)
    {
        if (_settings.Style == "currency" && _settings.CurrencyDisplay == "name")
        {
            string pattern = LocaleData.Form(_data["curunit"], category) ?? "{0} {1}";
            AddAround(layout, pattern.Replace("{1}", "\uE000"), "currency", CurrencyName(category));
        }
        else if (_settings.Style == "unit")
        {
            AddAround(layout, UnitPattern(category), "unit", null);
        }
    }

    private string CurrencyName(string category)
    {
        string code = _settings.Currency!;
        string? names = _data["cur." + code];
        if (LocaleData.Form(names, category) is { } form) return form;
        string[] list = names?.Split('|') ?? [];
        return list.Length > 2 && list[2].Length != 0 ? list[2] : code;
    }

    /// <summary>Puts the text around {0} outside of a number; U+E000 in it stands for a name.</summary>
    private static void AddAround(Layout layout, string pattern, string type, string? name)
    {
        int at = pattern.IndexOf("{0}", StringComparison.Ordinal);
        if (at < 0)
        {
            AddLiteral(layout.OuterSuffix, pattern, type);
            return;
        }
        AddLiteral(layout.OuterPrefix, Named(pattern[..at]), type);
        AddLiteral(layout.OuterSuffix, Named(pattern[(at + 3)..]), type);

        string Named(string text) => name is null ? text : text.Replace("\uE000", name);
    }

    private string UnitPattern(string category)
    {
        string unit = _settings.Unit!, key = $"unit.{_settings.UnitDisplay}.";
        if (LocaleData.Form(_data[key + unit], category) is { } own) return own;
        int per = unit.IndexOf("-per-", StringComparison.Ordinal);
        string first = LocaleData.Form(_data[key + unit[..per]], category) ?? "{0}";
        string? second = _data[key + unit[(per + 5)..]];
        if (LocaleData.Pair(second, "per") is { } pattern) return pattern.Replace("{0}", first);
        string name = (LocaleData.Form(second, "one") ?? "").Replace("{0}", "").Trim();
        return (_data[key + "per"] ?? "{0}/{1}").Replace("{0}", first).Replace("{1}", name);
    }

    // ---- ranges --------------------------------------------------------------------------------------------------------------

    /// <summary>PartitionNumberRangePattern (§16.5.17), with ICU's rules of what is said once.</summary>
    public IntlParts FormatRangeToParts(DecimalValue start, DecimalValue end)
    {
        Layout a = LayOut(start), b = LayOut(end);
        string category = Plurals.SelectRange(a.Category, b.Category);
        AddOuter(a, category);
        AddOuter(b, category);
        if (a.Join().SequenceEqual(b.Join()))
        {
            Layout same = LayOut(start, approximately: true);
            AddOuter(same, category);
            return same.Join("shared");
        }
        bool once = a.Prefix.SequenceEqual(b.Prefix) && a.Suffix.SequenceEqual(b.Suffix);
        int length = a.Prefix.ToString().Length + a.Suffix.ToString().Length;
        bool collapse = once && length > 1;
        bool spaced = (!collapse && length > 0) || _settings.Notation is "scientific" or "engineering";
        var parts = new IntlParts();
        parts.Add(a.OuterPrefix, "shared");
        if (collapse) parts.Add(a.Prefix, "shared");
        else parts.Add(a.Prefix, "startRange");
        parts.Add(a.Number, "startRange");
        if (!collapse) parts.Add(a.Suffix, "startRange");
        string range = _patterns.Length > 7 ? _patterns[7] : "{0}–{1}";
        string between = range[3..^3];
        if (spaced && !char.IsWhiteSpace(between[0])) between = " " + between;
        if (spaced && !char.IsWhiteSpace(between[^1])) between += " ";
        parts.Add("literal", between, "shared");
        if (!collapse) parts.Add(b.Prefix, "endRange");
        parts.Add(b.Number, "endRange");
        if (collapse) parts.Add(b.Suffix, "shared");
        else parts.Add(b.Suffix, "endRange");
        parts.Add(b.OuterSuffix, "shared");
        return parts;
    }
}
