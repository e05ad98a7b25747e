using System.Text;
using Kiln.Unicode;

namespace Kiln.RegExp;

/// <summary>Compiles a parsed pattern to a <see cref="RegExpProgram"/>.</summary>
internal sealed partial class RegExpCompiler
{
    private const int MaxCode = 1 << 23;

    /// <summary>From so many alternatives on a table is worth its 130 words.</summary>
    private const int MinDispatch = 5, MaxDispatch = 1024;

    /// <summary>
    /// What can come after a node: the units that may be next (null: anything, or the end), and whether the match is complete there, so
    /// that nothing after the node can fail.
    /// </summary>
    private readonly record struct Follow(CodePointSet? Set, bool Accepts);

    private readonly bool unicode;
    private readonly List<int> code = new(64);
    private readonly List<CodePointSet> classes = [];

    // The last class with a hash, and by class the one before it with the same hash, or -1.
    private readonly Dictionary<int, int> classByHash = [];
    private readonly List<int> classBefore = [];
    private readonly List<string> strings = [];
    private readonly Dictionary<string, int> stringIndex = [];
    private int registers;

    private RegExpCompiler(RegExpFlags flags, int groupCount)
    {
        unicode = (flags & (RegExpFlags.Unicode | RegExpFlags.UnicodeSets)) != 0;
        registers = 2 * groupCount;
    }

    /// <summary>Parses and compiles; an invalid pattern is a <see cref="RegExpSyntaxException"/>.</summary>
    internal static RegExpProgram Compile(string pattern, RegExpFlags flags, RegExpClassCache? classCache = null)
    {
        (RegExpNode root, int groupCount, List<(string, int)> names) = RegExpParser.Parse(pattern, flags, classCache);
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
        int hash = set.Ranges.Length;
        foreach (int c in set.Ranges)
            hash = (hash ^ c) * 0x2545F491 ^ hash >>> 15;
        ref int last = ref CollectionsMarshal.GetValueRefOrAddDefault(classByHash, hash, out bool exists);
        for (int known = exists ? last : -1; known >= 0; known = classBefore[known])
        {
            if (classes[known].SetEquals(set))
                return known;
        }
        classBefore.Add(exists ? last : -1);
        classes.Add(set);
        return last = classes.Count - 1;
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
        if (items.Count is >= MinDispatch and <= MaxDispatch && firsts is not null && Array.IndexOf(firsts, null) < 0)
        {
            EmitDispatch(items, firsts, follow);
            return;
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

    /// <summary>Alternatives by a table of the next ASCII unit: each unit leads to the alternatives that can begin with it.</summary>
    private void EmitDispatch(List<RegExpNode> items, CodePointSet?[] firsts, Follow follow)
    {
        int dispatch = Op(RegExpOpcode.Dispatch, 0);
        CollectionsMarshal.SetCount(code, code.Count + 128);
        // The jumps to patch, by item: patterns with hundreds of alternatives have thousands of them.
        var entries = new List<int>?[items.Count];
        var ascii = new UInt128[items.Count];
        // Where a unit leads elsewhere than the one before it.
        UInt128 changes = 1;
        for (int i = 0; i < ascii.Length; i++)
        {
            ascii[i] = firsts[i]!.Ascii;
            changes |= ascii[i] ^ ascii[i] << 1;
        }
        // Units with the same alternatives share a chain; the key is the list of these.
        var chains = new Dictionary<string, int>();
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known = chains.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[MaxDispatch];
        for (int c = 0; c < 128; c++)
        {
            if ((changes >> c & 1) == 0)
            {
                code[dispatch + 2 + c] = code[dispatch + 1 + c];
                continue;
            }
            int count = 0;
            for (int i = 0; i < ascii.Length; i++)
            {
                if ((ascii[i] >> c & 1) != 0)
                    buffer[count++] = (char)i;
            }
            Span<char> list = buffer[..count];
            if (!known.TryGetValue(list, out int chain))
            {
                chains.Add(list.ToString(), chain = code.Count);
                if (count == 0)
                    Op(RegExpOpcode.Fail);
                for (int i = 0; i < count; i++)
                {
                    int split = i < count - 1 ? Op(RegExpOpcode.Split, 0) : -1;
                    (entries[list[i]] ??= []).Add(Op(RegExpOpcode.Jump, 0));
                    if (split >= 0)
                        PatchTarget(split);
                }
            }
            code[dispatch + 2 + c] = chain;
        }
        PatchTarget(dispatch);
        for (int i = 0; i < items.Count; i++)
        {
            int split = i < items.Count - 1 ? Op(RegExpOpcode.SplitSet, 0, ClassIndex(firsts[i]!), 1) : -1;
            (entries[i] ??= []).Add(Op(RegExpOpcode.Jump, 0));
            if (split >= 0)
                PatchTarget(split);
        }
        var ends = new List<int>(items.Count - 1);
        for (int i = 0; i < items.Count; i++)
        {
            if (entries[i] is { } jumps)
            {
                foreach (int at in jumps)
                    PatchTarget(at);
            }
            Emit(items[i], false, follow);
            if (i < items.Count - 1)
                ends.Add(Op(RegExpOpcode.Jump, 0));
        }
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
        if (!back && loop is { Greedy: true, Max: LoopNode.Infinite, Min: <= 1, Body: AlternativesNode choices })
            loop = WithRuns(loop, choices, follow);

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

    /// <summary>
    /// In a loop over alternatives, such as the inside of a string literal, a single character that neither another alternative nor what
    /// follows can begin with becomes a run: the same matches, without an iteration for each character.
    /// </summary>
    private LoopNode WithRuns(LoopNode loop, AlternativesNode choices, Follow follow)
    {
        if (follow.Set is null || choices.Items.Count > 16)
            return loop;
        List<RegExpNode>? changed = null;
        for (int i = 0; i < choices.Items.Count; i++)
        {
            if (choices.Items[i] is not (SetNode or CharNode { Value: <= 0xFFFF }))
                continue;
            CodePointSet? others = follow.Set;
            for (int k = 0; k < choices.Items.Count && others is not null; k++)
            {
                if (k != i)
                    others = choices.Items[k].MinLength == 0 ? null : Join(others, First(choices.Items[k], null, 0));
            }
            if (others is null || First(choices.Items[i], null, 0) is not { } own || own.Intersects(others))
                continue;
            changed ??= [.. choices.Items];
            changed[i] = new LoopNode(choices.Items[i], 1, LoopNode.Infinite, true, 0, 0) { Possessive = true };
        }
        return changed is null ? loop : new LoopNode(new AlternativesNode(changed), loop.Min, loop.Max, true, loop.FirstGroup, loop.EndGroup);
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
        bool only = min == max || follow.Accepts || loop.Possessive;
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
