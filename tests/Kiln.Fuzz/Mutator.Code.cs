using Kiln.Bytecode;
using Kiln.Caching;

namespace Kiln.Fuzz;

/// <content>Mutations of instructions, handlers and function headers that keep the file's structure.</content>
internal sealed partial class Mutator
{
    private void Code(ref Rng rng)
    {
        FunctionMap[] functions = Origin.Map.Functions;
        FunctionMap function = functions[rng.Below(functions.Length)];
        // After remodelling the map is the old file's: positions are only likely ones.
        if (function.Starts.Length == 0 || function.Code + 4 * function.Words > Length) return;
        int index = rng.Below(function.Starts.Length), at = function.Code + 4 * function.Starts[index];
        OpcodeInfo row = OpcodeTable.Get((Opcode)(Buffer[at] % OpcodeTable.Count));
        int words = row.Length;
        switch (rng.Below(14))
        {
            case 0 or 1 or 2:
            {
                // A register for another one.
                int operand = 1 + rng.Below(3);
                Buffer[at + operand] = (byte)(rng.OneIn(6) ? rng.Boundary() : (uint)rng.Below(function.Registers));
                break;
            }
            case 3 or 4:
            {
                // Another opcode of the same length.
                for (int tries = 0; tries < 40; tries++)
                {
                    int op = rng.Below(OpcodeTable.Count);
                    if (OpcodeTable.Get((Opcode)op).Length != words) continue;
                    Buffer[at] = (byte)op;
                    ClearUnused(at);
                    break;
                }
                break;
            }
            case 5 or 6:
            {
                // Another instruction of the file, or two swapped.
                FunctionMap other = functions[rng.Below(functions.Length)];
                for (int tries = 0; tries < 20 && other.Starts.Length > 0; tries++)
                {
                    int from = other.Code + 4 * other.Starts[rng.Below(other.Starts.Length)];
                    if (from + 4 * words > Length || OpcodeTable.Get((Opcode)(Buffer[from] % OpcodeTable.Count)).Length != words) continue;
                    Span<byte> a = Buffer.AsSpan(at, 4 * words), b = Buffer.AsSpan(from, 4 * words);
                    byte[] kept = a.ToArray();
                    b.CopyTo(a);
                    if (rng.OneIn(2)) kept.CopyTo(b);
                    break;
                }
                break;
            }
            case 7 or 8 or 9 when words > 1:
            {
                int word = 1 + rng.Below(words - 1);
                Put32(at + 4 * word, Operand(ref rng, row.Words[word - 1], function, Get32(at + 4 * word)));
                break;
            }
            case 10 when function.HandlerCount > 0:
            {
                int field = function.Handlers + 4 * rng.Below(4 * function.HandlerCount);
                Put32(field, rng.OneIn(4) ? rng.Boundary() : (uint)(rng.OneIn(3) ? rng.Below(function.Registers) : function.Starts[rng.Below(function.Starts.Length)]));
                break;
            }
            case 11:
                // Kind, flags, length of a function; registers and parameters of its body.
                switch (rng.Below(5))
                {
                    case 0: Buffer[function.Header] = (byte)rng.Below(13); break;
                    case 1: Buffer[function.Header + 2] ^= (byte)(1 << rng.Below(8)); break;
                    case 2: Buffer[function.Header + 3] ^= (byte)(1 << rng.Below(2)); break;
                    case 3: Put32(function.Body, (uint)(function.Registers + rng.Below(7) - 3) | (uint)rng.Below(function.Registers) << 16); break;
                    default: Put32(function.Body + 4, (uint)rng.Below(function.Words)); break;
                }
                break;
            case 12:
                // A word anywhere.
                Put32(function.Code + 4 * rng.Below(function.Words), rng.Boundary());
                break;
            default:
                // Nothing in the place of an instruction.
                for (int w = 0; w < words; w++) Put32(at + 4 * w, Instruction.Encode(Opcode.Debugger));
                break;
        }
    }

    private static uint Operand(ref Rng rng, WordKind kind, FunctionMap function, uint old)
    {
        if (rng.OneIn(8)) return rng.Boundary();
        switch (kind)
        {
            case WordKind.Jump: return (uint)function.Starts[rng.Below(function.Starts.Length)];
            case WordKind.Window:
                int first = rng.Below(function.Registers);
                return (uint)(first | rng.Below(Math.Max(1, function.Registers - first - 1)) << 16);
            case WordKind.Base: return (uint)rng.Below(function.Registers);
            case WordKind.Regs: return (uint)(rng.Below(function.Registers) | rng.Below(function.Registers) << 16);
            case WordKind.Slot or WordKind.Depth or WordKind.Count or WordKind.Index: return (uint)rng.Below(8);
            case WordKind.Flags: return (uint)rng.Below(128);
            case WordKind.String or WordKind.Const or WordKind.Func or WordKind.Scope or WordKind.Import or WordKind.Ic: return (uint)rng.Below((int)Math.Min(old * 2 + 4, 4096));
            default: return rng.Boundary();
        }
    }

    /// <summary>Operands that an opcode does not have are zero, or the verifier would look no further.</summary>
    private void ClearUnused(int at)
    {
        OpcodeInfo row = OpcodeTable.Get((Opcode)Buffer[at]);
        if (row.A == OperandKind.None) Buffer[at + 1] = 0;
        if (row.B == OperandKind.None) Buffer[at + 2] = 0;
        if (row.C == OperandKind.None && row.B != OperandKind.Imm16) Buffer[at + 3] = 0;
    }
}
