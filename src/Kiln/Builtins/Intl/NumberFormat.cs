namespace Kiln.Builtins;

/// <summary>A NumberFormat instance (ECMA-402 §16.4).</summary>
internal sealed class JsNumberFormat(Shape shape) : JsObject(shape)
{
    public required string Locale { get; init; }

    public required string NumberingSystem { get; init; }

    public required NumberSettings Settings { get; init; }

    public required NumberFormatter Formatter { get; init; }

    public JsObject? BoundFormat { get; set; }

    public override string ClassName => "Intl.NumberFormat";
}

/// <summary>The %Intl.NumberFormat% constructor (ECMA-402 §16.1, §16.2).</summary>
internal static unsafe class NumberFormatConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("NumberFormat", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.NumberFormatPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.NumberFormat ( [ locales [ , options ] ] ) (§16.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue locales = call[0], options = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(call.NewTarget ?? call.Callee, Intrinsic.NumberFormatPrototype);
        return IntlObject.ChainLegacy(call, New(shape, locales, options), Intrinsic.NumberFormatConstructor);
    }

    private static JsNumberFormat New(Shape shape, JsValue locales, JsValue optionsValue)
    {
        List<string> requested = IntlLocales.Canonicalize(locales);
        IntlOptions options = IntlOptions.Coerce(optionsValue, "Intl.NumberFormat");
        options.Matcher();
        string? option = options.Type("numberingSystem");
        ResolvedLocale resolved = IntlLocales.ResolveNumbering(requested, option, out string numberingSystem);
        NumberSettings settings = options.IsEmpty ? NumberSettings.Default : NumberSettings.Read(options);
        return new JsNumberFormat(shape)
        {
            Locale = resolved.Locale,
            NumberingSystem = numberingSystem,
            Settings = settings,
            Formatter = new NumberFormatter(resolved.Data, numberingSystem, settings),
        };
    }

    /// <summary>Number.prototype.toLocaleString and BigInt.prototype.toLocaleString (§20.2.1, §20.3.1): without arguments by a formatter that is kept.</summary>
    public static string Format(Realm realm, in DecimalValue value, JsValue locales, JsValue options)
    {
        if (!locales.IsUndefined || !options.IsUndefined)
            return New(realm.Get(Intrinsic.NumberFormatPrototype).RootShapeForInstances(), locales, options).Formatter.Format(value);
        realm.DefaultNumberFormat ??= New(realm.Get(Intrinsic.NumberFormatPrototype).RootShapeForInstances(), locales, options);
        return realm.DefaultNumberFormat.Formatter.Format(value);
    }

    /// <summary>Intl.NumberFormat.supportedLocalesOf ( locales [ , options ] ) (§16.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.NumberFormat");
}

/// <summary>The %Intl.NumberFormat.prototype% object (ECMA-402 §16.3).</summary>
internal static unsafe class NumberFormatPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.NumberFormatConstructor);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.Method("formatToParts", 1, &FormatToParts);
        b.Getter("format", &Format);
        b.Method("formatRange", 2, &FormatRange);
        b.Method("formatRangeToParts", 2, &FormatRangeToParts);
        b.ToStringTag("Intl.NumberFormat");
    }

    /// <summary>get Intl.NumberFormat.prototype.format (§16.3.3)</summary>
    private static JsValue Format(in BuiltinCall call)
    {
        var format = IntlObject.Unwrap<JsNumberFormat>(call, Intrinsic.NumberFormatConstructor, "get Intl.NumberFormat.prototype.format");
        format.BoundFormat ??= call.Realm.CreateFunction("", 1, &BoundFormat, format);
        return JsValue.FromObject(format.BoundFormat);
    }

    /// <summary>Number Format Functions (§16.5.2)</summary>
    private static JsValue BoundFormat(in BuiltinCall call) => ((JsNumberFormat)call.Callee.State!).Formatter.Format(DecimalValue.Of(call[0]));

    private static JsNumberFormat This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsNumberFormat>() ?? throw IntlObject.Incompatible(call, "Intl.NumberFormat.prototype." + method);

    /// <summary>Intl.NumberFormat.prototype.formatToParts ( value ) (§16.3.6)</summary>
    private static JsValue FormatToParts(in BuiltinCall call)
    {
        NumberFormatter formatter = This(call, "formatToParts").Formatter;
        return formatter.FormatToParts(DecimalValue.Of(call[0])).ToArray(call.Realm);
    }

    /// <summary>Intl.NumberFormat.prototype.formatRange ( start, end ) (§16.3.4)</summary>
    private static JsValue FormatRange(in BuiltinCall call) => Range(call, This(call, "formatRange")).ToString();

    /// <summary>Intl.NumberFormat.prototype.formatRangeToParts ( start, end ) (§16.3.5)</summary>
    private static JsValue FormatRangeToParts(in BuiltinCall call) => Range(call, This(call, "formatRangeToParts")).ToArray(call.Realm);

    private static IntlParts Range(in BuiltinCall call, JsNumberFormat format)
    {
        JsValue start = call[0], end = call[1];
        if (start.IsUndefined) throw Errors.TypeError("Invalid start : undefined");
        if (end.IsUndefined) throw Errors.TypeError("Invalid end : undefined");
        DecimalValue x = DecimalValue.Of(start), y = DecimalValue.Of(end);
        if (x.IsNaN) throw Errors.RangeError("Invalid start : NaN");
        if (y.IsNaN) throw Errors.RangeError("Invalid end : NaN");
        return format.Formatter.FormatRangeToParts(x, y);
    }

    /// <summary>Intl.NumberFormat.prototype.resolvedOptions ( ) (§16.3.7)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        var format = IntlObject.Unwrap<JsNumberFormat>(call, Intrinsic.NumberFormatConstructor, "Intl.NumberFormat.prototype.resolvedOptions");
        NumberSettings settings = format.Settings;
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", format.Locale);
        IntlObject.Put(result, "numberingSystem", format.NumberingSystem);
        IntlObject.Put(result, "style", settings.Style);
        if (settings.Style == "currency")
        {
            IntlObject.Put(result, "currency", settings.Currency);
            IntlObject.Put(result, "currencyDisplay", settings.CurrencyDisplay);
            IntlObject.Put(result, "currencySign", settings.CurrencySign);
        }
        if (settings.Style == "unit")
        {
            IntlObject.Put(result, "unit", settings.Unit);
            IntlObject.Put(result, "unitDisplay", settings.UnitDisplay);
        }
        PutDigits(result, settings);
        result.PutOwn("useGrouping", settings.UseGrouping is { } grouping ? JsValue.FromString(grouping) : JsValue.False);
        IntlObject.Put(result, "notation", settings.Notation);
        if (settings.Notation == "compact") IntlObject.Put(result, "compactDisplay", settings.CompactDisplay);
        IntlObject.Put(result, "signDisplay", settings.SignDisplay);
        PutRounding(result, settings);
        return JsValue.FromObject(result);
    }

    public static void PutDigits(JsObject result, NumberSettings settings)
    {
        result.PutOwn("minimumIntegerDigits", settings.MinimumIntegerDigits);
        if (settings.HasFractionDigits)
        {
            result.PutOwn("minimumFractionDigits", settings.MinimumFractionDigits);
            result.PutOwn("maximumFractionDigits", settings.MaximumFractionDigits);
        }
        if (settings.HasSignificantDigits)
        {
            result.PutOwn("minimumSignificantDigits", settings.MinimumSignificantDigits);
            result.PutOwn("maximumSignificantDigits", settings.MaximumSignificantDigits);
        }
    }

    public static void PutRounding(JsObject result, NumberSettings settings)
    {
        result.PutOwn("roundingIncrement", settings.RoundingIncrement);
        IntlObject.Put(result, "roundingMode", settings.RoundingMode);
        IntlObject.Put(result, "roundingPriority", settings.RoundingPriority);
        IntlObject.Put(result, "trailingZeroDisplay", settings.TrailingZeroDisplay);
    }
}
