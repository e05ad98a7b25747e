namespace Kiln.Operations;

/// <summary>The parts of a time value in one time scale.</summary>
internal struct DateFields
{
    internal int Year;
    internal int Month;
    internal int Day;
    internal int Hour;
    internal int Minute;
    internal int Second;
    internal int Millisecond;
    internal int WeekDay;
}

/// <summary>The pure arithmetic of time values (ECMA-262 §21.4.1).</summary>
internal static class DateAlgorithms
{
    /// <summary>Milliseconds in a day.</summary>
    internal const double MsPerDay = 86400000.0;

    /// <summary>The largest time value (ECMA-262 §21.4.1.1).</summary>
    internal const double MaxTime = 8.64e15;

    /// <summary>Day(t) (ECMA-262 §21.4.1.3).</summary>
    internal static double Day(double t) => Math.Floor(t / MsPerDay);

    /// <summary>TimeWithinDay(t) (ECMA-262 §21.4.1.4).</summary>
    internal static double TimeWithinDay(double t) => t - Day(t) * MsPerDay;

    /// <summary>WeekDay(t), 0 for Sunday (ECMA-262 §21.4.1.14).</summary>
    internal static int WeekDay(double t)
    {
        long day = ((long)Day(t) + 4) % 7;
        return (int)(day < 0 ? day + 7 : day);
    }

    /// <summary>YearFromTime(t) (ECMA-262 §21.4.1.8).</summary>
    internal static int YearFromTime(double t)
    {
        CivilFromDays((long)Day(t), out int year, out _, out _);
        return year;
    }

    /// <summary>MonthFromTime(t), 0 for January (ECMA-262 §21.4.1.11).</summary>
    internal static int MonthFromTime(double t)
    {
        CivilFromDays((long)Day(t), out _, out int month, out _);
        return month;
    }

    /// <summary>DateFromTime(t), the day of the month (ECMA-262 §21.4.1.12).</summary>
    internal static int DateFromTime(double t)
    {
        CivilFromDays((long)Day(t), out _, out _, out int day);
        return day;
    }

    /// <summary>HourFromTime(t) (ECMA-262 §21.4.1.15).</summary>
    internal static int HourFromTime(double t) => (int)((long)TimeWithinDay(t) / 3600000);

    /// <summary>MinFromTime(t) (ECMA-262 §21.4.1.16).</summary>
    internal static int MinFromTime(double t) => (int)((long)TimeWithinDay(t) / 60000 % 60);

    /// <summary>SecFromTime(t) (ECMA-262 §21.4.1.17).</summary>
    internal static int SecFromTime(double t) => (int)((long)TimeWithinDay(t) / 1000 % 60);

    /// <summary>msFromTime(t) (ECMA-262 §21.4.1.18).</summary>
    internal static int MsFromTime(double t) => (int)((long)TimeWithinDay(t) % 1000);

    /// <summary>All parts of a finite time value at once.</summary>
    internal static DateFields FieldsFromTime(double t)
    {
        DateFields fields = default;
        long day = (long)Day(t);
        int rest = (int)(t - day * MsPerDay);
        CivilFromDays(day, out fields.Year, out fields.Month, out fields.Day);
        fields.Hour = rest / 3600000;
        fields.Minute = rest / 60000 % 60;
        fields.Second = rest / 1000 % 60;
        fields.Millisecond = rest % 1000;
        fields.WeekDay = WeekDay(t);
        return fields;
    }

    /// <summary>MakeTime(hour, min, sec, ms) (ECMA-262 §21.4.1.27).</summary>
    internal static double MakeTime(double hour, double min, double sec, double ms)
    {
        if (!double.IsFinite(hour) || !double.IsFinite(min) || !double.IsFinite(sec) || !double.IsFinite(ms))
        {
            return double.NaN;
        }
        return Math.Truncate(hour) * 3600000.0 + Math.Truncate(min) * 60000.0 + Math.Truncate(sec) * 1000.0 + Math.Truncate(ms);
    }

    /// <summary>MakeDay(year, month, date) (ECMA-262 §21.4.1.28).</summary>
    internal static double MakeDay(double year, double month, double date)
    {
        if (!double.IsFinite(year) || !double.IsFinite(month) || !double.IsFinite(date))
        {
            return double.NaN;
        }
        double y = Math.Truncate(year);
        double m = Math.Truncate(month);
        double wholeYear = y + Math.Floor(m / 12);
        // Far outside the range of time values there is no day to find.
        if (Math.Abs(wholeYear) > 400000)
        {
            return double.NaN;
        }
        int monthInYear = (int)(m - Math.Floor(m / 12) * 12);
        return DaysFromCivil((long)wholeYear, monthInYear, 1) + Math.Truncate(date) - 1;
    }

    /// <summary>MakeDate(day, time) (ECMA-262 §21.4.1.29).</summary>
    internal static double MakeDate(double day, double time)
    {
        if (!double.IsFinite(day) || !double.IsFinite(time))
        {
            return double.NaN;
        }
        double result = day * MsPerDay + time;
        return double.IsFinite(result) ? result : double.NaN;
    }

    /// <summary>MakeFullYear(year) (ECMA-262 §21.4.1.30).</summary>
    internal static double MakeFullYear(double year)
    {
        if (double.IsNaN(year))
        {
            return double.NaN;
        }
        double truncated = NumberConversions.ToIntegerOrInfinity(year);
        return truncated is >= 0 and <= 99 ? 1900 + truncated : truncated;
    }

    /// <summary>TimeClip(time) (ECMA-262 §21.4.1.31).</summary>
    internal static double TimeClip(double time)
        => Math.Abs(time) <= MaxTime ? Math.Truncate(time) + 0.0 : double.NaN;

    /// <summary>Days since the epoch of a date in the proleptic Gregorian calendar; months count from 0.</summary>
    internal static long DaysFromCivil(long year, int month, int day)
    {
        // Years run from March here, so that the leap day is the last of its year.
        long y = month < 2 ? year - 1 : year;
        long era = (y >= 0 ? y : y - 399) / 400;
        long yearOfEra = y - era * 400;
        int shifted = month < 2 ? month + 10 : month - 2;
        long dayOfYear = (153 * shifted + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146097 + dayOfEra - 719468;
    }

    /// <summary>The date of a day since the epoch; months count from 0.</summary>
    internal static void CivilFromDays(long days, out int year, out int month, out int day)
    {
        days += 719468;
        long era = (days >= 0 ? days : days - 146096) / 146097;
        long dayOfEra = days - era * 146097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = (int)(dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100));
        int shifted = (5 * dayOfYear + 2) / 153;
        day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        month = shifted < 10 ? shifted + 2 : shifted - 10;
        year = (int)(yearOfEra + era * 400 + (month < 2 ? 1 : 0));
    }
}
