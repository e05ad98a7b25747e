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
    /// <param name="file">The file.</param>
    /// <param name="verifyEagerly">Verify all functions now.</param>
    /// <param name="gate">The lock under which functions are decoded; null for one of its own.</param>
    public static BmesReadResult Read(BmesFile file, bool verifyEagerly = false, Lock? gate = null)
    {
        try
        {
            var unit = new CachedUnit(file, gate);
            ModuleMetadata? metadata = null;
            if (file.HasMetadata)
            {
                if (file.Kind != UnitKind.Module) throw new BmesException("metadata of something that is no module");
                metadata = unit.CheckMetadata();
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
        catch (BlockException e)
        {
            return BmesReadResult.Missed(e.Miss);
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
}
