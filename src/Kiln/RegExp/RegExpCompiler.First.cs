using System.Text;
using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>What a match can begin with: sets of first code units, and literal prefixes.</summary>
internal sealed partial class RegExpCompiler
{
    // Beyond these the answer is "anything": analysis must stay cheap beside compilation itself.
    private const int MaxFirstDepth = 24, MaxFirstRanges = 512, MaxFirstItems = 32;

    private static CodePointSet? Join(CodePointSet? a, CodePointSet? b)
    {
        if (a is null || b is null)
            return null;
        CodePointSet union = a.Union(b);
        return union.Ranges.Length > MaxFirstRanges ? null : union;
    }

    /// <summary>
    /// A set that holds every code unit with which a match of the node, followed by something in <paramref name="follow"/>, can begin;
    /// null when that may be anything or the end of the input.
    /// </summary>
    private CodePointSet? First(RegExpNode node, CodePointSet? follow, int depth)
    {
        if (depth > MaxFirstDepth)
            return null;
        switch (node)
        {
            case CharNode c:
                return UnitsOf(CodePointSet.Of(c.Value));
            case SetNode set:
                return set.Set.Ranges.Length > MaxFirstRanges ? null : UnitsOf(set.Set);
            case SequenceNode sequence:
                return FirstOf(sequence.Items, 0, follow, depth + 1);
            case AlternativesNode alternatives:
                CodePointSet? all = CodePointSet.Empty;
                foreach (RegExpNode item in alternatives.Items)
                {
                    all = Join(all, First(item, follow, depth + 1));
                    if (all is null)
                        return null;
                }
                return all;
            case CaptureNode capture:
                return First(capture.Body, follow, depth + 1);
            case LoopNode { Max: 0 }:
                return follow;
            case LoopNode loop:
                CodePointSet? body = First(loop.Body, follow, depth + 1);
                return loop.Min == 0 ? Join(body, follow) : body;
            case BackReferenceNode:
                return null;
            default:
                // Zero-width: what comes after is next.
                return follow;
        }
    }

    private CodePointSet? FirstOf(List<RegExpNode> items, int from, CodePointSet? follow, int depth)
    {
        int end = from;
        while (end < items.Count && items[end].MinLength == 0)
        {
            if (++end - from > MaxFirstItems)
                return null;
        }
        CodePointSet? set = end < items.Count ? First(items[end], null, depth) : follow;
        for (int i = end - 1; i >= from; i--)
            set = First(items[i], set, depth);
        return set;
    }

    /// <summary>The first code units of a set of characters: itself without u and v, else high surrogates for what is above the BMP.</summary>
    private CodePointSet UnitsOf(CodePointSet set)
    {
        if (set.IsEmpty || set.Ranges[^1] <= 0xFFFF)
            return set;
        CodePointSet plane = set.Intersect(CodePointSet.Of(0, 0xFFFF));
        if (!unicode)
            return plane;
        var result = new CodePointSetBuilder();
        result.Add(plane);
        for (int i = 0; i < set.Ranges.Length; i += 2)
        {
            if (set.Ranges[i + 1] > 0xFFFF)
                result.Add(HighSurrogate(Math.Max(set.Ranges[i], 0x10000)), HighSurrogate(set.Ranges[i + 1]));
        }
        return result.ToSet();

        static int HighSurrogate(int c) => 0xD800 + ((c - 0x10000) >> 10);
    }

    /// <summary>Collects the literal text every match begins with; false when what comes after is not part of it.</summary>
    private bool CollectPrefix(RegExpNode node, StringBuilder prefix, ref bool anchored)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case CharNode { Value: > 0xFFFF and var c }:
                RegExpParser.AppendCodePoint(prefix, c);
                return true;
            case CharNode:
                if (PlainUnit(node) < 0)
                    return false;
                prefix.Append((char)PlainUnit(node));
                return true;
            case SequenceNode sequence:
                foreach (RegExpNode item in sequence.Items)
                {
                    if (!CollectPrefix(item, prefix, ref anchored))
                        return false;
                }
                return true;
            case CaptureNode capture:
                return CollectPrefix(capture.Body, prefix, ref anchored);
            case LookNode:
                return true;
            case AssertionNode assertion:
                anchored |= assertion.Kind == AssertionKind.InputStart && prefix.Length == 0;
                return true;
            default:
                return ReferenceEquals(node, RegExpNode.Empty);
        }
    }
}
