using System.Buffers.Binary;
using System.Text;
using Kiln.Bytecode;

namespace Kiln.Caching;

/// <summary>
/// The code of a BMES file. Tables are checked as a whole when the file is opened; strings, constants, headers and bodies
/// become objects when something asks for them. A body is verified before anyone sees it. Safe for use by several threads.
/// </summary>
internal sealed partial class CachedUnit : CodeUnit
{
    private readonly BmesFile _file;
    private readonly byte[] _data;

    // Where bodies, constants and code's strings are read when they are needed; null when all bytes are there.
    private readonly ArchiveBlocks? _blocks;

    // Whether a header is checked when it becomes a template: of a file that is read as it is needed, where most never do.
    private readonly bool _checksLate;

    // Absolute positions in _data of the parts of the bytecode section.
    private readonly int _stringOffsets;
    private readonly int _stringData;
    private readonly int _constantOffsets;
    private readonly int _constantData;
    private readonly int _functionHeaders;
    private readonly int _bodies;
    private readonly int _bodiesLength;

    // Strings are not kept: who uses one keeps it, interned or as a value of the realm.
    private readonly int _stringCount;
    private readonly Constant?[] _constants;

    // In pieces: a large module makes few of its functions.
    private readonly FunctionTemplate?[]?[] _functions;
    private readonly int _codeStringCount;
    private readonly int _functionCount;
    private readonly ModuleLayout? _layout;
    private readonly TopLevelDeclarations? _declarations;
    private UnitLimits _limits;

    /// <summary>Bytes of the whole entry.</summary>
    public int FileLength => _file.Length;

    /// <exception cref="BmesException">The structure of the section is not valid.</exception>
    /// <exception cref="BytecodeException">A header breaks a rule of the verifier.</exception>
    internal CachedUnit(BmesFile file, Lock? gate = null)
    {
        _gate = gate ?? new Lock();
        _file = file;
        _data = file.Data;
        _blocks = file.Blocks;
        _checksLate = _blocks is not null;
        Kind = file.Kind;
        // A small module is not worth asking again and again.
        if (file.Length <= SmallFile)
        {
            Need(file.Base, file.Length);
            _blocks = null;
        }
        Need(file.Base, file.SectionOffset(BmesSection.Bytecode) + BmesFormat.CodeHeaderSize);
        int start = file.Base + file.SectionOffset(BmesSection.Bytecode);
        int length = file.SectionLength(BmesSection.Bytecode);
        uint codeStrings = U32(start), strings = U32(start + 4), constants = U32(start + 8), functions = U32(start + 12);
        uint stringBytes = U32(start + 16), constantBytes = U32(start + 20), layoutBytes = U32(start + 24), bodyBytes = U32(start + 28);

        // Each sum stays far below 2^63, so nothing wraps; the total has to be the section's length exactly.
        long stringData = BmesFormat.CodeHeaderSize + Pad(4L * strings + 4);
        long constantOffsets = stringData + Pad(stringBytes);
        long constantData = constantOffsets + Pad(4L * constants + 4);
        long functionHeaders = constantData + Pad(constantBytes);
        long layout = functionHeaders + Pad((long)BmesFormat.FunctionHeaderSize * functions);
        long bodies = layout + Pad(layoutBytes);
        if (bodies + bodyBytes != length) throw new BmesException("bytecode: lengths do not add up");
        if (codeStrings > strings) throw new BmesException("bytecode: string counts");
        if (functions == 0) throw new BmesException("bytecode: no functions");

        _stringOffsets = start + BmesFormat.CodeHeaderSize;
        _stringData = start + (int)stringData;
        _constantOffsets = start + (int)constantOffsets;
        _constantData = start + (int)constantData;
        _functionHeaders = start + (int)functionHeaders;
        _bodies = start + (int)bodies;
        _bodiesLength = (int)bodyBytes;
        _codeStringCount = (int)codeStrings;
        // In one call, where that reads little that is not needed.
        if (stringBytes + (ulong)constantBytes <= SmallData) Need(start, _bodies - start);
        Need(_stringOffsets, 4 * (int)strings + 4);
        Need(_constantOffsets, 4 * (int)constants + 4);
        Need(_functionHeaders, _bodies - _functionHeaders);
        CheckStrings((int)strings, (int)stringBytes);
        // Nothing but the file has the strings that only metadata names.
        int codeStringBytes = (int)(U32(_stringOffsets + 4 * _codeStringCount) & ~BmesFormat.WideFlag);
        Need(_stringData + codeStringBytes, (int)stringBytes - codeStringBytes);
        CheckConstants((int)constants, (int)constantBytes);
        _stringCount = (int)strings;
        _constants = constants == 0 ? [] : new Constant?[constants];
        _functionCount = (int)functions;
        _functions = new FunctionTemplate?[]?[(_functionCount + FunctionPiece - 1) / FunctionPiece];
        if (!_checksLate) CheckFunctions();
        else _ = GetFunction(0);
        ReadOnlySpan<byte> layoutSpan = _data.AsSpan(start + (int)layout, (int)layoutBytes);
        if (Kind == UnitKind.Module) _layout = ReadModuleLayout(layoutSpan);
        else if (layoutBytes > 0) _declarations = ReadDeclarations(layoutSpan);
    }

    public override UnitKind Kind { get; }

    public override int StringCount => _codeStringCount;

    public override int ConstantCount => _constants.Length;

    public override int FunctionCount => _functionCount;

    public override ModuleLayout? ModuleLayout => _layout;

    public override TopLevelDeclarations? Declarations => _declarations;

    /// <summary>The file the code is from.</summary>
    internal BmesFile File => _file;

    /// <summary>
    /// Compiles the unit again, from a source whose hash is the file's, after a body turned out to be invalid; null when the
    /// source is gone or changed. The loader sets it and counts the miss; see docs/decisions for why this is needed at all.
    /// </summary>
    internal Func<CachedUnit, BytecodeException, CodeUnit?>? BodyRecovery { get; set; }

    /// <summary>Where the source is, for <see cref="BodyRecovery"/>.</summary>
    internal string? SourcePath { get; set; }

    public override string GetString(int index)
    {
        if (_recovered is { } recovered && index < recovered.StringCount) return recovered.GetString(index);
        if (!IsStringThere(index)) return RecoverString(index);
        ReadOnlySpan<byte> data = StringData(index, out bool wide);
        return BmesReader.DecodeCharacters(data, wide);
    }

    internal override bool IsLong(int index) => _recovered is null && StringPlace(index, out _, out _) >= 256;

    public override PropertyKey GetKey(int index)
    {
        if (_recovered is not null || !IsStringThere(index)) return base.GetKey(index);
        ReadOnlySpan<byte> data = StringData(index, out bool wide);
        if (wide || data.Length > 64) return base.GetKey(index);
        // Most names are known already: then there is nothing to allocate.
        Span<char> units = stackalloc char[64];
        units = units[..data.Length];
        Encoding.Latin1.GetChars(data, units);
        return PropertyKey.TryParseArrayIndex(units, out uint number) ? PropertyKey.FromIndex(number) : NameTable.Intern(units);
    }

    public override Constant GetConstant(int index) => _constants[index] ?? DecodeConstant(index);

    public override FunctionTemplate GetFunction(int index) => _functions[index / FunctionPiece]?[index % FunctionPiece] ?? DecodeFunction(index);

    internal override bool StartsWithDigit(int index)
    {
        // UTF-16 begins with the low byte; that a high byte may follow only makes the answer a little too careful.
        if (_recovered is not null) return base.StartsWithDigit(index);
        ReadOnlySpan<byte> data = StringData(index, out _);
        return !data.IsEmpty && data[0] is >= (byte)'0' and <= (byte)'9';
    }

    /// <summary>Tells the unit what its import operands may refer to; called once, before any body is asked for.</summary>
    internal void Attach(ModuleMetadata? metadata)
    {
        _limits = new UnitLimits(this, metadata?.ImportCount ?? (Kind == UnitKind.Module ? int.MaxValue : 0),
            metadata?.Flags ?? BmesFormat.AllModuleFlags, _file.SourceLength);
        if (_layout is { ScopeInfo: >= 0 } layout) Verifier.VerifyModuleScopeInfo(layout, _limits);
        _freshConstants?.Clear();
    }

    private const int FunctionPiece = 64, SmallData = 64 << 10, SmallFile = 16 << 10;

    /// <summary>Where the bytes of a string are.</summary>
    /// <returns>How many there are.</returns>
    private int StringPlace(int index, out int start, out bool wide)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_stringCount);
        ulong offsets = BinaryPrimitives.ReadUInt64LittleEndian(_data.AsSpan(_stringOffsets + 4 * index));
        int first = (int)((uint)offsets & ~BmesFormat.WideFlag), end = (int)((uint)(offsets >> 32) & ~BmesFormat.WideFlag);
        wide = ((uint)offsets & BmesFormat.WideFlag) != 0;
        start = _stringData + first;
        return end - first;
    }

    /// <exception cref="BlockException">It cannot be read.</exception>
    private ReadOnlySpan<byte> StringData(int index, out bool wide)
    {
        int length = StringPlace(index, out int start, out wide);
        Need(start, length);
        return _data.AsSpan(start, length);
    }

    private bool IsStringThere(int index)
    {
        if (_blocks is null) return true;
        int length = StringPlace(index, out int start, out _);
        return _blocks.Ensure(start, length);
    }

    /// <exception cref="BlockException">Bytes of the file cannot be read.</exception>
    private void Need(int start, int length)
    {
        if (_blocks is not null && !_blocks.Ensure(start, length)) throw _blocks.Failure();
    }

    private FunctionTemplate DecodeFunction(int index)
    {
        ReadOnlySpan<byte> row = _data.AsSpan(_functionHeaders + BmesFormat.FunctionHeaderSize * index, BmesFormat.FunctionHeaderSize);
        if (_recovered is { } recovered) return Publish(Copy(recovered.GetFunction(index)));
        if (_checksLate && !IsBodyInside(row)) throw new BytecodeException($"functions: header {index}");
        if (_checksLate) VerifyHeader(index, row);
        var template = new FunctionTemplate
        {
            Unit = this,
            Index = index,
            Kind = (FunctionKind)row[0],
            Flags = (FunctionFlags)BinaryPrimitives.ReadUInt16LittleEndian(row[2..]),
            Name = BinaryPrimitives.ReadInt32LittleEndian(row[4..]),
            Length = BinaryPrimitives.ReadInt32LittleEndian(row[8..]),
            SourceStart = BinaryPrimitives.ReadInt32LittleEndian(row[12..]),
            SourceEnd = BinaryPrimitives.ReadInt32LittleEndian(row[16..]),
        };
        return Publish(template);
    }

    private FunctionTemplate Copy(FunctionTemplate fresh) => new()
    {
        Unit = this,
        Index = fresh.Index,
        Kind = fresh.Kind,
        Flags = fresh.Flags,
        Name = fresh.Name,
        Length = fresh.Length,
        SourceStart = fresh.SourceStart,
        SourceEnd = fresh.SourceEnd,
    };

    private FunctionTemplate Publish(FunctionTemplate template)
    {
        int index = template.Index, first = index - index % FunctionPiece;
        ref FunctionTemplate?[]? piece = ref _functions[index / FunctionPiece];
        if (piece is null) Interlocked.CompareExchange(ref piece, new FunctionTemplate?[Math.Min(FunctionPiece, _functionCount - first)], null);
        return Interlocked.CompareExchange(ref piece[index - first], template, null) ?? template;
    }

    private void CheckStrings(int count, int dataLength)
    {
        ReadOnlySpan<byte> table = _data.AsSpan(_stringOffsets, 4 * count + 4);
        uint at = BinaryPrimitives.ReadUInt32LittleEndian(table);
        if ((at & ~BmesFormat.WideFlag) != 0) throw new BmesException("strings: first offset");
        for (int i = 4; i < table.Length; i += 4)
        {
            uint next = BinaryPrimitives.ReadUInt32LittleEndian(table[i..]);
            uint length = (next & ~BmesFormat.WideFlag) - (at & ~BmesFormat.WideFlag);
            if (length > (uint)dataLength || ((at & BmesFormat.WideFlag) != 0 && (length & 1) != 0)) throw new BmesException($"strings: length of string {i / 4 - 1}");
            at = next;
        }
        if (at != (uint)dataLength) throw new BmesException("strings: last offset");
    }

    /// <summary>All headers; that bodies follow each other keeps what verifying all of them takes in proportion to the file.</summary>
    private void CheckFunctions()
    {
        uint at = 0;
        for (int i = 0; i < _functionCount; i++)
        {
            ReadOnlySpan<byte> row = _data.AsSpan(_functionHeaders + BmesFormat.FunctionHeaderSize * i, BmesFormat.FunctionHeaderSize);
            if (BinaryPrimitives.ReadUInt32LittleEndian(row[20..]) != at || !IsBodyInside(row)) throw new BmesException($"functions: header {i}");
            at += BinaryPrimitives.ReadUInt32LittleEndian(row[24..]);
            VerifyHeader(i, row);
        }
        if (at != (uint)_bodiesLength) throw new BmesException("functions: bodies left over");
    }

    private bool IsBodyInside(ReadOnlySpan<byte> row)
    {
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(row[20..]), length = BinaryPrimitives.ReadUInt32LittleEndian(row[24..]);
        return offset <= (uint)_bodiesLength && length <= (uint)_bodiesLength - offset && length >= BmesFormat.BodyHeaderSize && (length & 3) == 0
            && row[1] == 0 && BinaryPrimitives.ReadUInt32LittleEndian(row[4..]) < (uint)_codeStringCount;
    }

    private void VerifyHeader(int index, ReadOnlySpan<byte> row) =>
        Verifier.VerifyHeader(Kind, _file.Flags, _file.HasMetadata, index, row[0], BinaryPrimitives.ReadUInt16LittleEndian(row[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(row[8..]), BinaryPrimitives.ReadInt32LittleEndian(row[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(row[16..]), (int)_file.SourceLength);

    private ModuleLayout ReadModuleLayout(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16) throw new BmesException("module layout: cut");
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        if (16 + 8UL * count != (ulong)bytes.Length) throw new BmesException("module layout: length");
        var functions = count == 0 ? [] : new HoistedFunction[count];
        for (int i = 0; i < functions.Length; i++)
        {
            functions[i] = new HoistedFunction(
                BinaryPrimitives.ReadInt32LittleEndian(bytes[(16 + 8 * i)..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(20 + 8 * i)..]));
        }
        var layout = new ModuleLayout(
            BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]), functions,
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]));
        Verifier.VerifyLayout(layout, this, _file.SourceLength);
        return layout;
    }

    private TopLevelDeclarations ReadDeclarations(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16) throw new BmesException("declarations: cut");
        uint lexicals = BinaryPrimitives.ReadUInt32LittleEndian(bytes), vars = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        uint functions = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]), annexB = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        if (16 + 8UL * lexicals + 4UL * vars + 8UL * functions + 4UL * annexB != (ulong)bytes.Length) throw new BmesException("declarations: length");
        int at = 16;
        int[] lexicalNames = new int[lexicals], varNames = new int[vars], annexBNames = new int[annexB];
        bool[] isConstant = new bool[lexicals];
        var declared = new DeclaredFunction[functions];
        for (int i = 0; i < lexicalNames.Length; i++, at += 8)
        {
            lexicalNames[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
            uint constant = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (constant > 1) throw new BmesException("declarations: const");
            isConstant[i] = constant == 1;
        }
        for (int i = 0; i < varNames.Length; i++, at += 4) varNames[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
        for (int i = 0; i < declared.Length; i++, at += 8)
            declared[i] = new DeclaredFunction(BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]));
        for (int i = 0; i < annexBNames.Length; i++, at += 4) annexBNames[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
        var declarations = new TopLevelDeclarations(lexicalNames, isConstant, varNames, declared, annexBNames);
        Verifier.VerifyDeclarations(declarations, this);
        return declarations;
    }

    private static long Pad(long length) => length + 7 & ~7L;

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_data.AsSpan(at));
}
