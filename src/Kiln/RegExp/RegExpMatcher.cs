using Kiln.Unicode;
#if KILN_CHECKED
using Units = Kiln.RegExp.CheckedPointer<char>;
using Words = Kiln.RegExp.CheckedPointer<int>;
#else
using unsafe Units = char*;
using unsafe Words = int*;
#endif

namespace Kiln.RegExp;

/// <summary>
/// Runs programs: a backtracking machine with an explicit stack, which it keeps from one match to the next. One matcher belongs to one
/// agent; the interrupt hook may call back into it.
/// </summary>
internal sealed unsafe partial class RegExpMatcher
{
    /// <summary>Words the backtrack stack may take (64 MB).</summary>
    private const int StackLimit = 1 << 24;

    private const int StepsPerPoll = 1 << 16;

    // The last two bits of a stack entry's last word. Choice: position, instruction. Undo: old value, register. Run: least position,
    // position, instruction. LazyRun: position, characters left, instruction.
    private const int Choice = 0, Undo = 1, Run = 2, LazyRun = 3;

    private int[]? stack, registers;

    /// <summary>Called now and then during a long match; true gives the match up with a <see cref="RegExpLimitException"/>.</summary>
    internal Func<bool>? Interrupt;

    /// <summary>
    /// RegExpBuiltinExec's loop (ECMA-262 §22.2.7.2): looks for a match at or after an index, or with the flag y only at it. Captures
    /// are pairs of start and end, -1 for a group that took no part; there must be room for all groups.
    /// </summary>
    internal bool Match(RegExpProgram program, ReadOnlySpan<char> input, int lastIndex, Span<int> captures) =>
        Match(program, input, lastIndex, captures, (program.Flags & RegExpFlags.Sticky) != 0);

    /// <summary>As above, with stickiness given.</summary>
    internal bool Match(RegExpProgram program, ReadOnlySpan<char> input, int lastIndex, Span<int> captures, bool sticky)
    {
        if ((uint)lastIndex > (uint)input.Length)
            return false;
        if (captures.Length < 2 * program.GroupCount)
            throw new ArgumentException("Too little room for the captures.", nameof(captures));
        if (program.Literal is { } literal)
            return MatchLiteral(program, literal, input, lastIndex, captures, sticky);
        int[] file = Interlocked.Exchange(ref registers, null) ?? [];
        if (file.Length < program.RegisterCount)
            file = new int[Math.Max(program.RegisterCount, 32)];
        int[] entries = Interlocked.Exchange(ref stack, null) ?? new int[1024];
        try
        {
            return Search(program, input, lastIndex, captures, sticky, file, ref entries);
        }
        finally
        {
            registers = file;
            stack = entries.Length <= 1 << 20 ? entries : null;
        }
    }

    private static bool MatchLiteral(RegExpProgram program, string literal, ReadOnlySpan<char> input, int start, Span<int> captures, bool once)
    {
        int found = !once ? FindStart(program, input, start) : input[start..].StartsWith(literal, StringComparison.Ordinal) ? start : -1;
        if (found < 0)
            return false;
        captures[0] = found;
        captures[1] = found + literal.Length;
        return true;
    }

    private bool Search(RegExpProgram program, ReadOnlySpan<char> input, int start, Span<int> captures, bool once, int[] file, ref int[] entries)
    {
        bool unicode = program.IsUnicode;
        if (unicode && IsInsidePair(input, start))
            start--;
        if (program.Anchored)
        {
            if (start > 0)
                return false;
            once = true;
        }
        int captureWords = 2 * program.GroupCount;
        file.AsSpan(captureWords, program.RegisterCount - captureWords).Clear();
        int end = RunFrom(program, input, ref start, once, file, ref entries);
        if (end < 0)
            return false;
        file[0] = start;
        file[1] = end;
        for (int i = 0; i < captureWords; i += 2)
        {
            bool defined = file[i] >= 0 && file[i] <= file[i + 1];
            captures[i] = defined ? file[i] : -1;
            captures[i + 1] = defined ? file[i + 1] : -1;
        }
        return true;
    }

    /// <summary>The first index from a given one where a match may begin, or -1.</summary>
    private static int FindStart(RegExpProgram program, ReadOnlySpan<char> input, int start)
    {
        if (start > input.Length - program.MinLength)
            return -1;
        int skip = 0;
        if (program.Prefix >= 0)
        {
            string prefix = program.Strings[program.Prefix];
            skip = prefix.Length == 1 ? input[start..].IndexOf(prefix[0]) : input[start..].IndexOf(prefix);
        }
        else if (program.FirstClass >= 0)
            skip = program.Classes[program.FirstClass].IndexIn(input[start..]);
        return skip < 0 ? -1 : start + skip;
    }

    private static bool IsInsidePair(ReadOnlySpan<char> input, int at) =>
        at > 0 && at < input.Length && char.IsLowSurrogate(input[at]) && char.IsHighSurrogate(input[at - 1]);

    /// <summary>
    /// Where the unit that must follow a lazy loop is known, takes characters of the loop up to it; false when the loop cannot get there.
    /// </summary>
    private static bool LazyAdvance(Words pc, RegExpCharClass set, Units text, int length, ref int position, ref int left)
    {
        if (pc[4] < 0)
            return true;
        char next = (char)pc[4];
        if (set.HoldsAllPairs && left == int.MaxValue)
        {
            position += set.RunLengthUntil(Slice(text, position, length - position), next);
            return position < length && text[position] == next;
        }
        bool points = pc[0] == (int)RegExpOpcode.LoopPointLazy;
        while (position < length)
        {
            if (text[position] == next)
                return true;
            int c = points ? PointAt(text, position, length) : text[position];
            if (left == 0 || !set.Contains(c))
                return false;
            position += c > 0xFFFF ? 2 : 1;
            if (left != int.MaxValue)
                left--;
        }
        return false;
    }

    /// <summary>Drops the choices above a height of the stack and keeps the undo entries; the new height.</summary>
    private static int KeepUndo(int[] stack, int bottom, int sp)
    {
        // Entries can only be read from the top: the kept ones collect there, then move down.
        int top = sp, kept = sp;
        while (sp > bottom)
        {
            int entry = stack[sp - 1];
            if ((entry & 3) == Undo)
            {
                int value = stack[sp - 2];
                sp -= 2;
                stack[--kept] = entry;
                stack[--kept] = value;
            }
            else
                sp -= (entry & 3) == Choice ? 2 : 3;
        }
        Array.Copy(stack, kept, stack, bottom, top - kept);
        return bottom + top - kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<char> Slice(Units text, int start, int length)
    {
#if KILN_CHECKED
        return text.Slice(start, length);
#else
        return new ReadOnlySpan<char>(text + start, length);
#endif
    }

    private int Poll()
    {
        if (Interrupt is { } hook && hook())
            throw new RegExpLimitException("Regular expression match interrupted");
        return StepsPerPoll;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int[] Grow(int[] stack)
    {
        if (stack.Length >= StackLimit)
            throw new RegExpLimitException("Maximum call stack size exceeded");
        Array.Resize(ref stack, stack.Length * 2);
        return stack;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PointAt(Units text, int position, int length)
    {
        char c = text[position];
        return char.IsHighSurrogate(c) && position + 1 < length && char.IsLowSurrogate(text[position + 1])
            ? char.ConvertToUtf32(c, text[position + 1])
            : c;
    }

    private static int PointBefore(Units text, int position)
    {
        char c = text[position - 1];
        return char.IsLowSurrogate(c) && position > 1 && char.IsHighSurrogate(text[position - 2])
            ? char.ConvertToUtf32(text[position - 2], c)
            : c;
    }

    private static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordCharacter(char c, bool folded) =>
        char.IsAsciiLetterOrDigit(c) || c == '_' || (folded && c is '\u017F' or '\u212A');

    /// <summary>BackreferenceMatcher (ECMA-262 §22.2.2.7.2); of several groups at most one is defined.</summary>
    private static bool MatchBackReference(RegExpProgram program, Words pc, Words regs, Units text, int length, ref int position)
    {
        int from = 0, end = -1;
        for (int i = 0; i < pc[2]; i++)
        {
            int group = pc[3 + i];
            if (regs[2 * group] >= 0 && regs[2 * group + 1] >= 0)
            {
                from = regs[2 * group];
                end = regs[2 * group + 1];
                break;
            }
        }
        if (end <= from)
            return true;
        bool back = (pc[1] & 2) != 0, unicode = program.IsUnicode;
        var captured = Slice(text, from, end - from);
        if ((pc[1] & 1) != 0)
            return MatchFolded(captured, Slice(text, 0, length), back, unicode, ref position);
        int at = back ? position - captured.Length : position;
        if (at < 0 || at > length - captured.Length || !Slice(text, at, captured.Length).SequenceEqual(captured))
            return false;
        int reached = back ? at : at + captured.Length;
        if (unicode && reached > 0 && reached < length && char.IsLowSurrogate(text[reached]) && char.IsHighSurrogate(text[reached - 1]))
            return false;
        position = reached;
        return true;
    }

    private static bool MatchFolded(ReadOnlySpan<char> captured, ReadOnlySpan<char> text, bool back, bool unicode, ref int position)
    {
        int at = position;
        if (!unicode)
        {
            if (back)
                at -= captured.Length;
            if (at < 0 || at > text.Length - captured.Length)
                return false;
            for (int i = 0; i < captured.Length; i++)
            {
                if (text[at + i] != captured[i] && CaseMapping.CanonicalizeUnit(text[at + i]) != CaseMapping.CanonicalizeUnit(captured[i]))
                    return false;
            }
            position = back ? at : at + captured.Length;
            return true;
        }
        fixed (char* capturedStart = captured, textStart = text)
        {
#if KILN_CHECKED
            Units a = new(capturedStart, captured.Length), b = new(textStart, text.Length);
#else
            Units a = capturedStart, b = textStart;
#endif
            if (back)
            {
                for (int i = captured.Length; i > 0;)
                {
                    if (at == 0)
                        return false;
                    int c = PointBefore(a, i), d = PointBefore(b, at);
                    if (c != d && CaseMapping.SimpleFold(c) != CaseMapping.SimpleFold(d))
                        return false;
                    i -= c > 0xFFFF ? 2 : 1;
                    at -= d > 0xFFFF ? 2 : 1;
                }
            }
            else
            {
                for (int i = 0; i < captured.Length;)
                {
                    if (at == text.Length)
                        return false;
                    int c = PointAt(a, i, captured.Length), d = PointAt(b, at, text.Length);
                    if (c != d && CaseMapping.SimpleFold(c) != CaseMapping.SimpleFold(d))
                        return false;
                    i += c > 0xFFFF ? 2 : 1;
                    at += d > 0xFFFF ? 2 : 1;
                }
            }
        }
        position = at;
        return true;
    }
}
