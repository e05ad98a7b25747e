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
    private Sha256Value? _hash;

    public string Path { get; } = path;

    public byte[] Bytes { get; } = bytes;

    public FileIdentity Identity { get; } = identity;

    /// <summary>The wall clock before the file was opened.</summary>
    public long ReadNs { get; } = readNs;

    /// <summary>SHA-256 of the bytes, computed at first use.</summary>
    public Sha256Value Hash => _hash ??= SourceHash.Compute(Bytes);

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

    /// <summary>
    /// Remembered resolutions of a hit, checked and in the order of the module's requests; null when nothing is remembered
    /// and the loader has to resolve.
    /// </summary>
    public RememberedResolution[]? Resolutions { get; init; }

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

    /// <summary>Hash of what changes how specifiers resolve (conditions); part of an entry's location.</summary>
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

    /// <summary>Compiles a module source again; see <see cref="CachedUnit.BodyRecovery"/>.</summary>
    public Func<SourceFile, ModuleArtifact?>? Compile { get; init; }
}

/// <summary>
/// The cache as the module loader sees it: look a module up, save what had to be compiled, flush at the end. Nothing here
/// throws into the program; what goes wrong is a counted miss or an unwritten entry. Safe for use by several threads.
/// </summary>
internal sealed partial class BytecodeCache(BytecodeCacheOptions options)
{
    private readonly WriteBehind _writer = new();
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    /// <summary>The entries this run used or made, by path in the order they came up: what the next archive holds.</summary>
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _images = new(StringComparer.Ordinal);

    private GraphArchive? _graph;
    private string? _graphEntry;
    private bool _graphIsStale;
    private bool _swept;

    public CacheStatistics Statistics { get; } = new();

    public FactChecker Facts { get; } = new();

    public IBytecodeStore Store => options.Store;

    /// <summary>Called for each look-up with the location and the miss, or null for a hit.</summary>
    public Action<string, CacheMiss?>? Observer { get; set; }

    /// <summary>
    /// Looks a module up. The entry is checked as a file, then against the source (by identity or hash), then against the
    /// remembered resolutions; only then is it decoded.
    /// </summary>
    /// <param name="path">Real path of the source.</param>
    /// <param name="seen">The file as resolution just saw it, links followed; default when nobody looked.</param>
    public CacheLookup Lookup(string path, in FileStatus seen = default)
    {
        SourceFile? source = null;
        CacheLookup result;
        long traced = StartupTrace.Begin();
        try
        {
            result = Find(path, seen, ref source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            result = Miss(CacheMissReason.IO, e.Message, source);
        }
        StartupTrace.End(traced, "look up", path);
        if (result.IsHit) Statistics.CountHit();
        else Statistics.CountMiss(result.Miss.Reason);
        Observer?.Invoke(path, result.Miss);
        return result;
    }

    /// <summary>
    /// Saves a compiled module, off the critical path and at most once for each location.
    /// </summary>
    /// <param name="source">The source that was compiled.</param>
    /// <param name="artifact">What the compiler made.</param>
    /// <param name="resolutions">How each request was resolved, in order; empty when not known.</param>
    /// <param name="facts">What the resolutions rest on.</param>
    public void Save(SourceFile source, ModuleArtifact artifact, RememberedResolution[] resolutions, FileFact[] facts)
    {
        if (options.ReadOnly) return;
        lock (_saved)
        {
            if (!_saved.Add(source.Path)) return;
        }
        Enqueue(() =>
        {
            ModuleOrigin? origin = OriginOf(source, resolutions, facts);
            byte[] bytes = BmesWriter.Write(artifact, new BmesSource(source.Hash, source.Bytes.Length, options.CompileOptions), origin, options.SigningKey);
            Keep(source.Path, bytes, stale: true);
            Write(KeyOf(source), bytes);
        });
    }

    /// <summary>
    /// Says that a load begins: what was seen of the disk is forgotten, and the archive of the entry's graph is opened when
    /// there is one. Its modules are then found without going to the store.
    /// </summary>
    public void BeginGraph(string entryPath)
    {
        Facts.Reset();
        if (_graphEntry is not null) return;
        _graphEntry = entryPath;
        long start = Stopwatch.GetTimestamp();
        long traced = StartupTrace.Begin();
        BytecodeStoreResult stored = Fetch(GraphKey(entryPath));
        Statistics.CountRead(stored.Entry.Length, Stopwatch.GetTimestamp() - start);
        StartupTrace.End(traced, "open archive");
        traced = StartupTrace.Begin();
        if (stored.Status == BytecodeStoreStatus.Found) _graph = GraphArchive.Open(stored.Entry, options.CompileOptions, out _);
        StartupTrace.End(traced, "check directory");
    }

    /// <summary>Waits until everything saved is written, the archive of the graph included.</summary>
    public bool Flush(TimeSpan timeout)
    {
        if (_graphEntry is not null && !options.ReadOnly && HasNewImages()) Enqueue(WriteGraph);
        bool done = _writer.Flush(timeout);
        if (done && !_swept && Statistics.Written > 0 && options.Store is DirectoryBytecodeStore directory)
        {
            // Once a day this run waits for it a little, behind all its output: nobody else would do it.
            _swept = true;
            Enqueue(() => StoreSweeper.SweepDaily(directory, options.MaxBytes, options.MaxEntries));
            _writer.Flush(s_longestSweep);
        }
        return done;
    }

    private static readonly TimeSpan s_longestSweep = TimeSpan.FromSeconds(5);

    private BytecodeStoreResult Fetch(in BytecodeStoreKey key) =>
        options.ReadOnly ? ReadOnlyBytecodeStore.ReadUnmarked(options.Store, key) : options.Store.Read(key);

    /// <summary>The location part of a module's key: its path, and the way its specifiers resolve when that is not the usual one.</summary>
    internal string LocationOf(string path) => options.ResolveOptions == 0 ? path : $"{path}?{options.ResolveOptions:x16}";

    /// <summary>Archives are of one place, also in a store that addresses modules by content.</summary>
    private BytecodeStoreKey GraphKey(string entryPath)
    {
        string location = LocationOf(entryPath);
        Sha256Value content = default;
        if (options.Store.IsContentAddressed)
            content = BytecodeKey.Of(SourceHash.Compute(System.Text.Encoding.UTF8.GetBytes(location)), UnitKind.Module, options.CompileOptions);
        return new BytecodeStoreKey(location, options.Store.IsContentAddressed ? content.ToString() : "", BytecodeEntryKind.Graph);
    }

    private void Keep(string path, ReadOnlyMemory<byte> image, bool stale)
    {
        if (_graphEntry is null) return;
        lock (_images)
        {
            _images[path] = image;
            _graphIsStale |= stale;
        }
    }

    /// <summary>
    /// Writes the archive when this run used something that it does not hold. Modules it holds that were not asked for this
    /// time stay while their sources are what they were: a dynamic import may want them next time.
    /// </summary>
    private void WriteGraph()
    {
        var modules = new List<(string Path, ReadOnlyMemory<byte> Module)>();
        lock (_images)
        {
            if (!_graphIsStale) return;
            _graphIsStale = false;
            foreach ((string path, ReadOnlyMemory<byte> image) in _images) modules.Add((path, image));
            for (int i = 0; _graph is not null && i < _graph.Count; i++)
            {
                string path = _graph.PathAt(i);
                if (!_images.ContainsKey(path) && IsCurrent(path, _graph.ModuleAt(i))) modules.Add((path, _graph.ModuleAt(i)));
            }
        }
        if (modules.Count < 2) return;
        int entry = Math.Max(0, modules.FindIndex(m => m.Path == _graphEntry));
        Write(GraphKey(_graphEntry!), GraphArchive.Write(modules, entry, options.CompileOptions));
    }

    /// <summary>Whether there may be something to put into the archive; saves in flight count.</summary>
    private bool HasNewImages()
    {
        lock (_saved)
        {
            if (_saved.Count > 0) return true;
        }
        // A lone module has no archive: its entry is already one file.
        lock (_images) return _graphIsStale && (_graph is not null || _images.Count > 1);
    }

    private bool IsCurrent(string path, ReadOnlyMemory<byte> image)
    {
        var expected = new BmesExpectations(UnitKind.Module, options.CompileOptions, options.SigningKey);
        try
        {
            return BmesFile.Open(image, expected, out _) is { HasOrigin: true } file && file.ReadOrigin()!.Source == NativeFile.Stat(path).Identity;
        }
        catch (BmesException)
        {
            return false;
        }
    }

    private BytecodeStoreKey KeyOf(SourceFile source) =>
        new(LocationOf(source.Path), BytecodeKey.Of(source.Hash, UnitKind.Module, options.CompileOptions).ToString());

    private CacheLookup Find(string path, in FileStatus seen, ref SourceFile? source)
    {
        CacheLookup? archived = null;
        if (_graph is not null && _graph.TryGet(path, out ReadOnlyMemory<byte> module))
        {
            archived = Judge(path, seen, module, ref source);
            if (archived.IsHit)
            {
                Keep(path, module, stale: false);
                return archived;
            }
        }
        long start = Stopwatch.GetTimestamp();
        BytecodeStoreKey key = new(LocationOf(path), "");
        if (options.Store.IsContentAddressed)
        {
            if (source is null) Statistics.CountSourceHashed();
            source ??= SourceFile.Read(path, out _);
            if (source is null) return archived ?? Miss(CacheMissReason.IO, "the source cannot be read", null);
            key = KeyOf(source);
        }
        long traced = StartupTrace.Begin();
        BytecodeStoreResult stored = Fetch(key);
        Statistics.CountRead(stored.Entry.Length, Stopwatch.GetTimestamp() - start);
        StartupTrace.End(traced, "open entry", path);
        if (stored.Status == BytecodeStoreStatus.NotFound) return archived ?? Miss(CacheMissReason.NotFound, "", source);
        if (stored.Status == BytecodeStoreStatus.Failed) return archived ?? Miss(CacheMissReason.IO, stored.Error, source);
        CacheLookup found = Judge(path, seen, stored.Entry, ref source);
        if (found.IsHit) Keep(path, stored.Entry, stale: true);
        return found;
    }

    private CacheLookup Judge(string path, in FileStatus seen, ReadOnlyMemory<byte> entry, ref SourceFile? source)
    {
        long now = Stopwatch.GetTimestamp();
        try
        {
            var expected = new BmesExpectations(UnitKind.Module, options.CompileOptions, options.SigningKey);
            long traced = StartupTrace.Begin();
            BmesFile? file = BmesFile.Open(entry, expected, out CacheMiss? miss);
            StartupTrace.End(traced, "checksum");
            return file is null ? Miss(miss!.Reason, miss.Detail, source) : Validate(path, seen, file, ref source);
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

    private CacheLookup Validate(string path, in FileStatus seen, BmesFile file, ref SourceFile? source)
    {
        long traced = StartupTrace.Begin();
        ModuleOrigin? origin = file.ReadOrigin();
        bool here = origin is not null && origin.Path == path;
        bool proven = false;
        if (here && source is null && options.Validation == BytecodeValidation.Auto)
        {
            FileIdentity identity = (seen.Type == FileType.File ? seen : Facts.Status(path)).Identity;
            proven = origin!.Source == identity && identity.Size == file.SourceLength && identity.IsSettled(origin.RecordedNs);
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
        bool remembers = here && (origin!.Resolutions.Length > 0 || origin.Facts.Length > 0);
        if (remembers)
        {
            foreach (FileFact fact in origin!.Facts)
            {
                if (!Facts.Holds(fact, origin.RecordedNs))
                    return Miss(CacheMissReason.DependencyChanged, $"{fact.Path}: no longer {Describe(fact.Kind)}", source);
            }
        }
        StartupTrace.End(traced, "validate");
        traced = StartupTrace.Begin();
        BmesReadResult read = BmesReader.Read(file, options.VerifyEagerly);
        StartupTrace.End(traced, "read tables");
        if (!read.IsHit) return Miss(read.Miss.Reason, read.Miss.Detail, source);
        if (read.Artifact is not { } artifact) return Miss(CacheMissReason.Malformed, "no metadata", source);
        remembers = remembers && origin!.Resolutions.Length == artifact.Metadata.Requests.Length;
        SetRecovery(read.Code, path, file);
        if (!proven && !options.ReadOnly && !options.Store.IsContentAddressed) Refresh(file, source!, remembers ? origin : null);
        return new CacheLookup { Artifact = artifact, Resolutions = remembers ? origin!.Resolutions : null, Source = source };
    }

    private void SetRecovery(CachedUnit unit, string path, BmesFile file)
    {
        if (options.Compile is not { } compile) return;
        unit.BodyRecovery = reason =>
        {
            Statistics.HitBecameMiss(CacheMissReason.VerificationFailed);
            Observer?.Invoke(path, new CacheMiss(CacheMissReason.VerificationFailed, reason.Message));
            SourceFile? source = SourceFile.Read(path, out _);
            if (source is null || source.Bytes.Length != file.SourceLength || !source.Hash.Equals(file.SourceHash)) return null;
            if (compile(source) is not { } artifact) return null;
            Save(source, artifact, [], []);
            return artifact.Code;
        };
    }

    /// <summary>Stores a proven entry again with the source's present identity, so the next start need not hash.</summary>
    private void Refresh(BmesFile file, SourceFile source, ModuleOrigin? old)
    {
        if (!source.Identity.IsSettled(source.ReadNs)) return;
        lock (_saved)
        {
            if (!_saved.Add(source.Path)) return;
        }
        Enqueue(() =>
        {
            FileFact[] facts = [.. old?.Facts ?? []];
            foreach (ref FileFact fact in facts.AsSpan())
            {
                if (fact.Kind == FileFactKind.Contents) fact = fact with { Identity = Facts.Status(fact.Path).Identity };
            }
            ModuleOrigin? origin = OriginOf(source, old?.Resolutions ?? [], facts);
            byte[] bytes = BmesWriter.WithOrigin(file, origin, options.SigningKey);
            Keep(source.Path, bytes, stale: true);
            Write(KeyOf(source), bytes);
        });
    }

    /// <summary>A store that is addressed by content serves many paths, so its entries belong to none.</summary>
    private ModuleOrigin? OriginOf(SourceFile source, RememberedResolution[] resolutions, FileFact[] facts) =>
        options.Store.IsContentAddressed ? null : new ModuleOrigin(source.Path, source.Identity, source.ReadNs, resolutions, facts);

    private void Enqueue(Action work)
    {
        _writer.Enqueue(() =>
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                // An entry that cannot be made is an entry that is not there.
                Statistics.CountWriteError(e.Message);
            }
        });
    }

    private void Write(in BytecodeStoreKey key, byte[] bytes)
    {
        if (options.Store.Write(key, bytes) is { } error) Statistics.CountWriteError(error);
        else Statistics.CountWrite(bytes.Length);
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
