using System.Collections.Concurrent;
using System.Globalization;
using Kiln.Unicode;

namespace Kiln.Builtins;

/// <summary>The collation order of a locale: weights in three levels for characters and contractions (UTS 10), tailored by rules.</summary>
internal sealed class CollationOrder
{
    /// <summary>Room between primary weights for the letters of tailorings.</summary>
    private const int Step = 64;

    /// <summary>Common secondary and tertiary weight.</summary>
    internal const int Common = 2048;

    private static readonly ConcurrentDictionary<string, CollationOrder> s_known = new();
    private static CollationOrder? s_root;
    private static CodePointSet? s_unified;

    internal readonly record struct Weight(long Primary, int Secondary, int Tertiary, bool IsUpper = false);

    /// <summary>The root order by code point: runs of characters that follow one another, each in the third, second or first level.</summary>
    private static Run[]? s_runs;

    private readonly record struct Run(int First, int Last, int Level, Weight Start);

    /// <summary>What tailoring changes in the weights of characters.</summary>
    private readonly Dictionary<int, Weight> _single;
    private readonly Dictionary<string, Weight> _contractions;

    /// <summary>First characters of contractions, with the length in code units of the longest.</summary>
    private readonly Dictionary<int, int> _contractionStarts;
    private readonly Dictionary<int, string> _expansions;
    private readonly Weight[] _ascii = new Weight[128];

    /// <summary>Decomposed characters that sort as two letters, in tailorings.</summary>
    private readonly Dictionary<string, string> _expandedContractions = [];
    private static long s_lastPrimary;
    private readonly List<(long First, long Last, long Start)> _groups = [];
    private long _latin;

    /// <summary>How much room there is for Han characters before Latin.</summary>
    private long _hanShift;

    private CollationOrder()
    {
        _single = [];
        _contractions = [];
        _contractionStarts = [];
        _expansions = [];
        ReadRoot();
        FillAscii();
    }

    private CollationOrder(CollationOrder root, string rules)
    {
        _single = new Dictionary<int, Weight>(root._single);
        _contractions = new Dictionary<string, Weight>(root._contractions);
        _contractionStarts = new Dictionary<int, int>(root._contractionStarts);
        _expansions = new Dictionary<int, string>(root._expansions);
        foreach (string rule in rules.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (rule[0] == '[') Reorder(rule[1..^1]);
            else Tailor(rule);
        }
        FillAscii();
    }

    public static CollationOrder Root => s_root ??= new CollationOrder();

    /// <summary>The order of a locale's language.</summary>
    public static CollationOrder Of(string locale, string? collation = null)
    {
        string language = locale.Split('-')[0];
        string? rules = CollationTailorings.Rules(collation is "phonebk" && language == "de" ? "de-phonebk" : language == "sr" && locale.Contains("Latn", StringComparison.Ordinal) ? "hr" : language);
        return rules is null ? Root : s_known.GetOrAdd(rules, static r => new CollationOrder(Root, r));
    }

    /// <summary>Whether ASCII letters and digits are single elements: nothing has been tailored with them as contractions.</summary>
    public bool HasAsciiContractions { get; private set; }

    public Weight Ascii(char c) => _ascii[c];

    private void FillAscii()
    {
        for (int c = 0; c < 128; c++)
        {
            _ascii[c] = Get(c);
            HasAsciiContractions |= c != 0 && _contractionStarts.TryGetValue(c, out _) && HasAsciiContraction(c);
        }
    }

    private bool HasAsciiContraction(int first)
    {
        foreach (string contraction in _contractions.Keys)
        {
            if (contraction[0] == first && System.Text.Ascii.IsValid(contraction)) return true;
        }
        return false;
    }

    private void ReadRoot()
    {
        ReadOnlySpan<byte> data = CollationTables.Order;
        var runs = new List<Run>(8192);
        int at = 0, next = 0, secondary = 0, tertiary = 0;
        long primary = 0;
        bool any = false;
        while (at < data.Length)
        {
            int distance = UnicodeData.ReadVarint(data, ref at), shape = UnicodeData.ReadVarint(data, ref at);
            int first = next + ((distance >> 1) ^ -(distance & 1)), length = (shape >> 2) + 1, level = shape & 3;
            switch (level)
            {
                case 3: (primary, secondary, tertiary) = (primary + Step, Common, Common); break;
                case 2: (secondary, tertiary) = (any ? secondary + Step : Common + Step, Common); break;
                case 1: tertiary = any ? tertiary + Step : Common; break;
            }
            runs.Add(new Run(first, first + length - 1, level, new Weight(primary, secondary, tertiary)));
            any |= level != 0;
            int more = (length - 1) * Step;
            if (level == 3) primary += more;
            else if (level == 2) secondary += more;
            else if (level == 1) tertiary += more;
            next = first + length;
        }
        s_lastPrimary = primary;
        s_runs = [.. runs];
        Array.Sort(s_runs, static (a, b) => a.First.CompareTo(b.First));
        foreach (string expansion in CollationTables.Expansions.Split(' '))
        {
            int c = StringOperations.CodePointAt(expansion, 0);
            _expansions[c] = expansion[(c > 0xFFFF ? 2 : 1)..];
        }
        foreach (string contraction in CollationTables.Contractions.Split(' '))
        {
            int c = StringOperations.CodePointAt(contraction, 0);
            if (TryGet(c, out Weight weight)) PutContraction(contraction[(c > 0xFFFF ? 2 : 1)..], weight);
        }
    }

    /// <summary>The weight of a character that has one of its own.</summary>
    private bool TryGet(int c, out Weight weight)
    {
        if (_single.TryGetValue(c, out weight)) return true;
        Run[] runs = s_runs!;
        int low = 0, high = runs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (c < runs[middle].First) high = middle - 1;
            else low = middle + 1;
        }
        if (high < 0 || c > runs[high].Last)
        {
            weight = default;
            return false;
        }
        (int first, _, int level, weight) = runs[high];
        int offset = (c - first) * Step;
        weight = level switch
        {
            3 => weight with { Primary = weight.Primary + offset },
            2 => weight with { Secondary = weight.Secondary + offset },
            1 => weight with { Tertiary = weight.Tertiary + offset },
            _ => weight,
        };
        // Without any weight, case is none either: such characters are as if they were not there.
        if (weight.Tertiary != 0) weight = Move(weight with { IsUpper = CaseMapping.SimpleToLower(c) != c });
        return true;
    }

    private Weight Get(int c) => TryGet(c, out Weight weight) ? weight : default;

    private void PutContraction(string text, Weight weight)
    {
        _contractions[text] = weight;
        int first = StringOperations.CodePointAt(text, 0);
        _contractionStarts[first] = Math.Max(text.Length, _contractionStarts.GetValueOrDefault(first));
    }

    // ---- tailoring -----------------------------------------------------------------------------------------------------------

    /// <summary>One reset with its relations: <c>n&lt;ñ&lt;&lt;&lt;Ñ</c>; after <c>!</c> what follows comes before it.</summary>
    private void Tailor(string rule)
    {
        int at = rule.IndexOf('<');
        bool before = rule[0] == '!';
        Weight weight = Find(rule[(before ? 1 : 0)..at]);
        // Between a letter and the next there is room for those that come after it, or before.
        weight = new Weight(weight.Primary - (before ? Step / 2 : 0), before ? Common : weight.Secondary, before ? Common : weight.Tertiary);
        while (at < rule.Length)
        {
            int level = 0;
            while (rule[at] == '<')
            {
                level++;
                at++;
            }
            int end = rule.IndexOf('<', at);
            string element = end < 0 ? rule[at..] : rule[at..end];
            at = end < 0 ? rule.Length : end;
            switch (level)
            {
                case 1:
                    weight = new Weight(weight.Primary + 1, Common, Common);
                    break;
                case 2: weight = weight with { Secondary = weight.Secondary + 1, Tertiary = Common }; break;
                default: weight = weight with { Tertiary = weight.Tertiary + 1 }; break;
            }
            int slash = element.IndexOf('/');
            if (slash > 0)
            {
                // A character that sorts as the letter of the reset and another.
                string letters = rule[0] + element[(slash + 1)..] + (level == 2 ? "2" : "3"), text = Normalization.Normalize(element[..slash], NormalizationFormKind.D);
                _expansions[element[0]] = letters;
                if (text.Length == 1) continue;
                _expandedContractions[text] = letters;
                PutContraction(text, default);
                continue;
            }
            weight = weight with { IsUpper = CaseMapping.SimpleToLower(element[0]) != element[0] };
            string decomposed = Normalization.Normalize(element, NormalizationFormKind.D);
            if (decomposed.Length == 1)
            {
                _single[decomposed[0]] = weight;
                _expansions.Remove(decomposed[0]);
            }
            else
            {
                PutContraction(decomposed, weight);
            }
        }
    }

    /// <summary>Puts scripts before Latin; Han characters as "Hani".</summary>
    private void Reorder(string scripts)
    {
        long latin = Get('a').Primary, offset = 0;
        long hanShift = 0;
        var groups = new List<(long First, long Last, long Start)>();
        foreach (string script in scripts.Split(' '))
        {
            if (script == "Hani")
            {
                hanShift = 1L << 40;
                continue;
            }
            (int low, int high) = script switch
            {
                "Cyrl" => (0x400, 0x52F),
                "Grek" => (0x370, 0x3FF),
                "Hebr" => (0x5D0, 0x5EA),
                "Arab" => (0x620, 0x6FF),
                "Deva" => (0x904, 0x97F),
                _ => (0x1100, 0x11FF),
            };
            long first = long.MaxValue, last = 0;
            for (int c = low; c <= high; c++)
            {
                if (!TryGet(c, out Weight weight) || weight.Primary < latin) continue;
                (first, last) = (Math.Min(first, weight.Primary), Math.Max(last, weight.Primary));
            }
            groups.Add((first, last + Step - 1, latin + offset));
            offset += last + Step - first;
        }
        _latin = latin;
        _hanShift = hanShift;
        _groups.AddRange(groups);
        foreach (int c in _single.Keys.ToArray()) _single[c] = Move(_single[c]);
        foreach (string text in _contractions.Keys.ToArray()) _contractions[text] = Move(_contractions[text]);
    }

    private Weight Move(Weight weight)
    {
        long primary = weight.Primary;
        if (_latin == 0 || primary < _latin) return weight;
        long shift = _hanShift;
        foreach ((long first, long last, long start) in _groups)
        {
            if (primary >= first && primary <= last) return weight with { Primary = start + primary - first + _hanShift };
            if (first > primary) shift += last + 1 - first;
        }
        return weight with { Primary = primary + shift };
    }

    private Weight Find(string element)
    {
        string decomposed = Normalization.Normalize(element, NormalizationFormKind.D);
        return _contractions.TryGetValue(decomposed, out Weight found) ? found : Get(StringOperations.CodePointAt(decomposed, 0));
    }

    // ---- elements ------------------------------------------------------------------------------------------------------------

    /// <summary>The collation elements of a text, without those that have no weight at all.</summary>
    public List<Weight> Elements(string text, bool numeric)
    {
        if (!System.Text.Ascii.IsValid(text)) text = Normalization.Normalize(text, NormalizationFormKind.D);
        var result = new List<Weight>(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int c = StringOperations.CodePointAt(text, i), size = c > 0xFFFF ? 2 : 1;
            if (numeric && IsDigit(c))
            {
                i = AddNumber(result, text, i);
                continue;
            }
            if (_contractionStarts.TryGetValue(c, out int longest) && Contraction(text, i, longest) is { Length: > 0 } contraction)
            {
                if (_expandedContractions.TryGetValue(contraction, out string? letters)) AddExpansion(result, letters, char.IsUpper(contraction[0]));
                else result.Add(_contractions[contraction]);
                i += contraction.Length;
                continue;
            }
            Add(result, c, Common);
            i += size;
        }
        return result;
    }

    private string? Contraction(string text, int at, int longest)
    {
        for (int length = Math.Min(longest, text.Length - at); length > 1; length--)
        {
            string candidate = text.Substring(at, length);
            if (_contractions.ContainsKey(candidate)) return candidate;
        }
        return null;
    }

    private void Add(List<Weight> result, int c, int tertiary)
    {
        if (_expansions.TryGetValue(c, out string? expansion))
        {
            AddExpansion(result, expansion, CaseMapping.SimpleToLower(c) != c);
            return;
        }
        if (TryGet(c, out Weight weight))
        {
            if (weight == default) return;
            result.Add(tertiary == Common ? weight : weight with { Tertiary = weight.Tertiary + tertiary - Common });
            return;
        }
        string text = char.ConvertFromUtf32(c is >= 0xD800 and <= 0xDFFF ? 0xFFFD : c);
        string compatible = Normalization.Normalize(text, NormalizationFormKind.KD);
        if (compatible != text)
        {
            for (int i = 0; i < compatible.Length; i += char.IsHighSurrogate(compatible[i]) ? 2 : 1) Add(result, StringOperations.CodePointAt(compatible, i), tertiary + 4 * Step);
            return;
        }
        // Ideographs by block, then all else, in the order of code points.
        long block = c is >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF ? 1 : (s_unified ??= UnicodeData.PropertySet("Unified_Ideograph")!).Contains(c) ? 2 : 3;
        long start = block < 3 && _hanShift != 0 ? Get('9').Primary + 4096 : s_lastPrimary + _hanShift;
        result.Add(new Weight(start + (block << 32) + ((long)c << 6), Common, tertiary));
    }

    private void AddExpansion(List<Weight> result, string expansion, bool upper)
    {
        int second = expansion[2] == '2' ? Step : 0;
        for (int i = 0; i < 2; i++)
        {
            Weight letter = Get(char.ToLowerInvariant(expansion[i]));
            result.Add(letter with { Secondary = letter.Secondary + (i == 1 ? second : 0), Tertiary = letter.Tertiary + (upper ? 9 : 4) * Step, IsUpper = upper });
        }
    }

    private static bool IsDigit(int c) => c < 0x80 ? (uint)(c - '0') <= 9 : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Digits as the number they stand for: by length, then digit by digit.</summary>
    private int AddNumber(List<Weight> result, string text, int at)
    {
        int start = at;
        var digits = new List<int>();
        while (at < text.Length)
        {
            int c = StringOperations.CodePointAt(text, at);
            if (!IsDigit(c)) break;
            int digit = (int)CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(c), 0);
            if (digit != 0 || digits.Count != 0) digits.Add(digit);
            at += c > 0xFFFF ? 2 : 1;
        }
        long zero = Get('0').Primary;
        result.Add(new Weight(zero + 1 + Math.Min(digits.Count, 40), Common, Common));
        if (digits.Count > 40) result.Add(new Weight(zero + digits.Count, Common, Common));
        foreach (int digit in digits) result.Add(new Weight(zero + digit, Common, Common));
        return at;
    }
}

/// <summary>What languages change in the root order, from CLDR's collation rules: resets and relations (UTS 35 part 5 §3).</summary>
internal static class CollationTailorings
{
    public static string? Rules(string language) => language switch
    {
        "es" => "&n<ñ<<<Ñ",
        "de-phonebk" => "&a<<ä/e<<Ä/e&o<<ö/e<<Ö/e&u<<ü/e<<Ü/e",
        "sv" => "&t<<<þ/h&d<<đ<<<Đ<<ð<<<Ð&y<<ü<<<Ü<<ű<<<Ű&!ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<<ę<<<Ę<ö<<<Ö<<ø<<<Ø<<ő<<<Ő<<œ<<<Œ<<ô<<<Ô",
        "fi" => "&d<<đ<<<Đ&n<<ŋ<<<Ŋ&t<<ŧ<<<Ŧ&y<<ü<<<Ü&z<<ʒ<<<Ʒ&!ǀ<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø",
        "da" => "&t<<<þ/h&d<<đ<<<Đ<<ð<<<Ð&y<<ü<<<Ü<<ű<<<Ű&!ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<å<<<Å<<<aa<<<Aa<<<AA",
        "nb" or "no" or "nn" => "&t<<<þ/h&d<<đ<<<Đ<<ð<<<Ð&y<<ü<<<Ü<<ű<<<Ű&!ǀ<æ<<<Æ<<ä<<<Ä<ø<<<Ø<<ö<<<Ö<<ő<<<Ő<<œ<<<Œ<å<<<Å<<<aa<<<Aa<<<AA",
        "pl" => "&a<ą<<<Ą&c<ć<<<Ć&e<ę<<<Ę&l<ł<<<Ł&n<ń<<<Ń&o<ó<<<Ó&s<ś<<<Ś&z<ź<<<Ź<ż<<<Ż",
        "cs" => "&c<č<<<Č&h<ch<<<cH<<<Ch<<<CH&r<ř<<<Ř&s<š<<<Š&z<ž<<<Ž",
        "sk" => "&a<ä<<<Ä&c<č<<<Č&h<ch<<<cH<<<Ch<<<CH&o<ô<<<Ô&r<ř<<<Ř&s<š<<<Š&z<ž<<<Ž",
        "hu" => "&c<cs<<<Cs<<<CS&d<dz<<<Dz<<<DZ<dzs<<<Dzs<<<DZS&g<gy<<<Gy<<<GY&l<ly<<<Ly<<<LY&n<ny<<<Ny<<<NY&o<ö<<<Ö<<ő<<<Ő&s<sz<<<Sz<<<SZ&t<ty<<<Ty<<<TY&u<ü<<<Ü<<ű<<<Ű&z<zs<<<Zs<<<ZS",
        "tr" => "&c<ç<<<Ç&g<ğ<<<Ğ&!i<ı<<<I&i<<<İ&o<ö<<<Ö&s<ş<<<Ş&u<ü<<<Ü",
        "ro" => "&a<ă<<<Ă<â<<<Â&i<î<<<Î&s<ș<<<Ș<<<ş<<<Ş&t<ț<<<Ț<<<ţ<<<Ţ",
        "hr" or "bs" => "&c<č<<<Č<ć<<<Ć&d<dž<<<ǆ<<<Dž<<<ǅ<<<DŽ<<<Ǆ<đ<<<Đ&l<lj<<<ǉ<<<Lj<<<ǈ<<<LJ<<<Ǉ&n<nj<<<ǌ<<<Nj<<<ǋ<<<NJ<<<Ǌ&s<š<<<Š&z<ž<<<Ž",
        "sl" => "&c<č<<<Č<ć<<<Ć&d<đ<<<Đ&s<š<<<Š&z<ž<<<Ž",
        "et" => "&!t<š<<<Š<z<<<Z<ž<<<Ž&!x<õ<<<Õ<ä<<<Ä<ö<<<Ö<ü<<<Ü",
        "lt" => "&c<č<<<Č&i<<y<<<Y&s<š<<<Š&z<ž<<<Ž",
        "lv" => "&c<č<<<Č&g<ģ<<<Ģ&i<y<<<Y&k<ķ<<<Ķ&l<ļ<<<Ļ&n<ņ<<<Ņ&s<š<<<Š&z<ž<<<Ž",
        "uk" => "&г<ґ<<<Ґ&[Cyrl]",
        "ru" or "bg" or "sr" => "&[Cyrl]",
        "el" => "&[Grek]",
        "he" => "&[Hebr]",
        "ar" => "&[Arab]",
        "hi" => "&[Deva]",
        "ko" => "&[Hang]",
        "zh" => "&[Hani]",
        "vi" => "&a<ă<<<Ă<â<<<Â&d<đ<<<Đ&e<ê<<<Ê&o<ô<<<Ô<ơ<<<Ơ&u<ư<<<Ư",
        _ => null,
    };
}
