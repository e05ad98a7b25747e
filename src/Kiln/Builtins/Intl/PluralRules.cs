namespace Kiln.Builtins;

/// <summary>A PluralRules instance (ECMA-402 §17.4).</summary>
internal sealed class JsPluralRules(Shape shape) : JsObject(shape)
{
    public required string Locale { get; init; }

    public required string Type { get; init; }

    public required NumberSettings Settings { get; init; }

    public required NumberFormatter Formatter { get; init; }

    public required PluralRuleSet Rules { get; init; }

    public override string ClassName => "Intl.PluralRules";

    public string Select(in DecimalValue value) => Formatter.Category(value, Rules);
}

/// <summary>The %Intl.PluralRules% constructor (ECMA-402 §17.1, §17.2).</summary>
internal static unsafe class PluralRulesConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("PluralRules", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.PluralRulesPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.PluralRules ( [ locales [ , options ] ] ) (§17.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError("Constructor Intl.PluralRules requires 'new'");
        JsValue locales = call[0], optionsValue = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.PluralRulesPrototype);
        List<string> requested = IntlLocales.Canonicalize(locales);
        IntlOptions options = IntlOptions.Coerce(optionsValue, "Intl.PluralRules");
        options.Matcher();
        ResolvedLocale resolved = IntlLocales.Resolve(requested);
        string type = options.String("type", "cardinal", "cardinal", "ordinal")!;
        var settings = new NumberSettings { Notation = options.String("notation", "standard", "standard", "scientific", "engineering", "compact")! };
        string compactDisplay = options.String("compactDisplay", "short", "short", "long")!;
        if (settings.Notation == "compact") settings.CompactDisplay = compactDisplay;
        settings.ReadDigits(options, 0, 3);
        return JsValue.FromObject(new JsPluralRules(shape)
        {
            Locale = resolved.Locale,
            Type = type,
            Settings = settings,
            Formatter = new NumberFormatter(resolved.Data, "latn", settings),
            Rules = new PluralRuleSet(resolved.Data, type == "ordinal"),
        });
    }

    /// <summary>Intl.PluralRules.supportedLocalesOf ( locales [ , options ] ) (§17.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.PluralRules");
}

/// <summary>The %Intl.PluralRules.prototype% object (ECMA-402 §17.3).</summary>
internal static unsafe class PluralRulesPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.PluralRulesConstructor);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.Method("select", 1, &Select);
        b.Method("selectRange", 2, &SelectRange);
        b.ToStringTag("Intl.PluralRules");
    }

    private static JsPluralRules This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsPluralRules>() ?? throw IntlObject.Incompatible(call, "Intl.PluralRules.prototype." + method);

    /// <summary>Intl.PluralRules.prototype.select ( value ) (§17.3.3)</summary>
    private static JsValue Select(in BuiltinCall call) => This(call, "select").Select(DecimalValue.Of(TypeConversion.ToNumber(call[0])));

    /// <summary>Intl.PluralRules.prototype.selectRange ( start, end ) (§17.3.4)</summary>
    private static JsValue SelectRange(in BuiltinCall call)
    {
        JsPluralRules rules = This(call, "selectRange");
        if (call[0].IsUndefined) throw Errors.TypeError("Invalid startRange : undefined");
        if (call[1].IsUndefined) throw Errors.TypeError("Invalid endRange : undefined");
        JsValue second = call[1];
        double start = TypeConversion.ToNumber(call[0]), end = TypeConversion.ToNumber(second);
        if (double.IsNaN(start)) throw Errors.RangeError("Invalid startRange : NaN");
        if (double.IsNaN(end)) throw Errors.RangeError("Invalid endRange : NaN");
        DecimalValue x = DecimalValue.Of(start), y = DecimalValue.Of(end);
        string last = rules.Select(y);
        return rules.Formatter.Format(x) == rules.Formatter.Format(y) ? last : rules.Rules.SelectRange(rules.Select(x), last);
    }

    /// <summary>Intl.PluralRules.prototype.resolvedOptions ( ) (§17.3.2)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        JsPluralRules rules = This(call, "resolvedOptions");
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", rules.Locale);
        IntlObject.Put(result, "type", rules.Type);
        IntlObject.Put(result, "notation", rules.Settings.Notation);
        if (rules.Settings.Notation == "compact") IntlObject.Put(result, "compactDisplay", rules.Settings.CompactDisplay);
        NumberFormatPrototype.PutDigits(result, rules.Settings);
        result.PutOwn("pluralCategories", IntlObject.ArrayOf(call.Realm, rules.Rules.Categories()));
        NumberFormatPrototype.PutRounding(result, rules.Settings);
        return JsValue.FromObject(result);
    }
}
