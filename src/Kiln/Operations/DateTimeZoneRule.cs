namespace Kiln.Operations;

/// <summary>The POSIX form of a time zone, such as CET-1CEST,M3.5.0,M10.5.0/3 (RFC 8536 §3.3).</summary>
internal sealed class DateTimeZoneRule
{
    private readonly record struct Change(char Kind, int Month, int Week, int Day, int Seconds);

    private sealed record YearChanges(int Year, long ToDaylight, long ToStandard);

    private Change _start;
    private Change _end;
    private bool _hasDaylight;
    private YearChanges? _cached;

    /// <summary>Seconds east of UTC in standard time.</summary>
    internal int StandardOffset { get; private set; }

    /// <summary>Seconds east of UTC in daylight time.</summary>
    internal int DaylightOffset { get; private set; }

    /// <summary>Whether daylight time is in force at a second since the epoch.</summary>
    internal bool IsDaylight(long seconds)
    {
        if (!_hasDaylight)
        {
            return false;
        }
        long days = (seconds + StandardOffset) / 86400 - ((seconds + StandardOffset) % 86400 < 0 ? 1 : 0);
        DateAlgorithms.CivilFromDays(days, out int year, out _, out _);
        YearChanges? changes = _cached;
        if (changes is null || changes.Year != year)
        {
            _cached = changes = new YearChanges(year, At(_start, year) - StandardOffset, At(_end, year) - DaylightOffset);
        }
        return changes.ToDaylight < changes.ToStandard
            ? seconds >= changes.ToDaylight && seconds < changes.ToStandard
            : seconds >= changes.ToDaylight || seconds < changes.ToStandard;
    }

    private static long At(Change change, int year)
    {
        long first = DateAlgorithms.DaysFromCivil(year, 0, 1);
        bool leap = DateAlgorithms.DaysFromCivil(year + 1, 0, 1) - first == 366;
        long day;
        if (change.Kind == 'M')
        {
            long month = DateAlgorithms.DaysFromCivil(year, change.Month - 1, 1);
            long next = change.Month == 12
                ? DateAlgorithms.DaysFromCivil(year + 1, 0, 1)
                : DateAlgorithms.DaysFromCivil(year, change.Month, 1);
            int weekDay = DateAlgorithms.WeekDay(month * DateAlgorithms.MsPerDay);
            day = month + (change.Day - weekDay + 7) % 7 + (change.Week - 1) * 7;
            if (day >= next)
            {
                day -= 7;
            }
        }
        else
        {
            // J1 to J365 never count the leap day; the other form counts from 0 and does.
            day = first + change.Day;
            if (change.Kind == 'J')
            {
                day += leap && change.Day >= 60 ? 0 : -1;
            }
        }
        return day * 86400 + change.Seconds;
    }

    /// <summary>Reads a rule; false when the text is none.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out DateTimeZoneRule? rule)
    {
        rule = null;
        var result = new DateTimeZoneRule();
        if (!SkipName(ref text) || !ReadTime(ref text, out int standard))
        {
            return false;
        }
        result.StandardOffset = -standard;
        if (!text.IsEmpty)
        {
            if (!SkipName(ref text))
            {
                return false;
            }
            result._hasDaylight = true;
            result.DaylightOffset = result.StandardOffset + 3600;
            if (!text.IsEmpty && text[0] != ',')
            {
                if (!ReadTime(ref text, out int daylight))
                {
                    return false;
                }
                result.DaylightOffset = -daylight;
            }
            if (text.IsEmpty)
            {
                text = ",M3.2.0,M11.1.0";
            }
            if (!ReadChange(ref text, out result._start) || !ReadChange(ref text, out result._end) || !text.IsEmpty)
            {
                return false;
            }
        }
        rule = result;
        return true;
    }

    private static bool SkipName(ref ReadOnlySpan<char> text)
    {
        int at = 0;
        if (!text.IsEmpty && text[0] == '<')
        {
            at = text.IndexOf('>') + 1;
        }
        else
        {
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }
        }
        text = text[at..];
        return at >= 3;
    }

    private static bool ReadNumber(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at < 4)
        {
            value = value * 10 + text[at++] - '0';
        }
        text = text[at..];
        return at > 0;
    }

    private static bool ReadTime(ref ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        bool negative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is '+' or '-')
        {
            text = text[1..];
        }
        for (int unit = 3600; ; unit /= 60)
        {
            if (!ReadNumber(ref text, out int value))
            {
                return false;
            }
            seconds += value * unit;
            if (unit == 1 || text.IsEmpty || text[0] != ':')
            {
                break;
            }
            text = text[1..];
        }
        seconds = negative ? -seconds : seconds;
        return true;
    }

    private static bool ReadChange(ref ReadOnlySpan<char> text, out Change change)
    {
        change = default;
        if (text.Length < 2 || text[0] != ',')
        {
            return false;
        }
        text = text[1..];
        char kind = char.IsAsciiDigit(text[0]) ? '0' : text[0];
        int month = 0;
        int week = 0;
        int day;
        if (kind == 'M')
        {
            text = text[1..];
            if (!ReadNumber(ref text, out month) || !SkipDot(ref text) || !ReadNumber(ref text, out week)
                || !SkipDot(ref text) || !ReadNumber(ref text, out day)
                || month is < 1 or > 12 || week is < 1 or > 5 || day > 6)
            {
                return false;
            }
        }
        else
        {
            text = kind == 'J' ? text[1..] : text;
            if (!ReadNumber(ref text, out day) || day > 365)
            {
                return false;
            }
        }
        int seconds = 7200;
        if (!text.IsEmpty && text[0] == '/')
        {
            text = text[1..];
            if (!ReadTime(ref text, out seconds))
            {
                return false;
            }
        }
        change = new Change(kind, month, week, day, seconds);
        return true;
    }

    private static bool SkipDot(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '.')
        {
            return false;
        }
        text = text[1..];
        return true;
    }
}
