using System.Buffers.Binary;
using System.Security.Cryptography;
using Kiln.Bytecode;

namespace Kiln.Caching;

/// <summary>What a reader accepts.</summary>
/// <param name="Kind">The kind of unit that is asked for.</param>
/// <param name="Options">Hash of the options in force.</param>
/// <param name="SigningKey">When set, files must carry a right signature under this key.</param>
/// <param name="VerifyEagerly">Verify all functions now, not each before its first run.</param>
/// <param name="ChecksumIsProved">The bytes are part of something whose checksum was right.</param>
internal readonly record struct BmesExpectations(
    UnitKind Kind, ulong Options = 0, byte[]? SigningKey = null, bool VerifyEagerly = false, bool ChecksumIsProved = false);

/// <summary>
/// A file whose header, checksum and section table hold. Nothing of its sections is decoded yet, so the caller can decide
/// first whether the source is still the one that was compiled.
/// </summary>
internal sealed class BmesFile
{
    private readonly byte[] _data;
    private readonly int _base;
    private readonly int _length;

    private BmesFile(byte[] data, int start, int length, ArchiveBlocks? blocks = null)
    {
        _data = data;
        _base = start;
        _length = length;
        Blocks = blocks;
    }

    /// <summary>All bytes of the file.</summary>
    /// <exception cref="BlockException">Some cannot be read.</exception>
    public ReadOnlySpan<byte> Bytes => PartAt(0, _length);

    public int Length => _length;

    public UnitKind Kind => (UnitKind)Header[BmesFormat.KindOffset];

    public ModuleFlags Flags => (ModuleFlags)U32(BmesFormat.FlagsOffset);

    public Sha256Value SourceHash => Sha256Value.Read(Header[BmesFormat.SourceHashOffset..]);

    public long SourceLength => (long)BinaryPrimitives.ReadUInt64LittleEndian(Header[BmesFormat.SourceLengthOffset..]);

    public Sha256Value Fingerprint => Sha256Value.Read(Header[BmesFormat.FingerprintOffset..]);

    public ulong Options => BinaryPrimitives.ReadUInt64LittleEndian(Header[BmesFormat.OptionsOffset..]);

    public ulong Checksum => BinaryPrimitives.ReadUInt64LittleEndian(Header[BmesFormat.ChecksumOffset..]);

    /// <summary>Whether the module's metadata is in the file; bytecode alone has none.</summary>
    public bool HasMetadata => SectionLength(BmesSection.Requests) > 0;

    public bool HasOrigin => SectionLength(BmesSection.Origin) > 0;

    public bool IsSigned => SectionLength(BmesSection.Signature) > 0;

    public int SectionOffset(BmesSection section) => (int)U32(BmesFormat.SectionTableOffset + 8 * (int)section);

    public int SectionLength(BmesSection section) => (int)U32(BmesFormat.SectionTableOffset + 8 * (int)section + 4);

    /// <exception cref="BlockException">It cannot be read.</exception>
    public ReadOnlySpan<byte> Section(BmesSection section) => PartAt(SectionOffset(section), SectionLength(section));

    /// <summary>Where parts of the file are read when they are needed; null when all of it is there.</summary>
    internal ArchiveBlocks? Blocks { get; }

    internal byte[] Data => _data;

    internal int Base => _base;

    /// <summary>Checks everything but the insides of sections; null and a miss when something does not hold.</summary>
    public static BmesFile? Open(ReadOnlyMemory<byte> bytes, in BmesExpectations expected, out CacheMiss? miss)
    {
        BmesFile? file = OpenAny(bytes, out miss, expected.ChecksumIsProved);
        return file is null ? null : Expect(file, expected, out miss);
    }

    /// <summary>The same for a file in an archive, of which only the header is read: its blocks prove what is read later.</summary>
    public static BmesFile? Open(ArchiveBlocks blocks, byte[] data, int start, int length, in BmesExpectations expected, out CacheMiss? miss)
    {
        if (!blocks.Ensure(start, Math.Min(length, BmesFormat.HeaderSize)))
        {
            miss = blocks.Failure().Miss;
            return null;
        }
        miss = CheckFrame(data.AsSpan(start, length), checksumIsProved: true, isPart: true);
        if (miss is not null) return null;
        BmesFile? file = OfThisEngine(new BmesFile(data, start, length, blocks), ref miss);
        return file is null ? null : Expect(file, expected, out miss);
    }

    private static BmesFile? Expect(BmesFile file, in BmesExpectations expected, out CacheMiss? miss)
    {
        miss = file.Kind != expected.Kind ? new CacheMiss(CacheMissReason.Options, $"kind is {file.Kind}, expected {expected.Kind}")
            : file.Options != expected.Options ? new CacheMiss(CacheMissReason.Options, $"options are {file.Options:x16}, expected {expected.Options:x16}")
            : expected.SigningKey is { } key ? file.CheckSignature(key)
            : null;
        return miss is null ? file : null;
    }

    /// <summary>The same for any kind, options and signature.</summary>
    public static BmesFile? OpenAny(ReadOnlyMemory<byte> bytes, out CacheMiss? miss, bool checksumIsProved = false)
    {
        BmesFile? file = OpenForeign(bytes, out miss, checksumIsProved);
        return file is null ? null : OfThisEngine(file, ref miss);
    }

    private static BmesFile? OfThisEngine(BmesFile file, ref CacheMiss? miss)
    {
        if (file.Fingerprint.Equals(EngineFingerprint.Current)) return file;
        miss = new CacheMiss(CacheMissReason.EngineVersion, $"written by engine {file.Fingerprint}, this is {EngineFingerprint.Current}");
        return null;
    }

    /// <summary>The same for files of any build of the engine: good for looking at, not for running.</summary>
    public static BmesFile? OpenForeign(ReadOnlyMemory<byte> bytes, out CacheMiss? miss, bool checksumIsProved = false)
    {
        miss = CheckFrame(bytes.Span, checksumIsProved);
        if (miss is not null) return null;
        BmesFile file = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new BmesFile(segment.Array!, segment.Offset, segment.Count)
            : new BmesFile(bytes.ToArray(), 0, bytes.Length);
        return file;
    }

    /// <summary>The stored origin, or null when there is none.</summary>
    /// <exception cref="BmesException">It is not valid.</exception>
    public ModuleOrigin? ReadOrigin() => HasOrigin ? ModuleOrigin.Read(Section(BmesSection.Origin)) : null;

    private CacheMiss? CheckSignature(byte[] key)
    {
        if (!IsSigned) return new CacheMiss(CacheMissReason.Signature, "the entry is not signed");
        Span<byte> right = stackalloc byte[BmesFormat.SignatureSize];
        BmesWriter.Sign(key, BytecodeKey.OfHeader(Bytes), Bytes[BmesFormat.CheckedFrom..SectionOffset(BmesSection.Signature)], right);
        return CryptographicOperations.FixedTimeEquals(right, Section(BmesSection.Signature))
            ? null
            : new CacheMiss(CacheMissReason.Signature, "the signature is wrong");
    }

    private static CacheMiss? CheckFrame(ReadOnlySpan<byte> file, bool checksumIsProved, bool isPart = false)
    {
        if (file.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(file) != BmesFormat.Magic)
            return new CacheMiss(CacheMissReason.BadMagic, file.Length < 8 ? $"{file.Length} bytes" : "");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (version != BmesFormat.Version)
            return new CacheMiss(CacheMissReason.FormatVersion, $"version {version}, expected {BmesFormat.Version}");
        if (file.Length < BmesFormat.HeaderSize) return new CacheMiss(CacheMissReason.Checksum, "the header is cut");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file[BmesFormat.FileLengthOffset..]);
        if (length != (ulong)file.Length)
            return new CacheMiss(CacheMissReason.Checksum, $"{file.Length} bytes where the header says {length}");
        if (!checksumIsProved && XxHash64.Compute(file[BmesFormat.CheckedFrom..]) != BinaryPrimitives.ReadUInt64LittleEndian(file[BmesFormat.ChecksumOffset..]))
            return new CacheMiss(CacheMissReason.Checksum, "");
        uint kind = BinaryPrimitives.ReadUInt32LittleEndian(file[BmesFormat.KindOffset..]);
        if (kind > (uint)UnitKind.Function) return new CacheMiss(CacheMissReason.Malformed, "header: kind");
        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(file[BmesFormat.FlagsOffset..]);
        if ((flags & ~(uint)BmesFormat.AllModuleFlags) != 0) return new CacheMiss(CacheMissReason.Malformed, "header: flags");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[BmesFormat.SourceLengthOffset..]) > int.MaxValue)
            return new CacheMiss(CacheMissReason.Malformed, "header: source length");
        return CheckSections(file, isPart);
    }

    /// <summary>Sections follow each other, aligned, without gaps or overlaps, and end where the file ends.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isPart">Whether only the header has been read: then the zeros between sections are not looked at.</param>
    private static CacheMiss? CheckSections(ReadOnlySpan<byte> file, bool isPart)
    {
        long at = BmesFormat.HeaderSize;
        for (int i = 0; i < BmesFormat.SectionCount; i++)
        {
            uint offset = BinaryPrimitives.ReadUInt32LittleEndian(file[(BmesFormat.SectionTableOffset + 8 * i)..]);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(file[(BmesFormat.SectionTableOffset + 8 * i + 4)..]);
            if (offset != at || length > file.Length - at) return new CacheMiss(CacheMissReason.Malformed, $"section table: section {i}");
            long end = at + length;
            at = end + 7 & ~7L;
            if (at > file.Length || (!isPart && at > end && file[(int)end..(int)at].ContainsAnyExcept((byte)0)))
                return new CacheMiss(CacheMissReason.Malformed, $"section table: end of section {i}");
            bool fits = (BmesSection)i switch
            {
                BmesSection.Bytecode => length >= BmesFormat.CodeHeaderSize,
                BmesSection.Signature => length is 0 or BmesFormat.SignatureSize,
                _ => true,
            };
            if (!fits) return new CacheMiss(CacheMissReason.Malformed, $"section table: length of section {i}");
        }
        return at == file.Length ? null : new CacheMiss(CacheMissReason.Malformed, "section table: bytes behind the last section");
    }

    private ReadOnlySpan<byte> Header => _data.AsSpan(_base, BmesFormat.HeaderSize);

    private ReadOnlySpan<byte> PartAt(int start, int length) =>
        Blocks is null || Blocks.Ensure(_base + start, length) ? _data.AsSpan(_base + start, length) : throw Blocks.Failure();

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Header[at..]);
}
