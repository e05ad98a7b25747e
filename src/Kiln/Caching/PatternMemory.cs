using System.Buffers.Binary;
using Kiln.RegExp;

namespace Kiln.Caching;

/// <summary>
/// Patterns of regular expressions that a program makes at run time, as an earlier run compiled them: a table in the archive of the
/// graph, by the pattern's text and flags, on which alone the compiled form depends. A pattern that is in it was valid.
/// Used by the thread that runs the program.
/// </summary>
internal sealed class PatternMemory
{
    // What is kept is bounded: programs may make patterns without end.
    internal const int MaxPatterns = 2048, MaxUnits = 1 << 14, MaxTotalUnits = 1 << 19;

    /// <summary>So much new text is worth writing the archive again.</summary>
    internal const int WorthWriting = 256;

    private const int HeaderSize = 8, RowSize = 24;

    private GraphArchive? _archive;
    private ReadOnlyMemory<byte> _image;
    private int _count;
    private bool[] _wasUsed = [];
    private Dictionary<(string Pattern, RegExpFlags Flags), RegExpProgram?>? _added;
    private int _addedUnits, _writtenUnits;
    private bool _keeps;

    /// <summary>Whether the archive of an earlier run has a table.</summary>
    public bool HasTable { get; private set; }

    /// <summary>Whether nothing was made.</summary>
    public bool IsEmpty => _added is null;

    /// <summary>Says which archive the table is in, when there is one; patterns are kept from then on.</summary>
    public void Begin(GraphArchive? archive)
    {
        _archive = archive;
        _keeps = true;
        HasTable = archive is not null && archive.Find("", GraphRowKind.Patterns) >= 0;
    }

    /// <summary>Whether a pattern is known to be valid.</summary>
    public bool Knows(string pattern, RegExpFlags flags) => Find(pattern, flags, out _) || (_added is not null && _added.ContainsKey((pattern, flags)));

    /// <summary>The compiled form of a pattern; null when it is not there, or not a program for these flags.</summary>
    public RegExpProgram? Get(string pattern, RegExpFlags flags) =>
        Find(pattern, flags, out ReadOnlySpan<byte> bytes) && bytes.Length > 0 && RegExpProgram.FromBytes(bytes) is { } program && program.Flags == flags
            ? program : null;

    /// <summary>Keeps a valid pattern for the next run.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="program">Its compiled form; null while nobody asked for it.</param>
    public void Add(string pattern, RegExpFlags flags, RegExpProgram? program)
    {
        if (!_keeps || pattern.Length > MaxUnits) return;
        _added ??= [];
        if (!_added.TryGetValue((pattern, flags), out _))
        {
            if (_added.Count >= MaxPatterns || _addedUnits + pattern.Length > MaxTotalUnits) return;
            _addedUnits += pattern.Length;
        }
        _added[(pattern, flags)] = program;
    }

    /// <summary>Whether there is enough that the archive does not have.</summary>
    /// <param name="isRewritten">Whether this run's archive differs from the earlier run's for another reason.</param>
    public bool IsWorthWriting(bool isRewritten) => (isRewritten || !HasTable) && _addedUnits - _writtenUnits >= WorthWriting;

    /// <summary>The table of what this run used.</summary>
    public byte[] ToBytes()
    {
        _writtenUnits = _addedUnits;
        var rows = new List<(ulong Hash, uint Flags, ReadOnlyMemory<byte> Text, ReadOnlyMemory<byte> Program)>();
        foreach (((string pattern, RegExpFlags flags), RegExpProgram? program) in _added ?? [])
        {
            byte[] text = MemoryMarshal.AsBytes(pattern.AsSpan()).ToArray();
            rows.Add((XxHash64.Compute(text), (uint)flags, text, program?.ToBytes()));
        }
        for (int i = 0; i < _wasUsed.Length; i++)
        {
            if (!_wasUsed[i] || !TryRow(i, out uint flags, out int at, out int units, out int length)) continue;
            ReadOnlyMemory<byte> text = _image.Slice(at, 2 * units);
            if (length == 0 && _added is not null && _added.ContainsKey((new string(MemoryMarshal.Cast<byte, char>(text.Span)), (RegExpFlags)flags))) continue;
            rows.Add((HashAt(i), flags, text, _image.Slice(ProgramAt(at, units), length)));
        }
        rows.Sort(static (x, y) => x.Hash != y.Hash ? x.Hash.CompareTo(y.Hash) : x.Flags.CompareTo(y.Flags));
        using var to = new ByteBuffer(4096);
        to.U32((uint)rows.Count);
        to.U32(0);
        int next = HeaderSize + RowSize * rows.Count;
        foreach ((ulong hash, uint flags, ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> program) in rows)
        {
            to.U64(hash);
            to.U32(flags);
            to.U32((uint)next);
            to.U32((uint)text.Length / 2);
            to.U32((uint)program.Length);
            next = BmesFormat.Align8(ProgramAt(next, text.Length / 2) + program.Length);
        }
        foreach ((_, _, ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> program) in rows)
        {
            to.Bytes(text.Span);
            to.Align(4);
            to.Bytes(program.Span);
            to.Align(8);
        }
        return to.ToArray();
    }

    /// <summary>Whether bytes are a table whose patterns are valid and whose programs are verified: for commands that check a cache.</summary>
    internal static bool IsSound(ReadOnlyMemory<byte> image)
    {
        var memory = new PatternMemory();
        if (!memory.Use(image)) return false;
        for (int i = 0; i < memory._count; i++)
        {
            if (!memory.TryRow(i, out uint flags, out int at, out int units, out int length)) return false;
            if (length > 0 && (RegExpProgram.FromBytes(image.Span.Slice(ProgramAt(at, units), length)) is not { } program || (uint)program.Flags != flags)) return false;
        }
        return true;
    }

    private bool Find(string pattern, RegExpFlags flags, out ReadOnlySpan<byte> program)
    {
        program = default;
        if (_archive is not null) Open();
        if (_count == 0) return false;
        ReadOnlySpan<byte> text = MemoryMarshal.AsBytes(pattern.AsSpan());
        ulong hash = XxHash64.Compute(text);
        int low = 0, high = _count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (HashAt(middle) < hash) low = middle + 1;
            else high = middle;
        }
        for (; low < _count && HashAt(low) == hash; low++)
        {
            if (!TryRow(low, out uint rowFlags, out int at, out int units, out int length) || rowFlags != (uint)flags || units != pattern.Length) continue;
            if (!_image.Span.Slice(at, text.Length).SequenceEqual(text)) continue;
            _wasUsed[low] = true;
            program = _image.Span.Slice(ProgramAt(at, units), length);
            return true;
        }
        return false;
    }

    // The table is checked when the first pattern is asked for: most programs ask for none.
    private void Open()
    {
        GraphArchive archive = _archive!;
        _archive = null;
        int row = archive.Find("", GraphRowKind.Patterns);
        if (row >= 0 && archive.TryBytes(row, GraphRowKind.Patterns, out ReadOnlyMemory<byte> image)) Use(image);
    }

    private bool Use(ReadOnlyMemory<byte> image)
    {
        if (image.Length < HeaderSize) return false;
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(image.Span);
        if (count > (uint)(image.Length - HeaderSize) / RowSize) return false;
        _image = image;
        _count = (int)count;
        _wasUsed = new bool[_count];
        return true;
    }

    private ulong HashAt(int row) => BinaryPrimitives.ReadUInt64LittleEndian(_image.Span[(HeaderSize + RowSize * row)..]);

    /// <summary>A row, when text and program are inside the table.</summary>
    private bool TryRow(int index, out uint flags, out int at, out int units, out int length)
    {
        ReadOnlySpan<byte> row = _image.Span.Slice(HeaderSize + RowSize * index, RowSize);
        flags = BinaryPrimitives.ReadUInt32LittleEndian(row[8..]);
        uint first = BinaryPrimitives.ReadUInt32LittleEndian(row[12..]), count = BinaryPrimitives.ReadUInt32LittleEndian(row[16..]);
        uint bytes = BinaryPrimitives.ReadUInt32LittleEndian(row[20..]);
        (at, units, length) = ((int)first, (int)count, (int)bytes);
        return ((first + 2ul * count + 3) & ~3ul) + bytes <= (ulong)_image.Length;
    }

    private static int ProgramAt(int text, int units) => (text + 2 * units + 3) & ~3;
}
