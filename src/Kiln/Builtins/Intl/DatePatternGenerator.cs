using System.Collections.Concurrent;
using System.Numerics;
using System.Text;

namespace Kiln.Builtins;

/// <summary>
/// Finds the date pattern of a locale that suits the fields somebody asks for: ICU's DateTimePatternGenerator, whose results V8 shows,
/// followed step by step. A pattern is chosen by the distance of its skeleton, fields it lacks are appended, widths are adjusted.
/// </summary>
internal sealed class DatePatternGenerator
{
    private const int ExtraField = 0x10000, MissingField = 0x1000;
    private const int DateMask = (1 << (int)DateField.DayPeriod) - 1, TimeMask = (1 << (int)DateField.Count) - 1 - DateMask;
    private const int SecondAndFractionMask = (1 << (int)DateField.Second) | (1 << (int)DateField.FractionalSecond);
    private static readonly ConcurrentDictionary<string, DatePatternGenerator> s_known = new();
    private readonly LocaleData _data;
    private readonly string _decimal;
    private readonly List<Entry> _entries = [];

    private sealed class Entry
    {
        public required DateSkeleton Skeleton { get; init; }

        public required string Pattern { get; set; }

        /// <summary>Whether the skeleton was given, not read off the pattern.</summary>
        public required bool Specified { get; set; }
    }

    private DatePatternGenerator(LocaleData data, string region, string numberingSystem)
    {
        _data = data;
        _decimal = data.Symbols(numberingSystem)[0];
        foreach (char letter in "GyQMwWEDFdaHmsSv") Add(letter.ToString(), null, false);
        foreach (string pattern in data.List("df")) Add(pattern, null, false);
        foreach (string pattern in data.List("tf")) Add(pattern, null, false);
        foreach (string skeleton in data.KeysWith("sk.")) Add(data["sk." + skeleton]!, skeleton, true);
        // Patterns are looked at in the order of their base skeletons' first letters.
        Entry[] sorted = [.. _entries];
        _entries.Clear();
        for (char letter = 'A'; letter <= 'z'; letter++)
        {
            foreach (Entry entry in sorted)
            {
                if (entry.Skeleton.Base.Length != 0 && entry.Skeleton.Base[0] == letter) _entries.Add(entry);
            }
        }
        DefaultHourLetter = HourLetter(data, region);
    }

    /// <summary>The generator of a locale; the region decides about hours.</summary>
    public static DatePatternGenerator Of(LocaleData data, string region, string numberingSystem) =>
        s_known.GetOrAdd($"{data.Name}/{region}/{numberingSystem}",
            static (_, arg) => new DatePatternGenerator(arg.data, arg.region, arg.numberingSystem), (data, region, numberingSystem));

    /// <summary>h, H, K or k: how the region counts hours.</summary>
    public char DefaultHourLetter { get; }

    private static char HourLetter(LocaleData data, string region)
    {
        string language = data.Name.Split('-')[0];
        string? found = CldrData.Find($"time.{language}_{region}") ?? CldrData.Find($"time.{language}-{region}") ?? CldrData.Find($"time.{region}") ?? CldrData.Find("time.001");
        return found![0];
    }

    private void Add(string pattern, string? skeletonText, bool overrides)
    {
        DateSkeleton skeleton = DateSkeleton.Parse(skeletonText ?? pattern);
        Entry? sameBase = null, same = null, duplicate = null;
        foreach (Entry entry in _entries)
        {
            if (entry.Skeleton.Base == skeleton.Base) sameBase ??= entry;
            if (entry.Skeleton.Original == skeleton.Original) same ??= entry;
            if (entry.Skeleton.Base == skeleton.Base && entry.Skeleton.Original == skeleton.Original) duplicate ??= entry;
        }
        if (sameBase is not null && (!sameBase.Specified || (skeletonText is not null && !overrides)) && !overrides) return;
        if (same is not null && (!overrides || (skeletonText is not null && same.Specified))) return;
        if (duplicate is not null)
        {
            duplicate.Pattern = pattern;
            duplicate.Specified |= skeletonText is not null;
        }
        else _entries.Add(new Entry { Skeleton = skeleton, Pattern = pattern, Specified = skeletonText is not null });
    }

    /// <summary>getBestPattern</summary>
    public string BestPattern(string skeletonText)
    {
        DateSkeleton wanted = DateSkeleton.Parse(skeletonText);
        Entry best = BestRaw(wanted, -1, out int missing, out int extra);
        if (missing == 0 && extra == 0) return Adjust(best.Pattern, best.Specified ? best.Skeleton : null, wanted, fixFraction: false);
        int needed = 0;
        for (int i = 0; i < (int)DateField.Count; i++) needed |= wanted.Types[i] != 0 ? 1 << i : 0;
        string date = BestAppending(wanted, needed & DateMask), time = BestAppending(wanted, needed & TimeMask);
        if (date.Length == 0) return time;
        if (time.Length == 0) return date;
        return Glue(date, time, StyleOf(wanted), atTime: true);
    }

    /// <summary>The style of joining date and time that goes with a skeleton: 0 for full to 3 for short.</summary>
    public static int StyleOf(DateSkeleton skeleton) => skeleton.BaseLength(DateField.Month) switch
    {
        4 => skeleton.BaseLength(DateField.Weekday) > 0 ? 0 : 1,
        3 => 2,
        _ => 3,
    };

    public string Glue(string date, string time, int style, bool atTime) =>
        _data.List(atTime ? "dtf.at" : "dtf")[style].Replace("{1}", date).Replace("{0}", time);

    private Entry BestRaw(DateSkeleton wanted, int include, out int missing, out int extra)
    {
        Entry? best = null;
        int bestDistance = int.MaxValue, bestMissing = -1, bestExtra = 0;
        foreach (Entry entry in _entries)
        {
            int distance = 0, missingHere = 0, extraHere = 0;
            for (int i = 0; i < (int)DateField.Count; i++)
            {
                int mine = (include & (1 << i)) == 0 ? 0 : wanted.Types[i], other = entry.Skeleton.Types[i];
                if (mine == other) continue;
                if (mine == 0)
                {
                    distance += ExtraField;
                    extraHere |= 1 << i;
                }
                else if (other == 0)
                {
                    distance += MissingField;
                    missingHere |= 1 << i;
                }
                else
                {
                    distance += Math.Abs(mine - other);
                }
            }
            if (distance > bestDistance || (distance == bestDistance && bestMissing >= missingHere)) continue;
            (best, bestDistance, bestMissing, bestExtra) = (entry, distance, missingHere, extraHere);
            if (distance == 0) break;
        }
        missing = bestMissing;
        extra = bestExtra;
        return best!;
    }

    /// <summary>getBestAppending: the best pattern for some fields, and what it lacks appended.</summary>
    private string BestAppending(DateSkeleton wanted, int fields)
    {
        if (fields == 0) return "";
        Entry best = BestRaw(wanted, fields, out int missing, out _);
        DateSkeleton? specified = best.Specified ? best.Skeleton : null;
        string result = Adjust(best.Pattern, specified, wanted, fixFraction: false);
        int last = 0;
        while (missing != 0 && missing != last)
        {
            if ((missing & SecondAndFractionMask) == 1 << (int)DateField.FractionalSecond && (fields & SecondAndFractionMask) == SecondAndFractionMask)
            {
                result = Adjust(result, specified, wanted, fixFraction: true);
                missing &= ~(1 << (int)DateField.FractionalSecond);
                continue;
            }
            int before = missing;
            Entry next = BestRaw(wanted, missing, out missing, out _);
            specified = next.Specified ? next.Skeleton : null;
            string appended = Adjust(next.Pattern, specified, wanted, fixFraction: false);
            int top = BitOperations.Log2((uint)(before & ~missing));
            (string item, string name) = AppendItem((DateField)top);
            if (item.Length != 0) result = item.Replace("{0}", result).Replace("{1}", appended).Replace("{2}", "'" + name + "'");
            last = before;
        }
        return result;
    }

    private (string Item, string Name) AppendItem(DateField field)
    {
        (string item, string name) = field switch
        {
            DateField.Era => ("Era", "era"),
            DateField.Year => ("Year", "year"),
            DateField.Quarter => ("Quarter", "quarter"),
            DateField.Month => ("Month", "month"),
            DateField.Weekday => ("Day-Of-Week", "weekday"),
            DateField.Day => ("Day", "day"),
            DateField.DayPeriod => ("", "dayperiod"),
            DateField.Hour => ("Hour", "hour"),
            DateField.Minute => ("Minute", "minute"),
            DateField.Second => ("Second", "second"),
            DateField.Zone => ("Timezone", "zone"),
            _ => ("", ""),
        };
        string pattern = item.Length == 0 ? "{0} ├{2}: {1}┤" : _data["app." + item] ?? "{0} ├{2}: {1}┤";
        return (pattern, _data.List("fld." + name) is { Length: > 0 } names ? names[0] : "F" + (int)field);
    }

    /// <summary>adjustFieldTypes: the widths somebody asked for, unless the pattern was made for its own.</summary>
    private string Adjust(string pattern, DateSkeleton? specified, DateSkeleton wanted, bool fixFraction)
    {
        var result = new StringBuilder(pattern.Length + 8);
        foreach (DateToken token in DateToken.Split(pattern))
        {
            if (!token.IsField || !DateSkeleton.TryField(token.Letter, token.Length, out DateField field, out bool patternIsNumeric))
            {
                token.AppendTo(result);
                continue;
            }
            int i = (int)field;
            if (fixFraction && field == DateField.Second)
            {
                result.Append(token.Letter, token.Length).Append(_decimal).Append('S', wanted.Lengths[(int)DateField.FractionalSecond]);
                continue;
            }
            if (wanted.Types[i] == 0)
            {
                token.AppendTo(result);
                continue;
            }
            char wantedLetter = wanted.Letters[i];
            int wantedLength = wanted.Lengths[i];
            if (wantedLetter == 'E' && wantedLength < 3) wantedLength = 3;
            int length = wantedLength;
            if (field is DateField.Minute or DateField.Second)
            {
                length = token.Length;
            }
            else if (specified is not null && wantedLetter is not ('c' or 'e'))
            {
                bool wantedIsNumeric = wanted.Types[i] > 0;
                if (specified.Lengths[i] == wantedLength || patternIsNumeric != wantedIsNumeric) length = token.Length;
            }
            char letter = field is not (DateField.Hour or DateField.Month or DateField.Weekday) && (field != DateField.Year || wantedLetter == 'Y')
                ? wantedLetter : token.Letter;
            if (letter == 'E' && length < 3) letter = 'e';
            if (field == DateField.Hour)
            {
                letter = (wantedLetter, DefaultHourLetter) switch
                {
                    _ when wantedLetter == DefaultHourLetter => DefaultHourLetter,
                    ('h', 'K') => 'K',
                    ('H', 'k') => 'k',
                    ('k', 'H') => 'H',
                    ('K', 'h') => 'h',
                    _ => letter,
                };
            }
            result.Append(letter, length);
        }
        return result.ToString();
    }
}
