namespace Kiln.Builtins;

/// <summary>The %Date.prototype% object (ECMA-262 §21.4.4): its rows, conversions and getters.</summary>
internal static unsafe partial class DatePrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.DateConstructor);
        b.Method("toString", 0, &ToString);
        b.Method("toDateString", 0, &ToDateString);
        b.Method("toTimeString", 0, &ToTimeString);
        b.Method("toISOString", 0, &ToISOString);
        BuiltinFunction toUTCString = b.Method("toUTCString", 0, &ToUTCString);
        b.Method("getDate", 0, &GetDate);
        b.Method("setDate", 1, &SetDate);
        b.Method("getDay", 0, &GetDay);
        b.Method("getFullYear", 0, &GetFullYear);
        b.Method("setFullYear", 3, &SetFullYear);
        b.Method("getHours", 0, &GetHours);
        b.Method("setHours", 4, &SetHours);
        b.Method("getMilliseconds", 0, &GetMilliseconds);
        b.Method("setMilliseconds", 1, &SetMilliseconds);
        b.Method("getMinutes", 0, &GetMinutes);
        b.Method("setMinutes", 3, &SetMinutes);
        b.Method("getMonth", 0, &GetMonth);
        b.Method("setMonth", 2, &SetMonth);
        b.Method("getSeconds", 0, &GetSeconds);
        b.Method("setSeconds", 2, &SetSeconds);
        b.Method("getTime", 0, &GetTime);
        b.Method("setTime", 1, &SetTime);
        b.Method("getTimezoneOffset", 0, &GetTimezoneOffset);
        b.Method("getYear", 0, &GetYear);
        b.Method("setYear", 1, &SetYear);
        b.Method("getUTCDate", 0, &GetUTCDate);
        b.Method("setUTCDate", 1, &SetUTCDate);
        b.Method("getUTCDay", 0, &GetUTCDay);
        b.Method("getUTCFullYear", 0, &GetUTCFullYear);
        b.Method("setUTCFullYear", 3, &SetUTCFullYear);
        b.Method("getUTCHours", 0, &GetUTCHours);
        b.Method("setUTCHours", 4, &SetUTCHours);
        b.Method("getUTCMilliseconds", 0, &GetUTCMilliseconds);
        b.Method("setUTCMilliseconds", 1, &SetUTCMilliseconds);
        b.Method("getUTCMinutes", 0, &GetUTCMinutes);
        b.Method("setUTCMinutes", 3, &SetUTCMinutes);
        b.Method("getUTCMonth", 0, &GetUTCMonth);
        b.Method("setUTCMonth", 2, &SetUTCMonth);
        b.Method("getUTCSeconds", 0, &GetUTCSeconds);
        b.Method("setUTCSeconds", 2, &SetUTCSeconds);
        b.Method("valueOf", 0, &ValueOf);
        b.Method("toJSON", 1, &ToJSON);
        b.Method("toLocaleString", 0, &ToLocaleString);
        b.Method("toLocaleDateString", 0, &ToLocaleDateString);
        b.Method("toLocaleTimeString", 0, &ToLocaleTimeString);
        b.Alias("toGMTString", toUTCString);
        b.Method(WellKnownSymbols.ToPrimitive, 1, &ToPrimitive, PropertyAttributes.Configurable);
    }

    /// <summary>The Date that a method is called on.</summary>
    private static JsDate ThisDate(in BuiltinCall call) => call.This.TryObject<JsDate>() ?? throw Errors.TypeError("this is not a Date object.");

    private static DateTimeZone Zone(in BuiltinCall call) => call.Realm.TimeZone;

    /// <summary>Date.prototype.toString (§21.4.4.41).</summary>
    private static JsValue ToString(in BuiltinCall call) => DateFormatting.ToDateString(ThisDate(call).Time, Zone(call));

    /// <summary>Date.prototype.toDateString (§21.4.4.35).</summary>
    private static JsValue ToDateString(in BuiltinCall call) => DateFormatting.ToDateOnlyString(ThisDate(call).Time, Zone(call));

    /// <summary>Date.prototype.toTimeString (§21.4.4.42).</summary>
    private static JsValue ToTimeString(in BuiltinCall call) => DateFormatting.ToTimeString(ThisDate(call).Time, Zone(call));

    /// <summary>Date.prototype.toUTCString (§21.4.4.43), and toGMTString (§B.2.3.3).</summary>
    private static JsValue ToUTCString(in BuiltinCall call) => DateFormatting.ToUtcString(ThisDate(call).Time);

    /// <summary>Date.prototype.toISOString (§21.4.4.36).</summary>
    private static JsValue ToISOString(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        if (double.IsNaN(t)) throw Errors.RangeError("Invalid time value");
        return DateFormatting.ToIsoString(t);
    }

    /// <summary>Date.prototype.toJSON (§21.4.4.37).</summary>
    private static JsValue ToJSON(in BuiltinCall call)
    {
        JsValue o = JsValue.FromObject(TypeConversion.ToObject(call.This));
        JsValue primitive = TypeConversion.ToPrimitive(o, PreferredType.Number);
        if (primitive.IsNumber && !double.IsFinite(primitive.AsNumber())) return JsValue.Null;
        return ObjectOperations.Invoke(o, "toISOString");
    }

    /// <summary>Date.prototype.toLocaleString (§21.4.4.39), by Intl.DateTimeFormat.</summary>
    private static JsValue ToLocaleString(in BuiltinCall call) =>
        DateTimeFormatConstructor.Format(call.Realm, ThisDate(call).Time, call[0], call[1], "any", "all");

    /// <summary>Date.prototype.toLocaleDateString (§21.4.4.38), by Intl.DateTimeFormat.</summary>
    private static JsValue ToLocaleDateString(in BuiltinCall call) =>
        DateTimeFormatConstructor.Format(call.Realm, ThisDate(call).Time, call[0], call[1], "date", "date");

    /// <summary>Date.prototype.toLocaleTimeString (§21.4.4.40), by Intl.DateTimeFormat.</summary>
    private static JsValue ToLocaleTimeString(in BuiltinCall call) =>
        DateTimeFormatConstructor.Format(call.Realm, ThisDate(call).Time, call[0], call[1], "time", "time");

    /// <summary>Date.prototype.valueOf (§21.4.4.44).</summary>
    private static JsValue ValueOf(in BuiltinCall call) => ThisDate(call).Time;

    /// <summary>Date.prototype.getTime (§21.4.4.10).</summary>
    private static JsValue GetTime(in BuiltinCall call) => ThisDate(call).Time;

    /// <summary>Date.prototype.getTimezoneOffset (§21.4.4.11).</summary>
    private static JsValue GetTimezoneOffset(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        // NOTE Whole minutes, as V8 has it, also where local mean time had seconds.
        return double.IsNaN(t) ? JsValue.NaN : Math.Truncate((t - Zone(call).LocalTime(t)) / 60000) + 0.0;
    }

    /// <summary>Date.prototype.getYear (§B.2.3.1).</summary>
    private static JsValue GetYear(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.YearFromTime(Zone(call).LocalTime(t)) - 1900;
    }

    /// <summary>Date.prototype [ %Symbol.toPrimitive% ] (§21.4.4.45).</summary>
    private static JsValue ToPrimitive(in BuiltinCall call)
    {
        if (!call.This.IsObject)
        {
            throw Errors.TypeError($"Method Date.prototype [ @@toPrimitive ] called on incompatible receiver {TypeConversion.ToDisplayString(call.This)}");
        }
        bool preferString = (call[0].IsString ? call[0].AsString().ToString() : null) switch
        {
            "string" or "default" => true,
            "number" => false,
            _ => throw Errors.TypeError($"Invalid hint: {TypeConversion.ToDisplayString(call[0])}"),
        };
        return TypeConversion.OrdinaryToPrimitive(call.This.AsObject(), preferString);
    }

    /// <summary>Date.prototype.getDate (§21.4.4.2).</summary>
    private static JsValue GetDate(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.DateFromTime(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCDate (§21.4.4.12).</summary>
    private static JsValue GetUTCDate(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.DateFromTime(t);
    }

    /// <summary>Date.prototype.getDay (§21.4.4.3).</summary>
    private static JsValue GetDay(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.WeekDay(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCDay (§21.4.4.13).</summary>
    private static JsValue GetUTCDay(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.WeekDay(t);
    }

    /// <summary>Date.prototype.getFullYear (§21.4.4.4).</summary>
    private static JsValue GetFullYear(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.YearFromTime(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCFullYear (§21.4.4.14).</summary>
    private static JsValue GetUTCFullYear(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.YearFromTime(t);
    }

    /// <summary>Date.prototype.getHours (§21.4.4.5).</summary>
    private static JsValue GetHours(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.HourFromTime(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCHours (§21.4.4.15).</summary>
    private static JsValue GetUTCHours(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.HourFromTime(t);
    }

    /// <summary>Date.prototype.getMilliseconds (§21.4.4.6).</summary>
    private static JsValue GetMilliseconds(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.MsFromTime(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCMilliseconds (§21.4.4.16).</summary>
    private static JsValue GetUTCMilliseconds(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.MsFromTime(t);
    }

    /// <summary>Date.prototype.getMinutes (§21.4.4.7).</summary>
    private static JsValue GetMinutes(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.MinFromTime(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCMinutes (§21.4.4.17).</summary>
    private static JsValue GetUTCMinutes(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.MinFromTime(t);
    }

    /// <summary>Date.prototype.getMonth (§21.4.4.8).</summary>
    private static JsValue GetMonth(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.MonthFromTime(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCMonth (§21.4.4.18).</summary>
    private static JsValue GetUTCMonth(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.MonthFromTime(t);
    }

    /// <summary>Date.prototype.getSeconds (§21.4.4.9).</summary>
    private static JsValue GetSeconds(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.SecFromTime(Zone(call).LocalTime(t));
    }

    /// <summary>Date.prototype.getUTCSeconds (§21.4.4.19).</summary>
    private static JsValue GetUTCSeconds(in BuiltinCall call)
    {
        double t = ThisDate(call).Time;
        return double.IsNaN(t) ? JsValue.NaN : DateAlgorithms.SecFromTime(t);
    }
}
