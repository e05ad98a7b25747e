using System.Text;

namespace Kiln.Builtins;

/// <summary>Writes ranges of dates, saying once what both ends share: ICU's DateIntervalFormat.</summary>
internal sealed class DateRangePatterns
{
    private readonly DateSettings _settings;
    private readonly DateFormatter _formatter;
    private readonly List<DateToken> _pattern;
    private readonly string _dateSkeleton = "";
    private readonly string _timeSkeleton = "";

    public DateRangePatterns(DateSettings settings, DateFormatter formatter, List<DateToken> pattern)
    {
        _settings = settings;
        _formatter = formatter;
        _pattern = pattern;
        var date = new SortedDictionary<int, string>();
        var time = new StringBuilder();
        foreach (DateToken token in pattern)
        {
            int length = token.Length;
            switch (token.Letter)
            {
                case 'G': date[0] = new string('G', length); break;
                case 'y': date[1] = "y"; break;
                case 'M' or 'L': date[2] = new string('M', length < 3 ? 1 : length); break;
                case 'E' or 'c' or 'e': date[3] = length <= 3 ? "E" : new string('E', length); break;
                case 'd': date[4] = "d"; break;
                case 'h' or 'K': time.Append('h'); break;
                case 'H' or 'k': time.Append('H'); break;
                case 'm': time.Append('m'); break;
                case 's': time.Append('s'); break;
                case 'S': time.Append('S'); break;
                case 'z' or 'v' or 'O': time.Append('v'); break;
                case 'B': time.Insert(0, 'B'); break;
            }
        }
        _dateSkeleton = string.Concat(date.Values);
        _timeSkeleton = time.ToString();
    }

    /// <summary>PartitionDateTimeRangePattern (ECMA-402 §11.5.7)</summary>
    public IntlParts Format(double start, double end)
    {
        var parts = new IntlParts();
        char difference = Difference(_formatter.Fields(start), _formatter.Fields(end));
        if (difference == '\0' || IsIgnored(difference))
        {
            _formatter.Format(parts, _pattern, start, "shared");
            return parts;
        }
        bool sameDay = difference is 'a' or 'B' or 'h' or 'm' or 's' or 'S';
        if (_timeSkeleton.Length == 0)
        {
            // Days of different months are nothing without them; so it goes up to the field that differs.
            bool extends = _dateSkeleton.Contains('d');
            string skeleton = extends ? Extension(difference) + _dateSkeleton : difference == 'G' && !_dateSkeleton.Contains('G') ? "G" + _dateSkeleton : _dateSkeleton;
            if (IntervalPattern(skeleton, difference) is { } pattern) Split(parts, pattern, start, end);
            else Fallback(parts, extends ? Extended(difference) : _pattern, start, end);
        }
        else if (!sameDay)
        {
            Fallback(parts, Extended(difference), start, end);
        }
        else
        {
            SameDay(parts, difference, start, end);
        }
        return parts;
    }

    private void SameDay(IntlParts parts, char difference, double start, double end)
    {
        string? pattern = IntervalPattern(_timeSkeleton, difference);
        if (_dateSkeleton.Length == 0)
        {
            if (pattern is not null) Split(parts, pattern, start, end);
            else Fallback(parts, _pattern, start, end);
            return;
        }
        // The date once, then the range of times.
        var skeleton = new StringBuilder();
        foreach (DateToken token in _pattern)
        {
            if (DateFormatter.Type(token.Letter) is "era" or "year" or "month" or "weekday" or "day") skeleton.Append(token.Letter, token.Length);
        }
        string date = _settings.DateStyle is { } style
            ? _settings.Data.List("df")[style switch { "full" => 0, "long" => 1, "medium" => 2, _ => 3 }]
            : _settings.Generator.BestPattern(skeleton.ToString());
        var times = new IntlParts();
        if (pattern is not null) Split(times, pattern, start, end);
        else Fallback(times, DateToken.Split(_settings.Generator.BestPattern(FullTimeSkeleton())), start, end);
        string glue = _settings.Generator.Glue("{1}", "{0}", DatePatternGenerator.StyleOf(DateSkeleton.Parse(skeleton.ToString())), atTime: false);
        parts.AddPattern(glue.Replace("'", ""), "literal", index =>
        {
            if (index == 0) parts.Add(times);
            else _formatter.Format(parts, DateToken.Split(date), start, "shared");
        }, "shared");
    }

    /// <summary>The fields of dates that the pattern lacks, from the day up to one that differs.</summary>
    private string Extension(char difference)
    {
        if (_dateSkeleton.Length == 0) return difference == 'G' ? "GyMd" : "yMd";
        string missing = "";
        foreach (char letter in "dMyG")
        {
            if (!_dateSkeleton.Contains(letter)) missing += letter;
            if (letter == difference) break;
        }
        return missing;
    }

    /// <summary>The pattern of single dates with those fields.</summary>
    private List<DateToken> Extended(char difference)
    {
        string extension = Extension(difference);
        if (extension.Length == 0) return _pattern;
        var skeleton = new StringBuilder(extension);
        foreach (DateToken token in _pattern)
        {
            if (token.IsField && token.Letter != 'a') skeleton.Append(token.Letter, token.Length);
        }
        return DateToken.Split(_settings.Generator.BestPattern(skeleton.ToString()));
    }

    private string FullTimeSkeleton()
    {
        var skeleton = new StringBuilder();
        foreach (DateToken token in _pattern)
        {
            if (DateFormatter.Type(token.Letter) is "hour" or "minute" or "second" or "fractionalSecond" or "timeZoneName" || token.Letter == 'B')
                skeleton.Append(token.Letter, token.Length);
        }
        return skeleton.ToString();
    }

    /// <summary>The largest field in which two dates differ.</summary>
    private static char Difference(in DateFields a, in DateFields b)
    {
        if (a.Year > 0 != b.Year > 0) return 'G';
        if (a.Year != b.Year) return 'y';
        if (a.Month != b.Month) return 'M';
        if (a.Day != b.Day) return 'd';
        if (a.Hour < 12 != b.Hour < 12) return 'a';
        if (a.Hour != b.Hour) return 'h';
        if (a.Minute != b.Minute) return 'm';
        if (a.Second != b.Second) return 's';
        return a.Millisecond != b.Millisecond ? 'S' : '\0';
    }

    /// <summary>Whether all fields of the pattern are larger than the one that differs.</summary>
    private bool IsIgnored(char difference)
    {
        int rank = Rank(difference);
        foreach (DateToken token in _pattern)
        {
            if (token.IsField && Rank(token.Letter) >= rank) return false;
        }
        return true;
    }

    private static int Rank(char letter) => letter switch
    {
        'G' => 0,
        'y' or 'u' => 1,
        'M' or 'L' => 2,
        'd' or 'E' or 'c' or 'e' => 3,
        'a' or 'b' or 'B' => 4,
        'h' or 'H' or 'k' or 'K' => 5,
        'm' => 6,
        's' => 7,
        'S' => 8,
        _ => -1,
    };

    /// <summary>The interval pattern of the nearest skeleton for a difference, with the widths asked for.</summary>
    private string? IntervalPattern(string skeleton, char difference)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        bool bestDiffers = false;
        foreach (string candidate in _settings.Data.KeysWith("int."))
        {
            if (candidate == "fallback") continue;
            int distance = 0;
            bool differs = false;
            for (char c = 'A'; c <= 'z'; c++)
            {
                int wanted = Count(skeleton, c), found = Count(candidate, c);
                if (wanted == found) continue;
                if (wanted == 0 || found == 0)
                {
                    differs = true;
                    distance += 0x1000;
                }
                else
                {
                    distance += c == 'M' && wanted < 3 != found < 3 ? 0x100 : Math.Abs(wanted - found);
                }
            }
            if (distance >= bestDistance) continue;
            (best, bestDistance, bestDiffers) = (candidate, distance, differs);
        }
        if (best is null || bestDiffers) return null;
        string? patterns = _settings.Data["int." + best];
        char letter = difference;
        if (letter is 'h' && skeleton.Contains('H')) letter = 'H';
        if (letter is 'a' && !skeleton.Contains('h')) letter = skeleton.Contains('H') ? 'H' : 'B';
        if (letter == 'a' && skeleton.Contains('B')) letter = 'B';
        string? pattern = LocaleData.Pair(patterns, [letter]);
        return pattern is null ? null : Adjust(pattern, skeleton, best);
    }

    private static int Count(string text, char letter)
    {
        int count = 0;
        foreach (char c in text) count += c == letter ? 1 : 0;
        return count;
    }

    /// <summary>adjustFieldWidth: fields as wide as in the pattern of single dates.</summary>
    private string Adjust(string pattern, string skeleton, string best)
    {
        var result = new StringBuilder();
        char hour = '\0';
        foreach (DateToken token in _pattern)
        {
            if (token.Letter is 'h' or 'H' or 'k' or 'K') hour = token.Letter;
        }
        foreach (DateToken token in DateToken.Split(pattern))
        {
            DateToken adjusted = token;
            char letter = token.Letter == 'L' ? 'M' : token.Letter is 'c' or 'e' ? 'E' : token.Letter;
            int wanted = Count(skeleton, letter), found = Count(best, letter);
            if (token.IsField && wanted > found && found > 0 && token.Length < wanted) adjusted = token with { Length = wanted };
            if (letter is 'h' or 'H' && hour != '\0') adjusted = adjusted with { Letter = hour };
            foreach (DateToken own in _pattern)
            {
                if (letter == 'v' && own.Letter is 'z' or 'O') adjusted = own;
                if (letter == 'y' && own.Letter == 'y' && own.Length == 2) adjusted = adjusted with { Length = 2 };
            }
            adjusted.AppendTo(result);
        }
        return result.ToString();
    }

    /// <summary>Formats an interval pattern: its second part starts with the first field that comes again.</summary>
    private void Split(IntlParts parts, string pattern, double start, double end)
    {
        List<DateToken> tokens = DateToken.Split(pattern);
        int second = 0;
        var seen = new HashSet<string>();
        for (; second < tokens.Count; second++)
        {
            if (tokens[second].IsField && !seen.Add(DateFormatter.Type(tokens[second].Letter))) break;
        }
        List<DateToken> first = tokens[..second], rest = tokens[second..];
        Range(parts, first, rest, start, "startRange");
        Range(parts, rest, first, end, "endRange");
    }

    /// <summary>One half of an interval pattern: from the first to the last field that is in both halves it belongs to its end of the range.</summary>
    private void Range(IntlParts parts, List<DateToken> half, List<DateToken> other, double t, string source)
    {
        int from = half.FindIndex(token => InOther(token)), to = half.FindLastIndex(token => InOther(token));
        _formatter.Format(parts, half[..Math.Max(from, 0)], t, "shared");
        if (from >= 0) _formatter.Format(parts, half[from..(to + 1)], t, source);
        _formatter.Format(parts, half[(to + 1)..], t, "shared");

        bool InOther(DateToken token) => token.IsField && other.Exists(o => o.IsField && DateFormatter.Type(o.Letter) == DateFormatter.Type(token.Letter));
    }

    private void Fallback(IntlParts parts, List<DateToken> pattern, double start, double end)
    {
        string fallback = _settings.Data["int.fallback"] ?? "{0} – {1}";
        parts.AddPattern(fallback, "literal", index =>
        {
            var half = new IntlParts();
            _formatter.Format(half, pattern, index == 0 ? start : end);
            parts.Add(half, index == 0 ? "startRange" : "endRange");
        }, "shared");
    }
}
