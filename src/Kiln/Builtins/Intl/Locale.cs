namespace Kiln.Builtins;

/// <summary>A Locale instance (ECMA-402 §15.4).</summary>
internal sealed class JsIntlLocale(Shape shape, LanguageTag tag) : JsObject(shape)
{
    public LanguageTag Tag { get; } = tag;

    public override string ClassName => "Intl.Locale";
}

/// <summary>The %Intl.Locale% constructor (ECMA-402 §15.1, §15.2).</summary>
internal static unsafe class LocaleConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Locale", 1, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b) => b.Constructor(Intrinsic.LocalePrototype);

    /// <summary>Intl.Locale ( tag [ , options ] ) (§15.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Intl.Locale requires 'new'");
        JsValue tagValue = call[0], optionsValue = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.LocalePrototype);
        if (!tagValue.IsString && !tagValue.IsObject) throw Errors.TypeError("First argument to Intl.Locale constructor can't be empty or missing");
        string text = tagValue.TryObject<JsIntlLocale>() is { } locale ? locale.Tag.ToString() : TypeConversion.ToText(tagValue);
        IntlOptions options = IntlOptions.Coerce(optionsValue, "Intl.Locale");
        LanguageTag tag = LanguageTag.Parse(text) ?? throw Errors.RangeError("Incorrect locale information provided");
        tag = UpdateLanguageId(tag, options);
        Keyword(tag, "ca", TypeOption(options, "calendar"));
        Keyword(tag, "co", TypeOption(options, "collation"));
        if (options.String("firstDayOfWeek", null) is { } day)
        {
            day = day switch { "0" or "7" => "sun", "1" => "mon", "2" => "tue", "3" => "wed", "4" => "thu", "5" => "fri", "6" => "sat", _ => day };
            if (!LanguageTag.IsType(day.ToLowerInvariant())) throw Incorrect();
            Keyword(tag, "fw", day.ToLowerInvariant());
        }
        Keyword(tag, "hc", options.String("hourCycle", null, "h11", "h12", "h23", "h24"));
        Keyword(tag, "kf", options.String("caseFirst", null, "upper", "lower", "false"));
        if (options.Boolean("numeric") is { } numeric) tag.SetKeyword("kn", numeric ? "true" : "false");
        Keyword(tag, "nu", TypeOption(options, "numberingSystem"));
        return JsValue.FromObject(new JsIntlLocale(shape, tag));
    }

    private static ThrowCompletion Incorrect() => Errors.RangeError("Incorrect locale information provided");

    private static void Keyword(LanguageTag tag, string key, string? value)
    {
        if (value is not null) tag.SetKeyword(key, LanguageTagAliases.KeywordValue(key, value));
    }

    private static string? TypeOption(in IntlOptions options, string name)
    {
        string? value = options.String(name, null);
        if (value is not null && !LanguageTag.IsType(value.ToLowerInvariant())) throw Incorrect();
        return value?.ToLowerInvariant();
    }

    /// <summary>UpdateLanguageId (§15.1.2)</summary>
    private static LanguageTag UpdateLanguageId(LanguageTag tag, in IntlOptions options)
    {
        string? language = options.String("language", null);
        if (language is not null && !LanguageTag.IsLanguage(language.ToLowerInvariant())) throw Incorrect();
        string? script = options.String("script", null);
        if (script is not null && !LanguageTag.IsScript(script.ToLowerInvariant())) throw Incorrect();
        string? region = options.String("region", null);
        if (region is not null && !LanguageTag.IsRegion(region.ToLowerInvariant())) throw Incorrect();
        string? variants = options.String("variants", null);
        if (variants is not null)
        {
            string[] all = variants.ToLowerInvariant().Split('-');
            for (int i = 0; i < all.Length; i++)
            {
                if (!LanguageTag.IsVariant(all[i]) || Array.IndexOf(all, all[i]) != i) throw Incorrect();
            }
        }
        if ((language ?? script ?? region ?? variants) is null) return tag;
        LanguageTag updated = tag.Clone();
        if (language is not null) updated.Language = language.ToLowerInvariant();
        if (script is not null) updated.Script = script;
        if (region is not null) updated.Region = region;
        if (variants is not null)
        {
            updated.Variants.Clear();
            updated.Variants.AddRange(variants.ToLowerInvariant().Split('-'));
        }
        return LanguageTag.Parse(updated.ToString()) ?? throw Incorrect();
    }
}

/// <summary>The %Intl.Locale.prototype% object (ECMA-402 §15.3).</summary>
internal static unsafe class LocalePrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.LocaleConstructor);
        b.Method("toString", 0, &ToString);
        b.Method("maximize", 0, &Maximize);
        b.Method("minimize", 0, &Minimize);
        b.Method("getCalendars", 0, &GetCalendars);
        b.Method("getCollations", 0, &GetCollations);
        b.Method("getHourCycles", 0, &GetHourCycles);
        b.Method("getNumberingSystems", 0, &GetNumberingSystems);
        b.Method("getTimeZones", 0, &GetTimeZones);
        b.Method("getTextInfo", 0, &GetTextInfo);
        b.Method("getWeekInfo", 0, &GetWeekInfo);
        b.Getter("language", &Language);
        b.Getter("script", &Script);
        b.Getter("region", &Region);
        b.Getter("variants", &Variants);
        b.Getter("baseName", &BaseName);
        b.Getter("calendar", &Calendar);
        b.Getter("caseFirst", &CaseFirst);
        b.Getter("collation", &Collation);
        b.Getter("firstDayOfWeek", &FirstDayOfWeek);
        b.Getter("hourCycle", &HourCycle);
        b.Getter("numeric", &Numeric);
        b.Getter("numberingSystem", &NumberingSystem);
        b.ToStringTag("Intl.Locale");
    }

    private static LanguageTag This(in BuiltinCall call, string method) =>
        (call.This.TryObject<JsIntlLocale>() ?? throw IntlObject.Incompatible(call, "Intl.Locale.prototype." + method)).Tag;

    private static JsValue ToString(in BuiltinCall call) => This(call, "toString").ToString();

    private static JsValue Text(string? value) => string.IsNullOrEmpty(value) ? JsValue.Undefined : JsValue.FromString(value);

    private static JsValue Language(in BuiltinCall call) => This(call, "language").Language;

    private static JsValue Script(in BuiltinCall call) => Text(This(call, "script").Script);

    private static JsValue Region(in BuiltinCall call) => Text(This(call, "region").Region);

    private static JsValue Variants(in BuiltinCall call) => Text(string.Join('-', This(call, "variants").Variants));

    private static JsValue BaseName(in BuiltinCall call) => This(call, "baseName").BaseName;

    private static JsValue Keyword(LanguageTag tag, string key)
    {
        string? value = tag.Keyword(key);
        return value is null ? JsValue.Undefined : JsValue.FromString(value);
    }

    private static JsValue Calendar(in BuiltinCall call) => Keyword(This(call, "calendar"), "ca");

    private static JsValue CaseFirst(in BuiltinCall call) => Keyword(This(call, "caseFirst"), "kf");

    private static JsValue Collation(in BuiltinCall call) => Keyword(This(call, "collation"), "co");

    private static JsValue FirstDayOfWeek(in BuiltinCall call) => Keyword(This(call, "firstDayOfWeek"), "fw");

    private static JsValue HourCycle(in BuiltinCall call) => Keyword(This(call, "hourCycle"), "hc");

    private static JsValue Numeric(in BuiltinCall call) => This(call, "numeric").Keyword("kn") is "" ? JsValue.True : JsValue.False;

    private static JsValue NumberingSystem(in BuiltinCall call) => Keyword(This(call, "numberingSystem"), "nu");

    /// <summary>Intl.Locale.prototype.maximize ( ) (§15.3.3)</summary>
    private static JsValue Maximize(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "maximize").Clone();
        LanguageTagAliases.Maximize(tag);
        return New(call, tag);
    }

    /// <summary>Intl.Locale.prototype.minimize ( ) (§15.3.4)</summary>
    private static JsValue Minimize(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "minimize").Clone();
        LanguageTagAliases.Minimize(tag);
        return New(call, tag);
    }

    private static JsValue New(in BuiltinCall call, LanguageTag tag) =>
        JsValue.FromObject(new JsIntlLocale(call.Realm.Get(Intrinsic.LocalePrototype).RootShapeForInstances(), tag));

    private static JsValue One(in BuiltinCall call, string value) => IntlObject.ArrayOf(call.Realm, [value]);

    /// <summary>Intl.Locale.prototype.getCalendars ( )</summary>
    private static JsValue GetCalendars(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "getCalendars");
        if (tag.Keyword("ca") is { Length: > 0 } own) return One(call, own);
        string all = CldrData.Find("calpref." + IntlLocales.RegionOf(tag)) ?? CldrData.Find("calpref.001")!;
        return IntlObject.ArrayOf(call.Realm, [.. all.Replace("gregorian", "gregory").Split('|')]);
    }

    /// <summary>Intl.Locale.prototype.getCollations ( )</summary>
    private static JsValue GetCollations(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "getCollations");
        return tag.Keyword("co") is { Length: > 0 } own ? One(call, own) : IntlObject.ArrayOf(call.Realm, ["emoji", "eor"]);
    }

    /// <summary>Intl.Locale.prototype.getHourCycles ( )</summary>
    private static JsValue GetHourCycles(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "getHourCycles");
        if (tag.Keyword("hc") is { Length: > 0 } own) return One(call, own);
        string region = IntlLocales.RegionOf(tag);
        string times = CldrData.Find($"time.{tag.Language}_{region}") ?? CldrData.Find("time." + region) ?? CldrData.Find("time.001")!;
        return One(call, times[0] switch { 'h' => "h12", 'K' => "h11", 'k' => "h24", _ => "h23" });
    }

    private static LocaleData DataOf(LanguageTag tag) => IntlLocales.Resolve([tag.BaseName]).Data;

    /// <summary>Intl.Locale.prototype.getNumberingSystems ( )</summary>
    private static JsValue GetNumberingSystems(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "getNumberingSystems");
        return One(call, tag.Keyword("nu") is { Length: > 0 } own ? own : DataOf(tag).DefaultNumberingSystem);
    }

    /// <summary>Intl.Locale.prototype.getTimeZones ( )</summary>
    private static JsValue GetTimeZones(in BuiltinCall call)
    {
        string region = This(call, "getTimeZones").Region;
        if (region.Length == 0) return JsValue.Undefined;
        List<string> zones = TimeZoneIds.Primary();
        zones.RemoveAll(zone => TimeZoneIds.Region(TimeZoneIds.Cldr(zone)) != region);
        return IntlObject.ArrayOf(call.Realm, zones);
    }

    /// <summary>Intl.Locale.prototype.getTextInfo ( )</summary>
    private static JsValue GetTextInfo(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "getTextInfo").Clone();
        LanguageTagAliases.Maximize(tag);
        JsObject result = call.Realm.CreateObject();
        bool rightToLeft = tag.Script is "Arab" or "Hebr" or "Thaa" or "Syrc" or "Nkoo" or "Adlm" or "Rohg" or "Mand" or "Samr" or "Mend";
        IntlObject.Put(result, "direction", rightToLeft ? "rtl" : "ltr");
        return JsValue.FromObject(result);
    }

    /// <summary>Intl.Locale.prototype.getWeekInfo ( )</summary>
    private static JsValue GetWeekInfo(in BuiltinCall call)
    {
        LanguageTag tag = This(call, "getWeekInfo");
        string[] own = CldrData.Find("week." + IntlLocales.RegionOf(tag))?.Split('|') ?? ["", "", "", ""], world = CldrData.Find("week.001")!.Split('|');
        int first = Day(tag.Keyword("fw") is { Length: > 0 } day ? day : Of(0)), start = Day(Of(2)), end = Day(Of(3));
        JsObject result = call.Realm.CreateObject();
        result.PutOwn("firstDay", first);
        var weekend = new List<JsValue>();
        for (int d = start; ; d = d % 7 + 1)
        {
            weekend.Add(d);
            if (d == end) break;
        }
        weekend.Sort(static (a, b) => a.AsInt32().CompareTo(b.AsInt32()));
        result.PutOwn("weekend", JsValue.FromObject(JsArray.Create(call.Realm, weekend.ToArray())));
        return JsValue.FromObject(result);

        string Of(int index) => own[index].Length != 0 ? own[index] : world[index];

        static int Day(string name) => name switch { "tue" => 2, "wed" => 3, "thu" => 4, "fri" => 5, "sat" => 6, "sun" => 7, _ => 1 };
    }
}
