using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>
/// The modules of an entry's graph in one file: a directory by path, then each module's complete BMES file. A warm start
/// opens this one file instead of one for each module. The directory has a checksum of its own; each module is checked like
/// any other entry when it is asked for, so damage costs the modules it hits and no others (docs/bmes-format.md).
/// </summary>
internal sealed class GraphArchive
{
    /// <summary>"BMEG" read as a little-endian number.</summary>
    public const uint Magic = 0x47454D42;

    public const uint Version = 1;
    public const int HeaderSize = 80;
    public const int RowSize = 24;

    internal const int FingerprintOffset = 24;

    private const int CheckedFrom = 16, OptionsOffset = 56, CountOffset = 64, PathBytesOffset = 68, EntryOffset = 72;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _count;

    private GraphArchive(ReadOnlyMemory<byte> bytes, int count)
    {
        _bytes = bytes;
        _count = count;
    }

    /// <summary>How many modules there are.</summary>
    public int Count => _count;

    /// <summary>Index of the entry module.</summary>
    public int Entry => (int)U32(_bytes.Span, EntryOffset);

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
            if (!PathEquals(file, row, path)) continue;
            module = ModuleAt(low);
            return true;
        }
        module = default;
        return false;
    }

    /// <summary>The path of a module.</summary>
    public string PathAt(int index)
    {
        ReadOnlySpan<byte> file = _bytes.Span, row = Row(file, index);
        return BmesReader.DecodeCharacters(PathData(file, row, out bool wide), wide);
    }

    /// <summary>The BMES file of a module.</summary>
    public ReadOnlyMemory<byte> ModuleAt(int index)
    {
        ReadOnlySpan<byte> row = Row(_bytes.Span, index);
        return _bytes.Slice((int)U32(row, 16), (int)U32(row, 20));
    }

    /// <summary>Makes an archive.</summary>
    /// <param name="modules">Paths, all different, and BMES files; the files are laid out in this order.</param>
    /// <param name="entry">Index of the entry module.</param>
    /// <param name="options">Hash of the options the modules were compiled with.</param>
    public static byte[] Write(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Module)> modules, int entry, ulong options)
    {
        var order = new int[modules.Count];
        var hashes = new ulong[modules.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            hashes[i] = HashOf(modules[i].Path);
        }
        Array.Sort(order, (x, y) => hashes[x] != hashes[y] ? hashes[x].CompareTo(hashes[y]) : string.CompareOrdinal(modules[x].Path, modules[y].Path));

        var paths = new ByteBuffer();
        var pathRows = new (uint Offset, uint Head)[modules.Count];
        long total = 0;
        for (int i = 0; i < modules.Count; i++)
        {
            string path = modules[i].Path;
            bool wide = BmesWriter.IsWide(path);
            pathRows[i] = ((uint)paths.Length, (uint)path.Length << 1 | (wide ? 1u : 0));
            BmesWriter.WriteCharacters(paths, path, wide);
            total += BmesFormat.Align8(modules[i].Module.Length);
        }
        int directoryEnd = BmesFormat.Align8(HeaderSize + RowSize * modules.Count + paths.Length);
        var offsets = new uint[modules.Count];
        long at = directoryEnd;
        for (int i = 0; i < modules.Count; i++)
        {
            offsets[i] = (uint)at;
            at += BmesFormat.Align8(modules[i].Module.Length);
        }

        var to = new ByteBuffer(checked((int)(directoryEnd + total)));
        to.U32(Magic);
        to.U32(Version);
        to.U64(0);
        to.U64((ulong)at);
        EngineFingerprint.Current.Write(to.Reserve(32));
        to.U64(options);
        to.U32((uint)modules.Count);
        to.U32((uint)paths.Length);
        int entryRow = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if (order[i] == entry) entryRow = i;
        }
        to.U32((uint)entryRow);
        to.U32(0);
        foreach (int i in order)
        {
            to.U64(hashes[i]);
            to.U32(pathRows[i].Offset);
            to.U32(pathRows[i].Head);
            to.U32(offsets[i]);
            to.U32((uint)modules[i].Module.Length);
        }
        to.Bytes(paths.Written);
        to.Align(8);
        Debug.Assert(to.Length == directoryEnd);
        foreach ((_, ReadOnlyMemory<byte> module) in modules)
        {
            to.Bytes(module.Span);
            to.Align(8);
        }
        to.PatchU64(8, XxHash64.Compute(to.Written[CheckedFrom..directoryEnd]));
        return to.ToArray();
    }

    private static CacheMiss? Check(ReadOnlySpan<byte> file, ulong options)
    {
        if (file.Length < 8 || U32(file, 0) != Magic) return new CacheMiss(CacheMissReason.BadMagic, "");
        if (U32(file, 4) != Version) return new CacheMiss(CacheMissReason.FormatVersion, $"version {U32(file, 4)}, expected {Version}");
        if (file.Length < HeaderSize || BinaryPrimitives.ReadUInt64LittleEndian(file[16..]) != (ulong)file.Length)
            return new CacheMiss(CacheMissReason.Checksum, "length");
        ulong count = U32(file, CountOffset), pathBytes = U32(file, PathBytesOffset);
        ulong end = HeaderSize + RowSize * count + pathBytes + 7 & ~7UL;
        if (end > (ulong)file.Length) return new CacheMiss(CacheMissReason.Malformed, "directory");
        if (XxHash64.Compute(file[CheckedFrom..(int)end]) != BinaryPrimitives.ReadUInt64LittleEndian(file[8..]))
            return new CacheMiss(CacheMissReason.Checksum, "directory");
        if (!Sha256Value.Read(file[FingerprintOffset..]).Equals(EngineFingerprint.Current)) return new CacheMiss(CacheMissReason.EngineVersion, "");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[OptionsOffset..]) != options) return new CacheMiss(CacheMissReason.Options, "");
        if (count > 0 && U32(file, EntryOffset) >= count) return new CacheMiss(CacheMissReason.Malformed, "entry");
        ulong last = 0;
        for (int i = 0; i < (int)count; i++)
        {
            ReadOnlySpan<byte> row = Row(file, i);
            ulong hash = BinaryPrimitives.ReadUInt64LittleEndian(row);
            uint head = U32(row, 12);
            ulong size = (head & 1) != 0 ? head & ~1u : head >> 1;
            ulong offset = U32(row, 16);
            if (hash < last || U32(row, 8) + size > pathBytes || (offset & 7) != 0 || offset < end || offset + U32(row, 20) > (ulong)file.Length)
                return new CacheMiss(CacheMissReason.Malformed, $"directory: row {i}");
            last = hash;
        }
        return null;
    }

    private static ulong HashOf(string path)
    {
        if (BitConverter.IsLittleEndian) return XxHash64.Compute(MemoryMarshal.AsBytes(path.AsSpan()));
        var units = new ByteBuffer(2 * path.Length);
        foreach (char unit in path) units.U16(unit);
        return XxHash64.Compute(units.Written);
    }

    private bool PathEquals(ReadOnlySpan<byte> file, ReadOnlySpan<byte> row, string path)
    {
        if (U32(row, 12) >> 1 != (uint)path.Length) return false;
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
        uint head = U32(row, 12);
        wide = (head & 1) != 0;
        return file.Slice(HeaderSize + RowSize * _count + (int)U32(row, 8), (int)(wide ? head & ~1u : head >> 1));
    }

    private static ReadOnlySpan<byte> Row(ReadOnlySpan<byte> file, int index) => file.Slice(HeaderSize + RowSize * index, RowSize);

    private static uint U32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
}
