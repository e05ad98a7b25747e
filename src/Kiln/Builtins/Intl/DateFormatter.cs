using System.Text;

namespace Kiln.Builtins;

/// <summary>Writes dates by a pattern (UTS 35 part 4 §8), for one locale, zone and numbering system.</summary>
internal sealed class DateFormatter(LocaleData data, DateTimeZone zone, string numberingSystem)
{
    private readonly string? _digits = LocaleData.Digits(numberingSystem);
    private readonly Dictionary<string, string[]> _lists = [];
    private TimeZoneDisplay? _zoneDisplay;

    public DateTimeZone Zone => zone;

    public DateFields Fields(double t) => DateAlgorithms.FieldsFromTime(zone.LocalTime(t));

    public void Format(IntlParts parts, List<DateToken> pattern, double t, string? source = null)
    {
        DateFields fields = Fields(t);
        foreach (DateToken token in pattern)
        {
            if (!token.IsField) parts.Add("literal", Spaces(token.Literal), source);
            else parts.Add(Type(token.Letter), Spaces(Text(token, fields, t)), source);
        }
    }

    // V8 writes the narrow no-break space of newer CLDR data as a plain one.
    private static string Spaces(string text) => text.Contains('\u202F') ? text.Replace('\u202F', ' ') : text;

    public static string Type(char letter) => letter switch
    {
        'G' => "era",
        'y' or 'u' or 'Y' => "year",
        'M' or 'L' => "month",
        'E' or 'e' or 'c' => "weekday",
        'd' => "day",
        'a' or 'b' or 'B' => "dayPeriod",
        'h' or 'H' or 'k' or 'K' => "hour",
        'm' => "minute",
        's' => "second",
        'S' => "fractionalSecond",
        'z' or 'v' or 'O' => "timeZoneName",
        _ => "literal",
    };

    private string Text(in DateToken token, in DateFields fields, double t)
    {
        int length = token.Length;
        switch (token.Letter)
        {
            case 'G': return List(length >= 5 ? "era.n" : length == 4 ? "era.w" : "era.a")[fields.Year > 0 ? 1 : 0];
            case 'y':
                int year = fields.Year > 0 ? fields.Year : 1 - fields.Year;
                return length == 2 ? Number(year % 100, 2) : Number(year, length);
            case 'u' or 'Y': return fields.Year < 0 ? "-" + Number(-fields.Year, length) : Number(fields.Year, length);
            case 'M': return length < 3 ? Number(fields.Month + 1, length) : List("mon.f." + Width(length))[fields.Month];
            case 'L': return length < 3 ? Number(fields.Month + 1, length) : List("mon.s." + Width(length))[fields.Month];
            case 'E': return List("day.f." + Width(length))[fields.WeekDay];
            case 'e': return length < 3 ? Number(fields.WeekDay + 1, length) : List("day.f." + Width(length))[fields.WeekDay];
            case 'c': return length < 3 ? Number(fields.WeekDay + 1, 1) : List("day.s." + Width(length))[fields.WeekDay];
            case 'd': return Number(fields.Day, length);
            case 'a': return Period(fields.Hour < 12 ? "am" : "pm", length);
            case 'b': return DayPeriod(fields, length, flexible: false);
            case 'B': return DayPeriod(fields, length, flexible: true);
            case 'h': return Number((fields.Hour + 11) % 12 + 1, length);
            case 'H': return Number(fields.Hour, length);
            case 'K': return Number(fields.Hour % 12, length);
            case 'k': return Number((fields.Hour + 23) % 24 + 1, length);
            case 'm': return Number(fields.Minute, length);
            case 's': return Number(fields.Second, length);
            case 'S': return Digits(NumberConversions.ToString(fields.Millisecond).PadLeft(3, '0').PadRight(length, '0')[..length]);
            case 'Q' or 'q': return length < 3 ? Number(fields.Month / 3 + 1, length) : List("qtr.f." + Width(length))[fields.Month / 3];
            case 'z' or 'v' or 'O': return (_zoneDisplay ??= new TimeZoneDisplay(data, zone, numberingSystem)).Name(t, token.Letter, length);
            default: return "";
        }
    }

    private static char Width(int length) => length switch { 4 => 'w', 5 => 'n', 6 => 's', _ => 'a' };

    private string[] List(string key)
    {
        if (_lists.TryGetValue(key, out string[]? list)) return list;
        return _lists[key] = data.List(key);
    }

    private string Period(string name, int length) => LocaleData.Pair(data["dp.f." + Width(length)], name) ?? LocaleData.Pair(data["dp.f.a"], name) ?? name;

    /// <summary>The flexible day period of a time, or noon (UTS 35 part 4 §4).</summary>
    private string DayPeriod(in DateFields fields, int length, bool flexible)
    {
        bool exact = fields.Minute == 0 && fields.Second == 0;
        string names = data["dp.f." + Width(length)] ?? "";
        string? rules = null;
        for (string at = data.Name; rules is null && at.Length != 0; at = at.LastIndexOf('-') is > 0 and int dash ? at[..dash] : "") rules = CldrData.Find("dp." + at);
        string fallback = fields.Hour < 12 ? "am" : "pm";
        if (exact && fields.Hour == 12 && LocaleData.Pair(rules, "noon") is not null && LocaleData.Pair(names, "noon") is { } noon) return noon;
        if (!flexible) return Period(fallback, length);
        foreach (string rule in rules?.Split('|') ?? [])
        {
            int colon = rule.IndexOf(':'), dash = rule.LastIndexOf('-');
            int from = int.Parse(rule.AsSpan(colon + 1, 2), System.Globalization.NumberStyles.None, InvariantNumbers.Format);
            int before = dash + 2 < rule.Length ? int.Parse(rule.AsSpan(dash + 1, 2), System.Globalization.NumberStyles.None, InvariantNumbers.Format) : -1;
            if (before < 0) continue;
            bool within = from < before ? fields.Hour >= from && fields.Hour < before : fields.Hour >= from || fields.Hour < before;
            if (within) return Period(rule[..colon], length);
        }
        return Period(fallback, length);
    }

    private string Number(int value, int length) => Digits(NumberConversions.ToString(value).PadLeft(length, '0'));

    private string Digits(string ascii)
    {
        if (_digits is null) return ascii;
        var text = new StringBuilder();
        int size = _digits.Length / 10;
        foreach (char c in ascii) text.Append(_digits, (c - '0') * size, size);
        return text.ToString();
    }
}
