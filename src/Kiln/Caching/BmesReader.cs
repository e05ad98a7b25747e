using System.Buffers.Binary;
using System.Text;
using Kiln.Bytecode;

namespace Kiln.Caching;

/// <summary>What reading a file gave: the code (and metadata, where the file has them), or a miss with one reason.</summary>
internal readonly struct BmesReadResult
{
    private BmesReadResult(BmesFile? file, CachedUnit? code, ModuleMetadata? metadata, CacheMiss? miss)
    {
        File = file;
        Code = code;
        Metadata = metadata;
        Miss = miss;
    }

    public BmesFile? File { get; }

    public CachedUnit? Code { get; }

    public ModuleMetadata? Metadata { get; }

    public CacheMiss? Miss { get; }

    [MemberNotNullWhen(true, nameof(Code), nameof(File))]
    [MemberNotNullWhen(false, nameof(Miss))]
    public bool IsHit => Miss is null;

    /// <summary>The module of a hit whose file has metadata.</summary>
    public ModuleArtifact? Artifact => Code is not null && Metadata is not null ? new ModuleArtifact(Metadata, Code) : null;

    internal static BmesReadResult Hit(BmesFile file, CachedUnit code, ModuleMetadata? metadata) => new(file, code, metadata, null);

    internal static BmesReadResult Missed(CacheMiss miss) => new(null, null, null, miss);

    internal static BmesReadResult Missed(CacheMissReason reason, string detail) => Missed(new CacheMiss(reason, detail));
}

/// <summary>Reads BMES version 1 (docs/bmes-format.md). Any bytes give a hit or a typed miss, never an exception.</summary>
internal static class BmesReader
{
    public static BmesReadResult Read(ReadOnlyMemory<byte> bytes, in BmesExpectations expected)
    {
        BmesFile? file = BmesFile.Open(bytes, expected, out CacheMiss? miss);
        return file is null ? BmesReadResult.Missed(miss!) : Read(file, expected.VerifyEagerly);
    }

    /// <summary>Decodes the tables and metadata of a file; function bodies stay encoded until they are called.</summary>
    public static BmesReadResult Read(BmesFile file, bool verifyEagerly = false)
    {
        try
        {
            var unit = new CachedUnit(file);
            ModuleMetadata? metadata = null;
            if (file.HasMetadata)
            {
                if (file.Kind != UnitKind.Module) throw new BmesException("metadata of something that is no module");
                metadata = ReadMetadata(file, unit);
            }
            else if (file.SectionLength(BmesSection.Imports) + file.SectionLength(BmesSection.Exports)
                + file.SectionLength(BmesSection.StarExports) > 0)
            {
                throw new BmesException("metadata without requests");
            }
            unit.Attach(metadata);
            if (verifyEagerly)
            {
                for (int i = 0; i < unit.FunctionCount; i++) unit.VerifyBody(unit.GetFunction(i));
                // Constants that no code names, too: whoever asks for all wants to know.
                for (int i = 0; i < unit.ConstantCount; i++) unit.GetConstant(i);
            }
            return BmesReadResult.Hit(file, unit, metadata);
        }
        catch (BmesException e)
        {
            return BmesReadResult.Missed(CacheMissReason.Malformed, e.Message);
        }
        catch (BytecodeException e)
        {
            return BmesReadResult.Missed(CacheMissReason.VerificationFailed, e.Message);
        }
    }

    internal static string DecodeCharacters(ReadOnlySpan<byte> data, bool wide)
    {
        if (data.IsEmpty) return "";
        if (!wide) return Encoding.Latin1.GetString(data);
        if ((data.Length & 1) != 0) throw new BmesException("odd length of a UTF-16 string");
        string value = new('\0', data.Length / 2);
        Span<char> units = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(value.AsSpan()), value.Length);
        data.CopyTo(MemoryMarshal.AsBytes(units));
        if (!BitConverter.IsLittleEndian)
        {
            Span<ushort> numbers = MemoryMarshal.Cast<char, ushort>(units);
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }
        return value;
    }

    private static ModuleMetadata ReadMetadata(BmesFile file, CachedUnit unit)
    {
        ModuleRequest[] requests = ReadRequests(file.Section(BmesSection.Requests), unit);
        ReadOnlySpan<byte> table = Table(file.Section(BmesSection.Imports), 12, "imports", out int count);
        var imports = count == 0 ? [] : new ImportEntry[count];
        for (int i = 0; i < imports.Length; i++)
        {
            ReadOnlySpan<byte> row = table.Slice(12 * i, 12);
            imports[i] = new ImportEntry(I32(row, 0), unit.MetadataStringOrNull(U32(row, 4)), unit.MetadataString(U32(row, 8)));
        }

        table = Table(file.Section(BmesSection.Exports), 24, "exports", out count);
        var exports = count == 0 ? [] : new ExportEntry[count];
        for (int i = 0; i < exports.Length; i++)
        {
            ReadOnlySpan<byte> row = table.Slice(24 * i, 24);
            uint kind = U32(row, 0);
            if (kind > (uint)ExportEntryKind.Namespace) throw new BmesException("exports: kind");
            exports[i] = new ExportEntry(
                (ExportEntryKind)kind, unit.MetadataString(U32(row, 4)), unit.MetadataStringOrNull(U32(row, 8)),
                I32(row, 12), I32(row, 16), unit.MetadataStringOrNull(U32(row, 20)));
        }

        table = Table(file.Section(BmesSection.StarExports), 4, "star exports", out count);
        int[] stars = count == 0 ? [] : new int[count];
        for (int i = 0; i < stars.Length; i++) stars[i] = I32(table, 4 * i);

        var metadata = new ModuleMetadata(requests, imports, exports, stars, file.Flags);
        Verifier.VerifyMetadata(metadata, unit);
        return metadata;
    }

    private static ModuleRequest[] ReadRequests(ReadOnlySpan<byte> section, CachedUnit unit)
    {
        if (section.Length < 8) throw new BmesException("requests: cut");
        uint count = U32(section, 0), attributeCount = U32(section, 4);
        if (8 + 12UL * count + 8UL * attributeCount != (ulong)section.Length) throw new BmesException("requests: length");
        if (count == 0) return attributeCount == 0 ? [] : throw new BmesException("requests: attributes");
        ReadOnlySpan<byte> attributeRows = section[(8 + 12 * (int)count)..];
        var requests = new ModuleRequest[count];
        for (int i = 0; i < requests.Length; i++)
        {
            ReadOnlySpan<byte> row = section.Slice(8 + 12 * i, 12);
            uint phase = U32(row, 4), own = U32(row, 8);
            if (phase > (uint)ImportPhase.Source) throw new BmesException("requests: phase");
            if (own > (uint)attributeRows.Length / 8) throw new BmesException("requests: attribute count");
            var attributes = own == 0 ? [] : new ImportAttribute[own];
            for (int j = 0; j < attributes.Length; j++)
                attributes[j] = new ImportAttribute(unit.MetadataString(U32(attributeRows, 8 * j)), unit.MetadataString(U32(attributeRows, 8 * j + 4)));
            attributeRows = attributeRows[(8 * (int)own)..];
            requests[i] = new ModuleRequest(unit.MetadataString(U32(row, 0)), attributes, (ImportPhase)phase);
        }
        return attributeRows.IsEmpty ? requests : throw new BmesException("requests: attributes left over");
    }

    /// <summary>The rows of a section that is a count, a zero and that many rows.</summary>
    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> section, int rowSize, string name, out int count)
    {
        if (section.Length < 8) throw new BmesException($"{name}: cut");
        uint rows = U32(section, 0);
        if (U32(section, 4) != 0 || 8 + (ulong)rows * (ulong)rowSize != (ulong)section.Length) throw new BmesException($"{name}: length");
        count = (int)rows;
        return section[8..];
    }

    private static uint U32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);

    private static int I32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadInt32LittleEndian(from[at..]);
}
