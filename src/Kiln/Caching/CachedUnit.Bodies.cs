using System.Buffers.Binary;
using System.Numerics;
using Kiln.Bytecode;
using Kiln.Diagnostics;

namespace Kiln.Caching;

internal sealed partial class CachedUnit
{
    // One for all modules of an archive.
    private readonly Lock _gate;

    /// <summary>Constants that became objects since the current verification began; it takes them back when it fails.</summary>
    private List<int>? _freshConstants;

    private CodeUnit? _recovered;

    /// <summary>How many bodies were decoded and verified.</summary>
    internal int BodiesLoaded { get; private set; }

    internal override FunctionBody LoadBody(FunctionTemplate template)
    {
        lock (_gate)
        {
            try
            {
                long traced = StartupTrace.Begin();
                FunctionBody body = _recovered is null ? DecodeBody(template.Index) : RecoveredBody(template.Index);
                BodiesLoaded++;
                StartupTrace.End(traced, "decode function");
                traced = StartupTrace.Begin();
                body = Verified(template, body);
                StartupTrace.End(traced, "verify function");
                return body;
            }
            catch (BytecodeException e) when (_recovered is null && BodyRecovery is not null)
            {
                Recover(e);
                return Verified(template, RecoveredBody(template.Index));
            }
        }
    }

    /// <summary>Decodes and verifies a body without keeping it.</summary>
    /// <exception cref="BytecodeException">It is not valid.</exception>
    internal void VerifyBody(FunctionTemplate template)
    {
        lock (_gate)
        {
            FunctionBody body = Verified(template, DecodeBody(template.Index));
            Verifier.VerifyTables(template, body.Code.Length, Tables(template.Index, out ReadOnlySpan<byte> callSites), callSites, _limits);
        }
    }

    internal override (byte[] Positions, byte[] CallSites) LoadTables(int function)
    {
        ReadOnlySpan<byte> positions = Tables(function, out ReadOnlySpan<byte> callSites);
        try
        {
            uint codeLength = U32(_bodies + (int)U32(_functionHeaders + BmesFormat.FunctionHeaderSize * function + 20) + 8);
            Verifier.VerifyTables(GetFunction(function), (int)codeLength, positions, callSites, _limits);
            return (positions.ToArray(), callSites.ToArray());
        }
        catch (BytecodeException)
        {
            return ([], []);
        }
    }

    /// <exception cref="BlockException">It cannot be read.</exception>
    private ReadOnlySpan<byte> BodyBytes(int index)
    {
        int row = _functionHeaders + BmesFormat.FunctionHeaderSize * index;
        int start = _bodies + (int)U32(row + 20), length = (int)U32(row + 24);
        Need(start, length);
        return _data.AsSpan(start, length);
    }

    /// <summary>Positions and call sites of a body whose lengths <see cref="DecodeBody"/> has found to add up.</summary>
    private ReadOnlySpan<byte> Tables(int index, out ReadOnlySpan<byte> callSites)
    {
        ReadOnlySpan<byte> bytes = BodyBytes(index);
        uint codeLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]), handlers = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        int positions = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]), sites = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]);
        int at = BmesFormat.BodyHeaderSize + 4 * (int)codeLength + BmesFormat.HandlerSize * (int)handlers;
        callSites = bytes.Slice(at + positions, sites);
        return bytes.Slice(at, positions);
    }

    private FunctionBody Verified(FunctionTemplate template, FunctionBody body)
    {
        try
        {
            Verifier.VerifyFunction(template, body, _limits);
        }
        catch (BytecodeException)
        {
            // Verified bodies rely on the kind of the constants they name, so only those no body relies on may change.
            foreach (int index in _freshConstants ?? []) _constants[index] = null;
            throw;
        }
        finally
        {
            _freshConstants?.Clear();
        }
        return body;
    }

    /// <summary>
    /// From here on what is not decoded yet comes from a fresh compile of the same source. What is decoded stays: running
    /// code was verified against it. A recovered body has to verify against that mixture.
    /// </summary>
    private void Recover(BytecodeException reason)
    {
        CodeUnit? fresh = BodyRecovery?.Invoke(this, reason);
        if (fresh is null || fresh.Kind != Kind || fresh.StringCount != _codeStringCount
            || fresh.ConstantCount != _constants.Length || fresh.FunctionCount != _functionCount)
        {
            throw reason;
        }
        _recovered = fresh;
    }

    /// <summary>A string that verified code names, and that cannot be read.</summary>
    private string RecoverString(int index)
    {
        lock (_gate)
        {
            if (_recovered is null) Recover(_blocks!.Failure());
            return _recovered!.GetString(index);
        }
    }

    private FunctionBody RecoveredBody(int index) => _recovered!.GetFunction(index).Body;

    private FunctionBody DecodeBody(int index)
    {
        ReadOnlySpan<byte> bytes = BodyBytes(index);
        uint inlineCaches = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        uint codeLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        uint handlerCount = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        uint positionLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]);
        uint callSiteLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]);
        ulong used = BmesFormat.BodyHeaderSize + 4UL * codeLength + (ulong)BmesFormat.HandlerSize * handlerCount + positionLength + callSiteLength;
        if ((used + 3 & ~3UL) != (ulong)bytes.Length || inlineCaches > codeLength)
            throw new BytecodeException($"function {index}: lengths of the body do not add up");

        int at = BmesFormat.BodyHeaderSize;
        uint[] code = GC.AllocateUninitializedArray<uint>((int)codeLength);
        bytes.Slice(at, 4 * code.Length).CopyTo(MemoryMarshal.AsBytes(code.AsSpan()));
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(code, code);
        at += 4 * code.Length;
        var handlers = handlerCount == 0 ? [] : new ExceptionHandler[handlerCount];
        for (int i = 0; i < handlers.Length; i++, at += BmesFormat.HandlerSize)
        {
            handlers[i] = new ExceptionHandler(
                BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 12)..]));
        }
        return new FunctionBody
        {
            Code = code,
            RegisterCount = BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            ParameterCount = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]),
            InlineCacheCount = (int)inlineCaches,
            Handlers = handlers,
            TablesOf = this,
            Index = index,
        };
    }

    /// <summary>Offsets; a constant is checked when it becomes an object.</summary>
    private void CheckConstants(int count, int dataLength)
    {
        uint at = U32(_constantOffsets);
        if (at != 0) throw new BmesException("constants: first offset");
        for (int i = 0; i < count; i++)
        {
            uint next = U32(_constantOffsets + 4 * i + 4);
            if ((next & 7) != 0 || next > (uint)dataLength || next <= at) throw new BmesException($"constants: length of constant {i}");
            at = next;
        }
        if (at != (uint)dataLength) throw new BmesException("constants: last offset");
    }

    /// <summary>
    /// Only verified code asks for constants, and verification has asked for each of them before, so the exception cannot
    /// come out of running code.
    /// </summary>
    /// <exception cref="BytecodeException">The constant is not valid.</exception>
    private Constant DecodeConstant(int index)
    {
        lock (_gate)
        {
            if (_constants[index] is { } done) return done;
            Constant value;
            if (_recovered is not null)
            {
                value = _recovered.GetConstant(index);
            }
            else
            {
                uint start = U32(_constantOffsets + 4 * index), end = U32(_constantOffsets + 4 * index + 4);
                Need(_constantData + (int)start, (int)(end - start));
                value = DecodeConstant(_data.AsSpan(_constantData + (int)start, (int)(end - start)), index);
            }
            (_freshConstants ??= []).Add(index);
            Volatile.Write(ref _constants[index], value);
            return value;
        }
    }

    private Constant DecodeConstant(ReadOnlySpan<byte> bytes, int index)
    {
        uint tag = BinaryPrimitives.ReadUInt32LittleEndian(bytes), first = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        switch (tag)
        {
            case BmesFormat.NumberTag:
                if (bytes.Length != 16 || first != 0) break;
                double number = BinaryPrimitives.ReadDoubleLittleEndian(bytes[8..]);
                return new NumberConstant(double.IsNaN(number) ? double.NaN : number);
            case BmesFormat.BigIntTag:
                if (first == 0 || !Fills(bytes, 8 + (ulong)first)) break;
                return new BigIntConstant(new BigInteger(bytes.Slice(8, (int)first)));
            case BmesFormat.RegExpTag:
                if (bytes.Length < 16) break;
                uint flags = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
                if (first >= (uint)_codeStringCount || flags >= (uint)_codeStringCount) break;
                uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
                if (!Fills(bytes, 16 + (ulong)length)) break;
                return new RegExpConstant((int)first, (int)flags, bytes.Slice(16, (int)length).ToArray());
            case BmesFormat.ObjectShapeTag:
                if (!Fills(bytes, 8 + 4UL * first)) break;
                return new ObjectShapeConstant(StringIndices(bytes[8..], (int)first, 0, index));
            case BmesFormat.TemplateObjectTag:
                if (first == 0 || !Fills(bytes, 8 + 8UL * first)) break;
                int[] cooked = StringIndices(bytes[8..], (int)first, -1, index);
                return new TemplateObjectConstant(cooked, StringIndices(bytes[(8 + 4 * (int)first)..], (int)first, 0, index));
            case BmesFormat.ScopeInfoTag:
                if (first > (uint)ScopeInfoKind.Eval || bytes.Length < 16) break;
                uint count = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
                if (!Fills(bytes, 12 + 12UL * count)) break;
                return DecodeScopeInfo(bytes[12..], (ScopeInfoKind)first, (int)count, index);
        }
        throw new BytecodeException($"constant {index} is not valid");
    }

    private ScopeInfoConstant DecodeScopeInfo(ReadOnlySpan<byte> rows, ScopeInfoKind kind, int count, int index)
    {
        const ScopeInfoFlags All = ScopeInfoFlags.Constant | ScopeInfoFlags.SilentConstant | ScopeInfoFlags.Lexical | ScopeInfoFlags.Import;
        var bindings = count == 0 ? [] : new ScopeInfoBinding[count];
        for (int i = 0; i < bindings.Length; i++)
        {
            ReadOnlySpan<byte> row = rows.Slice(12 * i, 12);
            uint name = BinaryPrimitives.ReadUInt32LittleEndian(row), slot = BinaryPrimitives.ReadUInt32LittleEndian(row[4..]);
            uint flags = BinaryPrimitives.ReadUInt32LittleEndian(row[8..]);
            if (name >= (uint)_codeStringCount || slot > Verifier.MaxSlots || (flags & ~(uint)All) != 0
                || Verifier.IsArrayIndex(this, (int)name))
                throw new BytecodeException($"constant {index}: binding {i} is not valid");
            bindings[i] = new ScopeInfoBinding((int)name, (int)slot, (ScopeInfoFlags)flags);
        }
        return new ScopeInfoConstant(kind, bindings);
    }

    private int[] StringIndices(ReadOnlySpan<byte> bytes, int count, int least, int constant)
    {
        int[] indices = count == 0 ? [] : new int[count];
        for (int i = 0; i < indices.Length; i++)
        {
            int index = BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]);
            if (index < least || index >= _codeStringCount) throw new BytecodeException($"constant {constant}: string index");
            indices[i] = index;
        }
        return indices;
    }

    /// <summary>Whether <paramref name="used"/> bytes, padded to 8, are all of them.</summary>
    private static bool Fills(ReadOnlySpan<byte> bytes, ulong used) => (used + 7 & ~7UL) == (ulong)bytes.Length;
}
