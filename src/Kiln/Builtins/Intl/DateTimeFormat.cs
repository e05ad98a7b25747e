namespace Kiln.Builtins;

/// <summary>A DateTimeFormat instance (ECMA-402 §11.4).</summary>
internal sealed class JsDateTimeFormat : JsObject
{
    private readonly List<DateToken> _tokens;
    private DateRangePatterns? _ranges;

    public JsDateTimeFormat(Shape shape, DateSettings settings) : base(shape)
    {
        Settings = settings;
        Formatter = new DateFormatter(settings.Data, settings.Zone, settings.NumberingSystem);
        _tokens = DateToken.Split(settings.Pattern);
    }

    public DateSettings Settings { get; }

    public DateFormatter Formatter { get; }

    public JsObject? BoundFormat { get; set; }

    public override string ClassName => "Intl.DateTimeFormat";

    /// <summary>PartitionDateTimePattern (§11.5.5)</summary>
    public IntlParts Format(double t)
    {
        t = DateAlgorithms.TimeClip(t);
        if (double.IsNaN(t)) throw Errors.RangeError("Invalid time value");
        var parts = new IntlParts();
        Formatter.Format(parts, _tokens, t);
        return parts;
    }

    public IntlParts FormatRange(double start, double end)
    {
        start = DateAlgorithms.TimeClip(start);
        end = DateAlgorithms.TimeClip(end);
        if (double.IsNaN(start) || double.IsNaN(end)) throw Errors.RangeError("Invalid time value");
        _ranges ??= new DateRangePatterns(Settings, Formatter, _tokens);
        return _ranges.Format(start, end);
    }
}

/// <summary>The %Intl.DateTimeFormat% constructor (ECMA-402 §11.1, §11.2).</summary>
internal static unsafe class DateTimeFormatConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("DateTimeFormat", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DateTimeFormatPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.DateTimeFormat ( [ locales [ , options ] ] ) (§11.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue locales = call[0], options = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(call.NewTarget ?? call.Callee, Intrinsic.DateTimeFormatPrototype);
        DateSettings settings = DateSettings.Read(call.Realm, locales, options, "any", "date");
        return IntlObject.ChainLegacy(call, new JsDateTimeFormat(shape, settings), Intrinsic.DateTimeFormatConstructor);
    }

    /// <summary>Date.prototype.toLocaleString and its siblings (§20.4.1 to §20.4.3): without arguments by a formatter that is kept.</summary>
    public static string Format(Realm realm, double t, JsValue locales, JsValue options, string required, string defaults)
    {
        JsDateTimeFormat? format = null;
        bool plain = locales.IsUndefined && options.IsUndefined;
        int kept = defaults switch { "date" => 0, "time" => 1, _ => 2 };
        if (plain) format = realm.DefaultDateFormats[kept];
        if (format is null || format.Settings.Zone != realm.TimeZone && plain)
        {
            DateSettings settings = DateSettings.Read(realm, locales, options, required, defaults);
            format = new JsDateTimeFormat(realm.Get(Intrinsic.DateTimeFormatPrototype).RootShapeForInstances(), settings);
            if (plain) realm.DefaultDateFormats[kept] = format;
        }
        return double.IsNaN(t) ? DateFormatting.InvalidDate : format.Format(t).ToString();
    }

    /// <summary>Intl.DateTimeFormat.supportedLocalesOf ( locales [ , options ] ) (§11.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.DateTimeFormat");
}

/// <summary>The %Intl.DateTimeFormat.prototype% object (ECMA-402 §11.3).</summary>
internal static unsafe class DateTimeFormatPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.DateTimeFormatConstructor);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.Method("formatToParts", 1, &FormatToParts);
        b.Getter("format", &Format);
        b.Method("formatRange", 2, &FormatRange);
        b.Method("formatRangeToParts", 2, &FormatRangeToParts);
        b.ToStringTag("Intl.DateTimeFormat");
    }

    private static JsDateTimeFormat This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsDateTimeFormat>() ?? throw IntlObject.Incompatible(call, "Intl.DateTimeFormat.prototype." + method);

    /// <summary>get Intl.DateTimeFormat.prototype.format (§11.3.3)</summary>
    private static JsValue Format(in BuiltinCall call)
    {
        var format = IntlObject.Unwrap<JsDateTimeFormat>(call, Intrinsic.DateTimeFormatConstructor, "get Intl.DateTimeFormat.prototype.format");
        format.BoundFormat ??= call.Realm.CreateFunction("", 1, &BoundFormat, format);
        return JsValue.FromObject(format.BoundFormat);
    }

    /// <summary>DateTime Format Functions (§11.5.4)</summary>
    private static JsValue BoundFormat(in BuiltinCall call) => ((JsDateTimeFormat)call.Callee.State!).Format(TimeOf(call[0])).ToString();

    private static double TimeOf(JsValue date)
    {
        if (date.IsUndefined) return Math.Floor((DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds);
        return date.TryObject<JsDate>() is { } d ? d.Time : TypeConversion.ToNumber(date);
    }

    /// <summary>Intl.DateTimeFormat.prototype.formatToParts ( date ) (§11.3.4)</summary>
    private static JsValue FormatToParts(in BuiltinCall call)
    {
        JsDateTimeFormat format = This(call, "formatToParts");
        return format.Format(TimeOf(call[0])).ToArray(call.Realm);
    }

    /// <summary>Intl.DateTimeFormat.prototype.formatRange ( startDate, endDate ) (§11.3.5)</summary>
    private static JsValue FormatRange(in BuiltinCall call) => Range(call, This(call, "formatRange")).ToString();

    /// <summary>Intl.DateTimeFormat.prototype.formatRangeToParts ( startDate, endDate ) (§11.3.6)</summary>
    private static JsValue FormatRangeToParts(in BuiltinCall call) => Range(call, This(call, "formatRangeToParts")).ToArray(call.Realm);

    private static IntlParts Range(in BuiltinCall call, JsDateTimeFormat format)
    {
        JsValue start = call[0], end = call[1];
        if (start.IsUndefined || end.IsUndefined) throw Errors.TypeError("Invalid time value");
        double x = TimeOf(start);
        return format.FormatRange(x, TimeOf(end));
    }

    /// <summary>Intl.DateTimeFormat.prototype.resolvedOptions ( ) (§11.3.7)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        DateSettings settings = IntlObject.Unwrap<JsDateTimeFormat>(call, Intrinsic.DateTimeFormatConstructor, "Intl.DateTimeFormat.prototype.resolvedOptions").Settings;
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", settings.Locale);
        IntlObject.Put(result, "calendar", settings.Calendar);
        IntlObject.Put(result, "numberingSystem", settings.NumberingSystem);
        IntlObject.Put(result, "timeZone", settings.Zone.Id is "Etc/UTC" or "Etc/GMT" && settings.Zone == call.Realm.TimeZone ? "UTC" : settings.Zone.Id);
        if (settings.HourCycle is { } cycle)
        {
            IntlObject.Put(result, "hourCycle", cycle);
            result.PutOwn("hour12", cycle is "h11" or "h12" ? JsValue.True : JsValue.False);
        }
        if (settings.DateStyle is null && settings.TimeStyle is null)
        {
            foreach ((string name, JsValue value) in settings.ResolvedFields()) result.PutOwn(name, value);
        }
        IntlObject.Put(result, "dateStyle", settings.DateStyle);
        IntlObject.Put(result, "timeStyle", settings.TimeStyle);
        return JsValue.FromObject(result);
    }
}
