using System.Text;

namespace Kiln.Builtins;

/// <summary>What a DateTimeFormat shows: its options, and the pattern found for them (CreateDateTimeFormat, ECMA-402 §11.1.2).</summary>
internal sealed class DateSettings
{
    private static readonly (string Name, string[] Values, string[] Letters)[] s_fields =
    [
        ("weekday", ["narrow", "short", "long"], ["EEEEE", "EEE", "EEEE"]),
        ("era", ["narrow", "short", "long"], ["GGGGG", "GGG", "GGGG"]),
        ("year", ["2-digit", "numeric"], ["yy", "y"]),
        ("month", ["2-digit", "numeric", "narrow", "short", "long"], ["MM", "M", "MMMMM", "MMM", "MMMM"]),
        ("day", ["2-digit", "numeric"], ["dd", "d"]),
        ("dayPeriod", ["narrow", "short", "long"], ["BBBBB", "B", "BBBB"]),
        ("hour", ["2-digit", "numeric"], ["jj", "j"]),
        ("minute", ["2-digit", "numeric"], ["mm", "m"]),
        ("second", ["2-digit", "numeric"], ["ss", "s"]),
        ("fractionalSecondDigits", [], []),
        ("timeZoneName", ["short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric"], ["z", "zzzz", "O", "OOOO", "v", "vvvv"]),
    ];

    private readonly string?[] _values = new string?[s_fields.Length];
    private bool? _hour12;
    private string? _hourCycleOption;

    public required string Locale { get; init; }

    public required LocaleData Data { get; init; }

    public required string Calendar { get; init; }

    public required string NumberingSystem { get; init; }

    public required DateTimeZone Zone { get; init; }

    public required DatePatternGenerator Generator { get; init; }

    public string? DateStyle { get; private set; }

    public string? TimeStyle { get; private set; }

    /// <summary>h11, h12, h23 or h24 where hours are shown.</summary>
    public string? HourCycle { get; private set; }

    public string Pattern { get; private set; } = "";

    /// <summary>CreateDateTimeFormat: which kind of fields an option must name, and what is shown when none is.</summary>
    public static DateSettings Read(Realm realm, JsValue locales, JsValue optionsValue, string required, string defaults)
    {
        List<string> requested = IntlLocales.Canonicalize(locales);
        IntlOptions options = IntlOptions.Coerce(optionsValue, "Intl.DateTimeFormat");
        options.Matcher();
        string? calendar = options.Type("calendar"), numbering = options.Type("numberingSystem");
        bool? hour12 = options.Boolean("hour12");
        string? hourCycle = options.String("hourCycle", null, "h11", "h12", "h23", "h24");
        var ca = new IntlLocales.Key("ca", calendar, static (_, value) => value is "gregory" or "iso8601", static _ => "gregory");
        IntlLocales.Key nu = IntlLocales.NumberingSystem(numbering);
        // With hour12 no other word about hours counts.
        Func<LocaleData, string, bool> isCycle = hour12 is null ? static (_, value) => value is "h11" or "h12" or "h23" or "h24" : static (_, _) => false;
        var hc = new IntlLocales.Key("hc", hourCycle, isCycle, static _ => null);
        ResolvedLocale resolved = IntlLocales.Resolve(requested, ref ca, ref nu, ref hc);
        // The region comes from the request: en-XX counts hours as XX does, though its data is that of en.
        var settings = new DateSettings
        {
            Locale = resolved.Locale,
            Data = resolved.Data,
            Calendar = ca.Value!,
            NumberingSystem = nu.Value!,
            Zone = ReadZone(realm, options),
            Generator = DatePatternGenerator.Of(resolved.Data, IntlLocales.RegionOf(LanguageTag.Parse(resolved.Locale)!), nu.Value!),
            _hour12 = hour12,
            _hourCycleOption = hour12 is null ? hc.Value : null,
        };
        settings.ReadFields(options, required, defaults);
        return settings;
    }

    private static DateTimeZone ReadZone(Realm realm, in IntlOptions options)
    {
        JsValue value = options.Get("timeZone");
        if (value.IsUndefined) return realm.TimeZone;
        string name = TypeConversion.ToText(value);
        if (TimeZoneIds.TryParseOffset(name, out int minutes)) return DateTimeZone.FromOffset(TimeZoneIds.OffsetId(minutes), minutes);
        return TimeZoneIds.Find(name) is { } id ? DateTimeZone.FromId(id) : throw Errors.RangeError($"Invalid time zone specified: {name}");
    }

    private void ReadFields(in IntlOptions options, string required, string defaults)
    {
        for (int i = 0; i < s_fields.Length; i++)
        {
            (string name, string[] values, _) = s_fields[i];
            _values[i] = name == "fractionalSecondDigits"
                ? options.Integer(name, 1, 3) is { } digits ? NumberConversions.ToString(digits) : null
                : options.String(name, null, values);
        }
        options.String("formatMatcher", "best fit", "basic", "best fit");
        DateStyle = options.String("dateStyle", null, "full", "long", "medium", "short");
        TimeStyle = options.String("timeStyle", null, "full", "long", "medium", "short");
        if (DateStyle is not null || TimeStyle is not null)
        {
            for (int i = 0; i < s_fields.Length; i++)
            {
                if (_values[i] is not null) throw Errors.TypeError($"Can't set option {s_fields[i].Name} when {(DateStyle is not null ? "dateStyle" : "timeStyle")} is used");
            }
            if (required == "date" && TimeStyle is not null) throw Errors.TypeError("Invalid option : timeStyle");
            if (required == "time" && DateStyle is not null) throw Errors.TypeError("Invalid option : dateStyle");
            ApplyStyles();
            return;
        }
        bool needDefaults = true;
        if (required is "date" or "any") needDefaults &= (Value("weekday") ?? Value("year") ?? Value("month") ?? Value("day")) is null;
        if (required is "time" or "any")
            needDefaults &= (Value("dayPeriod") ?? Value("hour") ?? Value("minute") ?? Value("second") ?? Value("fractionalSecondDigits")) is null;
        if (needDefaults && defaults is "date" or "all" && needDefaults) Set("numeric", "year", "month", "day");
        if (needDefaults && defaults is "time" or "all" && needDefaults) Set("numeric", "hour", "minute", "second");
        FindPattern();
    }

    private string? Value(string name) => _values[IndexOf(name)];

    private void Set(string value, params ReadOnlySpan<string> names)
    {
        foreach (string name in names) _values[IndexOf(name)] = value;
    }

    private static int IndexOf(string name)
    {
        int i = 0;
        while (s_fields[i].Name != name) i++;
        return i;
    }

    // ---- hours ---------------------------------------------------------------------------------------------------------------

    private static string CycleOf(char letter) => letter switch { 'K' => "h11", 'h' => "h12", 'H' => "h23", _ => "h24" };

    private static char LetterOf(string cycle) => cycle switch { "h11" => 'K', "h12" => 'h', "h23" => 'H', _ => 'k' };

    private string ResolveCycle()
    {
        string natural = CycleOf(Generator.DefaultHourLetter);
        if (_hour12 is not { } half) return _hourCycleOption ?? natural;
        bool isHalf = natural is "h11" or "h12";
        // Japan counts half days from zero; V8 asks for the country to be named.
        return half == isHalf ? natural : half ? LanguageTag.Parse(Locale)!.Region == "JP" ? "h11" : "h12" : "h23";
    }

    /// <summary>Puts the letter of the hour cycle in place of any other.</summary>
    private static string ReplaceHours(string pattern, char letter)
    {
        var result = new StringBuilder(pattern.Length);
        foreach (DateToken token in DateToken.Split(pattern))
            (token.Letter is 'h' or 'H' or 'k' or 'K' ? token with { Letter = letter } : token).AppendTo(result);
        return result.ToString();
    }

    // ---- patterns ------------------------------------------------------------------------------------------------------------

    private void FindPattern()
    {
        var skeleton = new StringBuilder();
        for (int i = 0; i < s_fields.Length; i++)
        {
            if (_values[i] is not { } value) continue;
            (string name, string[] values, string[] letters) = s_fields[i];
            if (name == "fractionalSecondDigits")
            {
                skeleton.Append('S', value[0] - '0');
                continue;
            }
            string text = letters[Array.IndexOf(values, value)];
            if (name == "hour")
            {
                HourCycle = ResolveCycle();
                text = text.Replace('j', LetterOf(HourCycle));
            }
            skeleton.Append(text);
        }
        Pattern = Generator.BestPattern(skeleton.ToString());
        if (HourCycle is not null) Pattern = ReplaceHours(Pattern, LetterOf(HourCycle));
        if (Calendar == "iso8601") Pattern = IsoPattern(Pattern);
    }

    /// <summary>The calendar iso8601 writes dates in digits as year, month and day.</summary>
    private static string IsoPattern(string pattern)
    {
        List<DateToken> tokens = DateToken.Split(pattern);
        int year = tokens.FindIndex(static t => t.Letter == 'y'), month = tokens.FindIndex(static t => t.Letter is 'M' or 'L' && t.Length < 3);
        int day = tokens.FindIndex(static t => t.Letter == 'd');
        if (year < 0 || month < 0 || day < 0) return pattern;
        int first = Math.Min(year, Math.Min(month, day)), last = Math.Max(year, Math.Max(month, day));
        var result = new StringBuilder();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i < first || i > last) tokens[i].AppendTo(result);
            else if (i == first) result.Append('y', tokens[year].Length == 2 ? 2 : 4).Append("-MM-dd");
        }
        return result.ToString();
    }

    private static int StyleIndex(string style) => style switch { "full" => 0, "long" => 1, "medium" => 2, _ => 3 };

    private void ApplyStyles()
    {
        string date = DateStyle is null ? "" : Data.List("df")[StyleIndex(DateStyle)];
        if (TimeStyle is null)
        {
            Pattern = date;
            return;
        }
        string time = Data.List("tf")[StyleIndex(TimeStyle)];
        HourCycle = ResolveCycle();
        Pattern = date.Length == 0 ? time : Generator.Glue(date, time, StyleIndex(DateStyle!), atTime: true);
        char letter = '\0';
        foreach (DateToken token in DateToken.Split(time))
        {
            if (token.Letter is 'h' or 'H' or 'k' or 'K') letter = token.Letter;
        }
        if (letter == LetterOf(HourCycle)) return;
        // Another hour cycle has its own pattern for the same fields.
        var skeleton = new StringBuilder();
        foreach (DateToken token in DateToken.Split(Pattern))
        {
            if (!token.IsField || token.Letter is 'a' or 'b' or 'B') continue;
            skeleton.Append(token.Letter is 'h' or 'H' or 'k' or 'K' ? LetterOf(HourCycle) : token.Letter, token.Length);
        }
        Pattern = ReplaceHours(Generator.BestPattern(skeleton.ToString()), LetterOf(HourCycle));
    }

    /// <summary>The fields of the pattern as options, in the order of resolvedOptions.</summary>
    public IEnumerable<(string Name, JsValue Value)> ResolvedFields()
    {
        List<DateToken> tokens = DateToken.Split(Pattern);
        foreach ((string name, string[] values, string[] letters) in s_fields)
        {
            foreach (DateToken token in tokens)
            {
                if (name == "fractionalSecondDigits")
                {
                    if (token.Letter == 'S') yield return (name, token.Length);
                    continue;
                }
                char letter = token.Letter switch
                {
                    'L' => 'M',
                    'c' or 'e' when token.Length >= 3 => 'E',
                    'h' or 'H' or 'k' or 'K' => 'j',
                    'b' => 'B',
                    char other => other,
                };
                if (!token.IsField || letter != letters[0][0] && !(name == "timeZoneName" && letter is 'O' or 'v' && name == "timeZoneName")) continue;
                int length = token.Length;
                string text = new(letter, letter switch { 'E' when length < 3 => 3, 'G' when length < 4 => 3, 'y' when length > 2 => 1, 'B' when length < 4 => 1, 'z' when length < 4 => 1, _ => length });
                int at = Array.IndexOf(letters, text);
                if (at >= 0) yield return (name, JsValue.FromString(values[at]));
                break;
            }
        }
    }
}
