using System.Buffers.Binary;
using Kiln.Bytecode;

namespace Kiln.Caching;

/// <summary>
/// The contents of an archive's file, read into memory in blocks when something in them is needed first. A block is compared with its
/// checksum in the directory after it was read and before anyone sees it, and is never read again: what happens to the file later
/// does no harm. Safe for use by several threads.
/// </summary>
internal sealed class ArchiveBlocks
{
    private const int Shift = 12;

    private const byte Read = 1, Checked = 2;

    /// <summary>Who reads on where the last read ended will probably go on: so many blocks more are read then, and checked when they are needed.</summary>
    private const int ReadAhead = 16;

    /// <summary>Bytes of a block; the last one may be shorter.</summary>
    public const int Size = 1 << Shift;

    private readonly byte[] _data;
    private readonly int _checksums;

    // Where the contents begin: the end of the directory.
    private readonly int _start;
    private readonly byte[] _states;
    private readonly Lock _reading = new();
    private int _handle;

    // The block behind those that were read last.
    private int _next;

    // Blocks that have not been read, and that have not been checked.
    private int _unread, _missing;
    private long _bytesRead;
    private CacheMiss? _damage;

    /// <param name="data">As long as the file; the first <paramref name="read"/> bytes are the file's, the directory's have been checked.</param>
    /// <param name="checksums">Where the checksums of the blocks are.</param>
    /// <param name="start">Where the contents begin.</param>
    /// <param name="read">How many bytes have been read.</param>
    /// <param name="handle">The file, which belongs to the new object from now on.</param>
    public ArchiveBlocks(byte[] data, int checksums, int start, int read, int handle)
    {
        _data = data;
        _checksums = checksums;
        _start = start;
        _bytesRead = read;
        _handle = handle;
        _missing = _unread = CountOf(data.Length - start);
        _states = new byte[_missing];
        _next = read >= data.Length ? _missing : read - start >> Shift;
        MarkRead(0, _next);
    }

    // An archive that is shared ends when nobody uses it any more, which nobody is told.
    ~ArchiveBlocks() => NativeFile.CloseFile(_handle);

    /// <summary>How many blocks so many bytes of contents have.</summary>
    public static int CountOf(long bytes) => (int)(bytes + (Size - 1) >> Shift);

    /// <summary>Whether a block could not be read or was not what the directory says.</summary>
    public bool IsDamaged => Volatile.Read(ref _damage) is not null;

    /// <summary>Bytes that were read since this was last asked.</summary>
    public long TakeBytesRead() => Volatile.Read(ref _bytesRead) == 0 ? 0 : Interlocked.Exchange(ref _bytesRead, 0);

    /// <summary>Counts bytes that were read beside the blocks.</summary>
    public void CountRead(int bytes) => Interlocked.Add(ref _bytesRead, bytes);

    /// <summary>Sees to it that bytes of the contents are in memory.</summary>
    /// <returns>False when that cannot be done; <see cref="Failure"/> says why.</returns>
    public bool Ensure(int start, int length)
    {
        // What is said to be there was written before.
        if (length == 0 || Volatile.Read(ref _missing) == 0) return true;
        int last = start + length - 1 - _start >> Shift;
        for (int block = start - _start >> Shift; block <= last; block++)
        {
            if (Volatile.Read(ref _states[block]) != Checked) return Fetch(block, last);
        }
        return true;
    }

    /// <summary>Why something is missing.</summary>
    public BlockException Failure() => new(_damage ?? new CacheMiss(CacheMissReason.IO, "the archive"));

    /// <summary>Whether a block of an archive in memory is what the directory says.</summary>
    public static bool IsRight(ReadOnlySpan<byte> file, int checksums, int start, int block) =>
        ChecksumOf(file, start, block) == BinaryPrimitives.ReadUInt64LittleEndian(file[(checksums + 8 * block)..]);

    /// <summary>The checksum of a block.</summary>
    public static ulong ChecksumOf(ReadOnlySpan<byte> file, int start, int block)
    {
        int from = start + (block << Shift);
        return XxHash64.Compute(file.Slice(from, Math.Min(Size, file.Length - from)));
    }

    private bool Fetch(int first, int last)
    {
        lock (_reading)
        {
            bool isRight = true;
            for (int block = first; block <= last; block++)
            {
                if (_states[block] == Checked) continue;
                if (_states[block] != Read && !ReadFrom(block, last)) return false;
                if (IsRight(_data, _checksums, _start, block))
                {
                    Volatile.Write(ref _states[block], Checked);
                    Volatile.Write(ref _missing, _missing - 1);
                }
                else
                {
                    _damage = new CacheMiss(CacheMissReason.Checksum, $"block {block} of the archive");
                    isRight = false;
                }
            }
            return isRight;
        }
    }

    /// <summary>Reads blocks that have not been read, from one of them on.</summary>
    private bool ReadFrom(int first, int last)
    {
        int end = first + 1, most = first == _next ? (int)Math.Min(_states.Length, (long)last + 1 + ReadAhead) : last + 1;
        while (end < most && _states[end] == 0) end++;
        int from = _start + (first << Shift), to = (int)Math.Min(_data.Length, _start + ((long)end << Shift));
        int count = NativeFile.ReadAt(_handle, _data.AsSpan(from, to - from), from);
        GC.KeepAlive(this);
        CountRead(count);
        if (count != to - from)
        {
            _damage = new CacheMiss(CacheMissReason.IO, $"the archive cannot be read at {from + count}");
            return false;
        }
        _next = end;
        MarkRead(first, end);
        return true;
    }

    private void MarkRead(int first, int end)
    {
        _states.AsSpan(first, end - first).Fill(Read);
        _unread -= end - first;
        if (_unread == 0) CloseFile();
    }

    private void CloseFile()
    {
        NativeFile.CloseFile(_handle);
        _handle = -1;
        GC.SuppressFinalize(this);
    }
}

/// <summary>Part of an archive that is needed now cannot be read, or is damaged: for the code in it the same as not to verify.</summary>
internal sealed class BlockException(CacheMiss miss) : BytecodeException(miss.ToString())
{
    public CacheMiss Miss => miss;
}
