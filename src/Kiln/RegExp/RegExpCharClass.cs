using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>A class of a program with what makes it fast: a table for Latin-1, and vectorised searches for simple shapes.</summary>
internal sealed class RegExpCharClass
{
    /// <summary>Sorted inclusive ranges of code points; without u and v only those in the BMP matter.</summary>
    internal readonly int[] Ranges;

    // Made when the class is first used: most classes of a program that runs once never are.
    private byte[]? latin;

    /// <summary>The units that are not in the class when they are at most four and none is a surrogate; else null.</summary>
    private string? excluded;

    /// <summary>The only units in the class when they are at most five; else null.</summary>
    private string? few;

    internal RegExpCharClass(int[] ranges) => Ranges = ranges;

    /// <summary>One byte, 0 or 1, for each of the first 256 characters.</summary>
    private byte[] Latin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => latin ?? Prepare();
    }

    // Programs are shared by threads: the table is published last, and whoever sees it sees the rest.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte[] Prepare()
    {
        int[] ranges = Ranges;
        byte[] table = new byte[256];
        for (int i = 0; i < ranges.Length && ranges[i] < 256; i += 2)
            table.AsSpan(ranges[i]..(Math.Min(ranges[i + 1], 255) + 1)).Fill(1);
        if (ranges.Length == 0)
            few = "";
        else if (ranges[^1] == CodePointSet.MaxCodePoint)
            excluded = Excluded(ranges);
        else if (ranges[^1] <= 0xFFFF)
            few = Few(ranges);
        Volatile.Write(ref latin, table);
        return table;
    }

    private static string? Excluded(int[] ranges)
    {
        Span<char> units = stackalloc char[4];
        int n = 0, at = 0;
        for (int i = 0; i < ranges.Length; i += 2)
        {
            for (int c = at; c < ranges[i]; c++)
            {
                if (n == 4 || c > 0xFFFF || char.IsSurrogate((char)c))
                    return null;
                units[n++] = (char)c;
            }
            at = ranges[i + 1] + 1;
        }
        return new string(units[..n]);
    }

    private static string? Few(int[] ranges)
    {
        Span<char> units = stackalloc char[5];
        int n = 0;
        for (int i = 0; i < ranges.Length; i += 2)
        {
            for (int c = ranges[i]; c <= ranges[i + 1]; c++)
            {
                if (n == 5)
                    return null;
                units[n++] = (char)c;
            }
        }
        return new string(units[..n]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Contains(int c) => (uint)c < 256 ? Latin[c] != 0 : CodePointSet.Contains(Ranges, c);

    /// <summary>Whether a run over whole code points is the same as one over units, because every surrogate and pair is inside.</summary>
    internal bool HoldsAllPairs
    {
        get
        {
            _ = Latin;
            return excluded is not null;
        }
    }

    /// <summary>How many units from the start of the text are in the class.</summary>
    internal int RunLength(ReadOnlySpan<char> text)
    {
        byte[] latin = Latin;
        if (excluded is { } stops)
        {
            int stop = stops.Length switch
            {
                0 => -1,
                1 => text.IndexOf(stops[0]),
                2 => text.IndexOfAny(stops[0], stops[1]),
                3 => text.IndexOfAny(stops[0], stops[1], stops[2]),
                _ => text.IndexOfAny(stops),
            };
            return stop < 0 ? text.Length : stop;
        }
        int i = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 256 ? latin[c] == 0 : !CodePointSet.Contains(Ranges, c))
                break;
        }
        return i;
    }

    /// <summary>How many units from the start are in the class, stopping before a given unit; the class must exclude at most four.</summary>
    internal int RunLengthUntil(ReadOnlySpan<char> text, char end)
    {
        _ = Latin;
        string stops = excluded!;
        int stop = stops.Length switch
        {
            0 => text.IndexOf(end),
            1 => text.IndexOfAny(end, stops[0]),
            2 => text.IndexOfAny(end, stops[0], stops[1]),
            3 => text.IndexOfAny([end, stops[0], stops[1], stops[2]]),
            _ => text.IndexOfAny([end, stops[0], stops[1], stops[2], stops[3]]),
        };
        return stop < 0 ? text.Length : stop;
    }

    /// <summary>The first unit of the text that is in the class, or -1.</summary>
    internal int IndexIn(ReadOnlySpan<char> text)
    {
        byte[] latin = Latin;
        if (few is { } units)
        {
            return units.Length switch
            {
                0 => -1,
                1 => text.IndexOf(units[0]),
                2 => text.IndexOfAny(units[0], units[1]),
                3 => text.IndexOfAny(units[0], units[1], units[2]),
                _ => text.IndexOfAny(units),
            };
        }
        if (Ranges.Length == 2 && Ranges[1] <= 0xFFFF)
            return text.IndexOfAnyInRange((char)Ranges[0], (char)Ranges[1]);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 256 ? latin[c] != 0 : CodePointSet.Contains(Ranges, c))
                return i;
        }
        return -1;
    }
}
