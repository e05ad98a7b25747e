namespace Kiln.Builtins;

/// <summary>A Collator instance (ECMA-402 §10.4).</summary>
internal sealed class JsCollator(Shape shape) : JsObject(shape)
{
    public required string Locale { get; init; }

    public required string Usage { get; init; }

    public required string Sensitivity { get; init; }

    public required bool IgnorePunctuation { get; init; }

    public required string Collation { get; init; }

    public required bool Numeric { get; init; }

    public required string CaseFirst { get; init; }

    public required CollationOrder Order { get; init; }

    public JsObject? BoundCompare { get; set; }

    public override string ClassName => "Intl.Collator";

    /// <summary>CompareStrings (§10.3.3.2): -1, 0 or 1.</summary>
    public int Compare(string x, string y)
    {
        if (string.Equals(x, y)) return 0;
        if (!Numeric && !IgnorePunctuation && !Order.HasAsciiContractions && CaseFirst == "false" && Sensitivity == "variant"
            && System.Text.Ascii.IsValid(x) && System.Text.Ascii.IsValid(y)) return CompareAscii(x, y);
        List<CollationOrder.Weight> a = ElementsOf(x), b = ElementsOf(y);
        int order = ComparePrimary(a, b);
        if (order != 0 || Sensitivity == "base") return order;
        if (Sensitivity is "accent" or "variant")
        {
            order = CompareSecondary(a, b);
            if (order != 0 || Sensitivity == "accent") return order;
        }
        return CompareTertiary(a, b);
    }

    private int CompareAscii(string x, string y)
    {
        int i = 0, j = 0, tertiary = 0;
        while (true)
        {
            while (i < x.Length && Order.Ascii(x[i]).Primary == 0) i++;
            while (j < y.Length && Order.Ascii(y[j]).Primary == 0) j++;
            if (i == x.Length || j == y.Length) break;
            CollationOrder.Weight a = Order.Ascii(x[i++]), b = Order.Ascii(y[j++]);
            if (a.Primary != b.Primary) return a.Primary < b.Primary ? -1 : 1;
            if (tertiary == 0) tertiary = a.Tertiary.CompareTo(b.Tertiary);
        }
        if (i != x.Length || j != y.Length) return i != x.Length ? 1 : -1;
        return Math.Sign(tertiary);
    }

    private List<CollationOrder.Weight> ElementsOf(string text)
    {
        List<CollationOrder.Weight> elements = Order.Elements(text, Numeric);
        if (!IgnorePunctuation) return elements;
        // What follows a character that is left out and has no first weight goes with it.
        var kept = new List<CollationOrder.Weight>(elements.Count);
        bool dropped = false;
        foreach (CollationOrder.Weight element in elements)
        {
            if (element.Primary != 0) dropped = element.Primary <= CollationTables.LastVariable * 64L;
            if (!dropped) kept.Add(element);
        }
        return kept;
    }

    private static int ComparePrimary(List<CollationOrder.Weight> a, List<CollationOrder.Weight> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Count && a[i].Primary == 0) i++;
            while (j < b.Count && b[j].Primary == 0) j++;
            if (i == a.Count || j == b.Count) return i == a.Count ? j == b.Count ? 0 : -1 : 1;
            int order = a[i++].Primary.CompareTo(b[j++].Primary);
            if (order != 0) return order;
        }
    }

    private static int CompareSecondary(List<CollationOrder.Weight> a, List<CollationOrder.Weight> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Count && a[i].Secondary == 0) i++;
            while (j < b.Count && b[j].Secondary == 0) j++;
            if (i == a.Count || j == b.Count) return i == a.Count ? j == b.Count ? 0 : -1 : 1;
            int order = a[i++].Secondary.CompareTo(b[j++].Secondary);
            if (order != 0) return order;
        }
    }

    private int CompareTertiary(List<CollationOrder.Weight> a, List<CollationOrder.Weight> b)
    {
        int i = 0, j = 0;
        bool caseOnly = Sensitivity == "case";
        while (true)
        {
            while (i < a.Count && (a[i].Tertiary == 0 || (caseOnly && a[i].Primary == 0))) i++;
            while (j < b.Count && (b[j].Tertiary == 0 || (caseOnly && b[j].Primary == 0))) j++;
            if (i == a.Count || j == b.Count) return i == a.Count ? j == b.Count ? 0 : -1 : 1;
            CollationOrder.Weight x = a[i++], y = b[j++];
            if (x.IsUpper != y.IsUpper && (caseOnly || CaseFirst != "false")) return x.IsUpper == (CaseFirst == "upper") ? -1 : 1;
            int order = caseOnly ? 0 : x.Tertiary.CompareTo(y.Tertiary);
            if (order != 0) return order;
        }
    }
}

/// <summary>The %Intl.Collator% constructor (ECMA-402 §10.1, §10.2).</summary>
internal static unsafe class CollatorConstructor
{
    public static JsObject Create(Realm realm) => realm.CreateLazyConstructor("Collator", 0, &Construct, &Define, Intrinsic.FunctionPrototype);

    private static void Define(ref ObjectBuilder b)
    {
        b.Constructor(Intrinsic.CollatorPrototype);
        b.Method("supportedLocalesOf", 1, &SupportedLocalesOf);
    }

    /// <summary>Intl.Collator ( [ locales [ , options ] ] ) (§10.1.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        JsValue locales = call[0], options = call[1];
        Shape shape = ObjectOperations.GetShapeFromConstructor(call.NewTarget ?? call.Callee, Intrinsic.CollatorPrototype);
        return JsValue.FromObject(New(shape, locales, options));
    }

    private static JsCollator New(Shape shape, JsValue locales, JsValue optionsValue)
    {
        List<string> requested = IntlLocales.Canonicalize(locales);
        IntlOptions options = IntlOptions.Coerce(optionsValue, "Intl.Collator");
        string usage = options.String("usage", "sort", "sort", "search")!;
        options.Matcher();
        string? collation = options.Type("collation");
        bool? numeric = options.Boolean("numeric");
        string? caseFirst = options.String("caseFirst", null, "upper", "lower", "false");
        var co = new IntlLocales.Key("co", collation, static (data, value) => value is "emoji" or "eor" || (value == "phonebk" && data.Name.StartsWith("de", StringComparison.Ordinal)), static _ => null);
        var kn = new IntlLocales.Key("kn", numeric is { } n ? n ? "true" : "false" : null, static (_, value) => value is "true" or "false", static _ => "false");
        var kf = new IntlLocales.Key("kf", caseFirst, static (_, value) => value is "upper" or "lower" or "false",
            static data => data.Name is "da" || data.Name.StartsWith("da-", StringComparison.Ordinal) ? "upper" : "false");
        ResolvedLocale resolved = IntlLocales.Resolve(requested, ref co, ref kn, ref kf);
        string sensitivity = options.String("sensitivity", "variant", "base", "accent", "case", "variant")!;
        bool ignorePunctuation = options.Boolean("ignorePunctuation") ?? false;
        return new JsCollator(shape)
        {
            Locale = resolved.Locale,
            Usage = usage,
            Sensitivity = sensitivity,
            IgnorePunctuation = ignorePunctuation,
            Collation = co.Value ?? "default",
            Numeric = kn.Value == "true",
            CaseFirst = kf.Value!,
            // A search in German takes ä for ae, as the order of phone books does.
            Order = CollationOrder.Of(resolved.Data.Name, usage == "search" ? "phonebk" : co.Value),
        };
    }

    /// <summary>String.prototype.localeCompare (§20.1.1): without locales and options by a collator that is kept.</summary>
    public static int Compare(Realm realm, string left, string right, JsValue locales, JsValue options)
    {
        Shape Shape() => realm.Get(Intrinsic.CollatorPrototype).RootShapeForInstances();
        if (!locales.IsUndefined || !options.IsUndefined) return New(Shape(), locales, options).Compare(left, right);
        realm.DefaultCollator ??= New(Shape(), locales, options);
        return realm.DefaultCollator.Compare(left, right);
    }

    /// <summary>Intl.Collator.supportedLocalesOf ( locales [ , options ] ) (§10.2.2)</summary>
    private static JsValue SupportedLocalesOf(in BuiltinCall call) => IntlLocales.Supported(call, "Intl.Collator");
}

/// <summary>The %Intl.Collator.prototype% object (ECMA-402 §10.3).</summary>
internal static unsafe class CollatorPrototype
{
    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.CollatorConstructor);
        b.Method("resolvedOptions", 0, &ResolvedOptions);
        b.Getter("compare", &Compare);
        b.ToStringTag("Intl.Collator");
    }

    private static JsCollator This(in BuiltinCall call, string method) =>
        call.This.TryObject<JsCollator>() ?? throw IntlObject.Incompatible(call, method);

    /// <summary>get Intl.Collator.prototype.compare (§10.3.3)</summary>
    private static JsValue Compare(in BuiltinCall call)
    {
        JsCollator collator = This(call, "get Intl.Collator.prototype.compare");
        collator.BoundCompare ??= call.Realm.CreateFunction("", 2, &BoundCompare, collator);
        return JsValue.FromObject(collator.BoundCompare);
    }

    /// <summary>Collator Compare Functions (§10.3.3.1)</summary>
    private static JsValue BoundCompare(in BuiltinCall call)
    {
        JsValue second = call[1];
        string x = TypeConversion.ToText(call[0]);
        return ((JsCollator)call.Callee.State!).Compare(x, TypeConversion.ToText(second));
    }

    /// <summary>Intl.Collator.prototype.resolvedOptions ( ) (§10.3.2)</summary>
    private static JsValue ResolvedOptions(in BuiltinCall call)
    {
        JsCollator collator = This(call, "Intl.Collator.prototype.resolvedOptions");
        JsObject result = call.Realm.CreateObject();
        IntlObject.Put(result, "locale", collator.Locale);
        IntlObject.Put(result, "usage", collator.Usage);
        IntlObject.Put(result, "sensitivity", collator.Sensitivity);
        result.PutOwn("ignorePunctuation", collator.IgnorePunctuation ? JsValue.True : JsValue.False);
        IntlObject.Put(result, "collation", collator.Collation);
        result.PutOwn("numeric", collator.Numeric ? JsValue.True : JsValue.False);
        IntlObject.Put(result, "caseFirst", collator.CaseFirst);
        return JsValue.FromObject(result);
    }
}
