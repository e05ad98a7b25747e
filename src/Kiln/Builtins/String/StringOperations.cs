namespace Kiln.Builtins;

/// <summary>Abstract operations of strings (ECMA-262 §6.1.4, §22.1.3.32).</summary>
internal static class StringOperations
{
    /// <summary>WhiteSpace or LineTerminator (§12.2, §12.3)</summary>
    public static bool IsWhiteSpace(char c) =>
        c is ' ' or >= '\t' and <= '\r' || (c >= 0xA0 && c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF');

    /// <summary>TrimString (§22.1.3.32.1)</summary>
    public static JsString Trim(JsString s, bool start, bool end)
    {
        ReadOnlySpan<char> text = s.AsSpan();
        int from = 0, to = text.Length;
        while (start && from < to && IsWhiteSpace(text[from])) from++;
        while (end && to > from && IsWhiteSpace(text[to - 1])) to--;
        return s.Substring(from, to - from);
    }

    /// <summary>StringIndexOf (§6.1.4.1); -1 for not found.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> search, int from)
    {
        Interpreter.Interrupts.Poll();
        if (from > text.Length - search.Length) return -1;
        // Looking for a long text in a long one takes as many steps as both lengths multiplied.
        if (search.Length > 64 && (long)search.Length * (text.Length - from) > Window) return IndexOfInWindows(text, search, from);
        int found = search.Length == 1 ? text[from..].IndexOf(search[0]) : text[from..].IndexOf(search);
        return found < 0 ? -1 : from + found;
    }

    private const int Window = 1 << 26;

    private static int IndexOfInWindows(ReadOnlySpan<char> text, ReadOnlySpan<char> search, int from)
    {
        int step = Math.Max(1, Window / search.Length);
        for (long at = from; at <= text.Length - search.Length; at += step)
        {
            Interpreter.Interrupts.Poll();
            ReadOnlySpan<char> window = text.Slice((int)at, (int)Math.Min(text.Length - at, (long)step - 1 + search.Length));
            int found = window.IndexOf(search);
            if (found >= 0) return (int)at + found;
        }
        return -1;
    }

    /// <summary>CodePointAt (§11.1.4)</summary>
    public static int CodePointAt(ReadOnlySpan<char> text, int position)
    {
        char first = text[position];
        return char.IsHighSurrogate(first) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1])
            ? char.ConvertToUtf32(first, text[position + 1])
            : first;
    }

    /// <summary>The index of the first lone surrogate at or after a position, or -1.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            int next = text[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0) return -1;
            i += next;
            if (!(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))) return i;
            i++;
        }
        return -1;
    }
}
