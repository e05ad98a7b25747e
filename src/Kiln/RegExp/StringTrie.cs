using System.Text;
using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>
/// Turns a set of strings into a node that tries longer strings first (CompileAtom for a class with strings, ECMA-262 §22.2.2.7). The
/// strings that match at one place are prefixes of each other, so a trie walked deepest first tries them in that order; equal subtrees
/// are shared by joining the characters that lead to them.
/// </summary>
internal sealed class StringTrie
{
    private readonly bool backward, ignoreCase;
    private readonly Dictionary<string, (int Id, RegExpNode Node)> known = [];

    private StringTrie(bool backward, bool ignoreCase) => (this.backward, this.ignoreCase) = (backward, ignoreCase);

    internal static RegExpNode Build(CodePointSet single, HashSet<string> strings, bool backward, bool ignoreCase)
    {
        var list = new List<int[]>(strings.Count);
        foreach (string text in strings)
        {
            var codePoints = new List<int>();
            for (int i = 0; i < text.Length; i++)
            {
                int c = text[i];
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    c = char.ConvertToUtf32(text[i], text[++i]);
                codePoints.Add(c);
            }
            if (backward)
                codePoints.Reverse();
            list.Add([.. codePoints]);
        }
        list.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
        var trie = new StringTrie(backward, ignoreCase);
        return trie.BuildNode(list, 0, list.Count, 0, single).Node;
    }

    /// <summary>The strings <c>[from, to)</c> share their first <paramref name="depth"/> characters.</summary>
    private (int Id, RegExpNode Node) BuildNode(List<int[]> list, int from, int to, int depth, CodePointSet single)
    {
        bool terminal = from < to && list[from].Length == depth;
        if (terminal)
            from++;
        var children = new Dictionary<int, (RegExpNode Node, CodePointSetBuilder Set)>();
        while (from < to)
        {
            int c = list[from][depth], end = from + 1;
            while (end < to && list[end][depth] == c)
                end++;
            (int id, RegExpNode node) = BuildNode(list, from, end, depth + 1, CodePointSet.Empty);
            if (!children.TryGetValue(id, out (RegExpNode Node, CodePointSetBuilder Set) child))
                children.Add(id, child = (node, new CodePointSetBuilder()));
            child.Set.Add(c);
            from = end;
        }
        var key = new StringBuilder(terminal ? "1" : "0");
        var edges = new List<(int Id, RegExpNode Node, CodePointSet Set)>(children.Count);
        foreach ((int id, (RegExpNode node, CodePointSetBuilder set)) in children)
            edges.Add((id, node, set.ToSet()));
        edges.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        foreach ((int id, _, CodePointSet set) in edges)
        {
            key.Append('|').Append(id);
            foreach (int c in set.Ranges)
                key.Append(',').Append(c);
        }
        if (!single.IsEmpty)
            key.Append('s');
        string text = key.ToString();
        if (known.TryGetValue(text, out (int Id, RegExpNode Node) same))
            return same;

        var alternatives = new List<RegExpNode>();
        foreach ((_, RegExpNode node, CodePointSet set) in edges)
        {
            var first = new SetNode(ignoreCase ? CaseMapping.CloseOver(set, unicode: true) : set);
            if (ReferenceEquals(node, RegExpNode.Empty))
                alternatives.Add(first);
            else
                alternatives.Add(new SequenceNode(backward ? [node, first] : [first, node]));
        }
        if (!single.IsEmpty)
            alternatives.Add(new SetNode(single));
        if (terminal)
            alternatives.Add(RegExpNode.Empty);
        (int, RegExpNode) made = (known.Count, alternatives.Count == 1 ? alternatives[0] : new AlternativesNode(alternatives));
        known.Add(text, made);
        return made;
    }
}
