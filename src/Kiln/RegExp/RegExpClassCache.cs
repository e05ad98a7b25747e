using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>
/// Sets of character classes with property escapes, by the text between the brackets. Programs that put patterns together from
/// parts repeat such classes, and each takes kilobytes to build.
/// </summary>
internal sealed class RegExpClassCache
{
    private const int MaxClasses = 128;

    private readonly Dictionary<string, CodePointSet> _sets = [], _ignoringCase = [];

    /// <summary>The set of the class that begins at an index, after its bracket, and where it ends.</summary>
    /// <remarks><c>key</c> is the text to save it under when it is not known; null when it is not worth it.</remarks>
    public CodePointSet? Find(string pattern, int start, bool ignoreCase, out int end, out string? key)
    {
        key = null;
        bool hasProperty = false;
        for (end = start; end < pattern.Length && pattern[end] != ']'; end++)
        {
            if (pattern[end] != '\\') continue;
            end++;
            hasProperty |= end < pattern.Length && (pattern[end] | 0x20) == 'p';
        }
        if (!hasProperty || end >= pattern.Length) return null;
        ReadOnlySpan<char> text = pattern.AsSpan(start..end);
        end++;
        if (For(ignoreCase).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out CodePointSet? known)) return known;
        key = text.ToString();
        return null;
    }

    public void Add(string key, bool ignoreCase, CodePointSet set)
    {
        Dictionary<string, CodePointSet> sets = For(ignoreCase);
        if (sets.Count >= MaxClasses) sets.Clear();
        sets[key] = set;
    }

    private Dictionary<string, CodePointSet> For(bool ignoreCase) => ignoreCase ? _ignoringCase : _sets;
}
