namespace Kiln.RegExp;

/// <summary>The flags of a regular expression, in the order of RegExp.prototype.flags (ECMA-262 §22.2.6.4).</summary>
[Flags]
internal enum RegExpFlags
{
    None = 0,
    HasIndices = 1,
    Global = 2,
    IgnoreCase = 4,
    Multiline = 8,
    DotAll = 16,
    Unicode = 32,
    UnicodeSets = 64,
    Sticky = 128,
}

/// <summary>Reading and writing <see cref="RegExpFlags"/>.</summary>
internal static class RegExpFlagsText
{
    private const string Letters = "dgimsuvy";

    internal const RegExpFlags All = (RegExpFlags)255;

    /// <summary>Reads flags; false for an unknown or repeated letter, or for u together with v.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out RegExpFlags flags)
    {
        flags = RegExpFlags.None;
        foreach (char c in text)
        {
            int index = Letters.IndexOf(c);
            if (index < 0 || ((int)flags >> index & 1) != 0)
                return false;
            flags |= (RegExpFlags)(1 << index);
        }
        return (flags & (RegExpFlags.Unicode | RegExpFlags.UnicodeSets)) != (RegExpFlags.Unicode | RegExpFlags.UnicodeSets);
    }

    /// <summary>The flags' letters in alphabetical order.</summary>
    internal static string ToText(RegExpFlags flags)
    {
        Span<char> text = stackalloc char[8];
        int n = 0;
        for (int i = 0; i < Letters.Length; i++)
        {
            if (((int)flags >> i & 1) != 0)
                text[n++] = Letters[i];
        }
        return new string(text[..n]);
    }
}

/// <summary>A pattern that is not a valid regular expression; the message is complete.</summary>
internal sealed class RegExpSyntaxException(string message) : Exception(message);

/// <summary>A match that was given up: it needed too much memory or the host stopped it.</summary>
internal sealed class RegExpLimitException(string message) : Exception(message);
