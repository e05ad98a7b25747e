using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>A node of a parsed pattern. Case-insensitivity is already resolved into sets, except in back references.</summary>
internal abstract class RegExpNode
{
    private int minLength = -1;

    /// <summary>The least number of code units the node can match.</summary>
    internal int MinLength
    {
        get
        {
            if (minLength < 0)
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                minLength = (int)Math.Min(ComputeMinLength(), 1 << 24);
            }
            return minLength;
        }
    }

    private protected virtual long ComputeMinLength() => 0;

    internal static readonly RegExpNode Empty = new EmptyNode();

    private sealed class EmptyNode : RegExpNode;
}

/// <summary>One character: a code unit, or with u or v a code point.</summary>
internal sealed class CharNode(int value) : RegExpNode
{
    private static readonly CharNode?[] s_ascii = new CharNode?[128];

    internal readonly int Value = value;

    /// <summary>The node of a character; those of ASCII are shared.</summary>
    internal static CharNode Of(int value) => (uint)value < 128 ? s_ascii[value] ??= new CharNode(value) : new CharNode(value);

    private protected override long ComputeMinLength() => Value > 0xFFFF ? 2 : 1;
}

/// <summary>One character of a set.</summary>
internal sealed class SetNode(CodePointSet set) : RegExpNode
{
    internal readonly CodePointSet Set = set;

    private protected override long ComputeMinLength() => 1;
}

internal sealed class SequenceNode(List<RegExpNode> items) : RegExpNode
{
    internal readonly List<RegExpNode> Items = items;

    private protected override long ComputeMinLength()
    {
        long sum = 0;
        foreach (RegExpNode item in Items)
            sum += item.MinLength;
        return sum;
    }
}

internal sealed class AlternativesNode(List<RegExpNode> items) : RegExpNode
{
    internal readonly List<RegExpNode> Items = items;

    private protected override long ComputeMinLength()
    {
        long least = long.MaxValue;
        foreach (RegExpNode item in Items)
            least = Math.Min(least, item.MinLength);
        return least;
    }
}

internal sealed class CaptureNode(int index, RegExpNode body) : RegExpNode
{
    internal readonly int Index = index;
    internal readonly RegExpNode Body = body;

    private protected override long ComputeMinLength() => Body.MinLength;
}

/// <summary>A quantified node; the groups <c>[FirstGroup, EndGroup)</c> are inside it.</summary>
internal sealed class LoopNode(RegExpNode body, int min, int max, bool greedy, int firstGroup, int endGroup) : RegExpNode
{
    internal const int Infinite = int.MaxValue;

    internal readonly RegExpNode Body = body;
    internal readonly int Min = min, Max = max, FirstGroup = firstGroup, EndGroup = endGroup;
    internal readonly bool Greedy = greedy;

    /// <summary>Giving back a character of the run can not help: set by the compiler for runs it makes.</summary>
    internal bool Possessive { get; init; }

    private protected override long ComputeMinLength() => Min == 0 ? 0 : (long)Min * Body.MinLength;
}

internal sealed class LookNode(RegExpNode body, bool behind, bool negative) : RegExpNode
{
    internal readonly RegExpNode Body = body;
    internal readonly bool Behind = behind, Negative = negative;
}

/// <summary>A back reference by number or by name; a name may stand for several groups of which at most one takes part.</summary>
internal sealed class BackReferenceNode(bool ignoreCase) : RegExpNode
{
    internal int[] Groups = [];
    internal readonly bool IgnoreCase = ignoreCase;
}

/// <summary>Zero-width tests, in the order of their opcodes.</summary>
internal enum AssertionKind
{
    InputStart,
    InputEnd,
    LineStart,
    LineEnd,
    WordBoundary,
    NotWordBoundary,
}

/// <summary>A zero-width test; <c>Folded</c>: U+017F and U+212A are word characters too.</summary>
internal sealed class AssertionNode(AssertionKind kind, bool folded) : RegExpNode
{
    internal readonly AssertionKind Kind = kind;
    internal readonly bool Folded = folded;
}
