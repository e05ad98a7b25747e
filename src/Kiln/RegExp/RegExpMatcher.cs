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
internal sealed unsafe class RegExpMatcher
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
    /// Runs the program at one position after another, or once; the end of the match, or -1. Reads code and registers through pointers: the compiler or the
    /// verifier has made sure of every index (see RegExpProgram.Verifier.cs); positions are between 0 and the input's length throughout.
    /// </summary>
    [SkipLocalsInit]
    private int RunFrom(RegExpProgram program, ReadOnlySpan<char> input, ref int matchStart, bool once, int[] file, ref int[] entries)
    {
        fixed (int* codeStart = program.Code)
        fixed (int* regsStart = file)
        fixed (char* textStart = input)
        {
            int length = input.Length;
#if KILN_CHECKED
            var code = new Words(codeStart, program.Code.Length);
            var regs = new Words(regsStart, program.RegisterCount);
            var text = new Units(textStart, length);
#else
            Words code = codeStart, regs = regsStart;
            Units text = textStart;
#endif
            RegExpCharClass[] classes = program.Classes;
            int[] stack = entries;
            int captureWords = 2 * program.GroupCount;
            int start = matchStart - 1, polls = StepsPerPoll;

        NextStart:
            start++;
            if (!once)
            {
                start = FindStart(program, input, start);
                if (start < 0)
                    return -1;
                if (program.IsUnicode && IsInsidePair(input, start))
                    goto NextStart;
            }
            for (int i = 0; i < captureWords; i++)
                regs[i] = -1;
            int sp = 0, position = start;
            Words pc = code;
            while (true)
            {
                if (sp + 8 > stack.Length)
                    stack = entries = Grow(stack);
                switch ((RegExpOpcode)pc[0])
                {
                    case RegExpOpcode.Match:
                        matchStart = start;
                        return position;

                    case RegExpOpcode.Fail:
                        break;

                    case RegExpOpcode.Char:
                        if (position < length && text[position] == pc[1])
                        {
                            position++;
                            pc += 2;
                            continue;
                        }
                        break;

                    case RegExpOpcode.CharBack:
                        if (position > 0 && text[position - 1] == pc[1])
                        {
                            position--;
                            pc += 2;
                            continue;
                        }
                        break;

                    case RegExpOpcode.Set:
                        if (position < length && classes[pc[1]].Contains(text[position]))
                        {
                            position++;
                            pc += 2;
                            continue;
                        }
                        break;

                    case RegExpOpcode.SetBack:
                        if (position > 0 && classes[pc[1]].Contains(text[position - 1]))
                        {
                            position--;
                            pc += 2;
                            continue;
                        }
                        break;

                    case RegExpOpcode.SetPoint:
                        if (position < length)
                        {
                            int c = PointAt(text, position, length);
                            if (classes[pc[1]].Contains(c))
                            {
                                position += c > 0xFFFF ? 2 : 1;
                                pc += 2;
                                continue;
                            }
                        }
                        break;

                    case RegExpOpcode.SetPointBack:
                        if (position > 0)
                        {
                            int c = PointBefore(text, position);
                            if (classes[pc[1]].Contains(c))
                            {
                                position -= c > 0xFFFF ? 2 : 1;
                                pc += 2;
                                continue;
                            }
                        }
                        break;

                    case RegExpOpcode.Text:
                        string literal = program.Strings[pc[1]];
                        if (literal.Length <= length - position
                            && Slice(text, position, literal.Length).SequenceEqual(literal))
                        {
                            position += literal.Length;
                            pc += 2;
                            continue;
                        }
                        break;

                    case RegExpOpcode.Jump:
                        pc = code + pc[1];
                        continue;

                    case RegExpOpcode.Split:
                        stack[sp] = position;
                        stack[sp + 1] = pc[1] << 2;
                        sp += 2;
                        pc += 2;
                        continue;

                    case RegExpOpcode.SplitLater:
                        stack[sp] = position;
                        stack[sp + 1] = (int)(pc - code + 2) << 2;
                        sp += 2;
                        pc = code + pc[1];
                        continue;

                    case RegExpOpcode.SplitSet:
                        if (position < length && classes[pc[2]].Contains(text[position]))
                        {
                            if (pc[3] != 0)
                            {
                                stack[sp] = position;
                                stack[sp + 1] = pc[1] << 2;
                                sp += 2;
                            }
                            pc += 4;
                        }
                        else
                            pc = code + pc[1];
                        continue;

                    case RegExpOpcode.Dispatch:
                        pc = code + (position < length && text[position] < 128 ? pc[2 + text[position]] : pc[1]);
                        continue;

                    case RegExpOpcode.Save:
                        if (sp > 0)
                        {
                            stack[sp] = regs[pc[1]];
                            stack[sp + 1] = pc[1] << 2 | Undo;
                            sp += 2;
                        }
                        regs[pc[1]] = position;
                        pc += 2;
                        continue;

                    case RegExpOpcode.ClearCaptures:
                        for (int r = pc[1]; r < pc[2]; r++)
                        {
                            if (regs[r] < 0)
                                continue;
                            if (sp > 0)
                            {
                                if (sp + 8 > stack.Length)
                                    stack = entries = Grow(stack);
                                stack[sp] = regs[r];
                                stack[sp + 1] = r << 2 | Undo;
                                sp += 2;
                            }
                            regs[r] = -1;
                        }
                        pc += 3;
                        continue;

                    case RegExpOpcode.SetCounter:
                        stack[sp] = regs[pc[1]];
                        stack[sp + 1] = pc[1] << 2 | Undo;
                        sp += 2;
                        regs[pc[1]] = 0;
                        pc += 3;
                        continue;

                    case RegExpOpcode.SavePosition:
                        stack[sp] = regs[pc[1]];
                        stack[sp + 1] = pc[1] << 2 | Undo;
                        sp += 2;
                        regs[pc[1]] = pc[2] == 0 ? position : -1;
                        pc += 3;
                        continue;

                    case RegExpOpcode.CheckPosition:
                        if (regs[pc[1]] != position)
                        {
                            pc += 2;
                            continue;
                        }
                        break;

                    case RegExpOpcode.RepeatAny:
                        if (pc[2] >= 0)
                        {
                            int old = regs[pc[2]];
                            if (old == position)
                                break;
                            stack[sp] = old;
                            stack[sp + 1] = pc[2] << 2 | Undo;
                            sp += 2;
                            regs[pc[2]] = position;
                        }
                        if (--polls == 0)
                            polls = Poll();
                        if (pc[3] == 1)
                        {
                            stack[sp] = position;
                            stack[sp + 1] = pc[1] << 2;
                            sp += 2;
                            pc += 5;
                            continue;
                        }
                        if (pc[4] >= 0 && !(position < length && classes[pc[4]].Contains(text[position])))
                        {
                            pc += 5;
                            continue;
                        }
                        if (pc[3] == 0)
                        {
                            stack[sp] = position;
                            stack[sp + 1] = (int)(pc - code + 5) << 2;
                            sp += 2;
                        }
                        pc = code + pc[1];
                        continue;

                    case RegExpOpcode.Repeat:
                    {
                        ref int counter = ref regs[pc[2]];
                        int count = counter + 1;
                        if (pc[3] >= 0)
                        {
                            int old = regs[pc[3]];
                            if (count > pc[4] && old == position)
                                break;
                            stack[sp] = old;
                            stack[sp + 1] = pc[3] << 2 | Undo;
                            sp += 2;
                            regs[pc[3]] = position;
                        }
                        stack[sp] = count - 1;
                        stack[sp + 1] = pc[2] << 2 | Undo;
                        sp += 2;
                        counter = count;
                        if (--polls == 0)
                            polls = Poll();
                        if (count < pc[4])
                            pc = code + pc[1];
                        else if (count >= pc[5])
                            pc += 7;
                        else
                        {
                            bool greedy = pc[6] != 0;
                            stack[sp] = position;
                            stack[sp + 1] = (greedy ? (int)(pc - code + 7) : pc[1]) << 2;
                            sp += 2;
                            pc = greedy ? code + pc[1] : pc + 7;
                        }
                        continue;
                    }

                    case RegExpOpcode.LoopSetOnly:
                    {
                        int limit = Math.Min(length - position, pc[3]);
                        int run = classes[pc[1]].RunLength(Slice(text, position, limit));
                        if (run < pc[2])
                            break;
                        position += run;
                        pc += 4;
                        continue;
                    }

                    case RegExpOpcode.LoopSet:
                    {
                        int limit = Math.Min(length - position, pc[3]);
                        int run = classes[pc[1]].RunLength(Slice(text, position, limit));
                        if (run < pc[2])
                            break;
                        int least = position + pc[2];
                        position += run;
                        if (pc[4] >= 0 && (position >= length || text[position] != pc[4]))
                        {
                            int back = Slice(text, least, position - least).LastIndexOf((char)pc[4]);
                            if (back < 0)
                                break;
                            position = least + back;
                        }
                        if (position > least)
                        {
                            stack[sp] = least;
                            stack[sp + 1] = position;
                            stack[sp + 2] = (int)(pc - code) << 2 | Run;
                            sp += 3;
                        }
                        pc += 5;
                        continue;
                    }

                    case RegExpOpcode.LoopPointOnly:
                    case RegExpOpcode.LoopPoint:
                    {
                        RegExpCharClass set = classes[pc[1]];
                        int least = position, end;
                        bool only = pc[0] == (int)RegExpOpcode.LoopPointOnly;
                        if (set.HoldsAllPairs && pc[3] == int.MaxValue && pc[2] <= 1)
                        {
                            end = position + set.RunLength(Slice(text, position, length - position));
                            if (pc[2] == 1)
                            {
                                if (end == position)
                                    break;
                                least += PointAt(text, position, length) > 0xFFFF ? 2 : 1;
                            }
                        }
                        else
                        {
                            int count = 0;
                            for (end = position; end < length && count < pc[3]; count++)
                            {
                                if (count == pc[2])
                                    least = end;
                                int c = PointAt(text, end, length);
                                if (!set.Contains(c))
                                    break;
                                end += c > 0xFFFF ? 2 : 1;
                            }
                            if (count < pc[2])
                                break;
                            if (count == pc[2])
                                least = end;
                        }
                        position = end;
                        if (only)
                        {
                            pc += 4;
                            continue;
                        }
                        if (position > least)
                        {
                            stack[sp] = least;
                            stack[sp + 1] = position;
                            stack[sp + 2] = (int)(pc - code) << 2 | Run;
                            sp += 3;
                        }
                        pc += 5;
                        continue;
                    }

                    case RegExpOpcode.LoopSetLazy:
                    case RegExpOpcode.LoopPointLazy:
                    {
                        int min = pc[2], max = pc[3], count = 0;
                        RegExpCharClass set = classes[pc[1]];
                        if (pc[0] == (int)RegExpOpcode.LoopSetLazy)
                        {
                            count = set.RunLength(Slice(text, position, Math.Min(length - position, min)));
                            position += count;
                        }
                        else
                        {
                            for (; count < min && position < length; count++)
                            {
                                int c = PointAt(text, position, length);
                                if (!set.Contains(c))
                                    break;
                                position += c > 0xFFFF ? 2 : 1;
                            }
                        }
                        if (count < min)
                            break;
                        // From here as if an earlier try at this position had failed, but without a step forward.
                        int left = max == int.MaxValue ? max : max - min;
                        if (!LazyAdvance(pc, set, text, length, ref position, ref left))
                            break;
                        stack[sp] = position;
                        stack[sp + 1] = left;
                        stack[sp + 2] = (int)(pc - code) << 2 | LazyRun;
                        sp += 3;
                        pc += 5;
                        continue;
                    }

                    case RegExpOpcode.LookNot:
                        regs[pc[1]] = sp;
                        stack[sp] = position;
                        stack[sp + 1] = (pc[2] + 2) << 2;
                        sp += 2;
                        pc += 3;
                        continue;

                    case RegExpOpcode.LookNotEnd:
                        // Undo what the body captured, and drop its choices together with the one that goes on.
                        for (int bottom = regs[pc[1]]; sp > bottom;)
                        {
                            int entry = stack[--sp];
                            if ((entry & 3) == Undo)
                                regs[entry >>> 2] = stack[--sp];
                            else
                                sp -= (entry & 3) == Choice ? 1 : 2;
                        }
                        break;

                    case RegExpOpcode.Look:
                        regs[pc[1]] = sp;
                        regs[pc[1] + 1] = position;
                        pc += 3;
                        continue;

                    case RegExpOpcode.LookEnd:
                        sp = KeepUndo(stack, regs[pc[1]], sp);
                        position = regs[pc[1] + 1];
                        pc += 2;
                        continue;

                    case RegExpOpcode.BackReference:
                        if (MatchBackReference(program, pc, regs, text, length, ref position))
                        {
                            pc += 3 + pc[2];
                            continue;
                        }
                        break;

                    case RegExpOpcode.InputStart:
                        if (position == 0)
                        {
                            pc++;
                            continue;
                        }
                        break;

                    case RegExpOpcode.InputEnd:
                        if (position == length)
                        {
                            pc++;
                            continue;
                        }
                        break;

                    case RegExpOpcode.LineStart:
                        if (position == 0 || IsLineTerminator(text[position - 1]))
                        {
                            pc++;
                            continue;
                        }
                        break;

                    case RegExpOpcode.LineEnd:
                        if (position == length || IsLineTerminator(text[position]))
                        {
                            pc++;
                            continue;
                        }
                        break;

                    case RegExpOpcode.WordBoundary:
                    case RegExpOpcode.NotWordBoundary:
                    {
                        bool folded = pc[1] != 0;
                        bool before = position > 0 && IsWordCharacter(text[position - 1], folded);
                        bool after = position < length && IsWordCharacter(text[position], folded);
                        if (before != after == (pc[0] == (int)RegExpOpcode.WordBoundary))
                        {
                            pc += 2;
                            continue;
                        }
                        break;
                    }
                }

                // Backtrack.
                if (--polls == 0)
                    polls = Poll();
                while (true)
                {
                    if (sp == 0)
                    {
                        if (once)
                            return -1;
                        goto NextStart;
                    }
                    int entry = stack[--sp];
                    if ((entry & 3) == Undo)
                    {
                        regs[entry >>> 2] = stack[--sp];
                        continue;
                    }
                    pc = code + (entry >>> 2);
                    if ((entry & 3) == Choice)
                    {
                        position = stack[--sp];
                        break;
                    }
                    if ((entry & 3) == Run)
                    {
                        int least = stack[sp - 2];
                        position = stack[sp - 1] - 1;
                        if (pc[0] == (int)RegExpOpcode.LoopSet)
                        {
                            if (pc[4] >= 0)
                            {
                                int back = Slice(text, least, position + 1 - least).LastIndexOf((char)pc[4]);
                                if (back < 0)
                                {
                                    sp -= 2;
                                    continue;
                                }
                                position = least + back;
                            }
                        }
                        else if (position - 1 >= least && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]))
                            position--;
                        if (position > least)
                        {
                            stack[sp - 1] = position;
                            sp++;
                        }
                        else
                            sp -= 2;
                        pc += 5;
                        break;
                    }

                    // LazyRun: one more character, then on to where the continuation can begin.
                    position = stack[sp - 2];
                    int left = stack[sp - 1];
                    RegExpCharClass set = classes[pc[1]];
                    if (left == 0 || position >= length)
                    {
                        sp -= 2;
                        continue;
                    }
                    int next = pc[0] == (int)RegExpOpcode.LoopSetLazy ? text[position] : PointAt(text, position, length);
                    if (!set.Contains(next))
                    {
                        sp -= 2;
                        continue;
                    }
                    position += next > 0xFFFF ? 2 : 1;
                    if (left != int.MaxValue)
                        left--;
                    if (!LazyAdvance(pc, set, text, length, ref position, ref left))
                    {
                        sp -= 2;
                        continue;
                    }
                    stack[sp - 2] = position;
                    stack[sp - 1] = left;
                    sp++;
                    pc += 5;
                    break;
                }
            }
        }
    }

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
