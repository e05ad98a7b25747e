using System.Text;

namespace Kiln.Unicode;

/// <summary>Case conversion and case folding over the project's own Unicode tables, the same on every machine.</summary>
internal static class CaseMapping
{
    /// <summary>Runs of code points <c>First, First + Stride … Last</c> that all differ from their image by <c>Delta</c>; runs do not overlap.</summary>
    private sealed class Map
    {
        private readonly int[] runs;

        internal Map(ReadOnlySpan<byte> data)
        {
            int at = 0;
            runs = new int[4 * UnicodeData.ReadVarint(data, ref at)];
            for (int i = 0, from = 0; i < runs.Length; i += 4)
            {
                from += UnicodeData.ReadVarint(data, ref at);
                int shape = UnicodeData.ReadVarint(data, ref at), difference = UnicodeData.ReadVarint(data, ref at);
                int stride = (shape & 1) + 1;
                runs[i] = from;
                runs[i + 1] = from + (shape >> 1) * stride;
                runs[i + 2] = stride;
                runs[i + 3] = (difference >> 1) ^ -(difference & 1);
            }
        }

        /// <summary>Every mapped code point with its image, in order of code point.</summary>
        internal IEnumerable<(int From, int To)> Pairs()
        {
            for (int i = 0; i < runs.Length; i += 4)
            {
                for (int c = runs[i]; c <= runs[i + 1]; c += runs[i + 2])
                    yield return (c, c + runs[i + 3]);
            }
        }

        internal int Get(int codePoint)
        {
            int low = 0, high = (runs.Length >> 2) - 1;
            while (low <= high)
            {
                int middle = (low + high) >> 1;
                if (codePoint < runs[4 * middle])
                    high = middle - 1;
                else
                    low = middle + 1;
            }
            if (high >= 0 && codePoint <= runs[4 * high + 1] && (codePoint - runs[4 * high]) % runs[4 * high + 2] == 0)
                return codePoint + runs[4 * high + 3];
            return codePoint;
        }
    }

    private static Map? upper, lower, folding;
    private static Dictionary<int, string>? specialUpper;

    /// <summary>The groups of code units or code points that Canonicalize maps to one value.</summary>
    private static EquivalenceGroups? unitGroups, codePointGroups;

    private static Map Upper => upper ??= new Map(UnicodeTables.SimpleUppercase);

    private static Map Lower => lower ??= new Map(UnicodeTables.SimpleLowercase);

    private static Dictionary<int, string> SpecialUpper
    {
        get
        {
            if (specialUpper is { } known)
                return known;
            ReadOnlySpan<byte> data = UnicodeTables.SpecialUppercase;
            int at = 0, codePoint = 0;
            var map = new Dictionary<int, string>();
            var text = new StringBuilder();
            for (int n = UnicodeData.ReadVarint(data, ref at); n > 0; n--)
            {
                codePoint += UnicodeData.ReadVarint(data, ref at);
                text.Clear();
                for (int length = UnicodeData.ReadVarint(data, ref at); length > 0; length--)
                    text.Append((char)UnicodeData.ReadVarint(data, ref at));
                map.Add(codePoint, text.ToString());
            }
            return specialUpper = map;
        }
    }

    internal static int SimpleToUpper(int codePoint) =>
        codePoint < 0x80 ? ((uint)(codePoint - 'a') <= 25 ? codePoint - 32 : codePoint) : Upper.Get(codePoint);

    internal static int SimpleToLower(int codePoint) =>
        codePoint < 0x80 ? ((uint)(codePoint - 'A') <= 25 ? codePoint + 32 : codePoint) : Lower.Get(codePoint);

    /// <summary>Simple case folding: CaseFolding.txt, statuses C and S.</summary>
    internal static int SimpleFold(int codePoint) =>
        codePoint < 0x80
            ? ((uint)(codePoint - 'A') <= 25 ? codePoint + 32 : codePoint)
            : (folding ??= new Map(UnicodeTables.SimpleFolding)).Get(codePoint);

    // ---- Canonicalize (ECMA-262 §22.2.2.7.3) ---------------------------------------------------------------------------------

    /// <summary>Canonicalize with the flag i and neither u nor v: by the full uppercase of a code unit.</summary>
    internal static int CanonicalizeUnit(int unit)
    {
        if (unit < 0x80)
            return (uint)(unit - 'a') <= 25 ? unit - 32 : unit;
        if (SpecialUpper.ContainsKey(unit))
            return unit;
        int mapped = Upper.Get(unit);
        return mapped < 0x80 || mapped > 0xFFFF ? unit : mapped;
    }

    /// <summary>The set with every character that Canonicalize makes equal to one in it.</summary>
    internal static CodePointSet CloseOver(CodePointSet set, bool unicode)
    {
        if (!unicode && !HasCaseBeyondAscii(set))
            return CloseAscii(set);
        bool isLarge = set.Count > 64;
        // What is left when a closed set is taken away is closed: \S, \W and the dot need no tables either.
        if (isLarge && !unicode && set.Complement() is var rest && !HasCaseBeyondAscii(rest) && CloseAscii(rest).SetEquals(rest))
            return set;
        EquivalenceGroups groups = Groups(unicode);
        if (isLarge)
            return groups.CloseOver(set);
        var result = new CodePointSetBuilder();
        for (int i = 0; i < set.Ranges.Length; i += 2)
        {
            for (int c = set.Ranges[i]; c <= set.Ranges[i + 1]; c++)
                groups.AddEquivalents(result, c, unicode ? SimpleFold(c) : c > 0xFFFF ? c : CanonicalizeUnit(c));
        }
        return result.ToSet();
    }

    /// <summary>False when all that is not ASCII is white space, as in a class with <c>\s</c>: then no tables are needed.</summary>
    private static bool HasCaseBeyondAscii(CodePointSet set)
    {
        int[] ranges = set.Ranges;
        for (int i = ranges.Length - 2; i >= 0 && ranges[i + 1] >= 0x80; i -= 2)
        {
            // The spaces: U+00A0, U+1680, U+2000 to U+205F and U+FEFF; between them are punctuation and controls in these ranges.
            if (!(ranges[i] >= 0x2000 && ranges[i + 1] <= 0x205F) && !(ranges[i] == ranges[i + 1] && ranges[i] is 0xA0 or 0x1680 or 0x3000 or 0xFEFF))
                return true;
        }
        return false;
    }

    private static CodePointSet CloseAscii(CodePointSet set)
    {
        var result = new CodePointSetBuilder();
        result.Add(set);
        for (int i = 0; i < set.Ranges.Length; i += 2)
        {
            int first = set.Ranges[i], last = set.Ranges[i + 1];
            AddShifted(Math.Max(first, 'a'), Math.Min(last, 'z'), -32);
            AddShifted(Math.Max(first, 'A'), Math.Min(last, 'Z'), 32);
        }
        return result.ToSet();

        void AddShifted(int first, int last, int by)
        {
            if (first <= last)
                result.Add(first + by, last + by);
        }
    }

    /// <summary>MaybeSimpleCaseFolding of a set of single characters (ECMA-262 §22.2.2.9.4).</summary>
    internal static CodePointSet FoldSet(CodePointSet set) => Groups(unicode: true).Fold(set);

    /// <summary>All characters that simple case folding maps to themselves: AllCharacters with the flags v and i.</summary>
    internal static CodePointSet FoldedCharacters => Groups(unicode: true).Unmapped;

    private static EquivalenceGroups Groups(bool unicode)
    {
        if (unicode)
            return codePointGroups ??= new EquivalenceGroups((folding ??= new Map(UnicodeTables.SimpleFolding)).Pairs());
        return unitGroups ??= new EquivalenceGroups(UnitPairs());

        static IEnumerable<(int, int)> UnitPairs()
        {
            foreach ((int from, _) in Upper.Pairs())
            {
                if (from <= 0xFFFF && CanonicalizeUnit(from) is var to && to != from)
                    yield return (from, to);
            }
        }
    }

    private sealed class EquivalenceGroups
    {
        /// <summary>Pairs (image, member) sorted by image: the mapped characters alone.</summary>
        private readonly (int To, int From)[] pairs;

        private CodePointSet? unmapped;

        internal EquivalenceGroups(IEnumerable<(int From, int To)> mapping)
        {
            var list = new List<(int To, int From)>();
            foreach ((int from, int to) in mapping)
                list.Add((to, from));
            list.Sort();
            pairs = [.. list];
        }

        internal CodePointSet Unmapped
        {
            get
            {
                if (unmapped is { } known)
                    return known;
                var mapped = new CodePointSetBuilder();
                foreach ((_, int from) in pairs)
                    mapped.Add(from);
                return unmapped = mapped.ToSet().Complement();
            }
        }

        /// <summary>Adds a character and those with the same image.</summary>
        internal void AddEquivalents(CodePointSetBuilder to, int c, int image)
        {
            to.Add(c);
            int low = 0, high = pairs.Length;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (pairs[middle].To < image)
                    low = middle + 1;
                else
                    high = middle;
            }
            if (low == pairs.Length || pairs[low].To != image)
                return;
            to.Add(image);
            for (; low < pairs.Length && pairs[low].To == image; low++)
                to.Add(pairs[low].From);
        }

        internal CodePointSet CloseOver(CodePointSet set)
        {
            var result = new CodePointSetBuilder();
            result.Add(set);
            bool grown = false;
            for (int i = 0; i < pairs.Length;)
            {
                int to = pairs[i].To, end = i, inside = set.Contains(to) ? 1 : 0;
                for (; end < pairs.Length && pairs[end].To == to; end++)
                    inside += set.Contains(pairs[end].From) ? 1 : 0;
                if (inside > 0 && inside < end - i + 1)
                {
                    grown = true;
                    result.Add(to);
                    for (int k = i; k < end; k++)
                        result.Add(pairs[k].From);
                }
                i = end;
            }
            return grown ? result.ToSet() : set;
        }

        internal CodePointSet Fold(CodePointSet set)
        {
            var images = new CodePointSetBuilder();
            bool any = false;
            foreach ((int to, int from) in pairs)
            {
                if (set.Contains(from))
                {
                    images.Add(to);
                    any = true;
                }
            }
            return any ? set.Intersect(Unmapped).Union(images.ToSet()) : set;
        }
    }

    // ---- strings -----------------------------------------------------------------------------------------------------------

    /// <summary>toUppercase of the Unicode Default Case Conversion algorithm, language-insensitive.</summary>
    internal static string ToUpper(string text)
    {
        int at = 0;
        while (at < text.Length && text[at] < 0x80 && (uint)(text[at] - 'a') > 25)
            at++;
        if (at == text.Length)
            return text;
        if (System.Text.Ascii.IsValid(text.AsSpan(at)))
            return string.Create(text.Length, text, static (to, from) => System.Text.Ascii.ToUpper(from, to, out _));
        var result = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length;)
        {
            int codePoint = CodePointAt(text, i);
            i += codePoint > 0xFFFF ? 2 : 1;
            if (codePoint >= 0x80 && SpecialUpper.TryGetValue(codePoint, out string? special))
                result.Append(special);
            else
                Append(result, SimpleToUpper(codePoint));
        }
        return result.ToString();
    }

    /// <summary>toLowercase of the Unicode Default Case Conversion algorithm, with the rule for a final sigma.</summary>
    internal static string ToLower(string text)
    {
        int at = 0;
        while (at < text.Length && text[at] < 0x80 && (uint)(text[at] - 'A') > 25)
            at++;
        if (at == text.Length)
            return text;
        if (System.Text.Ascii.IsValid(text.AsSpan(at)))
            return string.Create(text.Length, text, static (to, from) => System.Text.Ascii.ToLower(from, to, out _));
        var result = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length;)
        {
            int codePoint = CodePointAt(text, i);
            if (codePoint == 0x3A3)
                result.Append(IsFinalSigma(text, i) ? '\u03C2' : '\u03C3');
            else if (codePoint == 0x130)
                result.Append("i\u0307");
            else
                Append(result, SimpleToLower(codePoint));
            i += codePoint > 0xFFFF ? 2 : 1;
        }
        return result.ToString();
    }

    /// <summary>The condition Final_Sigma of SpecialCasing.txt: after a cased letter and not before one, case-ignorables skipped.</summary>
    private static bool IsFinalSigma(string text, int at)
    {
        CodePointSet cased = UnicodeData.BinarySet(UnicodeTables.Cased), ignorable = UnicodeData.BinarySet(UnicodeTables.CaseIgnorable);
        bool before = false;
        for (int i = at; i > 0;)
        {
            int codePoint = char.IsLowSurrogate(text[i - 1]) && i > 1 && char.IsHighSurrogate(text[i - 2])
                ? char.ConvertToUtf32(text[i - 2], text[i - 1])
                : text[i - 1];
            i -= codePoint > 0xFFFF ? 2 : 1;
            if (!ignorable.Contains(codePoint))
            {
                before = cased.Contains(codePoint);
                break;
            }
        }
        if (!before)
            return false;
        for (int i = at + 1; i < text.Length;)
        {
            int codePoint = CodePointAt(text, i);
            i += codePoint > 0xFFFF ? 2 : 1;
            if (!ignorable.Contains(codePoint))
                return !cased.Contains(codePoint);
        }
        return true;
    }

    private static int CodePointAt(string text, int at)
    {
        char unit = text[at];
        return char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? char.ConvertToUtf32(unit, text[at + 1])
            : unit;
    }

    private static void Append(StringBuilder to, int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            to.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10)));
            to.Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)));
        }
        else
            to.Append((char)codePoint);
    }
}
