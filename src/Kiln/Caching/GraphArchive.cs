using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>What a row of an archive holds.</summary>
internal enum GraphRowKind : uint
{
    /// <summary>A complete BMES file.</summary>
    Module,

    /// <summary>The bytes of a file that is imported as it is (JSON, text, bytes).</summary>
    Text,

    /// <summary>Regular expressions made at run time: <see cref="PatternMemory"/>. There is at most one, without a path.</summary>
    Patterns,
}

/// <summary>
/// The modules of an entry's graph in one file: a directory by path, what the modules' requests and imports led to, then each
/// module's complete BMES file. A warm start opens this one file instead of one for each module. Directory and links have a
/// checksum of their own, and so has each block of the contents: damage costs the modules it hits and no others (docs/bmes-format.md).
/// </summary>
internal sealed partial class GraphArchive
{
    /// <summary>"BMEG" read as a little-endian number.</summary>
    public const uint Magic = 0x47454D42;

    public const uint Version = 3;
    public const int HeaderSize = 96;
    public const int RowSize = 88;

    internal const int FingerprintOffset = 24;

    private const int CheckedFrom = 16, OptionsOffset = 56, CountOffset = 64, PathBytesOffset = 68, EntryOffset = 72;
    private const int FlagsOffset = 76, ResolveOptionsOffset = 80, LinkBytesOffset = 88, BlockCountOffset = 92;
    private const int RowPath = 8, RowPathHead = 12, RowData = 16, RowLength = 20, RowIdentity = 24, RowRecorded = 64, RowLinks = 72, RowKind = 76, RowChecksum = 80;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _count;
    private readonly ReadOnlyMemory<byte> _links;

    private GraphArchive(ReadOnlyMemory<byte> bytes, int count, ArchiveBlocks? blocks = null)
    {
        _bytes = bytes;
        _count = count;
        _blocks = blocks;
        ReadOnlySpan<byte> file = bytes.Span;
        _links = bytes.Slice(BmesFormat.Align8(HeaderSize + RowSize * count + (int)U32(file, PathBytesOffset)), (int)U32(file, LinkBytesOffset));
    }

    /// <summary>How many modules there are.</summary>
    public int Count => _count;

    /// <summary>Index of the entry module.</summary>
    public int Entry => (int)U32(_bytes.Span, EntryOffset);

    /// <summary>Hash of what specifiers were resolved under (conditions).</summary>
    public ulong ResolveOptions => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Span[ResolveOptionsOffset..]);

    /// <summary>Checks the frame and the directory.</summary>
    public static GraphArchive? Open(ReadOnlyMemory<byte> bytes, ulong options, out CacheMiss? miss)
    {
        miss = Check(bytes.Span, options);
        return miss is null ? new GraphArchive(bytes, (int)U32(bytes.Span, CountOffset)) : null;
    }

    /// <summary>Whether bytes call themselves an archive and are long enough to have its header.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> file) => file.Length >= HeaderSize && U32(file, 0) == Magic;

    /// <summary>The options hash in the header of an archive.</summary>
    public static ulong OptionsOf(ReadOnlySpan<byte> file) => BinaryPrimitives.ReadUInt64LittleEndian(file[OptionsOffset..]);

    /// <summary>The module at a path.</summary>
    public bool TryGet(string path, out ReadOnlyMemory<byte> module)
    {
        int row = Find(path, GraphRowKind.Module);
        module = row < 0 ? default : ModuleAt(row);
        return row >= 0;
    }

    /// <summary>The row of a path, or -1.</summary>
    public int Find(string path, GraphRowKind kind)
    {
        ulong hash = HashOf(path);
        ReadOnlySpan<byte> file = _bytes.Span;
        int low = 0, high = _count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (BinaryPrimitives.ReadUInt64LittleEndian(Row(file, middle)) < hash) low = middle + 1;
            else high = middle;
        }
        for (; low < _count; low++)
        {
            ReadOnlySpan<byte> row = Row(file, low);
            if (BinaryPrimitives.ReadUInt64LittleEndian(row) != hash) break;
            if (U32(row, RowKind) == (uint)kind && PathEquals(file, row, path)) return low;
        }
        return -1;
    }

    /// <summary>The path of a module.</summary>
    public string PathAt(int index)
    {
        ReadOnlySpan<byte> file = _bytes.Span, row = Row(file, index);
        return BmesReader.DecodeCharacters(PathData(file, row, out bool wide), wide);
    }

    /// <summary>The content of a row, all of it; nothing when it cannot be read.</summary>
    public ReadOnlyMemory<byte> ModuleAt(int index)
    {
        ReadOnlySpan<byte> row = Row(_bytes.Span, index);
        return BytesAt((int)U32(row, RowData), (int)U32(row, RowLength));
    }

    /// <summary>Bytes of the content of a row.</summary>
    public int LengthAt(int index) => (int)U32(Row(_bytes.Span, index), RowLength);

    /// <summary>What a row holds.</summary>
    public GraphRowKind KindAt(int index) => (GraphRowKind)U32(Row(_bytes.Span, index), RowKind);

    /// <summary>The checksum that a row's content must have: the directory is of these modules and no others.</summary>
    public ulong ChecksumAt(int index) => BinaryPrimitives.ReadUInt64LittleEndian(Row(_bytes.Span, index)[RowChecksum..]);

    /// <summary>The source file of a row as it was when its content was proved, and the wall clock before that.</summary>
    public FileIdentity IdentityAt(int index, out long recordedNs)
    {
        ReadOnlySpan<byte> row = Row(_bytes.Span, index);
        recordedNs = BinaryPrimitives.ReadInt64LittleEndian(row[RowRecorded..]);
        return ReadIdentity(row[RowIdentity..]);
    }

    private static FileIdentity ReadIdentity(ReadOnlySpan<byte> from) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(from), BinaryPrimitives.ReadUInt64LittleEndian(from[8..]), BinaryPrimitives.ReadInt64LittleEndian(from[16..]),
        BinaryPrimitives.ReadInt64LittleEndian(from[24..]), BinaryPrimitives.ReadInt64LittleEndian(from[32..]));

    private static CacheMiss? Check(ReadOnlySpan<byte> file, ulong options)
    {
        if (file.Length < 8 || U32(file, 0) != Magic) return new CacheMiss(CacheMissReason.BadMagic, "");
        if (U32(file, 4) != Version) return new CacheMiss(CacheMissReason.FormatVersion, $"version {U32(file, 4)}, expected {Version}");
        if (file.Length < HeaderSize || BinaryPrimitives.ReadUInt64LittleEndian(file[16..]) != (ulong)file.Length)
            return new CacheMiss(CacheMissReason.Checksum, "length");
        ulong count = U32(file, CountOffset), pathBytes = U32(file, PathBytesOffset), linkBytes = U32(file, LinkBytesOffset);
        bool isSigned = IsSignedHeader(file);
        ulong end = DirectoryEnd(file, out _);
        if ((linkBytes & 7) != 0 || end > (ulong)file.Length || U32(file, BlockCountOffset) != ArchiveBlocks.CountOf(file.Length - (long)end))
            return new CacheMiss(CacheMissReason.Malformed, "directory");
        if (XxHash64.Compute(file[CheckedFrom..(int)end]) != BinaryPrimitives.ReadUInt64LittleEndian(file[8..]))
            return new CacheMiss(CacheMissReason.Checksum, "directory");
        if (!Sha256Value.Read(file[FingerprintOffset..]).Equals(EngineFingerprint.Current)) return new CacheMiss(CacheMissReason.EngineVersion, "");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[OptionsOffset..]) != options) return new CacheMiss(CacheMissReason.Options, "");
        if ((U32(file, FlagsOffset) & ~SignedFlag) != 0) return new CacheMiss(CacheMissReason.Malformed, "flags");
        if (count > 0 && U32(file, EntryOffset) >= count) return new CacheMiss(CacheMissReason.Malformed, "entry");
        ulong last = 0;
        for (int i = 0; i < (int)count; i++)
        {
            ReadOnlySpan<byte> row = Row(file, i);
            ulong hash = BinaryPrimitives.ReadUInt64LittleEndian(row);
            uint head = U32(row, RowPathHead), linksAt = U32(row, RowLinks);
            ulong size = (head & 1) != 0 ? head & ~1u : head >> 1;
            ulong offset = U32(row, RowData);
            if (hash < last || U32(row, RowPath) + size > pathBytes || (offset & 7) != 0 || offset < end
                || offset + RoomOf(U32(row, RowLength), (GraphRowKind)U32(row, RowKind), isSigned) > (ulong)file.Length
                || U32(row, RowKind) > (uint)GraphRowKind.Patterns || (linksAt != BmesFormat.None && ((linksAt & 3) != 0 || linksAt >= linkBytes)))
                return new CacheMiss(CacheMissReason.Malformed, $"directory: row {i}");
            last = hash;
        }
        return null;
    }

    private static ulong HashOf(string path) => XxHash64.Compute(PathUnits(path));

    private static ReadOnlySpan<byte> PathUnits(string path)
    {
        if (BitConverter.IsLittleEndian) return MemoryMarshal.AsBytes(path.AsSpan());
        var units = new ByteBuffer(2 * path.Length);
        foreach (char unit in path) units.U16(unit);
        return units.ToArray();
    }

    private bool PathEquals(ReadOnlySpan<byte> file, ReadOnlySpan<byte> row, string path)
    {
        if (U32(row, RowPathHead) >> 1 != (uint)path.Length) return false;
        ReadOnlySpan<byte> data = PathData(file, row, out bool wide);
        if (wide) return BmesReader.DecodeCharacters(data, true) == path;
        for (int i = 0; i < data.Length; i++)
        {
            if (data[i] != path[i]) return false;
        }
        return true;
    }

    private ReadOnlySpan<byte> PathData(ReadOnlySpan<byte> file, ReadOnlySpan<byte> row, out bool wide)
    {
        uint head = U32(row, RowPathHead);
        wide = (head & 1) != 0;
        return file.Slice(HeaderSize + RowSize * _count + (int)U32(row, RowPath), (int)(wide ? head & ~1u : head >> 1));
    }

    private static ReadOnlySpan<byte> Row(ReadOnlySpan<byte> file, int index) => file.Slice(HeaderSize + RowSize * index, RowSize);

    private static uint U32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
}
