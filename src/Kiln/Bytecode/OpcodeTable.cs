namespace Kiln.Bytecode;

/// <summary>What an 8-bit operand of the first word means.</summary>
internal enum OperandKind : byte { None, Out, Out2, In, InOut, Record, Range, U8, I8, Imm16 }

/// <summary>What a further 32-bit word of an instruction means.</summary>
internal enum WordKind : byte { String, Const, Func, Import, Ic, Jump, Window, Base, Regs, Slot, Depth, Count, Index, Flags, Scope }

/// <summary>One row of the opcode table.</summary>
internal sealed class OpcodeInfo(string name, OperandKind a, OperandKind b, OperandKind c, params WordKind[] words)
{
    public string Name { get; } = name;
    public OperandKind A { get; } = a;
    public OperandKind B { get; } = b;
    public OperandKind C { get; } = c;

    /// <summary>The words after the first one.</summary>
    public WordKind[] Words { get; } = words;

    /// <summary>Length of the instruction in 32-bit words.</summary>
    public int Length => 1 + Words.Length;
}

/// <summary>The rows of opcodes.txt; everything that has to know an instruction's form asks here.</summary>
internal static partial class OpcodeTable
{
    private static OpcodeInfo[]? s_rows;

    private static OpcodeInfo[] Rows => s_rows ??= CreateRows();

    /// <summary>The form of an opcode that is below <see cref="Count"/>.</summary>
    public static OpcodeInfo Get(Opcode op) => Rows[(int)op];
}

/// <summary>Reading and building the 32-bit words of instructions.</summary>
internal static class Instruction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Opcode Op(uint word) => (Opcode)(byte)word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int A(uint word) => (byte)(word >> 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int B(uint word) => (byte)(word >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int C(uint word) => (int)(word >> 24);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Imm16(uint word) => (short)(word >> 16);

    public static uint Encode(Opcode op, int a = 0, int b = 0, int c = 0) =>
        (byte)op | (uint)(byte)a << 8 | (uint)(byte)b << 16 | (uint)(byte)c << 24;

    public static uint EncodeImm16(Opcode op, int a, int imm) => (byte)op | (uint)(byte)a << 8 | (uint)(ushort)(short)imm << 16;

    /// <summary>A window or regs word: two 16-bit numbers.</summary>
    public static uint Pair(int low, int high) => (ushort)low | (uint)(ushort)high << 16;
}
