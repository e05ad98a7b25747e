namespace Kiln.Builtins;

/// <summary>A DisplayNames instance (ECMA-402 §12.4).</summary>
internal sealed class JsDisplayNames(Shape shape) : JsObject(shape)
{
    public required string Locale { get; init; }

    public required LocaleData Data { get; init; }

    public required string Style { get; init; }

    public required string Type { get; init; }

    public required string Fallback { get; init; }

    public required string LanguageDisplay { get; init; }

    public override string ClassName => "Intl.DisplayNames";
}

/// <summary>The %Intl.DisplayNames% constructor (ECMA-402 §12.1, §12.2).</summary>
internal static unsafe class DisplayNamesConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("DisplayNames", 2, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.DisplayNamesPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.DisplayNames ( locales, options ) (§12.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Intl.DisplayNames requires 'new'");
        JsValue locales = call[0], optionsValue = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.DisplayNamesPrototype);
        List<string> requested = IntlLocales.Canonicalize(locales);
        if (!optionsValue.IsObject) throw Errors.TypeError("invalid_argument");
        IntlOptions options = IntlOptions.Require(optionsValue, "Intl.DisplayNames");
        options.Matcher();
        ResolvedLocale resolved = IntlLocales.Resolve(requested);
        string style = options.String("style", "long", "narrow", "short", "long")!;
        string type = options.String("type", null, "language", "region", "script", "currency", "calendar", "dateTimeField") ?? throw Errors.TypeError("invalid_argument");
        string fallback = options.String("fallback", "code", "code", "none")!;
        string languageDisplay = options.String("languageDisplay", "dialect", "dialect", "standard")!;
        return JsValue.FromObject(new JsDisplayNames(shape)
        {
            Locale = resolved.Locale,
            Data = resolved.Data,
            Style = style,
            Type = type,
            Fallback = fallback,
            LanguageDisplay = languageDisplay,
        });
    }

    /// <summary>Intl.DisplayNames.supportedLocalesOf ( locales [ , options ] ) (§12.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.DisplayNames");
}

/// <summary>The %Intl.DisplayNames.prototype% object (ECMA-402 §12.3).</summary>
internal static unsafe class DisplayNamesPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.DisplayNamesConstructor);
        b.Method("of", 1, &Of);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.ToStringTag("Intl.DisplayNames");
    }

    private static JsDisplayNames This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsDisplayNames>() ?? throw IntlObject.Incompatible(call, "Intl.DisplayNames.prototype." + method);

    /// <summary>Intl.DisplayNames.prototype.of ( code ) (§12.3.3)</summary>
    private static JsValue Of(in BuiltinCall call)
    {
        JsDisplayNames names = This(call, "of");
        string code = TypeConversion.ToText(call[0]);
        string canonical = CanonicalCode(names.Type, code);
        string? name = names.Type switch
        {
            "language" when canonical == "und" => "root",
            "language" => Language(names, LanguageTag.Parse(canonical)!),
            "region" => Short(names, "terr.", canonical),
            "script" => names.Data["scr." + canonical],
            "currency" => Currency(names, canonical),
            "calendar" => names.Data["cal." + canonical],
            _ => Field(names, canonical),
        };
        if (name is not null) return name;
        return names.Fallback == "code" ? canonical : JsValue.Undefined;
    }

    /// <summary>CanonicalCodeForDisplayNames (§12.5.1)</summary>
    private static string CanonicalCode(string type, string code)
    {
        string lower = code.ToLowerInvariant();
        switch (type)
        {
            case "language" when LanguageTag.Parse(code) is { } tag && tag.ToString() == tag.BaseName && !HasExtension(lower): return tag.ToString();
            case "region" when LanguageTag.IsRegion(lower): return code.ToUpperInvariant();
            case "script" when LanguageTag.IsScript(lower): return char.ToUpperInvariant(lower[0]) + lower[1..];
            case "calendar" when LanguageTag.IsType(lower): return LanguageTagAliases.KeywordValue("ca", lower);
            case "currency" when NumberSettings.IsCurrencyCode(code): return code.ToUpperInvariant();
            case "dateTimeField" when code is "era" or "year" or "quarter" or "month" or "weekOfYear" or "weekday" or "day" or "dayPeriod" or "hour" or "minute" or "second" or "timeZoneName":
                return code;
            default: throw Errors.RangeError("invalid_argument");
        }
    }

    private static bool HasExtension(string tag)
    {
        foreach (Range part in tag.AsSpan().Split('-'))
        {
            if (part.End.Value - part.Start.Value == 1) return true;
        }
        return false;
    }

    private static string? Short(JsDisplayNames names, string prefix, string code) =>
        (names.Style != "long" ? names.Data[prefix + "s." + code] : null) ?? names.Data[prefix + code];

    private static string? Language(JsDisplayNames names, LanguageTag tag)
    {
        LocaleData data = names.Data;
        bool dialect = names.LanguageDisplay == "dialect";
        string script = tag.Script, region = tag.Region;
        string? name = null;
        if (dialect)
        {
            if (script.Length != 0 && region.Length != 0)
            {
                if (Short(names, "lang.", $"{tag.Language}-{script}-{region}") is { } all) (name, script, region) = (all, "", "");
            }
            else if (script.Length != 0 && Short(names, "lang.", $"{tag.Language}-{script}") is { } withScript) (name, script) = (withScript, "");
            else if (region.Length != 0 && Short(names, "lang.", $"{tag.Language}-{region}") is { } withRegion) (name, region) = (withRegion, "");
        }
        name ??= Short(names, "lang.", tag.Language);
        if (name is null) return null;
        var details = new List<string>();
        if (script.Length != 0) details.Add(data["scr." + script] ?? script);
        if (region.Length != 0) details.Add(Short(names, "terr.", region) ?? region);
        foreach (string variant in tag.Variants) details.Add(data["var." + variant] ?? variant.ToUpperInvariant());
        if (details.Count == 0) return name;
        string[] patterns = data.List("dispat");
        string joined = details[0];
        for (int i = 1; i < details.Count; i++) joined = patterns[1].Replace("{0}", joined).Replace("{1}", details[i]);
        return patterns[0].Replace("{0}", name).Replace("{1}", joined);
    }

    private static string? Currency(JsDisplayNames names, string code)
    {
        string[] all = names.Data.List("cur." + code);
        if (all.Length == 0) return null;
        // Of every style the name, as V8 has it.
        return all.Length > 2 && all[2].Length != 0 ? all[2] : null;
    }

    private static string? Field(JsDisplayNames names, string code)
    {
        string field = code switch { "weekOfYear" => "week", "dayPeriod" => "dayperiod", "timeZoneName" => "zone", _ => code };
        string[] list = names.Data.List("fld." + field);
        return list.Length < 3 ? null : list[names.Style switch { "short" => 1, "narrow" => 2, _ => 0 }];
    }

    /// <summary>Intl.DisplayNames.prototype.resolvedOptions ( ) (§12.3.2)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        JsDisplayNames names = This(call, "resolvedOptions");
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", names.Locale);
        IntlObject.Put(result, "style", names.Style);
        IntlObject.Put(result, "type", names.Type);
        IntlObject.Put(result, "fallback", names.Fallback);
        if (names.Type == "language") IntlObject.Put(result, "languageDisplay", names.LanguageDisplay);
        return JsValue.FromObject(result);
    }
}
