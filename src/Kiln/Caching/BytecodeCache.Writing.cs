using Kiln.Bytecode;
using Kiln.Diagnostics;

namespace Kiln.Caching;

/// <summary>What a request led to.</summary>
/// <param name="Path">The real path; null when that is not remembered.</param>
/// <param name="Kind">How it was loaded.</param>
internal readonly record struct GraphTarget(string? Path, GraphRowKind Kind);

/// <summary>Where the requests of a loaded module led, and its imports when it was linked.</summary>
/// <param name="Targets">By request.</param>
/// <param name="Bindings">By import; a null path where the import has to be resolved; null when the module was not linked.</param>
internal sealed record ModuleLinks(GraphTarget[] Targets, (string? Path, int Slot)[]? Bindings);

/// <summary>What the loader knows of the graph, for its archive.</summary>
/// <param name="Modules">By path.</param>
/// <param name="Facts">What the file system answered.</param>
/// <param name="KeepOthers">Whether what the old archive says of modules that were not loaded still holds.</param>
internal sealed record GraphDescription(Dictionary<string, ModuleLinks> Modules, FactCollection Facts, bool KeepOthers);

/// <content>Saving: entries, and the archive of the graph.</content>
internal sealed partial class BytecodeCache
{
    /// <summary>
    /// Up to so many new modules have an entry of their own beside the archive. A larger graph is kept in its archive alone:
    /// hundreds of files would cost a cold run more than compiling does.
    /// </summary>
    internal const int MostEntries = 64;

    private readonly WriteBehind _writer = new();
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    /// <summary>Content that the archive does not have: by path, a NUL before the path of a text.</summary>
    private readonly Dictionary<string, GraphImage> _images = new(StringComparer.Ordinal);

    /// <summary>Entries that wait until the size of the graph is known; the writer's own.</summary>
    private readonly List<(BytecodeStoreKey Key, byte[] Image, ModuleOrigin? Origin)> _pending = [];

    private GraphArchive? _graph;

    // The table of patterns of this run, once it is worth writing.
    private byte[]? _patterns;
    private bool[] _rowIsProven = [];
    private string? _graphEntry;
    private CacheMiss? _graphMiss;
    private (string Old, string New) _moved;
    private int _described;
    private bool _graphIsStale;
    private bool _graphIsOpen;

    // The writer's own: whether entries wait, and whether there are to be any.
    private bool _entriesWait;
    private bool _archiveOnly;

    private sealed record GraphImage(ReadOnlyMemory<byte> Bytes, FileIdentity Identity, long RecordedNs);

    /// <summary>The archive of the entry's graph; null when there is none.</summary>
    public GraphArchive? Graph => _graph;

    /// <summary>Regular expressions that the program makes at run time.</summary>
    public PatternMemory Patterns { get; } = new();

    /// <summary>Hash of what specifiers resolve under.</summary>
    public ulong ResolveOptions => options.ResolveOptions;

    public BytecodeValidation Validation => options.Validation;

    /// <summary>Tells what is known of the loaded graph; called on the thread that ends a load or flushes, only when there is something to write.</summary>
    public Func<GraphDescription>? DescribeGraph { get; set; }

    /// <summary>From this many bytes on, hashing a source beside its compilation repays waking the writer.</summary>
    private const int LargeSource = 64 << 10;

    /// <summary>Tells that a source will be compiled and then saved: a large one is hashed meanwhile.</summary>
    public void PrepareSave(SourceFile source)
    {
        if (!options.ReadOnly && source.Bytes.Length >= LargeSource) Enqueue(() => _ = source.Hash);
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
            // An archive has origins of its own.
            ModuleOrigin? origin = OriginOf(source, resolutions, facts);
            ModuleOrigin? signed = _graphEntry is not null ? null : origin;
            byte[] image = BmesWriter.Write(artifact, new BmesSource(source.Hash, source.Bytes.Length, options.CompileOptions), signed, options.SigningKey);
            Keep(source.Path, new GraphImage(image, source.Identity, source.ReadNs));
            (BytecodeStoreKey, byte[], ModuleOrigin?) entry = (KeyOf(source), image, signed is null ? origin : null);
            if (_entriesWait) _pending.Add(entry);
            else if (!_archiveOnly) WriteEntry(entry);
        });
    }

    /// <summary>Whether files that are imported as they are can be kept at all.</summary>
    public bool KeepsTexts => _graphEntry is not null;

    /// <summary>Counts an answer of <see cref="LookupText"/>; no reason is a hit.</summary>
    public void CountText(string path, CacheMissReason reason)
    {
        if (reason == CacheMissReason.None) Statistics.CountHit();
        else Statistics.CountMiss(reason);
        Observer?.Invoke(path, reason == CacheMissReason.None ? null : new CacheMiss(reason, ""));
    }

    /// <summary>Keeps a file that is imported as it is in the archive of the graph.</summary>
    public void SaveText(SourceFile source)
    {
        if (options.ReadOnly || _graphEntry is null) return;
        lock (_saved)
        {
            if (!_saved.Add("\0" + source.Path)) return;
        }
        Keep("\0" + source.Path, new GraphImage(source.Bytes, source.Identity, source.ReadNs));
    }

    /// <summary>A file that is imported as it is, from the archive of the graph.</summary>
    /// <returns>Null, with the reason, when it has to be read.</returns>
    public byte[]? LookupText(string path, in FileStatus seen, out CacheMissReason reason)
    {
        reason = CacheMissReason.NotFound;
        if (Graph is not { } graph || graph.Find(path, GraphRowKind.Text) is not (>= 0 and int row)) return null;
        FileIdentity recorded = graph.IdentityAt(row, out long recordedNs);
        FileIdentity identity = (seen.Type == FileType.File ? seen : Facts.Status(path)).Identity;
        // Without proof the file is read, and then there is nothing to gain.
        reason = CacheMissReason.SourceChanged;
        if (options.Validation == BytecodeValidation.Hash || recorded != identity || !recorded.IsSettled(recordedNs)) return null;
        reason = CacheMissReason.Checksum;
        if (!graph.TryText(row, out ReadOnlyMemory<byte> text) || text.Length != recorded.Size) return null;
        reason = CacheMissReason.None;
        _rowIsProven[row] = true;
        return text.ToArray();
    }

    /// <summary>Whether a file that had to be read is the one the archive has.</summary>
    public bool HasText(SourceFile source) =>
        Graph is { } graph && graph.Find(source.Path, GraphRowKind.Text) is >= 0 and int row && graph.TryText(row, out ReadOnlyMemory<byte> text)
        && text.Span.SequenceEqual(source.Bytes);

    /// <summary>
    /// Says that a load begins: what was seen of the disk is forgotten, and the archive of the entry's graph is opened when
    /// there is one. Its modules are then found without going to the store.
    /// </summary>
    public void BeginGraph(string entryPath)
    {
        Facts.Reset();
        if (_graphEntry is not null) return;
        _graphEntry = entryPath;
        _graphIsOpen = _entriesWait = true;
        BytecodeStoreKey key = GraphKey(entryPath);
        OpenGraph(key);
        if (_graph is { Count: 0 }) _graph = null;
        Patterns.Begin(_graph);
        if (_graph is null) return;
        _rowIsProven = new bool[_graph.Count];
        string old = _graph.PathAt(_graph.Entry);
        if (old != entryPath) NoteMove(old, entryPath);
    }

    private void OpenGraph(in BytecodeStoreKey key)
    {
        var directory = options.Store as DirectoryBytecodeStore;
        long start = Stopwatch.GetTimestamp(), traced = StartupTrace.Begin();
        // What is signed or verified eagerly is read whole anyway.
        if (directory is not null && MayShare)
        {
            FileReadStatus status = directory.OpenForPieces(key, !options.ReadOnly, out int handle, out int length);
            StartupTrace.End(traced, "open archive");
            if (status != FileReadStatus.Ok) return;
            if (handle >= 0)
            {
                long before = Stopwatch.GetTimestamp();
                options.BeforeArchive?.Invoke(length);
                start += Stopwatch.GetTimestamp() - before;
                traced = StartupTrace.Begin();
                _graph = GraphArchive.OpenShared(handle, length, options.CompileOptions, out _graphMiss);
                Statistics.Archive = _graph;
                Statistics.CountRead(0, Stopwatch.GetTimestamp() - start);
                StartupTrace.End(traced, "check directory");
                return;
            }
        }
        if (options.BeforeArchive is { } prepare && directory?.PathOf(key) is { } path) prepare(NativeFile.Stat(path).Identity.Size);
        start = Stopwatch.GetTimestamp();
        traced = StartupTrace.Begin();
        BytecodeStoreResult stored = Fetch(key);
        Statistics.CountRead(stored.Entry.Length, Stopwatch.GetTimestamp() - start);
        StartupTrace.End(traced, "open archive");
        if (stored.Status != BytecodeStoreStatus.Found) return;
        traced = StartupTrace.Begin();
        _graph = options.SigningKey is { } signingKey
            ? GraphArchive.Open(stored.Entry, options.CompileOptions, signingKey, out _graphMiss)
            : GraphArchive.OpenShared(stored.Entry, options.CompileOptions, out _graphMiss);
        StartupTrace.End(traced, "check directory");
    }

    /// <summary>The project was moved or copied with its store: rows have the paths of where it was.</summary>
    private void NoteMove(string old, string now)
    {
        int same = 0;
        while (same < old.Length && same < now.Length && old[^(same + 1)] == now[^(same + 1)]) same++;
        string tail = old[^same..];
        same = tail.Length - Math.Max(0, tail.IndexOf('/'));
        _moved = (old[..^same], now[..^same]);
        _graphIsStale = true;
    }

    private int FindRow(string path, out bool moved)
    {
        moved = false;
        int row = _graph!.Find(path, GraphRowKind.Module);
        if (row >= 0 || _moved.New is not { } root || !path.StartsWith(root, StringComparison.Ordinal)) return row;
        moved = true;
        return _graph.Find(_moved.Old + path[root.Length..], GraphRowKind.Module);
    }

    /// <summary>Says that the graph is loaded and linked: what is new in it can be written while it runs.</summary>
    /// <param name="mayGrow">Whether the program may import more: then the archive waits for a while.</param>
    public void EndGraph(bool mayGrow)
    {
        if (options.ReadOnly || _graphEntry is null || !NeedsDescription()) return;
        if (_graphIsOpen) Enqueue(WritePending);
        if (_graphIsOpen && !mayGrow)
        {
            _graphIsOpen = false;
            QueueGraph();
            return;
        }
        _graphIsOpen = false;
        GraphDescription? description = DescribeGraph?.Invoke();
        _writer.EnqueueLate(() => Guarded(() => WriteGraph(description)), TimeSpan.FromSeconds(1));
    }

    /// <summary>Whether there is something new since the graph was last described.</summary>
    private bool NeedsDescription()
    {
        bool isStale = _graphIsOpen && ImagesAreStale();
        if (_graphIsOpen && !isStale && _saved.Count == 0)
        {
            _graphIsOpen = _entriesWait = false;
            return false;
        }
        lock (_saved)
        {
            if (_saved.Count == _described && !isStale) return false;
            _described = _saved.Count;
        }
        return true;
    }

    /// <summary>What is remembered of resolutions no longer holds, or could be proved with less.</summary>
    public void MarkStale()
    {
        lock (_images) _graphIsStale = true;
    }

    /// <summary>Waits until everything saved is written, the archive of the graph included.</summary>
    public bool Flush(TimeSpan timeout)
    {
        _graphIsOpen = false;
        if (!options.ReadOnly && _graphEntry is not null && (KeepPatterns() | HasNewImages()))
        {
            Enqueue(WritePending);
            QueueGraph();
        }
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

    private bool KeepPatterns()
    {
        bool isRewritten;
        lock (_saved) isRewritten = _saved.Count > 0;
        if (!Patterns.IsWorthWriting(isRewritten)) return false;
        byte[] table = Patterns.ToBytes();
        lock (_images)
        {
            _patterns = table;
            _graphIsStale = true;
        }
        return ImagesAreStale();
    }

    private static readonly TimeSpan s_longestSweep = TimeSpan.FromSeconds(5);

    private BytecodeStoreResult Fetch(in BytecodeStoreKey key) =>
        options.ReadOnly ? ReadOnlyBytecodeStore.ReadUnmarked(options.Store, key) : options.Store.Read(key);

    private void QueueGraph()
    {
        GraphDescription? description = DescribeGraph?.Invoke();
        Enqueue(() => WriteGraph(description));
    }

    /// <summary>Archives are of one place, also in a store that addresses modules by content.</summary>
    private BytecodeStoreKey GraphKey(string entryPath)
    {
        Sha256Value content = default;
        if (options.Store.IsContentAddressed)
            content = BytecodeKey.Of(SourceHash.Compute(System.Text.Encoding.UTF8.GetBytes(entryPath)), UnitKind.Module, options.CompileOptions);
        return new BytecodeStoreKey(entryPath, options.Store.IsContentAddressed ? content.ToString() : "", BytecodeEntryKind.Graph);
    }

    private void Keep(string key, GraphImage image)
    {
        if (_graphEntry is null) return;
        lock (_images)
        {
            _images[key] = image;
            _graphIsStale = true;
        }
    }

    /// <summary>Notes a hit: the archive gets what it does not have, or the file's present identity.</summary>
    private void KeepHit(
        string path, ReadOnlyMemory<byte> entry, GraphArchive? archive, int row, SourceFile? fresh, FileIdentity recorded, long recordedNs, bool here)
    {
        if (_graphEntry is null || options.ReadOnly) return;
        if (archive is not null && archive == _graph && fresh is null)
        {
            _rowIsProven[row] = true;
            return;
        }
        if (archive is not null) entry = archive.ModuleAt(row);
        if (entry.IsEmpty) return;
        if (fresh is not null) Keep(path, new GraphImage(entry, fresh.Identity, fresh.ReadNs));
        else Keep(path, here ? new GraphImage(entry, recorded, recordedNs) : new GraphImage(entry, default, 0));
    }

    /// <summary>Writes the entries that waited, unless there are so many that the archive is better alone.</summary>
    private void WritePending()
    {
        _archiveOnly |= _pending.Count > MostEntries && options.Store is IGraphListing;
        if (!_archiveOnly)
        {
            foreach ((BytecodeStoreKey, byte[], ModuleOrigin?) entry in _pending) WriteEntry(entry);
        }
        _pending.Clear();
        _entriesWait = false;
    }

    private void WriteEntry((BytecodeStoreKey Key, byte[] Image, ModuleOrigin? Origin) entry)
    {
        if (entry.Origin is null)
        {
            Write(entry.Key, entry.Image);
            return;
        }
        using ByteBuffer bytes = BmesWriter.BufferWithOrigin(BmesFile.OpenAny(entry.Image, out _)!, entry.Origin, options.SigningKey);
        Write(entry.Key, bytes.Written);
    }

    /// <summary>
    /// Writes the archive when this run used something that it does not hold. Modules it holds that were not asked for this
    /// time stay while their sources are what they were: a dynamic import may want them next time.
    /// </summary>
    private void WriteGraph(GraphDescription? description)
    {
        var modules = new List<(string Path, GraphRowKind Kind, GraphImage Image, int OldRow)>();
        lock (_images)
        {
            if (!_graphIsStale) return;
            _graphIsStale = false;
            foreach ((string key, GraphImage image) in _images)
            {
                if (key.StartsWith('\0')) modules.Add((key[1..], GraphRowKind.Text, image, -1));
                else modules.Add((key, GraphRowKind.Module, image, -1));
            }
            for (int i = 0; _graph is not null && i < _graph.Count; i++)
            {
                string path = _graph.PathAt(i);
                GraphRowKind kind = _graph.KindAt(i);
                if (kind == GraphRowKind.Patterns)
                {
                    if (_patterns is null && _graph.TryBytes(i, kind, out ReadOnlyMemory<byte> table)) modules.Add((path, kind, new GraphImage(table, default, 0), i));
                    continue;
                }
                if (_images.ContainsKey(kind == GraphRowKind.Text ? "\0" + path : path)) continue;
                FileIdentity identity = _graph.IdentityAt(i, out long recordedNs);
                if (!_rowIsProven[i] && NativeFile.Stat(path).Identity != identity) continue;
                ReadOnlyMemory<byte> content = _graph.ModuleAt(i);
                if (kind == GraphRowKind.Module && content.IsEmpty) continue;
                if (kind == GraphRowKind.Module && !_rowIsProven[i] && !IsWhole(content)) continue;
                if (kind == GraphRowKind.Text && !_graph.TryText(i, out content)) continue;
                modules.Add((path, kind, new GraphImage(content, identity, recordedNs), i));
            }
        }
        // Where entries are found by content, only an archive lets a source stay unread.
        if (modules.Count < (options.Store.IsContentAddressed ? 1 : 2)) return;
        if (_patterns is { } patterns) modules.Add(("", GraphRowKind.Patterns, new GraphImage(patterns, default, 0), -1));
        using ByteBuffer bytes = MakeArchive(modules, description);
        Write(GraphKey(_graphEntry!), bytes.Written);
    }

    private bool IsWhole(ReadOnlyMemory<byte> image) =>
        BmesFile.Open(image, new BmesExpectations(UnitKind.Module, options.CompileOptions, options.SigningKey), out _) is not null;

    private ByteBuffer MakeArchive(List<(string Path, GraphRowKind Kind, GraphImage Image, int OldRow)> modules, GraphDescription? description)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < modules.Count; i++)
        {
            if (modules[i].Kind != GraphRowKind.Patterns) rows[modules[i].Kind == GraphRowKind.Text ? "\0" + modules[i].Path : modules[i].Path] = i;
        }
        int RowOf(string? path, GraphRowKind kind) => path is not null && rows.TryGetValue(kind == GraphRowKind.Text ? "\0" + path : path, out int row) ? row : -1;

        var list = new ArchiveModule[modules.Count];
        for (int i = 0; i < list.Length; i++)
        {
            (string path, GraphRowKind kind, GraphImage image, int oldRow) = modules[i];
            int[]? targets = null;
            GraphBinding[]? bindings = null;
            if (kind == GraphRowKind.Module && description is not null && description.Modules.TryGetValue(path, out ModuleLinks? links))
            {
                targets = Array.ConvertAll(links.Targets, t => RowOf(t.Path, t.Kind));
                if (links.Bindings is not null)
                    bindings = Array.ConvertAll(links.Bindings, b => RowOf(b.Path, GraphRowKind.Module) is >= 0 and int row ? new GraphBinding(row, b.Slot) : new GraphBinding(-1, -1));
            }
            else if (kind == GraphRowKind.Module && oldRow >= 0 && description is { KeepOthers: true } && _graph!.RequestCountAt(oldRow) is >= 0 and int requests)
            {
                targets = _graph.TargetsAt(oldRow, requests);
                for (int t = 0; targets is not null && t < targets.Length; t++)
                    targets[t] = targets[t] < 0 ? -1 : RowOf(_graph.PathAt(targets[t]), _graph.KindAt(targets[t]));
            }
            list[i] = new ArchiveModule
            {
                Path = path, Kind = kind, Content = image.Bytes, Identity = image.Identity, RecordedNs = image.RecordedNs, Targets = targets, Bindings = bindings,
            };
        }
        int entry = Math.Max(0, RowOf(_graphEntry, GraphRowKind.Module));
        return GraphArchive.WriteBuffer(list, entry, new GraphTraits(options.CompileOptions, options.ResolveOptions, description?.Facts.RecordedNs ?? 0, description?.Facts.Finish(), options.SigningKey));
    }

    /// <summary>Whether there may be something to put into the archive; saves in flight count.</summary>
    private bool HasNewImages()
    {
        lock (_saved)
        {
            if (_saved.Count > 0) return true;
        }
        return ImagesAreStale();
    }

    private bool ImagesAreStale()
    {
        // A lone module has no archive where its entry is found by place: that is one file already.
        lock (_images) return _graphIsStale && (_graph is not null || _images.Count > (options.Store.IsContentAddressed ? 0 : 1));
    }

    /// <summary>Stores a proven entry again with the source's present identity, so the next start need not hash.</summary>
    private void Refresh(BmesFile file, SourceFile source, ModuleOrigin? old)
    {
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
            Keep(source.Path, new GraphImage(bytes, source.Identity, source.ReadNs));
            Write(KeyOf(source), bytes);
        });
    }

    /// <summary>A store that is addressed by content serves many paths, so its entries belong to none.</summary>
    private ModuleOrigin? OriginOf(SourceFile source, RememberedResolution[] resolutions, FileFact[] facts) =>
        options.Store.IsContentAddressed ? null : new ModuleOrigin(source.Path, source.Identity, source.ReadNs, resolutions, facts);

    private void Enqueue(Action work) => _writer.Enqueue(() => Guarded(work));

    private void Guarded(Action work)
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
    }

    private void Write(in BytecodeStoreKey key, ReadOnlySpan<byte> bytes)
    {
        if (options.Store.Write(key, bytes) is { } error) Statistics.CountWriteError(error);
        else Statistics.CountWrite(bytes.Length);
    }
}
