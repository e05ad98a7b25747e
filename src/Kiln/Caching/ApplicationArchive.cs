using System.Buffers.Binary;
using System.Security.Cryptography;
using Kiln.Bytecode;
using Kiln.Hosting;
using Microsoft.Win32.SafeHandles;

namespace Kiln.Caching;

/// <summary>
/// A program in one file, made by <c>kiln build</c>: the archive of its graph, with paths relative to a folder that holds all of its modules,
/// where specifiers led, and the sources (docs/bmes-format.md). All but the sources is read and proved whole when the file is opened; a
/// source is read and proved when something asks for it. Safe for use by several threads.
/// </summary>
internal sealed partial class ApplicationArchive : IDisposable
{
    /// <summary>"BMEA" read as a little-endian number.</summary>
    public const uint Magic = 0x41454D42;

    public const uint Version = 1;
    public const int HeaderSize = 96;

    private const int CheckedFrom = 16, FileLengthOffset = 16, FingerprintOffset = 24, OptionsOffset = 56, CheckedLengthOffset = 64;
    private const int GraphLengthOffset = 68, AnswerLengthOffset = 72, FlagsOffset = 76, ReservedOffset = 80;
    private const int SourceRowSize = 24;
    private const uint SignedFlag = 1;

    // The head, as one array: everything up to the sources.
    private readonly byte[] _head;
    private readonly SafeFileHandle _file;
    private readonly int _sourceRows;
    private readonly long _length;
    private readonly bool _isSigned;
    private Dictionary<(int Row, string Specifier), (int Row, string Suffix)>? _answers;

    private ApplicationArchive(string path, SafeFileHandle file, byte[] head, GraphArchive graph, bool isSigned)
    {
        Path = path;
        _file = file;
        _head = head;
        Graph = graph;
        _sourceRows = HeaderSize + (int)U32(head, GraphLengthOffset);
        _length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(FileLengthOffset));
        _isSigned = isSigned;
    }

    /// <summary>The file, as it was named.</summary>
    public string Path { get; }

    /// <summary>The modules and how they are linked.</summary>
    public GraphArchive Graph { get; }

    /// <summary>Whether there is a table of regular expressions that the program makes at run time.</summary>
    public bool HasPatterns => Graph.Find("", GraphRowKind.Patterns) >= 0;

    /// <summary>How many modules there are, JSON, text and bytes included.</summary>
    public int ModuleCount => Graph.Count - (HasPatterns ? 1 : 0);

    /// <summary>Bytes that are read when the file is opened.</summary>
    public int HeadLength => _head.Length;

    /// <summary>Bytes of the whole file.</summary>
    public long Length => _length;

    /// <summary>Whether there is a signature, right or wrong.</summary>
    public bool IsSigned => SignatureLength(_head) > 0;

    /// <summary>Opens a file and proves all of it but the sources.</summary>
    /// <param name="path">The file.</param>
    /// <param name="signingKey">When set, the file must be signed with it.</param>
    /// <param name="beforeHead">Called with the number of bytes that are read now, before they are.</param>
    /// <exception cref="KilnApplicationException">It cannot be used.</exception>
    public static ApplicationArchive Open(string path, byte[]? signingKey, Action<long>? beforeHead = null)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            ApplicationArchive archive = Read(path, file, signingKey, beforeHead);
            file = null;
            return archive;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KilnApplicationException(path, CacheMissReason.NotFound, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new KilnApplicationException(path, CacheMissReason.IO, e.Message);
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>Whether a file begins as an application does.</summary>
    public static bool HasMagic(string path)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> magic = stackalloc byte[4];
            return ReadAt(file, magic, 0) == 4 && U32(magic, 0) == Magic;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static ApplicationArchive Read(string path, SafeFileHandle file, byte[]? signingKey, Action<long>? beforeHead)
    {
        long length = RandomAccess.GetLength(file);
        Span<byte> header = stackalloc byte[HeaderSize];
        int read = ReadAt(file, header, 0);
        CacheMiss? miss = CheckHeader(header[..read], length);
        if (miss is not null) throw new KilnApplicationException(path, miss);
        beforeHead?.Invoke(U32(header, CheckedLengthOffset));
        byte[] head = GC.AllocateUninitializedArray<byte>((int)U32(header, CheckedLengthOffset));
        header.CopyTo(head);
        if (ReadAt(file, head.AsSpan(HeaderSize), HeaderSize) != head.Length - HeaderSize)
            throw new KilnApplicationException(path, CacheMissReason.Checksum, "it is cut");
        miss = CheckHead(head, signingKey);
        if (miss is not null) throw new KilnApplicationException(path, miss);
        int graphLength = (int)U32(head, GraphLengthOffset);
        GraphArchive? graph = GraphArchive.Open(head.AsMemory(HeaderSize, graphLength), 0, out miss);
        if (graph is null) throw new KilnApplicationException(path, miss!);
        if (graph.Count == 0 || HeaderSize + (long)graphLength + (long)SourceRowSize * graph.Count + U32(head, AnswerLengthOffset) + SignatureLength(head) != head.Length)
            throw new KilnApplicationException(path, CacheMissReason.Malformed, "header: lengths");
        return new ApplicationArchive(path, file, head, graph, signingKey is not null);
    }

    private static CacheMiss? CheckHeader(ReadOnlySpan<byte> header, long length)
    {
        if (header.Length < 8 || U32(header, 0) != Magic)
            return new CacheMiss(CacheMissReason.BadMagic, header.Length >= 4 && U32(header, 0) is BmesFormat.Magic or GraphArchive.Magic ? "it is a file of the bytecode cache" : "");
        if (U32(header, 4) != Version) return new CacheMiss(CacheMissReason.FormatVersion, $"its format is version {U32(header, 4)}, this kiln reads version {Version}");
        if (header.Length < HeaderSize) return new CacheMiss(CacheMissReason.Checksum, "it is cut");
        ulong stated = BinaryPrimitives.ReadUInt64LittleEndian(header[FileLengthOffset..]);
        if (stated != (ulong)length) return new CacheMiss(CacheMissReason.Checksum, $"{length} bytes where its header says {stated}");
        uint head = U32(header, CheckedLengthOffset);
        return head < HeaderSize || head > length || head > Array.MaxLength ? new CacheMiss(CacheMissReason.Checksum, "its header") : null;
    }

    private static CacheMiss? CheckHead(ReadOnlySpan<byte> head, byte[]? signingKey)
    {
        if (XxHash64.Compute(head[CheckedFrom..]) != BinaryPrimitives.ReadUInt64LittleEndian(head[8..])) return new CacheMiss(CacheMissReason.Checksum, "its checksum");
        Sha256Value engine = Sha256Value.Read(head[FingerprintOffset..]);
        if (!engine.Equals(EngineFingerprint.Current)) return new CacheMiss(CacheMissReason.EngineVersion, $"engine {engine}, this is {EngineFingerprint.Current}");
        if (BinaryPrimitives.ReadUInt64LittleEndian(head[OptionsOffset..]) != 0) return new CacheMiss(CacheMissReason.Options, "other options");
        if ((U32(head, FlagsOffset) & ~SignedFlag) != 0 || head[ReservedOffset..HeaderSize].ContainsAnyExcept((byte)0)) return new CacheMiss(CacheMissReason.Malformed, "header: flags");
        int signature = SignatureLength(head);
        if (HeaderSize + (long)U32(head, GraphLengthOffset) + U32(head, AnswerLengthOffset) + signature > head.Length || (U32(head, GraphLengthOffset) & 7) != 0)
            return new CacheMiss(CacheMissReason.Malformed, "header: lengths");
        if (signingKey is null) return null;
        if (signature == 0) return new CacheMiss(CacheMissReason.Signature, "it is not signed");
        Span<byte> right = stackalloc byte[BmesFormat.SignatureSize];
        Sign(signingKey, head[..^signature], right);
        return CryptographicOperations.FixedTimeEquals(right, head[^signature..]) ? null : new CacheMiss(CacheMissReason.Signature, "its signature is wrong");
    }

    /// <summary>HMAC-SHA-256 over the head; the sources are in it by their hashes.</summary>
    private static void Sign(ReadOnlySpan<byte> key, ReadOnlySpan<byte> head, Span<byte> destination)
    {
        Sha256Hasher code = Sha256Hasher.WithKey(key);
        code.Append("BMEA"u8);
        code.Append(head[CheckedFrom..]);
        code.FinishCode(destination);
    }

    private static int SignatureLength(ReadOnlySpan<byte> head) => (U32(head, FlagsOffset) & SignedFlag) != 0 ? BmesFormat.SignatureSize : 0;

    /// <summary>The row of a relative path, -1 when there is none.</summary>
    public int Find(string path) => Graph.Find(path, GraphRowKind.Module) is >= 0 and int row ? row : Graph.Find(path, GraphRowKind.Text);

    /// <summary>The module of a row that has code.</summary>
    /// <exception cref="KilnApplicationException">It is not valid.</exception>
    public ModuleArtifact ReadModule(int row)
    {
        if (Graph.SharedAt(row) is { } shared) return shared;
        // The head was proved as a whole, so the module's own checksum would tell nothing new.
        BmesFile? file = BmesFile.Open(Graph.ModuleAt(row), new BmesExpectations(UnitKind.Module, ChecksumIsProved: true), out CacheMiss? miss);
        BmesReadResult read = file is null ? BmesReadResult.Missed(miss!) : BmesReader.Read(file, gate: Graph.Gate);
        if (!read.IsHit) throw new KilnApplicationException(Path, read.Miss);
        ModuleArtifact artifact = read.Artifact ?? throw new KilnApplicationException(Path, CacheMissReason.Malformed, "no metadata");
        Graph.Share(row, artifact);
        return artifact;
    }

    /// <summary>The file that a row was made from, as it was.</summary>
    /// <exception cref="KilnApplicationException">It is damaged, or the archive cannot be read any more.</exception>
    public byte[] ReadSource(int row)
    {
        if (Graph.KindAt(row) == GraphRowKind.Text)
            return Graph.TryText(row, out ReadOnlyMemory<byte> text) ? text.ToArray() : throw new KilnApplicationException(Path, CacheMissReason.Checksum, $"{Graph.PathAt(row)}");
        BmesFile compiled = ((CachedUnit)ReadModule(row).Code).File;
        ReadOnlySpan<byte> place = _head.AsSpan(_sourceRows + SourceRowSize * row, SourceRowSize);
        long offset = BinaryPrimitives.ReadInt64LittleEndian(place), length = BinaryPrimitives.ReadInt64LittleEndian(place[8..]);
        if (length != compiled.SourceLength || offset < _head.Length || offset > _length || length > _length - offset)
            throw new KilnApplicationException(Path, CacheMissReason.Malformed, $"the place of the source of {Graph.PathAt(row)}");
        byte[] source = GC.AllocateUninitializedArray<byte>((int)length);
        try
        {
            bool isRight = ReadAt(_file, source, offset) == source.Length && XxHash64.Compute(source) == BinaryPrimitives.ReadUInt64LittleEndian(place[16..]);
            // What was signed is the hash that the module was compiled under.
            if (isRight && (!_isSigned || SourceHash.Compute(source).Equals(compiled.SourceHash))) return source;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new KilnApplicationException(Path, CacheMissReason.IO, e.Message);
        }
        throw new KilnApplicationException(Path, CacheMissReason.Checksum, $"the source of {Graph.PathAt(row)}");
    }

    /// <summary>Where a specifier in a row's module led when the application was built, in an import declaration or import().</summary>
    /// <returns>A row of -1 where nothing is known.</returns>
    /// <exception cref="KilnApplicationException">What is known is not valid.</exception>
    public (int Row, string Suffix) Answer(int row, string specifier)
    {
        if ((_answers ??= ReadAnswers()).TryGetValue((row, specifier), out (int, string) known)) return known;
        if (Graph.KindAt(row) != GraphRowKind.Module) return (-1, "");
        ModuleRequest[] requests = ReadModule(row).Metadata.Requests;
        int request = Array.FindIndex(requests, r => r.Specifier == specifier);
        return (request >= 0 && Graph.TargetsAt(row, requests.Length) is { } targets ? targets[request] : -1, "");
    }

    private Dictionary<(int, string), (int, string)> ReadAnswers()
    {
        var from = new OriginCursor(_head.AsSpan(_sourceRows + SourceRowSize * Graph.Count, (int)U32(_head, AnswerLengthOffset)));
        try
        {
            int count = from.Count(16);
            var answers = new Dictionary<(int, string), (int, string)>(count);
            for (int i = 0; i < count; i++)
            {
                uint importer = from.U32(), target = from.U32();
                if (importer >= (uint)Graph.Count || target >= (uint)Graph.Count) throw new BmesException("answers: row");
                string specifier = from.String();
                answers[((int)importer, specifier)] = ((int)target, from.String());
            }
            return from.AtEnd ? answers : throw new BmesException("answers: trailing bytes");
        }
        catch (BmesException e)
        {
            throw new KilnApplicationException(Path, CacheMissReason.Malformed, e.Message);
        }
    }

    /// <summary>Closes the file; sources that nobody has asked for yet cannot be had any more.</summary>
    public void Dispose() => _file.Dispose();

    private static int ReadAt(SafeFileHandle file, Span<byte> to, long offset)
    {
        int read = 0;
        while (read < to.Length)
        {
            int count = RandomAccess.Read(file, to[read..], offset + read);
            if (count == 0) break;
            read += count;
        }
        return read;
    }

    private static uint U32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
}
