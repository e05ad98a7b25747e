using System.Text;
using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>Compiles a parsed pattern to a <see cref="RegExpProgram"/>.</summary>
internal sealed partial class RegExpCompiler
{
    private const int MaxCode = 1 << 23;

    /// <summary>
    /// What can come after a node: the units that may be next (null: anything, or the end), and whether the match is complete there, so
    /// that nothing after the node can fail.
    /// </summary>
    private readonly record struct Follow(CodePointSet? Set, bool Accepts);

    private readonly bool unicode;
    private readonly List<int> code = [];
    private readonly List<CodePointSet> classes = [];
    private readonly Dictionary<int, List<int>> classByHash = [];
    private readonly List<string> strings = [];
    private readonly Dictionary<string, int> stringIndex = [];
    private int registers;

    private RegExpCompiler(RegExpFlags flags, int groupCount)
    {
        unicode = (flags & (RegExpFlags.Unicode | RegExpFlags.UnicodeSets)) != 0;
        registers = 2 * groupCount;
    }

    /// <summary>Parses and compiles; an invalid pattern is a <see cref="RegExpSyntaxException"/>.</summary>
    internal static RegExpProgram Compile(string pattern, RegExpFlags flags)
    {
        (RegExpNode root, int groupCount, List<(string, int)> names) = RegExpParser.Parse(pattern, flags);
        var compiler = new RegExpCompiler(flags, groupCount);
        try
        {
            compiler.Emit(root, false, new Follow(null, true));
            compiler.Op(RegExpOpcode.Match);
            return compiler.Finish(root, flags, groupCount, names);
        }
        catch (InsufficientExecutionStackException)
        {
            throw RegExpParser.TooLarge(pattern, flags);
        }
        catch (CodeTooLargeException)
        {
            throw RegExpParser.TooLarge(pattern, flags);
        }
    }

    private sealed class CodeTooLargeException : Exception;

    private RegExpProgram Finish(RegExpNode root, RegExpFlags flags, int groupCount, List<(string, int)> names)
    {
        var prefix = new StringBuilder();
        bool anchored = false;
        CollectPrefix(root, prefix, ref anchored);
        int prefixIndex = -1, firstClass = -1;
        if (prefix.Length > 0)
            prefixIndex = StringIndex(prefix.ToString());
        else if (!anchored && First(root, null, 0) is { } first && first.Count < 0xC000)
            firstClass = ClassIndex(first);
        var tables = new RegExpCharClass[classes.Count];
        for (int i = 0; i < tables.Length; i++)
            tables[i] = new RegExpCharClass(classes[i].Ranges);
        return new RegExpProgram(flags, groupCount, registers, [.. names], [.. code], tables, [.. strings], prefixIndex, firstClass, anchored,
            root.MinLength);
    }

    // ---- emission --------------------------------------------------------------------------------------------------------------

    private int Op(RegExpOpcode opcode)
    {
        if (code.Count > MaxCode)
            throw new CodeTooLargeException();
        code.Add((int)opcode);
        return code.Count - 1;
    }

    private int Op(RegExpOpcode opcode, int a)
    {
        int at = Op(opcode);
        code.Add(a);
        return at;
    }

    private int Op(RegExpOpcode opcode, int a, int b)
    {
        int at = Op(opcode, a);
        code.Add(b);
        return at;
    }

    private int Op(RegExpOpcode opcode, int a, int b, int c)
    {
        int at = Op(opcode, a, b);
        code.Add(c);
        return at;
    }

    private int NewRegister() => registers++;

    private void PatchTarget(int instruction, int operand = 1) => code[instruction + operand] = code.Count;

    private int ClassIndex(CodePointSet set)
    {
        var hash = new HashCode();
        foreach (int c in set.Ranges)
            hash.Add(c);
        if (!classByHash.TryGetValue(hash.ToHashCode(), out List<int>? candidates))
            classByHash.Add(hash.ToHashCode(), candidates = []);
        foreach (int known in candidates)
        {
            if (classes[known].SetEquals(set))
                return known;
        }
        classes.Add(set);
        candidates.Add(classes.Count - 1);
        return classes.Count - 1;
    }

    private int StringIndex(string text)
    {
        if (!stringIndex.TryGetValue(text, out int index))
        {
            stringIndex.Add(text, index = strings.Count);
            strings.Add(text);
        }
        return index;
    }

    private void Emit(RegExpNode node, bool back, Follow follow)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case CharNode c:
                EmitChar(c.Value, back);
                break;
            case SetNode set:
                EmitSet(set.Set, back);
                break;
            case SequenceNode sequence:
                EmitSequence(sequence.Items, back, follow);
                break;
            case AlternativesNode alternatives:
                EmitAlternatives(alternatives.Items, back, follow);
                break;
            case CaptureNode capture:
                Op(RegExpOpcode.Save, 2 * capture.Index + (back ? 1 : 0));
                Emit(capture.Body, back, follow);
                Op(RegExpOpcode.Save, 2 * capture.Index + (back ? 0 : 1));
                break;
            case LoopNode loop:
                EmitLoop(loop, back, follow);
                break;
            case LookNode look:
                EmitLook(look);
                break;
            case BackReferenceNode reference:
                Op(RegExpOpcode.BackReference, (reference.IgnoreCase ? 1 : 0) | (back ? 2 : 0), reference.Groups.Length);
                code.AddRange(reference.Groups);
                break;
            case AssertionNode assertion:
                if (assertion.Kind >= AssertionKind.WordBoundary)
                {
                    Op(assertion.Kind == AssertionKind.WordBoundary ? RegExpOpcode.WordBoundary : RegExpOpcode.NotWordBoundary,
                        assertion.Folded ? 1 : 0);
                }
                else
                    Op(RegExpOpcode.InputStart + (int)assertion.Kind);
                break;
        }
    }

    private void EmitChar(int c, bool back)
    {
        if (c > 0xFFFF)
        {
            int high = 0xD800 + ((c - 0x10000) >> 10), low = 0xDC00 + ((c - 0x10000) & 0x3FF);
            Op(back ? RegExpOpcode.CharBack : RegExpOpcode.Char, back ? low : high);
            Op(back ? RegExpOpcode.CharBack : RegExpOpcode.Char, back ? high : low);
        }
        else if (unicode && char.IsSurrogate((char)c))
            Op(back ? RegExpOpcode.SetPointBack : RegExpOpcode.SetPoint, ClassIndex(CodePointSet.Of(c)));
        else
            Op(back ? RegExpOpcode.CharBack : RegExpOpcode.Char, c);
    }

    /// <summary>Whether each member of a set is one code unit that is never part of a pair.</summary>
    private bool IsUnitSet(CodePointSet set) =>
        !unicode || set.IsEmpty || (set.Ranges[^1] <= 0xFFFF && !set.Intersects(CodePointSet.Of(0xD800, 0xDFFF)));

    private void EmitSet(CodePointSet set, bool back)
    {
        if (set.Ranges.Length == 2 && set.Ranges[0] == set.Ranges[1])
            EmitChar(set.Ranges[0], back);
        else if (IsUnitSet(set))
            Op(back ? RegExpOpcode.SetBack : RegExpOpcode.Set, ClassIndex(set));
        else
            Op(back ? RegExpOpcode.SetPointBack : RegExpOpcode.SetPoint, ClassIndex(set));
    }

    /// <summary>A character that is always exactly one code unit in the code; else -1.</summary>
    private int PlainUnit(RegExpNode node) =>
        node is CharNode { Value: <= 0xFFFF and var c } && !(unicode && char.IsSurrogate((char)c)) ? c : -1;

    private void EmitSequence(List<RegExpNode> items, bool back, Follow follow)
    {
        if (back)
        {
            for (int i = items.Count - 1; i >= 0; i--)
                Emit(items[i], true, new Follow(null, i == 0 && follow.Accepts));
            return;
        }
        for (int i = 0; i < items.Count; i++)
        {
            int run = i;
            while (run < items.Count && PlainUnit(items[run]) >= 0)
                run++;
            if (run - i > 1)
            {
                Op(RegExpOpcode.Text, StringIndex(string.Create(run - i, (this, items, i), static (span, state) =>
                {
                    for (int k = 0; k < span.Length; k++)
                        span[k] = (char)state.Item1.PlainUnit(state.items[state.i + k]);
                })));
                i = run - 1;
                continue;
            }
            bool needsFollow = items[i] is LoopNode or AlternativesNode or CaptureNode or SequenceNode;
            bool last = i == items.Count - 1;
            Emit(items[i], false, last ? follow : new Follow(needsFollow ? FirstOf(items, i + 1, follow.Set, 0) : null, false));
        }
    }

    private void EmitAlternatives(List<RegExpNode> items, bool back, Follow follow)
    {
        var ends = new List<int>(items.Count - 1);
        CodePointSet?[]? firsts = null, rests = null;
        if (!back)
        {
            firsts = new CodePointSet?[items.Count];
            rests = new CodePointSet?[items.Count];
            for (int i = items.Count - 1; i >= 0; i--)
            {
                firsts[i] = First(items[i], follow.Set, 0);
                rests[i] = i == items.Count - 1 ? CodePointSet.Empty : Join(firsts[i + 1], rests[i + 1]);
            }
        }
        for (int i = 0; i < items.Count - 1; i++)
        {
            int split;
            if (firsts?[i] is { } first)
                split = Op(RegExpOpcode.SplitSet, 0, ClassIndex(first), rests![i] is { } rest && !first.Intersects(rest) ? 0 : 1);
            else
                split = Op(RegExpOpcode.Split, 0);
            Emit(items[i], back, follow);
            ends.Add(Op(RegExpOpcode.Jump, 0));
            PatchTarget(split);
        }
        Emit(items[^1], back, follow);
        foreach (int end in ends)
            PatchTarget(end);
    }

    private void EmitLook(LookNode look)
    {
        int register = NewRegister();
        NewRegister();
        int begin = Op(look.Negative ? RegExpOpcode.LookNot : RegExpOpcode.Look, register, 0);
        Emit(look.Body, look.Behind, new Follow(null, true));
        PatchTarget(begin, 2);
        Op(look.Negative ? RegExpOpcode.LookNotEnd : RegExpOpcode.LookEnd, register);
    }

    private void EmitLoop(LoopNode loop, bool back, Follow follow)
    {
        if (loop.Max == 0)
            return;
        if (!back && TryEmitSetLoop(loop, follow))
            return;

        bool canBeEmpty = loop.Body.MinLength == 0;
        CodePointSet? first = back ? null : First(loop.Body, canBeEmpty ? follow.Set : CodePointSet.Empty, 0);
        if (canBeEmpty && follow.Set is null)
            first = null;
        bool disjoint = first is not null && follow.Set is not null && !first.Intersects(follow.Set);
        int skip = -1;
        if (loop.Min == 0)
        {
            if (!loop.Greedy)
                skip = Op(RegExpOpcode.SplitLater, 0);
            else if (first is not null)
                skip = Op(RegExpOpcode.SplitSet, 0, ClassIndex(first), disjoint ? 0 : 1);
            else
                skip = Op(RegExpOpcode.Split, 0);
        }

        int position = canBeEmpty ? NewRegister() : -1;
        if (loop.Max == 1)
        {
            bool optional = loop.Min == 0;
            if (optional && canBeEmpty)
                Op(RegExpOpcode.SavePosition, position, 0);
            Emit(loop.Body, back, optional && canBeEmpty ? follow with { Accepts = false } : follow);
            if (optional && canBeEmpty)
                Op(RegExpOpcode.CheckPosition, position);
        }
        else
        {
            bool counted = loop.Min > 1 || loop.Max != LoopNode.Infinite;
            int counter = counted ? NewRegister() : -1;
            if (counted)
                Op(RegExpOpcode.SetCounter, counter, 0);
            if (canBeEmpty)
                Op(RegExpOpcode.SavePosition, position, loop.Min > 0 ? 1 : 0);
            int start = code.Count;
            if (loop.EndGroup > loop.FirstGroup)
                Op(RegExpOpcode.ClearCaptures, 2 * loop.FirstGroup, 2 * loop.EndGroup);
            CodePointSet? again = first is null || follow.Set is null ? null : first.Union(follow.Set);
            Emit(loop.Body, back, new Follow(again, false));
            if (counted)
            {
                Op(RegExpOpcode.Repeat, start, counter, position);
                code.Add(loop.Min);
                code.Add(loop.Max);
                code.Add(loop.Greedy ? 1 : 0);
            }
            else
            {
                Op(RegExpOpcode.RepeatAny, start, position, loop.Greedy ? disjoint ? 2 : 0 : 1);
                code.Add(loop.Greedy && first is not null ? ClassIndex(first) : -1);
            }
        }
        if (skip >= 0)
            PatchTarget(skip);
    }

    /// <summary>A loop over one character, which needs no stack entry per iteration.</summary>
    private bool TryEmitSetLoop(LoopNode loop, Follow follow)
    {
        CodePointSet set;
        if (loop.Body is SetNode node)
            set = node.Set;
        else if (loop.Body is CharNode { Value: <= 0xFFFF and var c })
            set = CodePointSet.Of(c);
        else
            return false;
        bool units = IsUnitSet(set);
        int index = ClassIndex(set), min = loop.Min, max = loop.Max;
        bool only = min == max || follow.Accepts;
        if (follow.Accepts && !loop.Greedy)
            max = min;
        if (!only && loop.Greedy && follow.Set is { } after)
            only = !after.Intersects(units ? set : UnitsOf(set));
        if (only)
        {
            Op(units ? RegExpOpcode.LoopSetOnly : RegExpOpcode.LoopPointOnly, index, min, max);
            return true;
        }
        int next = follow.Set is { Ranges: [var low, var high] } && low == high ? low : -1;
        RegExpOpcode opcode = loop.Greedy
            ? units ? RegExpOpcode.LoopSet : RegExpOpcode.LoopPoint
            : units ? RegExpOpcode.LoopSetLazy : RegExpOpcode.LoopPointLazy;
        Op(opcode, index, min, max);
        code.Add(next);
        return true;
    }
}
