namespace Kiln.Builtins;

/// <summary>A RelativeTimeFormat instance (ECMA-402 §18.4).</summary>
internal sealed class JsRelativeTimeFormat(Shape shape) : JsObject(shape)
{
    public required string Locale { get; init; }

    public required LocaleData Data { get; init; }

    public required string Style { get; init; }

    public required string Numeric { get; init; }

    public required string NumberingSystem { get; init; }

    public required NumberFormatter Numbers { get; init; }

    public required PluralRuleSet Rules { get; init; }

    public override string ClassName => "Intl.RelativeTimeFormat";
}

/// <summary>The %Intl.RelativeTimeFormat% constructor (ECMA-402 §18.1, §18.2).</summary>
internal static unsafe class RelativeTimeFormatConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("RelativeTimeFormat", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.RelativeTimeFormatPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.RelativeTimeFormat ( [ locales [ , options ] ] ) (§18.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Intl.RelativeTimeFormat requires 'new'");
        JsValue locales = call[0], optionsValue = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.RelativeTimeFormatPrototype);
        List<string> requested = IntlLocales.Canonicalize(locales);
        IntlOptions options = IntlOptions.Coerce(optionsValue, "Intl.RelativeTimeFormat");
        options.Matcher();
        string? option = options.Type("numberingSystem");
        ResolvedLocale resolved = IntlLocales.ResolveNumbering(requested, option, out string numberingSystem);
        string style = options.String("style", "long", "long", "short", "narrow")!;
        string numeric = options.String("numeric", "always", "always", "auto")!;
        return JsValue.FromObject(new JsRelativeTimeFormat(shape)
        {
            Locale = resolved.Locale,
            Data = resolved.Data,
            Style = style,
            Numeric = numeric,
            NumberingSystem = numberingSystem,
            Numbers = new NumberFormatter(resolved.Data, numberingSystem, NumberSettings.Default),
            Rules = new PluralRuleSet(resolved.Data, ordinal: false),
        });
    }

    /// <summary>Intl.RelativeTimeFormat.supportedLocalesOf ( locales [ , options ] ) (§18.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.RelativeTimeFormat");
}

/// <summary>The %Intl.RelativeTimeFormat.prototype% object (ECMA-402 §18.3).</summary>
internal static unsafe class RelativeTimeFormatPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.RelativeTimeFormatConstructor);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.Method("format", 2, &Format);
        b.Method("formatToParts", 2, &FormatToParts);
        b.ToStringTag("Intl.RelativeTimeFormat");
    }

    private static JsRelativeTimeFormat This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsRelativeTimeFormat>() ?? throw IntlObject.Incompatible(call, "Intl.RelativeTimeFormat.prototype." + method);

    /// <summary>Intl.RelativeTimeFormat.prototype.format ( value, unit ) (§18.3.3)</summary>
    private static JsValue Format(in BuiltinCall call)
    {
        JsRelativeTimeFormat format = This(call, "format");
        return Parts(call, format, "format", out _).ToString();
    }

    /// <summary>Intl.RelativeTimeFormat.prototype.formatToParts ( value, unit ) (§18.3.4)</summary>
    private static JsValue FormatToParts(in BuiltinCall call)
    {
        JsRelativeTimeFormat format = This(call, "formatToParts");
        IntlParts parts = Parts(call, format, "formatToParts", out string unit);
        return parts.ToArray(call.Realm, "unit", unit);
    }

    /// <summary>PartitionRelativeTimePattern (§18.5.2)</summary>
    private static IntlParts Parts(in BuiltinCall call, JsRelativeTimeFormat format, string method, out string unit)
    {
        JsValue unitValue = call[1];
        double value = TypeConversion.ToNumber(call[0]);
        unit = TypeConversion.ToText(unitValue);
        string singular = unit.EndsWith('s') ? unit[..^1] : unit;
        if (!double.IsFinite(value)) throw Errors.RangeError($"Value need to be finite number for Intl.RelativeTimeFormat.prototype.{method}()");
        if (singular is not ("second" or "minute" or "hour" or "day" or "week" or "month" or "quarter" or "year"))
            throw Errors.RangeError($"Invalid unit argument for Intl.RelativeTimeFormat.prototype.{method}() '{unit}'");
        unit = singular;
        string? patterns = format.Data[$"rel.{unit}.{format.Style}"];
        var parts = new IntlParts();
        bool past = value < 0 || (value == 0 && double.IsNegative(value));
        if (format.Numeric == "auto" && LocaleData.Pair(patterns, NumberConversions.ToString(value)) is { } word)
        {
            parts.Add("literal", word);
            return parts;
        }
        DecimalValue magnitude = DecimalValue.Of(Math.Abs(value));
        string category = format.Numbers.Category(magnitude, format.Rules);
        string pattern = LocaleData.Form(patterns, category, past ? "-" : "+") ?? "{0}";
        IntlParts number = format.Numbers.FormatToParts(magnitude);
        parts.AddPattern(pattern, "literal", _ => parts.Add(number));
        return parts;
    }

    /// <summary>Intl.RelativeTimeFormat.prototype.resolvedOptions ( ) (§18.3.2)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        JsRelativeTimeFormat format = This(call, "resolvedOptions");
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", format.Locale);
        IntlObject.Put(result, "style", format.Style);
        IntlObject.Put(result, "numeric", format.Numeric);
        IntlObject.Put(result, "numberingSystem", format.NumberingSystem);
        return JsValue.FromObject(result);
    }
}
