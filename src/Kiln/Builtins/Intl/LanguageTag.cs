using System.Text;

namespace Kiln.Builtins;

/// <summary>A Unicode BCP 47 locale identifier (UTS 35 §3), parsed and canonicalized (ECMA-402 §6.2).</summary>
internal sealed class LanguageTag
{
    public string Language { get; set; } = "und";

    public string Script { get; set; } = "";

    public string Region { get; set; } = "";

    public List<string> Variants { get; private set; } = [];

    /// <summary>Attributes of the extension u.</summary>
    public List<string> Attributes { get; private set; } = [];

    /// <summary>Keywords of the extension u; "true" is the empty value.</summary>
    public List<(string Key, string Value)> Keywords { get; private set; } = [];

    /// <summary>The extensions other than u, each with its singleton, and the private use part.</summary>
    private List<string> _others = [];

    private string _privateUse = "";

    public LanguageTag Clone() => new()
    {
        Language = Language,
        Script = Script,
        Region = Region,
        Variants = [.. Variants],
        Attributes = [.. Attributes],
        Keywords = [.. Keywords],
        _others = [.. _others],
        _privateUse = _privateUse,
    };

    /// <summary>Language, script, region and variants.</summary>
    public string BaseName
    {
        get
        {
            var text = new StringBuilder(Language);
            if (Script.Length != 0) text.Append('-').Append(Script);
            if (Region.Length != 0) text.Append('-').Append(Region);
            foreach (string variant in Variants) text.Append('-').Append(variant);
            return text.ToString();
        }
    }

    public string? Keyword(string key)
    {
        foreach ((string k, string value) in Keywords)
        {
            if (k == key) return value;
        }
        return null;
    }

    public void SetKeyword(string key, string? value)
    {
        Keywords.RemoveAll(pair => pair.Key == key);
        if (value is null) return;
        Keywords.Add((key, value == "true" ? "" : value));
        Keywords.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
    }

    public void RemoveExtensions()
    {
        Attributes = [];
        Keywords = [];
        _others = [];
        _privateUse = "";
    }

    public override string ToString()
    {
        var text = new StringBuilder(BaseName);
        var extensions = new List<string>(_others);
        if (Attributes.Count + Keywords.Count != 0)
        {
            var u = new StringBuilder("u");
            foreach (string attribute in Attributes) u.Append('-').Append(attribute);
            foreach ((string key, string value) in Keywords)
            {
                u.Append('-').Append(key);
                if (value.Length != 0) u.Append('-').Append(value);
            }
            extensions.Add(u.ToString());
        }
        extensions.Sort(static (a, b) => a[0].CompareTo(b[0]));
        foreach (string extension in extensions) text.Append('-').Append(extension);
        if (_privateUse.Length != 0) text.Append('-').Append(_privateUse);
        return text.ToString();
    }

    // ---- parsing -----------------------------------------------------------------------------------------------------------

    /// <summary>The canonical form of a tag; null when it is not well formed.</summary>
    public static LanguageTag? Parse(string tag)
    {
        if (!Ascii.IsValid(tag)) return null;
        string[] parts = tag.ToLowerInvariant().Split('-');
        var result = new LanguageTag();
        int at = 0;
        if (!result.ReadLanguageId(parts, ref at, canonical: true)) return null;
        var singletons = new HashSet<char>();
        while (at < parts.Length)
        {
            string singleton = parts[at];
            if (singleton.Length != 1 || !char.IsAsciiLetterOrDigit(singleton[0]) || !singletons.Add(singleton[0])) return null;
            int first = ++at;
            switch (singleton[0])
            {
                case 'x':
                    while (at < parts.Length && IsAlphanumeric(parts[at], 1, 8)) at++;
                    if (at == first || at != parts.Length) return null;
                    result._privateUse = "x-" + string.Join('-', parts, first, at - first);
                    break;
                case 'u':
                    if (!result.ReadUnicode(parts, ref at) || at == first) return null;
                    break;
                case 't':
                    string? transformed = ReadTransformed(parts, ref at);
                    if (transformed is null) return null;
                    result._others.Add(transformed);
                    break;
                default:
                    while (at < parts.Length && IsAlphanumeric(parts[at], 2, 8)) at++;
                    if (at == first) return null;
                    result._others.Add(singleton + "-" + string.Join('-', parts, first, at - first));
                    break;
            }
        }
        LanguageTagAliases.Apply(result);
        return result;
    }

    private bool ReadLanguageId(string[] parts, ref int at, bool canonical)
    {
        if (at >= parts.Length || !IsLanguage(parts[at])) return false;
        Language = parts[at++];
        if (at < parts.Length && IsAlpha(parts[at], 4, 4)) Script = char.ToUpperInvariant(parts[at][0]) + parts[at++][1..];
        if (at < parts.Length && (IsAlpha(parts[at], 2, 2) || IsDigits(parts[at], 3))) Region = parts[at++].ToUpperInvariant();
        while (at < parts.Length && IsVariant(parts[at]))
        {
            if (Variants.Contains(parts[at])) return false;
            Variants.Add(parts[at++]);
        }
        if (canonical) Variants.Sort(string.CompareOrdinal);
        return true;
    }

    private bool ReadUnicode(string[] parts, ref int at)
    {
        while (at < parts.Length && IsAlphanumeric(parts[at], 3, 8))
        {
            if (!Attributes.Contains(parts[at])) Attributes.Add(parts[at]);
            at++;
        }
        Attributes.Sort(string.CompareOrdinal);
        while (at < parts.Length && parts[at].Length == 2)
        {
            string key = parts[at];
            if (!char.IsAsciiLetterOrDigit(key[0]) || !char.IsAsciiLetter(key[1])) return false;
            int first = ++at;
            while (at < parts.Length && IsAlphanumeric(parts[at], 3, 8)) at++;
            string value = LanguageTagAliases.KeywordValue(key, string.Join('-', parts, first, at - first));
            if (Keyword(key) is null) Keywords.Add((key, value == "true" ? "" : value));
        }
        Keywords.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return true;
    }

    private static string? ReadTransformed(string[] parts, ref int at)
    {
        var text = new StringBuilder("t");
        int first = at;
        if (at < parts.Length && IsLanguage(parts[at]))
        {
            var source = new LanguageTag();
            if (!source.ReadLanguageId(parts, ref at, canonical: true)) return null;
            LanguageTagAliases.Apply(source);
            text.Append('-').Append(source.BaseName.ToLowerInvariant());
        }
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (at < parts.Length && parts[at].Length == 2 && char.IsAsciiLetter(parts[at][0]) && char.IsAsciiDigit(parts[at][1]))
        {
            string key = parts[at];
            int start = ++at;
            while (at < parts.Length && IsAlphanumeric(parts[at], 3, 8)) at++;
            if (at == start) return null;
            string value = string.Join('-', parts, start, at - start);
            if (key == "m0" && value == "names") value = "prprname";
            if (!fields.TryAdd(key, value)) return null;
        }
        foreach ((string key, string value) in fields) text.Append('-').Append(key).Append('-').Append(value);
        return at == first ? null : text.ToString();
    }

    // ---- kinds of subtags ----------------------------------------------------------------------------------------------------

    private static bool IsAlpha(string part, int minimum, int maximum) =>
        part.Length >= minimum && part.Length <= maximum && part.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;

    private static bool IsDigits(string part, int length) => part.Length == length && part.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsAlphanumeric(string part, int minimum, int maximum)
    {
        if (part.Length < minimum || part.Length > maximum) return false;
        foreach (char c in part)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }
        return true;
    }

    public static bool IsLanguage(string part) => part.Length != 4 && IsAlpha(part, 2, 8);

    public static bool IsScript(string part) => IsAlpha(part, 4, 4);

    public static bool IsRegion(string part) => IsAlpha(part, 2, 2) || IsDigits(part, 3);

    public static bool IsVariant(string part) => IsAlphanumeric(part, 5, 8) || (part.Length == 4 && char.IsAsciiDigit(part[0]) && IsAlphanumeric(part, 4, 4));

    /// <summary>Whether a text matches the type production of UTS 35: parts of three to eight letters and digits.</summary>
    public static bool IsType(string text)
    {
        foreach (string part in text.Split('-'))
        {
            if (!IsAlphanumeric(part, 3, 8)) return false;
        }
        return true;
    }
}
