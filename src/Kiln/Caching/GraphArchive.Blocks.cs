using System.Buffers.Binary;
using Kiln.Bytecode;

namespace Kiln.Caching;

/// <content>
/// Archives whose file stays open: the directory is read and checked at once, the contents in blocks when they are needed
/// (docs/decisions/0021-an-archive-is-read-in-blocks.md).
/// </content>
internal sealed partial class GraphArchive
{
    /// <summary>An archive of up to so many bytes is read in one call: its few further ones would cost more than what is not needed.</summary>
    private const int ReadWhole = 1 << 20;

    /// <summary>What is read of a larger one at first.</summary>
    private const int FirstRead = 512 << 10;

    // Null where all bytes were given; then each content is checked as a whole when it is asked for.
    private readonly ArchiveBlocks? _blocks;

    /// <summary>Bytes that were read from the file since this was last asked.</summary>
    public long TakeBytesRead() => _blocks?.TakeBytesRead() ?? 0;

    /// <summary>Bytes of the whole archive.</summary>
    public int Length => _bytes.Length;

    /// <summary>How many blocks there are.</summary>
    public int BlockCount => (int)U32(_bytes.Span, BlockCountOffset);

    /// <summary>The first block of an archive in memory that is not what the directory says; -1 when all are.</summary>
    public int FirstDamagedBlock()
    {
        ReadOnlySpan<byte> file = _bytes.Span;
        int start = (int)DirectoryEnd(file, out ulong links), count = BlockCount;
        for (int i = 0; i < count; i++)
        {
            if (!ArchiveBlocks.IsRight(file, (int)links, start, i)) return i;
        }
        return -1;
    }

    /// <summary>Opens the module of a row: proves that its bytes are whole and are the row's, all of them or those that are read.</summary>
    public BmesFile? OpenModule(int row, in BmesExpectations expected, out CacheMiss? miss)
    {
        ReadOnlySpan<byte> about = Row(_bytes.Span, row);
        int start = (int)U32(about, RowData), length = (int)U32(about, RowLength);
        BmesFile? file = _blocks is null
            ? BmesFile.Open(_bytes.Slice(start, length), expected, out miss)
            : BmesFile.Open(_blocks, MemoryMarshal.TryGetArray(_bytes, out ArraySegment<byte> data) ? data.Array! : [], start, length, expected, out miss);
        if (file is null || file.Checksum == ChecksumAt(row)) return file;
        miss = new CacheMiss(CacheMissReason.Checksum, "another module's");
        return null;
    }

    /// <summary>Opens an archive in a file, or finds an open one with the same directory, which says the same of every block.</summary>
    /// <param name="handle">The file; it belongs to the archive from now on, and is closed when there is none.</param>
    /// <param name="length">Its length, in bytes.</param>
    /// <param name="options">Hash of the options in force.</param>
    /// <param name="miss">Why there is no archive.</param>
    public static GraphArchive? OpenShared(int handle, int length, ulong options, out CacheMiss? miss)
    {
        lock (s_shared)
        {
            for (int i = s_shared.Count - 1; i >= 0; i--)
            {
                if (!s_shared[i].TryGetTarget(out GraphArchive? open))
                {
                    s_shared.RemoveAt(i);
                }
                else if (open._blocks is { IsDamaged: false } && open.Length == length && OptionsOf(open._bytes.Span) == options && open.HasDirectoryOf(handle))
                {
                    NativeFile.CloseFile(handle);
                    miss = null;
                    return open;
                }
            }
            GraphArchive? archive = null;
            try
            {
                archive = Read(handle, length, options, out miss);
            }
            finally
            {
                if (archive is null) NativeFile.CloseFile(handle);
            }
            if (archive is not null) KeepShared(archive);
            return archive;
        }
    }

    private static GraphArchive? Read(int handle, int length, ulong options, out CacheMiss? miss)
    {
        byte[] data = GC.AllocateUninitializedArray<byte>(length);
        int read = length <= ReadWhole ? length : FirstRead;
        if (NativeFile.ReadAt(handle, data.AsSpan(0, read), 0) != read)
        {
            miss = new CacheMiss(CacheMissReason.IO, "it cannot be read");
            return null;
        }
        ulong end = 0;
        if (read >= HeaderSize && (end = DirectoryEnd(data, out _)) > (ulong)read && end <= (ulong)length)
        {
            int from = read;
            read = (int)end;
            if (NativeFile.ReadAt(handle, data.AsSpan(from, read - from), from) != read - from)
            {
                miss = new CacheMiss(CacheMissReason.IO, "it cannot be read");
                return null;
            }
        }
        // Nothing behind what was read is looked at: either the directory ends there, or it is found to be impossible.
        miss = Check(data, options);
        if (miss is not null) return null;
        _ = DirectoryEnd(data, out ulong checksums);
        return new GraphArchive(data, (int)U32(data, CountOffset), new ArchiveBlocks(data, (int)checksums, (int)end, read, handle));
    }

    /// <summary>Whether a file begins with this archive's directory, to the last byte.</summary>
    private bool HasDirectoryOf(int handle)
    {
        ReadOnlySpan<byte> file = _bytes.Span;
        Span<byte> header = stackalloc byte[HeaderSize];
        if (NativeFile.ReadAt(handle, header, 0) != HeaderSize || !header.SequenceEqual(file[..HeaderSize])) return false;
        byte[] rest = GC.AllocateUninitializedArray<byte>((int)DirectoryEnd(file, out _) - HeaderSize);
        if (NativeFile.ReadAt(handle, rest, HeaderSize) != rest.Length || !rest.AsSpan().SequenceEqual(file.Slice(HeaderSize, rest.Length))) return false;
        _blocks!.CountRead(HeaderSize + rest.Length);
        return true;
    }

    /// <summary>Where the contents begin, as a header says.</summary>
    private static ulong DirectoryEnd(ReadOnlySpan<byte> file, out ulong checksums)
    {
        ulong paths = HeaderSize + RowSize * (ulong)U32(file, CountOffset);
        checksums = (paths + U32(file, PathBytesOffset) + 7 & ~7UL) + U32(file, LinkBytesOffset);
        return checksums + 8 * (ulong)U32(file, BlockCountOffset) + (IsSignedHeader(file) ? (ulong)BmesFormat.SignatureSize : 0);
    }

    /// <summary>Bytes of the contents; nothing when they cannot be had.</summary>
    private ReadOnlyMemory<byte> BytesAt(int start, int length) =>
        _blocks is null || _blocks.Ensure(start, length) ? _bytes.Slice(start, length) : default;
}
