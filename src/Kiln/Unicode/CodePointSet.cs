namespace Kiln.Unicode;

/// <summary>An immutable set of code points: sorted, disjoint, non-adjacent inclusive ranges.</summary>
internal sealed class CodePointSet
{
    internal const int MaxCodePoint = 0x10FFFF;

    internal static readonly CodePointSet Empty = new([]);
    internal static readonly CodePointSet All = new([0, MaxCodePoint]);

    /// <summary>Pairs of first and last code point.</summary>
    internal readonly int[] Ranges;

    internal CodePointSet(int[] ranges) => Ranges = ranges;

    internal bool IsEmpty => Ranges.Length == 0;

    internal bool IsAll => Ranges.Length == 2 && Ranges[0] == 0 && Ranges[1] == MaxCodePoint;

    private static readonly CodePointSet?[] s_ascii = new CodePointSet?[128];

    internal static CodePointSet Of(int codePoint) =>
        (uint)codePoint < 128 ? s_ascii[codePoint] ??= new([codePoint, codePoint]) : new([codePoint, codePoint]);

    internal static CodePointSet Of(int first, int last) => new([first, last]);

    /// <summary>Number of code points in the set.</summary>
    internal int Count
    {
        get
        {
            int count = 0;
            for (int i = 0; i < Ranges.Length; i += 2)
                count += Ranges[i + 1] - Ranges[i] + 1;
            return count;
        }
    }

    /// <summary>The set's ASCII characters, one bit each.</summary>
    internal UInt128 Ascii
    {
        get
        {
            UInt128 bits = 0;
            for (int i = 0; i < Ranges.Length && Ranges[i] < 128; i += 2)
                bits |= (UInt128.MaxValue >> (127 - Math.Min(Ranges[i + 1], 127))) & (UInt128.MaxValue << Ranges[i]);
            return bits;
        }
    }

    internal bool Contains(int codePoint) => Contains(Ranges, codePoint);

    /// <summary>Binary search in a range array.</summary>
    internal static bool Contains(int[] ranges, int codePoint)
    {
        int low = 0, high = (ranges.Length >> 1) - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (codePoint < ranges[2 * middle])
                high = middle - 1;
            else if (codePoint > ranges[2 * middle + 1])
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    internal CodePointSet Union(CodePointSet other)
    {
        if (other.IsEmpty || ReferenceEquals(this, other))
            return this;
        if (IsEmpty)
            return other;
        int[] a = Ranges, b = other.Ranges, result = new int[a.Length + b.Length];
        int i = 0, j = 0, n = 0;
        while (i < a.Length || j < b.Length)
        {
            int low, high;
            if (j >= b.Length || (i < a.Length && a[i] <= b[j]))
                (low, high, i) = (a[i], a[i + 1], i + 2);
            else
                (low, high, j) = (b[j], b[j + 1], j + 2);
            if (n > 0 && low <= result[n - 1] + 1)
                result[n - 1] = Math.Max(result[n - 1], high);
            else
                (result[n], result[n + 1], n) = (low, high, n + 2);
        }
        return new CodePointSet(n == result.Length ? result : result[..n]);
    }

    internal CodePointSet Intersect(CodePointSet other)
    {
        int[] a = Ranges, b = other.Ranges, result = new int[a.Length + b.Length];
        int i = 0, j = 0, n = 0;
        while (i < a.Length && j < b.Length)
        {
            int low = Math.Max(a[i], b[j]), high = Math.Min(a[i + 1], b[j + 1]);
            if (low <= high)
                (result[n], result[n + 1], n) = (low, high, n + 2);
            if (a[i + 1] < b[j + 1])
                i += 2;
            else
                j += 2;
        }
        return n == 0 ? Empty : new CodePointSet(result[..n]);
    }

    /// <summary>All code points not in the set.</summary>
    internal CodePointSet Complement()
    {
        int[] a = Ranges, result = new int[a.Length + 2];
        int at = 0, n = 0;
        for (int i = 0; i < a.Length; i += 2)
        {
            if (a[i] > at)
                (result[n], result[n + 1], n) = (at, a[i] - 1, n + 2);
            at = a[i + 1] + 1;
        }
        if (at <= MaxCodePoint)
            (result[n], result[n + 1], n) = (at, MaxCodePoint, n + 2);
        return n == 0 ? Empty : new CodePointSet(result[..n]);
    }

    internal CodePointSet Subtract(CodePointSet other) => other.IsEmpty ? this : Intersect(other.Complement());

    internal bool Intersects(CodePointSet other)
    {
        int[] a = Ranges, b = other.Ranges;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i + 1] < b[j])
                i += 2;
            else if (b[j + 1] < a[i])
                j += 2;
            else
                return true;
        }
        return false;
    }

    internal bool SetEquals(CodePointSet other) => Ranges.AsSpan().SequenceEqual(other.Ranges);
}

/// <summary>Collects ranges in any order for a <see cref="CodePointSet"/>.</summary>
internal sealed class CodePointSetBuilder
{
    private readonly List<(int First, int Last)> ranges = [];

    // Whether the ranges are in order as they are: then ToSet need not sort.
    private bool isSorted = true;

    // The union of the larger sets that were added: merging those that are sorted costs less than sorting all anew.
    private CodePointSet merged = CodePointSet.Empty;

    internal void Add(int codePoint) => Add(codePoint, codePoint);

    internal void Add(int first, int last)
    {
        int n = ranges.Count;
        if (n > 0 && first >= ranges[n - 1].First && first <= ranges[n - 1].Last + 1)
            ranges[n - 1] = (ranges[n - 1].First, Math.Max(ranges[n - 1].Last, last));
        else
        {
            isSorted &= n == 0 || first > ranges[n - 1].Last;
            ranges.Add((first, last));
        }
    }

    internal void Add(CodePointSet set)
    {
        int[] all = set.Ranges;
        if (all.Length > 16)
        {
            merged = merged.Union(set);
            return;
        }
        for (int i = 0; i < all.Length; i += 2)
            Add(all[i], all[i + 1]);
    }

    internal CodePointSet ToSet()
    {
        if (ranges.Count == 0)
            return merged;
        if (!isSorted)
            ranges.Sort(static (a, b) => a.First.CompareTo(b.First));
        int[] result = new int[2 * ranges.Count];
        int n = 0;
        foreach ((int first, int last) in ranges)
        {
            if (n > 0 && first <= result[n - 1] + 1)
                result[n - 1] = Math.Max(result[n - 1], last);
            else
                (result[n], result[n + 1], n) = (first, last, n + 2);
        }
        return merged.Union(new CodePointSet(n == result.Length ? result : result[..n]));
    }
}
