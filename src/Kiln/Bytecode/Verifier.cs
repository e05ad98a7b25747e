namespace Kiln.Bytecode;

/// <summary>What the operands of a unit's functions may refer to.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="ImportCount">Import entries of its module; int.MaxValue where the metadata is not at hand.</param>
/// <param name="Flags">The module's flags; code may only do what they announce.</param>
/// <param name="SourceLength">Bytes of the source: bounds positions and counts.</param>
internal readonly record struct UnitLimits(CodeUnit Unit, int ImportCount, ModuleFlags Flags, long SourceLength);

/// <summary>
/// Decides whether a function may run. Linear in the size of its code. The interpreter may rely on what is checked here for
/// every function that runs, whoever made it:
/// <list type="bullet">
/// <item>execution stays inside the code: known opcodes, whole instructions, jumps and handlers land on instruction boundaries,
/// the last instruction does not fall through;</item>
/// <item>every register operand, pair, iterator record, run and call window is below RegisterCount, which is at least
/// 2 + ParameterCount and at most 65,535;</item>
/// <item>string, constant, function, import, module-slot and inline-cache operands are in range; a constant is of the kind its
/// instruction needs; an inline cache belongs to one instruction;</item>
/// <item>names of properties and bindings in operands, object shapes and declarations are not array indices;</item>
/// <item>operands that an opcode does not have are zero, and inline caches are numbered without gaps;</item>
/// <item>environment slots in operands are at least 1 and below <see cref="MaxSlots"/>;</item>
/// <item>jumps go forward except JumpLoop and its conditional forms, and handlers lie behind what they cover, so every loop polls for interrupts;</item>
/// <item>Await only in async functions, Yield only in generators and only behind their one InitialYield;</item>
/// <item>instructions that read the frame's arguments only in functions flagged NeedsArguments; import.meta and import() only
/// in modules flagged so;</item>
/// <item>flag, count and small-number operands are among those the opcode table defines.</item>
/// </list>
/// Not checked, so the interpreter checks at run time: that a register holds the internal thing an instruction needs
/// (environment, iterator record, enumerator, reference, private name, dispose list, array under construction), and that an
/// environment is as deep and as large as an operand says.
/// </summary>
internal static partial class Verifier
{
    public const int MaxRegisters = 65_535;

    /// <summary>Keys of an object literal: past this a shape would belong to one object, and literals share theirs (Shape.MaxSharedCount).</summary>
    public const int MaxShapeKeys = 128;

    /// <summary>Slots of one environment.</summary>
    public const int MaxSlots = 1 << 20;

    private const int MaxDepth = 65_535;

    /// <summary>How many registers an operand of each <see cref="OperandKind"/> covers, four bits each; a range counts elsewhere.</summary>
    private const ulong Spans =
        1UL << 4 * (int)OperandKind.Out | 2UL << 4 * (int)OperandKind.Out2 | 1UL << 4 * (int)OperandKind.In
        | 1UL << 4 * (int)OperandKind.InOut | 3UL << 4 * (int)OperandKind.Record;

    /// <summary>An opcode without rules beside those of its operand kinds: found out when one is met.</summary>
    private const ulong NoRules = 1UL << 32;

    private static ulong[]? s_forms;

    /// <summary>
    /// The rows of the opcode table packed for the loop: operand kinds A, B, C and the length, four bits each, then the kinds
    /// of the further words; above them <see cref="NoRules"/> and the bits of the first word that must be zero.
    /// </summary>
    private static ulong[] Forms => s_forms ??= PackForms();

    /// <summary>Verifies one function of a unit.</summary>
    /// <exception cref="BytecodeException">The first rule that it breaks.</exception>
    public static void VerifyFunction(FunctionTemplate function, FunctionBody body, in UnitLimits limits)
    {
        // A register takes source to need it: small files do not ask for large frames.
        if (body.RegisterCount < 2 + body.ParameterCount || body.RegisterCount > MaxRegisters || body.RegisterCount > 2 * limits.SourceLength + 64 || body.ParameterCount < 0)
            throw Fail(function, -1, $"{body.RegisterCount} registers for {body.ParameterCount} parameters");
        if (body.Code.Length == 0) throw Fail(function, -1, "no code");
        if (body.InlineCacheCount < 0 || body.InlineCacheCount > body.Code.Length) throw Fail(function, -1, "inline cache count");
        int words = (body.Code.Length + 64) / 64;
        Span<ulong> bits = words <= 64 ? stackalloc ulong[3 * words] : new ulong[3 * words];
        bits.Clear();
        new FunctionPass(function, body, limits, bits[..words], bits.Slice(words, words), bits[(2 * words)..]).Run();
    }

    /// <summary>Verifies what stack traces and messages read of a function. No instruction relies on it, so it can wait until one is wanted.</summary>
    /// <exception cref="BytecodeException">The first rule that they break.</exception>
    public static void VerifyTables(FunctionTemplate function, int codeLength, ReadOnlySpan<byte> positions, ReadOnlySpan<byte> callSites, in UnitLimits limits)
    {
        VerifyTable(function, positions, codeLength, limits.SourceLength, "positions");
        VerifyTable(function, callSites, codeLength, limits.Unit.StringCount - 1, "call sites");
    }

    /// <summary>Verifies everything of a unit: headers, layout, metadata and all functions.</summary>
    /// <exception cref="BytecodeException">The first rule that is broken.</exception>
    public static void VerifyUnit(CodeUnit unit, ModuleMetadata? metadata, long sourceLength)
    {
        if (unit.FunctionCount == 0) throw new BytecodeException("no functions");
        for (int i = 0; i < unit.FunctionCount; i++)
        {
            FunctionTemplate function = unit.GetFunction(i);
            if ((uint)function.Name >= (uint)unit.StringCount) throw Fail(function, -1, "name");
            VerifyHeader(unit.Kind, metadata?.Flags ?? ModuleFlags.None, metadata is not null, i, (byte)function.Kind, (ushort)function.Flags,
                function.Length, function.SourceStart, function.SourceEnd, (int)Math.Min(sourceLength, int.MaxValue));
        }
        var limits = new UnitLimits(unit, metadata?.Imports.Length ?? (unit.Kind == UnitKind.Module ? int.MaxValue : 0),
            metadata?.Flags ?? (ModuleFlags)uint.MaxValue, sourceLength);
        if (unit.ModuleLayout is { } layout)
        {
            VerifyLayout(layout, unit, sourceLength);
            if (layout.ScopeInfo >= 0) VerifyModuleScopeInfo(layout, limits);
        }
        if (unit.Declarations is { } declarations) VerifyDeclarations(declarations, unit);
        if (metadata is not null) VerifyMetadata(metadata, unit);
        for (int i = 0; i < unit.FunctionCount; i++)
        {
            FunctionBody body = unit.GetFunction(i).Body;
            VerifyFunction(unit.GetFunction(i), body, limits);
            VerifyTables(unit.GetFunction(i), body.Code.Length, body.Positions, body.CallSites, limits);
        }
    }

    /// <summary>Whether a string is the canonical form of an array index, 0 to 2^32 - 2: those are no names.</summary>
    internal static bool IsArrayIndex(CodeUnit unit, int index)
    {
        if (!unit.StartsWithDigit(index)) return false;
        string text = unit.GetString(index);
        if (text.Length > 10 || (text[0] == '0' && text.Length > 1)) return false;
        ulong value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (uint)(c - '0');
        }
        return value < uint.MaxValue;
    }

    private static ulong[] PackForms()
    {
        var forms = new ulong[OpcodeTable.Count];
        for (int i = 0; i < forms.Length; i++)
        {
            OpcodeInfo row = OpcodeTable.Get((Opcode)i);
            ulong form = (ulong)row.A | (ulong)row.B << 4 | (ulong)row.C << 8 | (ulong)row.Length << 12;
            for (int w = 0; w < row.Words.Length; w++) form |= (ulong)row.Words[w] << 16 + 4 * w;
            if (row.A == OperandKind.None) form |= 0xFF00UL << 32;
            if (row.B == OperandKind.None) form |= 0xFF0000UL << 32;
            if (row.C == OperandKind.None && row.B != OperandKind.Imm16) form |= 0xFF000000UL << 32;
            forms[i] = form;
        }
        return forms;
    }

    /// <summary>A position or call-site table: whole LEB128 pairs, rising word indices inside the code, values up to <paramref name="limit"/>.</summary>
    private static void VerifyTable(FunctionTemplate function, ReadOnlySpan<byte> table, int codeLength, long limit, string name)
    {
        long key = 0, value = 0;
        for (int at = 0; at < table.Length;)
        {
            if (!TryReadNumber(table, ref at, out uint keyDelta) || !TryReadNumber(table, ref at, out uint zigzag))
                throw Fail(function, -1, $"{name} are cut");
            key += keyDelta;
            value += (int)(zigzag >> 1) ^ -(int)(zigzag & 1);
            if (key >= codeLength || value < 0 || value > limit) throw Fail(function, -1, $"{name} out of range");
        }
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> table, ref int at, out uint value)
    {
        value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (at >= table.Length) return false;
            byte b = table[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return true;
        }
        return false;
    }

    private static BytecodeException Fail(FunctionTemplate function, int at, string what) =>
        new(at < 0 ? $"function {function.Index}: {what}" : $"function {function.Index} at {at}: {what}");
}
