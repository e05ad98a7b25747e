using Kiln.Bytecode;

namespace Kiln.Compilation;

/// <summary>A jump target of the function being written; an index into the writer's tables.</summary>
internal readonly record struct Label(int Id);

/// <summary>
/// Writes the instructions and side tables of one function. Operands may name any register: those that 8 bits cannot hold
/// go through the scratch registers 252 to 255.
/// </summary>
internal sealed class BytecodeWriter
{
    /// <summary>First of the four scratch registers; no variable or temporary lives in them.</summary>
    public const int Scratch = 252;
    public const int ScratchEnd = 256;

    private uint[] _code = new uint[64];
    private int _length;
    private int[] _labels = new int[16];
    private int _labelCount;
    private (int Word, int Label)[] _fixups = new (int, int)[16];
    private int _fixupCount;
    private readonly PositionTable.Builder _positions = new();
    private readonly PositionTable.Builder _callSites = new();
    private readonly List<(int Start, int End, int Target, int Register)> _handlers = [];
    private int _lastPosition = -1;
    private int _pendingPosition = -1;

    /// <summary>Word index of the next instruction.</summary>
    public int Position => _length;

    public int InlineCacheCount { get; private set; }

    public int RegisterCount { get; private set; } = 2;

    public void UseRegister(int register)
    {
        if (register >= RegisterCount) RegisterCount = register + 1;
    }

    public uint NewCache() => (uint)InlineCacheCount++;

    /// <summary>The source offset of the instructions that follow.</summary>
    public void SetPosition(int offset) => _pendingPosition = offset;

    /// <summary>Notes how the callee of the next instruction is printed.</summary>
    public void AddCallSite(int text) => _callSites.Add(_length, text);

    public Label NewLabel()
    {
        if (_labelCount == _labels.Length) Array.Resize(ref _labels, _labels.Length * 2);
        _labels[_labelCount] = -1;
        return new Label(_labelCount++);
    }

    public void Bind(Label label)
    {
        Debug.Assert(_labels[label.Id] < 0);
        _labels[label.Id] = _length;
    }

    /// <summary>The label lies behind: only JumpLoop goes there.</summary>
    public bool IsBound(Label label) => _labels[label.Id] >= 0;

    public void AddHandler(int start, int end, int target, int register)
    {
        if (start < end) _handlers.Add((start, end, target, register));
    }

    public void Emit(Opcode op, int a = 0, int b = 0, int c = 0) => EmitCore(op, a, b, c, default);

    public void Emit(Opcode op, int a, int b, int c, uint word) => EmitCore(op, a, b, c, [word]);

    public void Emit(Opcode op, int a, int b, int c, uint word, uint word2) => EmitCore(op, a, b, c, [word, word2]);

    public void Emit(Opcode op, int a, int b, int c, uint word, uint word2, uint word3) => EmitCore(op, a, b, c, [word, word2, word3]);

    public void EmitLoadInt(int register, int value)
    {
        if (register < Scratch)
        {
            Append(Instruction.EncodeImm16(Opcode.LoadInt, register, value));
            return;
        }
        UseRegister(ScratchEnd - 1);
        Append(Instruction.EncodeImm16(Opcode.LoadInt, Scratch, value));
        MoveWide(register, Scratch);
    }

    public void EmitMove(int to, int from)
    {
        if (to == from) return;
        if (to < Scratch && from < Scratch) Append(Instruction.Encode(Opcode.Move, to, from));
        else MoveWide(to, from);
    }

    /// <summary>An instruction whose only further word is a jump target.</summary>
    public void EmitJump(Opcode op, Label target, int a = 0, int b = 0)
    {
        Debug.Assert(OpcodeTable.Get(op).Words is [WordKind.Jump]);
        if (_fixupCount == _fixups.Length) Array.Resize(ref _fixups, _fixups.Length * 2);
        if (a < Scratch && b < Scratch)
        {
            FlushPosition();
            Append(Instruction.Encode(op, a, b));
            _fixups[_fixupCount++] = (_length, target.Id);
            Append(0);
            return;
        }
        EmitWide(op, a, b, 0, [0], target);
    }

    private void EmitCore(Opcode op, int a, int b, int c, ReadOnlySpan<uint> words)
    {
        Debug.Assert(OpcodeTable.Get(op).Words.Length == words.Length, $"{op} takes {OpcodeTable.Get(op).Words.Length} words");
        if (a < Scratch - 3 && b < Scratch - 3 && c < Scratch)
        {
            FlushPosition();
            Append(Instruction.Encode(op, a, b, c));
            foreach (uint word in words) Append(word);
            return;
        }
        EmitWide(op, a, b, c, words, null);
    }

    private void EmitWide(Opcode op, int a, int b, int c, ReadOnlySpan<uint> words, Label? jump)
    {
        OpcodeInfo info = OpcodeTable.Get(op);
        int position = _pendingPosition;
        _pendingPosition = -1;

        // Records take 253 to 255, pairs 252 and 253; the operands beside them do not collide.
        int wideA = info.A == OperandKind.Record ? Scratch + 1 : Scratch;
        int wideB = info.B == OperandKind.Record ? Scratch + 1 : info.A == OperandKind.Record ? Scratch : Scratch + 2;
        int wideC = info.B == OperandKind.Record ? Scratch : Scratch + 3;
        bool isWideA = IsWide(info.A, a), isWideB = IsWide(info.B, b), isWideC = IsWide(info.C, c);
        if (isWideA || isWideB || isWideC) UseRegister(ScratchEnd - 1);
        if (isWideA) MoveIn(info.A, wideA, a);
        if (isWideB) MoveIn(info.B, wideB, b);
        if (isWideC) MoveIn(info.C, wideC, c);
        _pendingPosition = position;
        FlushPosition();
        Append(Instruction.Encode(op, isWideA ? wideA : a, isWideB ? wideB : b, isWideC ? wideC : c));
        if (jump is { } target)
        {
            _fixups[_fixupCount++] = (_length, target.Id);
            Append(0);
        }
        else
        {
            foreach (uint word in words) Append(word);
        }
        if (isWideA) MoveOut(info.A, wideA, a);
        if (isWideB) MoveOut(info.B, wideB, b);
        if (isWideC) MoveOut(info.C, wideC, c);
    }

    private static bool IsWide(OperandKind kind, int operand) => kind switch
    {
        OperandKind.Out or OperandKind.In or OperandKind.InOut => operand >= Scratch,
        OperandKind.Out2 => operand >= Scratch - 1,
        OperandKind.Record => operand >= Scratch - 2,
        _ => false,
    };

    private void MoveIn(OperandKind kind, int scratch, int register)
    {
        if (kind is OperandKind.In or OperandKind.InOut or OperandKind.Record) MoveWide(scratch, register);
        if (kind != OperandKind.Record) return;
        MoveWide(scratch + 1, register + 1);
        MoveWide(scratch + 2, register + 2);

        // When the step throws, the record counts as done: its scratch copy is not written back.
        Append(Instruction.Encode(Opcode.LoadTrue, Scratch));
        MoveWide(register + 2, Scratch);
    }

    private void MoveOut(OperandKind kind, int scratch, int register)
    {
        if (kind is OperandKind.Out or OperandKind.InOut or OperandKind.Out2 or OperandKind.Record) MoveWide(register, scratch);
        if (kind is OperandKind.Out2 or OperandKind.Record) MoveWide(register + 1, scratch + 1);
        if (kind is OperandKind.Record) MoveWide(register + 2, scratch + 2);
    }

    private void MoveWide(int to, int from)
    {
        Append((uint)Opcode.MoveWide);
        Append(Instruction.Pair(to, from));
    }

    private void FlushPosition()
    {
        if (_pendingPosition < 0 || _pendingPosition == _lastPosition) return;
        _positions.Add(_length, _pendingPosition);
        _lastPosition = _pendingPosition;
    }

    private void Append(uint word)
    {
        if (_length == _code.Length) Array.Resize(ref _code, _code.Length * 2);
        _code[_length++] = word;
    }

    public FunctionBody ToBody(int parameterCount)
    {
        for (int i = 0; i < _fixupCount; i++)
        {
            (int word, int label) = _fixups[i];
            Debug.Assert(_labels[label] >= 0);
            _code[word] = (uint)_labels[label];
        }
        var handlers = new ExceptionHandler[_handlers.Count];
        for (int i = 0; i < handlers.Length; i++)
        {
            (int start, int end, int target, int register) = _handlers[i];
            handlers[i] = new ExceptionHandler(start, end, target, register);
        }
        return new FunctionBody
        {
            Code = _code.AsSpan(0, _length).ToArray(),
            RegisterCount = Math.Max(RegisterCount, 2 + parameterCount),
            ParameterCount = parameterCount,
            InlineCacheCount = InlineCacheCount,
            Handlers = handlers,
            Positions = _positions.ToArray(),
            CallSites = _callSites.ToArray(),
        };
    }
}
