namespace Kiln.Operations;

/// <summary>The string forms of time values (ECMA-262 §21.4.4.41).</summary>
internal static class DateFormatting
{
    private const string DayNames = "SunMonTueWedThuFriSat";
    private const string MonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>The text for NaN.</summary>
    internal const string InvalidDate = "Invalid Date";

    /// <summary>ToDateString(tv), as Date.prototype.toString (ECMA-262 §21.4.4.41.4).</summary>
    internal static string ToDateString(double t, DateTimeZone zone)
    {
        if (double.IsNaN(t))
        {
            return InvalidDate;
        }
        Span<char> buffer = stackalloc char[128];
        double offset = zone.OffsetAt(t);
        DateFields fields = DateAlgorithms.FieldsFromTime(t + offset);
        int at = AppendDate(buffer, 0, fields);
        buffer[at++] = ' ';
        at = AppendTime(buffer, at, fields, offset, zone.DisplayName(t));
        return new string(buffer[..at]);
    }

    /// <summary>Date.prototype.toDateString (ECMA-262 §21.4.4.35).</summary>
    internal static string ToDateOnlyString(double t, DateTimeZone zone)
    {
        if (double.IsNaN(t))
        {
            return InvalidDate;
        }
        Span<char> buffer = stackalloc char[32];
        return new string(buffer[..AppendDate(buffer, 0, DateAlgorithms.FieldsFromTime(zone.LocalTime(t)))]);
    }

    /// <summary>Date.prototype.toTimeString (ECMA-262 §21.4.4.42).</summary>
    internal static string ToTimeString(double t, DateTimeZone zone)
    {
        if (double.IsNaN(t))
        {
            return InvalidDate;
        }
        Span<char> buffer = stackalloc char[128];
        double offset = zone.OffsetAt(t);
        return new string(buffer[..AppendTime(buffer, 0, DateAlgorithms.FieldsFromTime(t + offset), offset, zone.DisplayName(t))]);
    }

    /// <summary>Date.prototype.toUTCString (ECMA-262 §21.4.4.43).</summary>
    internal static string ToUtcString(double t)
    {
        if (double.IsNaN(t))
        {
            return InvalidDate;
        }
        Span<char> buffer = stackalloc char[40];
        DateFields fields = DateAlgorithms.FieldsFromTime(t);
        int at = Append(buffer, 0, DayNames.AsSpan(fields.WeekDay * 3, 3));
        at = Append(buffer, at, ", ");
        at = AppendNumber(buffer, at, fields.Day, 2);
        buffer[at++] = ' ';
        at = Append(buffer, at, MonthNames.AsSpan(fields.Month * 3, 3));
        buffer[at++] = ' ';
        at = AppendYear(buffer, at, fields.Year);
        buffer[at++] = ' ';
        at = AppendClock(buffer, at, fields);
        at = Append(buffer, at, " GMT");
        return new string(buffer[..at]);
    }

    /// <summary>Date.prototype.toISOString of a finite time value (ECMA-262 §21.4.4.36).</summary>
    internal static string ToIsoString(double t)
    {
        Span<char> buffer = stackalloc char[32];
        DateFields fields = DateAlgorithms.FieldsFromTime(t);
        int at = 0;
        if (fields.Year is >= 0 and <= 9999)
        {
            at = AppendNumber(buffer, at, fields.Year, 4);
        }
        else
        {
            buffer[at++] = fields.Year < 0 ? '-' : '+';
            at = AppendNumber(buffer, at, Math.Abs(fields.Year), 6);
        }
        buffer[at++] = '-';
        at = AppendNumber(buffer, at, fields.Month + 1, 2);
        buffer[at++] = '-';
        at = AppendNumber(buffer, at, fields.Day, 2);
        buffer[at++] = 'T';
        at = AppendClock(buffer, at, fields);
        buffer[at++] = '.';
        at = AppendNumber(buffer, at, fields.Millisecond, 3);
        buffer[at++] = 'Z';
        return new string(buffer[..at]);
    }

    private static int AppendDate(Span<char> buffer, int at, in DateFields fields)
    {
        at = Append(buffer, at, DayNames.AsSpan(fields.WeekDay * 3, 3));
        buffer[at++] = ' ';
        at = Append(buffer, at, MonthNames.AsSpan(fields.Month * 3, 3));
        buffer[at++] = ' ';
        at = AppendNumber(buffer, at, fields.Day, 2);
        buffer[at++] = ' ';
        return AppendYear(buffer, at, fields.Year);
    }

    private static int AppendTime(Span<char> buffer, int at, in DateFields fields, double offset, string zoneName)
    {
        at = AppendClock(buffer, at, fields);
        at = Append(buffer, at, " GMT");
        int minutes = (int)(Math.Abs(offset) / 60000);
        buffer[at++] = offset < 0 ? '-' : '+';
        at = AppendNumber(buffer, at, minutes / 60, 2);
        at = AppendNumber(buffer, at, minutes % 60, 2);
        at = Append(buffer, at, " (");
        at = Append(buffer, at, zoneName);
        buffer[at++] = ')';
        return at;
    }

    private static int AppendClock(Span<char> buffer, int at, in DateFields fields)
    {
        at = AppendNumber(buffer, at, fields.Hour, 2);
        buffer[at++] = ':';
        at = AppendNumber(buffer, at, fields.Minute, 2);
        buffer[at++] = ':';
        return AppendNumber(buffer, at, fields.Second, 2);
    }

    private static int AppendYear(Span<char> buffer, int at, int year)
    {
        if (year < 0)
        {
            buffer[at++] = '-';
            year = -year;
        }
        return AppendNumber(buffer, at, year, 4);
    }

    private static int Append(Span<char> buffer, int at, ReadOnlySpan<char> text)
    {
        text.CopyTo(buffer[at..]);
        return at + text.Length;
    }

    private static int AppendNumber(Span<char> buffer, int at, int value, int width)
    {
        int digits = 1;
        for (int rest = value; rest >= 10; rest /= 10)
        {
            digits++;
        }
        digits = Math.Max(digits, width);
        for (int i = digits - 1; i >= 0; i--)
        {
            buffer[at + i] = (char)('0' + value % 10);
            value /= 10;
        }
        return at + digits;
    }
}
