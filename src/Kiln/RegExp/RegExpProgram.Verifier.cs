namespace Kiln.RegExp;

/// <summary>
/// The structural verifier. The matcher reads code, registers and input without bounds checks; it may because of what is checked here:
/// instructions do not overlap and the code does not end in the middle, operands are within their tables, jumps go to instructions (back
/// only by the two that end a loop), registers have one use each, and a look-around is entered and left only by its own instructions.
/// </summary>
internal sealed partial class RegExpProgram
{
    private bool Verify()
    {
        int[] code = Code;
        // Scratch space: on the stack for all but very large programs.
        Span<bool> starts = code.Length < 4096 ? stackalloc bool[code.Length + 1] : new bool[code.Length + 1];
        starts.Clear();
        for (int at = 0; at < code.Length;)
        {
            uint opcode = (uint)code[at];
            if (opcode >= RegExpOpcodes.Count)
                return false;
            starts[at] = true;
            long length = RegExpOpcodes.Lengths[(int)opcode];
            if (opcode == (uint)RegExpOpcode.BackReference)
            {
                if (at + 3 > code.Length || (uint)code[at + 2] > (uint)code.Length)
                    return false;
                length += code[at + 2];
            }
            if (at + length > code.Length)
                return false;
            at += (int)length;
            if (at == code.Length && opcode != (uint)RegExpOpcode.Match)
                return false;
        }

        // 1 counter, 2 position, 3 look-around
        Span<byte> uses = RegisterCount <= 256 ? stackalloc byte[RegisterCount] : new byte[RegisterCount];
        uses.Clear();
        Stack<(int Begin, int End)>? regions = null;
        // The region of each word; while there is none everything is in region 0.
        int[]? regionOf = null;
        for (int at = 0; at < code.Length;)
        {
            if (regions is { Count: > 0 })
            {
                if (at > regions.Peek().End)
                    return false;
                regionOf![at] = regions.Peek().Begin + 1;
            }
            int length = RegExpOpcodes.Lengths[code[at]];
            switch ((RegExpOpcode)code[at])
            {
                case RegExpOpcode.Match:
                    if (regions is { Count: > 0 })
                        return false;
                    break;
                case RegExpOpcode.Char or RegExpOpcode.CharBack:
                    if ((uint)code[at + 1] > 0xFFFF)
                        return false;
                    break;
                case RegExpOpcode.Set or RegExpOpcode.SetBack or RegExpOpcode.SetPoint or RegExpOpcode.SetPointBack:
                    if (!IsClass(code[at + 1]))
                        return false;
                    break;
                case RegExpOpcode.Text:
                    if ((uint)code[at + 1] >= (uint)Strings.Length)
                        return false;
                    break;
                case RegExpOpcode.Jump or RegExpOpcode.Split or RegExpOpcode.SplitLater:
                    if (!IsForward(starts, at, code[at + 1]))
                        return false;
                    break;
                case RegExpOpcode.SplitSet:
                    if (!IsForward(starts, at, code[at + 1]) || !IsClass(code[at + 2]) || (uint)code[at + 3] > 1)
                        return false;
                    break;
                case RegExpOpcode.Dispatch:
                    for (int i = at + 1; i < at + length; i++)
                    {
                        if (!IsForward(starts, at, code[i]))
                            return false;
                    }
                    break;
                case RegExpOpcode.Save:
                    if (code[at + 1] < 2 || code[at + 1] >= 2 * GroupCount)
                        return false;
                    break;
                case RegExpOpcode.ClearCaptures:
                    if (code[at + 1] < 2 || code[at + 2] < code[at + 1] || code[at + 2] > 2 * GroupCount)
                        return false;
                    break;
                case RegExpOpcode.SetCounter:
                    if (!Uses(uses, code[at + 1], 1) || code[at + 2] != 0)
                        return false;
                    break;
                case RegExpOpcode.SavePosition:
                    if (!Uses(uses, code[at + 1], 2) || (uint)code[at + 2] > 1)
                        return false;
                    break;
                case RegExpOpcode.CheckPosition:
                    if (!Uses(uses, code[at + 1], 2))
                        return false;
                    break;
                case RegExpOpcode.RepeatAny:
                    if (!IsBackward(starts, at, code[at + 1]) || (code[at + 2] != -1 && !Uses(uses, code[at + 2], 2)) || (uint)code[at + 3] > 2
                        || (code[at + 4] != -1 && !IsClass(code[at + 4])))
                        return false;
                    break;
                case RegExpOpcode.Repeat:
                    if (!IsBackward(starts, at, code[at + 1]) || !Uses(uses, code[at + 2], 1) || (code[at + 3] != -1 && !Uses(uses, code[at + 3], 2))
                        || code[at + 4] < 0 || code[at + 5] < code[at + 4] || (uint)code[at + 6] > 1)
                        return false;
                    break;
                case RegExpOpcode.LoopSet or RegExpOpcode.LoopSetLazy or RegExpOpcode.LoopPoint or RegExpOpcode.LoopPointLazy
                    or RegExpOpcode.LoopSetOnly or RegExpOpcode.LoopPointOnly:
                    if (!IsClass(code[at + 1]) || code[at + 2] < 0 || code[at + 3] < code[at + 2]
                        || (length == 5 && code[at + 4] is < -1 or > 0xFFFF))
                        return false;
                    break;
                case RegExpOpcode.Look or RegExpOpcode.LookNot:
                    int register = code[at + 1], end = code[at + 2];
                    if (register < 2 * GroupCount || register >= RegisterCount - 1 || uses[register] != 0 || uses[register + 1] != 0
                        || end <= at || end >= code.Length || !starts[end] || (regions is { Count: > 0 } && end >= regions.Peek().End)
                        || code[end] != code[at] + 1 || code[end + 1] != register)
                        return false;
                    uses[register] = uses[register + 1] = 3;
                    regions ??= new Stack<(int Begin, int End)>();
                    regionOf ??= new int[code.Length];
                    regions.Push((at, end));
                    break;
                case RegExpOpcode.LookEnd or RegExpOpcode.LookNotEnd:
                    if (regions is null || regions.Count == 0 || regions.Pop().End != at)
                        return false;
                    break;
                case RegExpOpcode.BackReference:
                    if ((uint)code[at + 1] > 3 || code[at + 2] < 1)
                        return false;
                    length += code[at + 2];
                    for (int i = at + 3; i < at + length; i++)
                    {
                        if (code[i] < 1 || code[i] >= GroupCount)
                            return false;
                    }
                    break;
                case RegExpOpcode.WordBoundary or RegExpOpcode.NotWordBoundary:
                    if ((uint)code[at + 1] > 1)
                        return false;
                    break;
            }
            at += length;
        }
        if (regions is { Count: > 0 })
            return false;
        if (regionOf is null)
            return true;

        // Every jump stays in its region. A begin belongs to the outer region, an end to its own.
        for (int at = 0; at < code.Length;)
        {
            int length = RegExpOpcodes.Lengths[code[at]];
            switch ((RegExpOpcode)code[at])
            {
                case RegExpOpcode.Jump or RegExpOpcode.Split or RegExpOpcode.SplitLater or RegExpOpcode.SplitSet
                    or RegExpOpcode.RepeatAny or RegExpOpcode.Repeat:
                    if (regionOf[code[at + 1]] != regionOf[at])
                        return false;
                    break;
                case RegExpOpcode.Dispatch:
                    for (int i = at + 1; i < at + length; i++)
                    {
                        if (regionOf[code[i]] != regionOf[at])
                            return false;
                    }
                    break;
                case RegExpOpcode.BackReference:
                    length += code[at + 2];
                    break;
            }
            at += length;
        }
        return true;

        bool IsClass(int index) => (uint)index < (uint)Classes.Length;

        // There is one more start than there are words of code.
        static bool IsForward(ReadOnlySpan<bool> starts, int from, int to) => to > from && to < starts.Length - 1 && starts[to];

        static bool IsBackward(ReadOnlySpan<bool> starts, int from, int to) => to >= 0 && to <= from && starts[to];

        bool Uses(Span<byte> uses, int register, byte use)
        {
            if (register < 2 * GroupCount || register >= RegisterCount || (uses[register] != 0 && uses[register] != use))
                return false;
            uses[register] = use;
            return true;
        }
    }
}
