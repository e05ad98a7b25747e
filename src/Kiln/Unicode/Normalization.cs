using System.Text;

namespace Kiln.Unicode;

internal enum NormalizationFormKind : byte
{
    C,
    D,
    KC,
    KD,
}

/// <summary>The normalization forms of Unicode Standard Annex 15. Lone surrogates pass through unchanged.</summary>
internal static class Normalization
{
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7, LCount = 19, VCount = 21, TCount = 28, SCount = LCount * VCount * TCount;

    private sealed class Tables
    {
        /// <summary>Full decompositions by code point: canonical, and where it differs compatibility.</summary>
        internal readonly Dictionary<int, int[]> Canonical = [], Compatibility = [];

        internal readonly Dictionary<long, int> Compositions = [];

        /// <summary>Runs (first, last, class).</summary>
        internal readonly int[] Classes;

        internal Tables()
        {
            ReadOnlySpan<byte> data = UnicodeTables.CombiningClasses;
            int at = 0;
            Classes = new int[3 * UnicodeData.ReadVarint(data, ref at)];
            for (int i = 0, codePoint = 0; i < Classes.Length; i += 3)
            {
                Classes[i] = codePoint + UnicodeData.ReadVarint(data, ref at);
                Classes[i + 1] = Classes[i] + UnicodeData.ReadVarint(data, ref at);
                Classes[i + 2] = UnicodeData.ReadVarint(data, ref at);
                codePoint = Classes[i + 1] + 1;
            }

            data = UnicodeTables.Decompositions;
            at = 0;
            var steps = new Dictionary<int, (int[] To, bool Compatibility)>();
            int from = 0;
            int[] previous = [0];
            for (int n = UnicodeData.ReadVarint(data, ref at); n > 0; n--)
            {
                from += UnicodeData.ReadVarint(data, ref at);
                int shape = UnicodeData.ReadVarint(data, ref at);
                int[] to = new int[shape >> 2];
                for (int i = 0; i < to.Length; i++)
                {
                    int difference = UnicodeData.ReadVarint(data, ref at);
                    to[i] = previous[Math.Min(i, previous.Length - 1)] + ((difference >> 1) ^ -(difference & 1));
                }
                bool compatibility = (shape & 2) != 0;
                steps.Add(from, (to, compatibility));
                if (!compatibility && to.Length == 2 && (shape & 1) == 0)
                    Compositions.Add((long)to[0] << 32 | (uint)to[1], from);
                previous = to;
            }
            var expanded = new List<int>();
            foreach ((int codePoint, (_, bool compatibility)) in steps)
            {
                if (!compatibility)
                    Canonical.Add(codePoint, Expand(codePoint, false));
                Compatibility.Add(codePoint, Expand(codePoint, true));
            }

            int[] Expand(int codePoint, bool compatibility)
            {
                expanded.Clear();
                Add(codePoint, compatibility);
                return [.. expanded];
            }

            void Add(int codePoint, bool compatibility)
            {
                if (steps.TryGetValue(codePoint, out (int[] To, bool Compatibility) step) && (compatibility || !step.Compatibility))
                {
                    foreach (int part in step.To)
                        Add(part, compatibility);
                }
                else
                    expanded.Add(codePoint);
            }
        }

        internal int ClassOf(int codePoint)
        {
            if (codePoint < 0x300)
                return 0;
            int low = 0, high = Classes.Length / 3 - 1;
            while (low <= high)
            {
                int middle = (low + high) >> 1;
                if (codePoint < Classes[3 * middle])
                    high = middle - 1;
                else if (codePoint > Classes[3 * middle + 1])
                    low = middle + 1;
                else
                    return Classes[3 * middle + 2];
            }
            return 0;
        }
    }

    private static Tables? tables;

    /// <summary>Canonical_Combining_Class</summary>
    internal static int CombiningClass(int codePoint) => codePoint < 0x300 ? 0 : (tables ??= new Tables()).ClassOf(codePoint);

    internal static string Normalize(string text, NormalizationFormKind form)
    {
        // Nothing below U+00C0 changes in NFC and NFD, nothing in ASCII in the others.
        bool compatibility = form is NormalizationFormKind.KC or NormalizationFormKind.KD;
        int limit = compatibility ? 0x80 : 0xC0;
        int start = 0;
        while (start < text.Length && text[start] < limit)
            start++;
        if (start == text.Length)
            return text;

        Tables known = tables ??= new Tables();
        var points = new List<int>(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                c = char.ConvertToUtf32(text[i], text[++i]);
            Decompose(known, points, c, compatibility);
        }
        Reorder(known, points);
        int length = form is NormalizationFormKind.C or NormalizationFormKind.KC ? Compose(known, points) : points.Count;
        var result = new StringBuilder(length + 8);
        for (int i = 0; i < length; i++)
        {
            int c = points[i];
            if (c > 0xFFFF)
                result.Append((char)(0xD800 + ((c - 0x10000) >> 10))).Append((char)(0xDC00 + ((c - 0x10000) & 0x3FF)));
            else
                result.Append((char)c);
        }
        return result.ToString();
    }

    private static void Decompose(Tables known, List<int> to, int c, bool compatibility)
    {
        int syllable = c - SBase;
        if ((uint)syllable < SCount)
        {
            to.Add(LBase + syllable / (VCount * TCount));
            to.Add(VBase + syllable % (VCount * TCount) / TCount);
            if (syllable % TCount != 0)
                to.Add(TBase + syllable % TCount);
        }
        else if (c >= 0xA0 && (compatibility ? known.Compatibility : known.Canonical).TryGetValue(c, out int[]? parts))
            to.AddRange(parts);
        else
            to.Add(c);
    }

    /// <summary>The Canonical Ordering Algorithm: a stable sort of each run of characters whose class is not 0.</summary>
    private static void Reorder(Tables known, List<int> points)
    {
        for (int i = 0; i < points.Count; i++)
        {
            if (known.ClassOf(points[i]) == 0)
                continue;
            int end = i + 1;
            while (end < points.Count && known.ClassOf(points[end]) != 0)
                end++;
            if (end - i > 1)
            {
                Span<int> run = CollectionsMarshal.AsSpan(points)[i..end];
                var keys = new long[run.Length];
                for (int k = 0; k < keys.Length; k++)
                    keys[k] = (long)known.ClassOf(run[k]) << 32 | (uint)k;
                MemoryExtensions.Sort(keys.AsSpan(), run);
            }
            i = end - 1;
        }
    }

    /// <summary>The Canonical Composition Algorithm, in place; the new length.</summary>
    private static int Compose(Tables known, List<int> points)
    {
        int starter = -1, lastClass = -1, n = 0;
        for (int i = 0; i < points.Count; i++)
        {
            int c = points[i], of = known.ClassOf(c);
            if (starter >= 0 && (lastClass < of || lastClass == -1) && TryCompose(known, points[starter], c, out int composed))
            {
                points[starter] = composed;
                continue;
            }
            if (of == 0)
            {
                starter = n;
                lastClass = -1;
            }
            else
                lastClass = of;
            points[n++] = c;
        }
        return n;
    }

    private static bool TryCompose(Tables known, int first, int second, out int composed)
    {
        int l = first - LBase, v = second - VBase;
        if ((uint)l < LCount && (uint)v < VCount)
        {
            composed = SBase + (l * VCount + v) * TCount;
            return true;
        }
        int syllable = first - SBase, t = second - TBase;
        if ((uint)syllable < SCount && syllable % TCount == 0 && t > 0 && t < TCount)
        {
            composed = first + t;
            return true;
        }
        return known.Compositions.TryGetValue((long)first << 32 | (uint)second, out composed);
    }
}
