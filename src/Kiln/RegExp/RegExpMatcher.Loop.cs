using Kiln.Unicode;
#if KILN_CHECKED
using Units = Kiln.RegExp.CheckedPointer<char>;
using Words = Kiln.RegExp.CheckedPointer<int>;
#else
using unsafe Units = char*;
using unsafe Words = int*;
#endif

namespace Kiln.RegExp;

/// <content>The loop over a program's instructions: one method, so that position, stack and code stay in machine registers.</content>
internal sealed unsafe partial class RegExpMatcher
{
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
}
