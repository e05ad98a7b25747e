using System.Collections.Concurrent;

namespace Kiln.Builtins;

/// <summary>What CLDR knows about a locale, with what it inherits.</summary>
internal sealed class LocaleData
{
    private static readonly ConcurrentDictionary<string, LocaleData> s_known = new();
    private static string[]? s_names;
    private readonly string[] _chain;
    private string[]? _symbols;

    private LocaleData(string name)
    {
        Name = name;
        var chain = new List<string>();
        for (string at = name; ; at = Parent(at))
        {
            if (!CldrData.Locale(at).IsEmpty) chain.Add(at);
            if (at == "und") break;
        }
        _chain = [.. chain];
    }

    /// <summary>The name of the locale, without extensions.</summary>
    public string Name { get; }

    /// <summary>The data of one of <see cref="Names"/>.</summary>
    public static LocaleData Of(string name) => s_known.GetOrAdd(name, static n => new LocaleData(n));

    /// <summary>The locales with data: [[AvailableLocales]] of every service.</summary>
    public static string[] Names => s_names ??= CldrData.Find("locales")!.Split('|');

    public static bool IsAvailable(string name) => Array.BinarySearch(Names, name, StringComparer.Ordinal) >= 0;

    private static string Parent(string name)
    {
        ReadOnlySpan<byte> own = CldrData.Locale(name);
        string? parent = own.IsEmpty ? CldrData.Find("parent." + name) : CldrData.Find(own, "parent");
        return parent ?? "und";
    }

    /// <summary>The value of a key, own or inherited.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (string at in _chain)
            {
                string? value = CldrData.Find(CldrData.Locale(at), key);
                if (value is not null) return value.Length == 0 ? null : value;
            }
            return null;
        }
    }

    /// <summary>The keys that start with a text, own and inherited, without it, in order.</summary>
    public List<string> KeysWith(string start)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string at in _chain) keys.UnionWith(CldrData.KeysWith(CldrData.Locale(at), start));
        keys.RemoveWhere(key => this[start + key] is null);
        return [.. keys];
    }

    public string[] List(string key) => this[key]?.Split('|') ?? [];

    /// <summary>An item of a list of <c>name:value</c>.</summary>
    public static string? Pair(string? pairs, ReadOnlySpan<char> name)
    {
        if (pairs is null) return null;
        foreach (Range range in pairs.AsSpan().Split('|'))
        {
            ReadOnlySpan<char> pair = pairs.AsSpan()[range];
            int colon = pair.IndexOf(':');
            if (colon >= 0 && pair[..colon].SequenceEqual(name)) return pair[(colon + 1)..].ToString();
        }
        return null;
    }

    /// <summary>The form for a plural category, else that for all others.</summary>
    public static string? Form(string? pairs, string category, string prefix = "") => Pair(pairs, prefix + category) ?? Pair(pairs, prefix + "other");

    public string DefaultNumberingSystem => this["ns"] ?? "latn";

    /// <summary>Decimal, group, percent, plus, minus, exponent, infinity, NaN, time separator, approximately, ×, currency decimal, currency group.</summary>
    public string[] Symbols(string numberingSystem)
    {
        if (_symbols is not null && numberingSystem == "latn") return _symbols;
        string[] symbols = List("sym." + numberingSystem);
        if (symbols.Length == 0) symbols = Of("und").List("sym." + numberingSystem);
        if (symbols.Length == 0) symbols = List("sym.latn");
        if (numberingSystem == "latn") _symbols = symbols;
        return symbols;
    }

    /// <summary>The ten digits of a numbering system, as one or two code units each; null for 0 to 9.</summary>
    public static string? Digits(string numberingSystem) => numberingSystem == "latn" ? null : CldrData.Find("nsd." + numberingSystem);
}
