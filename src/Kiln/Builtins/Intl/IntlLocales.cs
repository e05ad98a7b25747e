namespace Kiln.Builtins;

/// <summary>Negotiation of locales (ECMA-402 §9.2).</summary>
internal static class IntlLocales
{
    private static string? s_default;

    /// <summary>DefaultLocale (§6.2.3): that of the environment where there is data for it, else en-US.</summary>
    public static string Default => s_default ??= FromEnvironment();

    private static string FromEnvironment()
    {
        foreach (string variable in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            string? value = Environment.GetEnvironmentVariable(variable);
            if (string.IsNullOrEmpty(value)) continue;
            int end = value.AsSpan().IndexOfAny('.', '@');
            string name = (end < 0 ? value : value[..end]).Replace('_', '-');
            if (name is "C" or "POSIX") break;
            return LanguageTag.Parse(name) is { } tag && Available(tag.BaseName) is { } found ? found : "en-US";
        }
        return "en-US";
    }

    /// <summary>CanonicalizeLocaleList (§9.2.1)</summary>
    public static List<string> Canonicalize(JsValue locales)
    {
        var seen = new List<string>();
        if (locales.IsUndefined) return seen;
        if (locales.IsString || locales.TryObject<JsIntlLocale>() is not null)
        {
            Add(locales);
            return seen;
        }
        JsObject list = TypeConversion.ToObject(locales);
        double length = ObjectOperations.LengthOfArrayLike(list);
        for (long k = 0; k < length; k++)
        {
            if (ArrayOperations.TryGetAt(list, k, out JsValue item)) Add(item);
        }
        return seen;

        void Add(JsValue item)
        {
            if (!item.IsString && !item.IsObject) throw Errors.TypeError("Language ID should be string or object.");
            string tag = item.TryObject<JsIntlLocale>() is { } locale ? locale.Tag.ToString() : CanonicalTag(TypeConversion.ToText(item)).ToString();
            if (!seen.Contains(tag)) seen.Add(tag);
        }
    }

    public static LanguageTag CanonicalTag(string tag) => LanguageTag.Parse(tag) ?? throw Errors.RangeError($"Invalid language tag: {tag}");

    /// <summary>BestAvailableLocale (§9.2.2)</summary>
    private static string? Available(string name)
    {
        while (true)
        {
            if (LocaleData.IsAvailable(name)) return name;
            // zh-TW is a name of zh-Hant-TW.
            string[] parts = name.Split('-');
            if (parts.Length == 2 && parts[1].Length < 4)
            {
                var tag = new LanguageTag { Language = parts[0], Region = parts[1] };
                if (LanguageTagAliases.Maximize(tag) && LocaleData.IsAvailable(tag.BaseName)) return name;
            }
            int at = name.LastIndexOf('-');
            if (at < 0) return null;
            if (at >= 2 && name[at - 2] == '-') at -= 2;
            name = name[..at];
        }
    }

    /// <summary>The data of a name that <see cref="Available"/> gave.</summary>
    private static LocaleData DataOf(string name)
    {
        if (LocaleData.IsAvailable(name)) return LocaleData.Of(name);
        LanguageTag tag = LanguageTag.Parse(name)!;
        LanguageTagAliases.Maximize(tag);
        return LocaleData.Of(tag.BaseName);
    }

    /// <summary>FilterLocales (§9.2.9)</summary>
    public static JsValue Supported(in BuiltinCall call, string service)
    {
        List<string> requested = Canonicalize(call[0]);
        IntlOptions.Coerce(call[1], service).Matcher();
        var supported = new List<JsValue>();
        foreach (string locale in requested)
        {
            if (Available(LanguageTag.Parse(locale)!.BaseName) is not null) supported.Add(JsValue.FromString(locale));
        }
        return JsValue.FromObject(JsArray.Create(call.Realm, supported.ToArray()));
    }

    /// <summary>One of the keys a service understands, and what the option of that name says.</summary>
    public ref struct Key(string name, string? option, Func<LocaleData, string, bool> isSupported, Func<LocaleData, string?> fallback)
    {
        public readonly string Name = name;
        public readonly string? Option = option;
        public readonly Func<LocaleData, string, bool> IsSupported = isSupported;
        public readonly Func<LocaleData, string?> Fallback = fallback;
        public string? Value;
    }

    /// <summary>ResolveLocale without extensions (§9.2.7)</summary>
    public static ResolvedLocale Resolve(List<string> requested) => Resolve(requested, out _);

    private static ResolvedLocale Resolve(List<string> requested, out LanguageTag? extensions)
    {
        foreach (string locale in requested)
        {
            LanguageTag tag = LanguageTag.Parse(locale)!;
            if (Available(tag.BaseName) is not { } found) continue;
            extensions = tag;
            return new ResolvedLocale(found, DataOf(found));
        }
        extensions = null;
        return new ResolvedLocale(Default, DataOf(Default));
    }

    /// <summary>ResolveLocale (§9.2.7) with up to three keys.</summary>
    public static ResolvedLocale Resolve(List<string> requested, ref Key first, ref Key second, ref Key third)
    {
        ResolvedLocale result = Resolve(requested, out LanguageTag? tag);
        var kept = new LanguageTag { Language = "und" };
        Apply(ref first);
        Apply(ref second);
        Apply(ref third);
        if (kept.Keywords.Count == 0) return result;
        return result with { Locale = string.Concat(result.Locale, kept.ToString().AsSpan(3)) };

        void Apply(ref Key key)
        {
            if (key.Name is null) return;
            key.Value = key.Fallback(result.Data);
            string? wanted = tag?.Keyword(key.Name);
            string? keep = null;
            if (wanted is not null)
            {
                string value = wanted.Length == 0 ? "true" : wanted;
                if (key.IsSupported(result.Data, value))
                {
                    key.Value = value;
                    keep = value;
                }
            }
            if (key.Option is not null)
            {
                string option = LanguageTagAliases.KeywordValue(key.Name, key.Option.ToLowerInvariant());
                if (option != key.Value && key.IsSupported(result.Data, option))
                {
                    key.Value = option;
                    keep = null;
                }
            }
            if (keep is not null) kept.SetKeyword(key.Name, keep);
        }
    }

    /// <summary>ResolveLocale for the services that have a numbering system only.</summary>
    public static ResolvedLocale ResolveNumbering(List<string> requested, string? option, out string numberingSystem)
    {
        Key nu = NumberingSystem(option), none = default, none2 = default;
        ResolvedLocale result = Resolve(requested, ref nu, ref none, ref none2);
        numberingSystem = nu.Value!;
        return result;
    }

    public static Key NumberingSystem(string? option) =>
        new("nu", option, static (_, value) => value == "latn" || CldrData.Find("nsd." + value) is not null, static data => data.DefaultNumberingSystem);

    /// <summary>The region of a locale, likely if not said; "001" for none.</summary>
    public static string RegionOf(LanguageTag tag)
    {
        if (tag.Keyword("rg") is { Length: >= 3 } rg && char.IsAsciiLetter(rg[0])) return rg[..2].ToUpperInvariant();
        if (tag.Region.Length != 0) return tag.Region;
        if (tag.Keyword("sd") is { Length: >= 3 } sd && char.IsAsciiLetter(sd[0])) return sd[..2].ToUpperInvariant();
        LanguageTag full = tag.Clone();
        return LanguageTagAliases.Maximize(full) ? full.Region : "001";
    }
}

/// <summary>What ResolveLocale found: the tag to report and the data.</summary>
internal readonly record struct ResolvedLocale(string Locale, LocaleData Data);
