using Kiln.Bytecode;
using Kiln.Diagnostics;

namespace Kiln.Caching;

/// <summary>How the cache proves that a source has not changed.</summary>
public enum BytecodeValidation
{
    /// <summary>By the file's identity where that is proof, by SHA-256 of its bytes elsewhere.</summary>
    Auto,

    /// <summary>Always by SHA-256 of its bytes.</summary>
    Hash,
}

/// <summary>A source file as it was read.</summary>
internal sealed class SourceFile(string path, byte[] bytes, FileIdentity identity, long readNs)
{
    private readonly Lock _hashing = new();
    private Sha256Value? _hash;

    public string Path { get; } = path;

    public byte[] Bytes { get; } = bytes;

    public FileIdentity Identity { get; } = identity;

    /// <summary>The wall clock before the file was opened.</summary>
    public long ReadNs { get; } = readNs;

    /// <summary>SHA-256 of the bytes, computed at first use; whoever asks meanwhile waits.</summary>
    public Sha256Value Hash
    {
        get
        {
            lock (_hashing) return _hash ??= SourceHash.Compute(Bytes);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <returns>Null, and why, when it cannot be read.</returns>
    public static SourceFile? Read(string path, out string error)
    {
        long now = FileIdentity.NowNs;
        FileReadStatus status = NativeFile.Read(path, followLinks: true, out byte[] bytes, out FileStatus about, out error);
        if (status == FileReadStatus.Ok) return new SourceFile(path, bytes, about.Identity, now);
        if (error.Length == 0) error = status == FileReadStatus.Missing ? $"{path} does not exist" : $"{path} is not a regular file";
        return null;
    }
}

/// <summary>The answer of <see cref="BytecodeCache.Lookup"/>: a hit has a module, a miss has a reason.</summary>
internal sealed class CacheLookup
{
    /// <summary>The module of a hit.</summary>
    public ModuleArtifact? Artifact { get; init; }

    /// <summary>What the requests of a hit resolved to, in their order; null when the entry does not say.</summary>
    public RememberedResolution[]? Resolutions { get; init; }

    /// <summary>The archive a hit came from, which remembers where its requests led; null when it came from an entry of its own.</summary>
    public GraphArchive? Archive { get; init; }

    /// <summary>The row of a hit in <see cref="Archive"/>.</summary>
    public int Row { get; init; } = -1;

    /// <summary>Why it is a miss.</summary>
    public CacheMiss? Miss { get; init; }

    /// <summary>The source, when the look-up had to read it.</summary>
    public SourceFile? Source { get; init; }

    [MemberNotNullWhen(true, nameof(Artifact))]
    [MemberNotNullWhen(false, nameof(Miss))]
    public bool IsHit => Artifact is not null;
}

/// <summary>What a cache is made of.</summary>
internal sealed class BytecodeCacheOptions
{
    public required IBytecodeStore Store { get; init; }

    public BytecodeValidation Validation { get; init; }

    /// <summary>Hash of the options that change what the compiler makes.</summary>
    public ulong CompileOptions { get; init; }

    /// <summary>Hash of what changes how specifiers resolve (conditions): remembered resolutions hold under it only.</summary>
    public ulong ResolveOptions { get; init; }

    /// <summary>When set, entries are signed with this key, and entries without a right signature are misses.</summary>
    public byte[]? SigningKey { get; init; }

    /// <summary>Verify whole modules when they are read instead of functions when they are first called.</summary>
    public bool VerifyEagerly { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>Bounds of a store in a directory; see <see cref="StoreSweeper"/>.</summary>
    public long MaxBytes { get; init; } = StoreSweeper.DefaultMaxBytes;

    /// <summary>Bounds of a store in a directory; see <see cref="StoreSweeper"/>.</summary>
    public int MaxEntries { get; init; } = StoreSweeper.DefaultMaxEntries;

    /// <summary>Called with the size of the archive of a graph, in bytes, before it is read from a directory.</summary>
    public Action<long>? BeforeArchive { get; init; }

    /// <summary>Compiles a module source again; see <see cref="CachedUnit.BodyRecovery"/>.</summary>
    public Func<SourceFile, ModuleArtifact?>? Compile { get; init; }
}

/// <summary>
/// The cache as the module loader sees it: look a module up, save what had to be compiled, flush at the end. Nothing here
/// throws into the program; what goes wrong is a counted miss or an unwritten entry. Safe for use by several threads.
/// </summary>
internal sealed partial class BytecodeCache(BytecodeCacheOptions options)
{
    private bool _swept;
    private Func<CachedUnit, BytecodeException, CodeUnit?>? _recoverBody;

    public CacheStatistics Statistics { get; } = new();

    public FactChecker Facts { get; } = new();

    public IBytecodeStore Store => options.Store;

    /// <summary>Called for each look-up with the location and the miss, or null for a hit.</summary>
    public Action<string, CacheMiss?>? Observer { get; set; }

    /// <summary>
    /// Looks a module up and counts the answer. The entry is checked as a file, then against the source (by identity or
    /// hash); only then is it decoded.
    /// </summary>
    /// <param name="path">Real path of the source.</param>
    /// <param name="seen">The file as resolution just saw it, links followed; default when nobody looked.</param>
    public CacheLookup Lookup(string path, in FileStatus seen = default)
    {
        CacheLookup result = Peek(path, seen);
        Count(path, result);
        return result;
    }

    /// <summary>Looks a module up, and leaves counting to the caller.</summary>
    /// <param name="path">Real path of the source.</param>
    /// <param name="seen">The file as resolution just saw it; default when nobody looked.</param>
    /// <param name="row">Its row in <see cref="Graph"/>, where that is known; else -1.</param>
    public CacheLookup Peek(string path, in FileStatus seen = default, int row = -1)
    {
        SourceFile? source = null;
        long traced = StartupTrace.Begin();
        try
        {
            return Find(path, seen, ref source, row);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Miss(CacheMissReason.IO, e.Message, source);
        }
        finally
        {
            StartupTrace.End(traced, "look up", path);
        }
    }

    /// <summary>Counts an answer of <see cref="Peek"/>.</summary>
    public void Count(string path, CacheLookup result)
    {
        if (result.IsHit) Statistics.CountHit();
        else Statistics.CountMiss(result.Miss.Reason);
        Observer?.Invoke(path, result.Miss);
    }

    /// <summary>A hit whose requests lead elsewhere now: a miss, with what had to be read of the source.</summary>
    public static CacheLookup Changed(CacheLookup hit, CacheMiss miss) => new() { Miss = miss, Source = hit.Source };

    private BytecodeStoreKey KeyOf(SourceFile source) =>
        new(source.Path, BytecodeKey.Of(source.Hash, UnitKind.Module, options.CompileOptions).ToString());

    private CacheLookup Find(string path, in FileStatus seen, ref SourceFile? source, int row)
    {
        CacheLookup? archived = null;
        bool moved = false;
        if (_graph is not null && (row < 0 || _graph.KindAt(row) != GraphRowKind.Module)) row = FindRow(path, out moved);
        if (_graph is not null && row >= 0)
        {
            archived = moved ? Judge(path, seen, _graph.ModuleAt(row), ref source) : Judge(path, seen, default, ref source, _graph, row);
            if (archived.IsHit) return archived;
        }
        long start = Stopwatch.GetTimestamp();
        BytecodeStoreKey key = new(path, "");
        if (options.Store.IsContentAddressed)
        {
            source ??= SourceFile.Read(path, out _);
            if (source is null) return archived ?? Miss(CacheMissReason.IO, "the source cannot be read", null);
            key = KeyOf(source);
        }
        long traced = StartupTrace.Begin();
        BytecodeStoreResult stored = Fetch(key);
        Statistics.CountRead(stored.Entry.Length, Stopwatch.GetTimestamp() - start);
        StartupTrace.End(traced, "open entry", path);
        if (stored.Status == BytecodeStoreStatus.Found)
        {
            CacheLookup found = Judge(path, seen, stored.Entry, ref source);
            if (found.IsHit || archived is not null || _graph is not null) return found;
            return FindInSiblings(path, seen, ref source) ?? found;
        }
        if (archived is not null) return archived;
        if (_graph is null && FindInSiblings(path, seen, ref source) is { } sibling) return sibling;
        if (_graphMiss is not null && stored.Status == BytecodeStoreStatus.NotFound) return Miss(_graphMiss.Reason, $"the archive: {_graphMiss.Detail}", source);
        return stored.Status == BytecodeStoreStatus.NotFound ? Miss(CacheMissReason.NotFound, "", source) : Miss(CacheMissReason.IO, stored.Error, source);
    }

    /// <param name="path">The module.</param>
    /// <param name="seen">The file as resolution just saw it.</param>
    /// <param name="entry">The bytes of an entry of its own; nothing for a row of an archive.</param>
    /// <param name="source">The source, once it was read.</param>
    /// <param name="archive">The archive that has the module.</param>
    /// <param name="row">Its row there.</param>
    private CacheLookup Judge(
        string path, in FileStatus seen, ReadOnlyMemory<byte> entry, ref SourceFile? source, GraphArchive? archive = null, int row = -1)
    {
        long now = Stopwatch.GetTimestamp();
        try
        {
            // What another runtime of this process checked and decoded is as good here: the archives are equal to the last byte.
            if (archive?.SharedAt(row) is { } shared && MayShare) return Validate(path, seen, ((CachedUnit)shared.Code).File, shared, entry, ref source, archive, row);
            var expected = new BmesExpectations(UnitKind.Module, options.CompileOptions, options.SigningKey);
            long traced = StartupTrace.Begin();
            BmesFile? file = archive is null ? BmesFile.Open(entry, expected, out CacheMiss? miss) : archive.OpenModule(row, expected, out miss);
            StartupTrace.End(traced, "checksum");
            return file is null ? Miss(miss!.Reason, miss.Detail, source) : Validate(path, seen, file, null, entry, ref source, archive, row);
        }
        catch (BmesException e)
        {
            return Miss(CacheMissReason.Malformed, e.Message, source);
        }
        finally
        {
            Statistics.CountValidation(Stopwatch.GetTimestamp() - now);
        }
    }

    /// <summary>Signed entries are checked by each runtime with its own key, eager verification is done by each that wants it.</summary>
    private bool MayShare => options.SigningKey is null && !options.VerifyEagerly;

    private CacheLookup Validate(
        string path, in FileStatus seen, BmesFile file, ModuleArtifact? shared, ReadOnlyMemory<byte> entry, ref SourceFile? source, GraphArchive? archive, int row)
    {
        long traced = StartupTrace.Begin();
        // An archive knows the file of each row.
        ModuleOrigin? origin = null;
        FileIdentity recorded = default;
        long recordedNs = 0;
        bool here = archive is not null;
        if (here)
        {
            recorded = archive!.IdentityAt(row, out recordedNs);
        }
        else if (file.ReadOrigin() is { } own && own.Path == path)
        {
            (origin, recorded, recordedNs, here) = (own, own.Source, own.RecordedNs, true);
        }
        bool proven = false;
        if (here && source is null && options.Validation == BytecodeValidation.Auto)
        {
            FileIdentity identity = (seen.Type == FileType.File ? seen : Facts.Status(path)).Identity;
            proven = recorded == identity && identity.Size == file.SourceLength && identity.IsSettled(recordedNs);
        }
        if (!proven)
        {
            source ??= SourceFile.Read(path, out _);
            if (source is null) return Miss(CacheMissReason.SourceChanged, "the source cannot be read", null);
            Statistics.CountSourceHashed();
            if (source.Bytes.Length != file.SourceLength)
                return Miss(CacheMissReason.SourceChanged, $"{source.Bytes.Length} bytes, {file.SourceLength} were compiled", source);
            if (!source.Hash.Equals(file.SourceHash))
                return Miss(CacheMissReason.SourceChanged, $"SHA-256 is {source.Hash}, {file.SourceHash} was compiled", source);
        }
        if (origin is not null)
        {
            foreach (FileFact fact in origin.Facts)
            {
                if (!Facts.Holds(fact, origin.RecordedNs))
                    return Miss(CacheMissReason.DependencyChanged, $"{fact.Path}: no longer {Describe(fact.Kind)}", source);
            }
        }
        StartupTrace.End(traced, "validate");
        traced = StartupTrace.Begin();
        ModuleArtifact? artifact = shared;
        if (artifact is null)
        {
            BmesReadResult read = BmesReader.Read(file, options.VerifyEagerly, archive?.Gate);
            if (!read.IsHit) return Miss(read.Miss.Reason, read.Miss.Detail, source);
            artifact = read.Artifact;
            if (artifact is null) return Miss(CacheMissReason.Malformed, "no metadata", source);
            if (MayShare) archive?.Share(row, artifact);
        }
        StartupTrace.End(traced, "read tables");
        bool remembers = origin is not null && origin.Resolutions.Length > 0 && origin.Resolutions.Length == artifact.Metadata.RequestCount;
        SetRecovery((CachedUnit)artifact.Code, path);
        bool refresh = !proven && source!.Identity.IsSettled(source.ReadNs) && !(here && recorded == source.Identity && recorded.IsSettled(recordedNs));
        KeepHit(path, entry, archive, row, refresh ? source : null, recorded, recordedNs, here);
        if (refresh && archive is null && !options.ReadOnly && !options.Store.IsContentAddressed) Refresh(file, source!, origin);
        return new CacheLookup
        {
            Artifact = artifact, Resolutions = remembers ? origin!.Resolutions : null, Source = source,
            Archive = archive, Row = row,
        };
    }

    private void SetRecovery(CachedUnit unit, string path)
    {
        if (options.Compile is null) return;
        unit.BodyRecovery = _recoverBody ??= RecoverBody;
        unit.SourcePath = path;
    }

    private CodeUnit? RecoverBody(CachedUnit unit, BytecodeException reason)
    {
        string path = unit.SourcePath!;
        CacheMiss miss = reason is BlockException lost ? lost.Miss : new CacheMiss(CacheMissReason.VerificationFailed, reason.Message);
        Statistics.HitBecameMiss(miss.Reason);
        Observer?.Invoke(path, miss);
        SourceFile? source = SourceFile.Read(path, out _);
        if (source is null || source.Bytes.Length != unit.File.SourceLength || !source.Hash.Equals(unit.File.SourceHash)) return null;
        if (options.Compile!(source) is not { } artifact) return null;
        Save(source, artifact, [], []);
        return artifact.Code;
    }

    private static string Describe(FileFactKind kind) => kind switch
    {
        FileFactKind.Missing => "missing",
        FileFactKind.File => "a file",
        FileFactKind.Directory => "a directory",
        FileFactKind.Contents => "the same contents",
        FileFactKind.Link => "the same link",
        _ => "without a link",
    };

    private static CacheLookup Miss(CacheMissReason reason, string detail, SourceFile? source) =>
        new() { Miss = new CacheMiss(reason, detail), Source = source };
}
