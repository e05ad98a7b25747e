namespace Kiln.Builtins;

/// <content>The setters of %Date.prototype% (ECMA-262 §21.4.4.20 to §21.4.4.34).</content>
internal static unsafe partial class DatePrototype
{
    /// <summary>Which part a setter begins with; it may go on with the smaller ones.</summary>
    private enum Part
    {
        Milliseconds,
        Seconds,
        Minutes,
        Hours,
        Date,
        Month,
        FullYear,
    }

    /// <summary>Date.prototype.setTime (§21.4.4.27).</summary>
    private static JsValue SetTime(in BuiltinCall call)
    {
        JsDate date = ThisDate(call);
        return date.Time = DateAlgorithms.TimeClip(TypeConversion.ToNumber(call[0]));
    }

    /// <summary>Date.prototype.setYear (§B.2.3.2).</summary>
    private static JsValue SetYear(in BuiltinCall call)
    {
        JsDate date = ThisDate(call);
        double t = date.Time;
        double year = TypeConversion.ToNumber(call[0]);
        if (double.IsNaN(year)) return date.Time = double.NaN;
        t = double.IsNaN(t) ? 0 : Zone(call).LocalTime(t);
        double day = DateAlgorithms.MakeDay(DateAlgorithms.MakeFullYear(year), DateAlgorithms.MonthFromTime(t), DateAlgorithms.DateFromTime(t));
        return date.Time = DateAlgorithms.TimeClip(Zone(call).ToUtc(DateAlgorithms.MakeDate(day, DateAlgorithms.TimeWithinDay(t))));
    }

    /// <summary>
    /// The common part of the setters. All arguments are converted, the time value is the one from before their
    /// conversion, and an invalid date stays invalid but for setFullYear, which starts from +0.
    /// </summary>
    private static JsValue SetParts(in BuiltinCall call, Part first, int maximum, DateTimeZone? zone)
    {
        JsDate date = ThisDate(call);
        double t = date.Time;
        Span<double> values = stackalloc double[4];
        int count = Math.Clamp(call.Count, 1, maximum);
        for (int i = 0; i < count; i++) values[i] = TypeConversion.ToNumber(call[i]);
        if (double.IsNaN(t))
        {
            if (first != Part.FullYear) return JsValue.NaN;
            t = 0;
        }
        else if (zone is not null)
        {
            t = zone.LocalTime(t);
        }
        double day = DateAlgorithms.Day(t);
        double time = DateAlgorithms.TimeWithinDay(t);
        if (first >= Part.Date)
        {
            DateFields fields = DateAlgorithms.FieldsFromTime(t);
            double year = fields.Year;
            double month = fields.Month;
            double dayOfMonth = fields.Day;
            for (int i = 0; i < count; i++)
            {
                switch (first - i)
                {
                    case Part.FullYear:
                        year = values[i];
                        break;
                    case Part.Month:
                        month = values[i];
                        break;
                    default:
                        dayOfMonth = values[i];
                        break;
                }
            }
            day = DateAlgorithms.MakeDay(year, month, dayOfMonth);
        }
        else
        {
            Span<double> parts = [DateAlgorithms.MsFromTime(t), DateAlgorithms.SecFromTime(t), DateAlgorithms.MinFromTime(t), DateAlgorithms.HourFromTime(t)];
            for (int i = 0; i < count; i++) parts[(int)first - i] = values[i];
            time = DateAlgorithms.MakeTime(parts[3], parts[2], parts[1], parts[0]);
        }
        double result = DateAlgorithms.MakeDate(day, time);
        return date.Time = DateAlgorithms.TimeClip(zone is null ? result : zone.ToUtc(result));
    }

    /// <summary>Date.prototype.setDate (§21.4.4.20).</summary>
    private static JsValue SetDate(in BuiltinCall call) => SetParts(call, Part.Date, 1, Zone(call));

    /// <summary>Date.prototype.setUTCDate (§21.4.4.28).</summary>
    private static JsValue SetUTCDate(in BuiltinCall call) => SetParts(call, Part.Date, 1, null);

    /// <summary>Date.prototype.setFullYear (§21.4.4.21).</summary>
    private static JsValue SetFullYear(in BuiltinCall call) => SetParts(call, Part.FullYear, 3, Zone(call));

    /// <summary>Date.prototype.setUTCFullYear (§21.4.4.29).</summary>
    private static JsValue SetUTCFullYear(in BuiltinCall call) => SetParts(call, Part.FullYear, 3, null);

    /// <summary>Date.prototype.setHours (§21.4.4.22).</summary>
    private static JsValue SetHours(in BuiltinCall call) => SetParts(call, Part.Hours, 4, Zone(call));

    /// <summary>Date.prototype.setUTCHours (§21.4.4.30).</summary>
    private static JsValue SetUTCHours(in BuiltinCall call) => SetParts(call, Part.Hours, 4, null);

    /// <summary>Date.prototype.setMilliseconds (§21.4.4.23).</summary>
    private static JsValue SetMilliseconds(in BuiltinCall call) => SetParts(call, Part.Milliseconds, 1, Zone(call));

    /// <summary>Date.prototype.setUTCMilliseconds (§21.4.4.31).</summary>
    private static JsValue SetUTCMilliseconds(in BuiltinCall call) => SetParts(call, Part.Milliseconds, 1, null);

    /// <summary>Date.prototype.setMinutes (§21.4.4.24).</summary>
    private static JsValue SetMinutes(in BuiltinCall call) => SetParts(call, Part.Minutes, 3, Zone(call));

    /// <summary>Date.prototype.setUTCMinutes (§21.4.4.32).</summary>
    private static JsValue SetUTCMinutes(in BuiltinCall call) => SetParts(call, Part.Minutes, 3, null);

    /// <summary>Date.prototype.setMonth (§21.4.4.25).</summary>
    private static JsValue SetMonth(in BuiltinCall call) => SetParts(call, Part.Month, 2, Zone(call));

    /// <summary>Date.prototype.setUTCMonth (§21.4.4.33).</summary>
    private static JsValue SetUTCMonth(in BuiltinCall call) => SetParts(call, Part.Month, 2, null);

    /// <summary>Date.prototype.setSeconds (§21.4.4.26).</summary>
    private static JsValue SetSeconds(in BuiltinCall call) => SetParts(call, Part.Seconds, 2, Zone(call));

    /// <summary>Date.prototype.setUTCSeconds (§21.4.4.34).</summary>
    private static JsValue SetUTCSeconds(in BuiltinCall call) => SetParts(call, Part.Seconds, 2, null);
}
