using System.Text;

namespace Kiln.Builtins;

/// <summary>Dates as en-US writes them (ECMA-402 §11.5.5), for Date.prototype.toLocaleString and its siblings.</summary>
internal sealed class DateLocaleFormat
{
    private static readonly string[] s_months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] s_days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private string? _weekday;
    private string? _era;
    private string? _year;
    private string? _month;
    private string? _day;
    private string? _hour;
    private string? _minute;
    private string? _second;
    private int _fractionDigits;
    private bool _hour12 = true;
    private bool _joinWithAt;
    private string? _timeZoneName;
    private DateTimeZone _zone = null!;

    /// <summary>ToDateTimeOptions (ECMA-402 §11.5.1): what is shown when the options name nothing of the required kind.</summary>
    public static string Format(Realm realm, double t, JsValue options, bool needsDate, bool needsTime, bool defaultDate, bool defaultTime)
    {
        var format = new DateLocaleFormat { _zone = realm.TimeZone };
        bool any = false;
        if (!options.IsUndefined) any = format.Read(TypeConversion.ToObject(options), needsDate, needsTime);
        if (!any)
        {
            if (defaultDate) format._year = format._month = format._day = "numeric";
            if (defaultTime) format._hour = format._minute = format._second = "numeric";
        }
        return double.IsNaN(t) ? DateFormatting.InvalidDate : format.Write(t);
    }

    /// <summary>Reads the options; true when they name a field or style of the required kind.</summary>
    private bool Read(JsObject options, bool needsDate, bool needsTime)
    {
        JsValue hour12 = options.Get("hour12");
        string? cycle = LocaleOptions.String(options, "hourCycle", null, "h11", "h12", "h23", "h24");
        _hour12 = hour12.IsUndefined ? cycle is null or "h11" or "h12" : TypeConversion.ToBoolean(hour12);
        string? zone = LocaleOptions.String(options, "timeZone", null);
        if (zone is not null) _zone = FindZone(zone);
        _weekday = LocaleOptions.String(options, "weekday", null, "narrow", "short", "long");
        _era = LocaleOptions.String(options, "era", null, "narrow", "short", "long");
        _year = LocaleOptions.String(options, "year", null, "2-digit", "numeric");
        _month = LocaleOptions.String(options, "month", null, "2-digit", "numeric", "narrow", "short", "long");
        _day = LocaleOptions.String(options, "day", null, "2-digit", "numeric");
        _hour = LocaleOptions.String(options, "hour", null, "2-digit", "numeric");
        _minute = LocaleOptions.String(options, "minute", null, "2-digit", "numeric");
        _second = LocaleOptions.String(options, "second", null, "2-digit", "numeric");
        _fractionDigits = LocaleOptions.Integer(options, "fractionalSecondDigits", 1, 3) ?? 0;
        _timeZoneName = LocaleOptions.String(options, "timeZoneName", null, "short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric");
        bool hasFields = (_weekday ?? _year ?? _month ?? _day ?? _hour ?? _minute ?? _second) is not null || _fractionDigits > 0;
        string? dateStyle = LocaleOptions.String(options, "dateStyle", null, "full", "long", "medium", "short");
        string? timeStyle = LocaleOptions.String(options, "timeStyle", null, "full", "long", "medium", "short");
        if (dateStyle is not null || timeStyle is not null)
        {
            if (hasFields) throw Errors.TypeError($"Can't set option {FirstField()} when {(dateStyle is not null ? "dateStyle" : "timeStyle")} is used");
            if (timeStyle is not null && !needsTime) throw Errors.TypeError("Invalid option : timeStyle");
            if (dateStyle is not null && !needsDate) throw Errors.TypeError("Invalid option : dateStyle");
            ApplyStyles(dateStyle, timeStyle);
            return true;
        }
        _joinWithAt = _month == "long";
        return (needsDate && (_weekday ?? _year ?? _month ?? _day) is not null)
            || (needsTime && ((_hour ?? _minute ?? _second) is not null || _fractionDigits > 0));
    }

    private string FirstField() =>
        _weekday is not null ? "weekday" : _year is not null ? "year" : _month is not null ? "month" : _day is not null ? "day"
        : _hour is not null ? "hour" : _minute is not null ? "minute" : _second is not null ? "second" : "fractionalSecondDigits";

    private static DateTimeZone FindZone(string id)
    {
        DateTimeZone zone = DateTimeZone.FromId(id);
        bool isUtc = id.Equals("UTC", StringComparison.OrdinalIgnoreCase) || id is "GMT" or "Etc/UTC" or "Etc/GMT";
        if (zone.Id == "UTC" && !isUtc) throw Errors.RangeError($"Invalid time zone specified: {id}");
        return zone;
    }

    private void ApplyStyles(string? dateStyle, string? timeStyle)
    {
        if (dateStyle is not null)
        {
            _weekday = dateStyle == "full" ? "long" : null;
            _year = dateStyle == "short" ? "2-digit" : "numeric";
            _month = dateStyle switch { "full" or "long" => "long", "medium" => "short", _ => "numeric" };
            _day = "numeric";
            _joinWithAt = dateStyle is "full" or "long";
        }
        if (timeStyle is not null)
        {
            _hour = _minute = "numeric";
            _second = timeStyle == "short" ? null : "numeric";
            _timeZoneName = timeStyle switch { "full" => "long", "long" => "short", _ => null };
        }
    }

    private string Write(double t)
    {
        DateFields fields = DateAlgorithms.FieldsFromTime(_zone.LocalTime(t));
        string date = WriteDate(fields);
        string time = WriteTime(fields);
        string result = date;
        if (time.Length != 0)
        {
            bool weekdayOnly = _weekday is not null && (_year ?? _month ?? _day) is null;
            string join = date.Length == 0 ? "" : weekdayOnly ? " " : _joinWithAt ? " at " : ", ";
            result = date + join + time;
        }
        if (_timeZoneName is not null) result += (time.Length == 0 ? ", " : " ") + ZoneName(t);
        return result;
    }

    private string WriteDate(in DateFields fields)
    {
        int year = _era is not null && fields.Year <= 0 ? 1 - fields.Year : fields.Year;
        string yearText = _year is null ? "" : _year == "2-digit" ? (Math.Abs(year) % 100).ToString("00") : year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string dayText = _day is null ? "" : Padded(fields.Day, _day == "2-digit");
        string weekday = _weekday is null ? "" : Shorten(s_days[fields.WeekDay], _weekday);
        var text = new StringBuilder();
        if (_month is "long" or "short" or "narrow")
        {
            text.Append(Shorten(s_months[fields.Month], _month));
            if (_day is not null) text.Append(' ').Append(dayText);
            if (_year is not null) text.Append(_day is null ? " " : ", ").Append(yearText);
        }
        else
        {
            if (_month is not null) text.Append(Padded(fields.Month + 1, _month == "2-digit"));
            if (_day is not null) text.Append(text.Length == 0 ? "" : "/").Append(dayText);
            if (_year is not null) text.Append(text.Length == 0 ? "" : "/").Append(yearText);
        }
        if (weekday.Length != 0)
        {
            bool dayOnly = _day is not null && (_month ?? _year) is null;
            if (dayOnly) text.Append(' ').Append(weekday);
            else text.Insert(0, text.Length == 0 ? weekday : weekday + ", ");
        }
        if (_era is not null && text.Length != 0) text.Append(fields.Year > 0 ? " AD" : " BC");
        return text.ToString();
    }

    private string WriteTime(in DateFields fields)
    {
        var text = new StringBuilder();
        if (_hour is not null)
        {
            int hour = _hour12 ? (fields.Hour + 11) % 12 + 1 : fields.Hour;
            text.Append(Padded(hour, _hour == "2-digit" || !_hour12));
        }
        if (_minute is not null)
        {
            bool alone = _hour is null && _second is null;
            text.Append(text.Length == 0 ? "" : ":").Append(Padded(fields.Minute, !alone));
        }
        if (_second is not null) text.Append(text.Length == 0 ? "" : ":").Append(Padded(fields.Second, (_minute ?? _hour) is not null));
        if (_fractionDigits > 0)
        {
            text.Append(_second is null ? "" : ".").Append(fields.Millisecond.ToString("000").AsSpan(0, _fractionDigits));
        }
        if (_hour is not null && _hour12) text.Append(fields.Hour < 12 ? " AM" : " PM");
        return text.ToString();
    }

    private static string Padded(int value, bool two) => two ? value.ToString("00") : NumberConversions.ToString(value);

    private static string Shorten(string name, string width) => width switch
    {
        "long" => name,
        "short" => name[..Math.Min(3, name.Length)],
        _ => name[..1],
    };

    private string ZoneName(double t)
    {
        string name = _zone.DisplayName(t);
        if (_timeZoneName == "long") return name;
        if (name == "Coordinated Universal Time") return "UTC";
        // en-US has short names for the zones of the United States alone.
        int space = name.IndexOf(' ');
        if (space > 0 && name[..space] is "Eastern" or "Central" or "Mountain" or "Pacific" or "Alaska"
            && (name.EndsWith("Standard Time", StringComparison.Ordinal) || name.EndsWith("Daylight Time", StringComparison.Ordinal)))
        {
            return $"{name[0]}{(name[0] == 'A' ? "K" : "")}{name[space + 1]}T";
        }
        int minutes = (int)(_zone.OffsetAt(t) / 60000);
        if (minutes == 0) return "GMT";
        string rest = minutes % 60 == 0 ? "" : $":{Math.Abs(minutes) % 60:00}";
        return $"GMT{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60}{rest}";
    }
}
