namespace Kiln.Caching;

/// <summary>A fact about an entry beside the same fact now.</summary>
/// <param name="Field">What is compared: "source sha256", "engine", "resolution of './a.js'"…</param>
/// <param name="Old">As the entry has it; null when it has none.</param>
/// <param name="New">As it is now; null when there is none.</param>
internal readonly record struct EntryDifference(string Field, string? Old, string? New);

/// <summary>What can be said about a look-up afterwards, without changing anything.</summary>
internal sealed partial class BytecodeCache
{
    /// <summary>The bytes a look-up of a path came upon: the module's own entry, or its part of the graph's archive.</summary>
    /// <param name="path">Real path of the source.</param>
    /// <param name="source">The source, needed by stores that are addressed by content.</param>
    /// <param name="place">The file of the entry, or the name of the store.</param>
    internal ReadOnlyMemory<byte>? FindEntry(string path, SourceFile? source, out string place)
    {
        BytecodeStoreKey key = options.Store.IsContentAddressed && source is not null ? KeyOf(source) : new BytecodeStoreKey(path, "");
        var directory = options.Store as DirectoryBytecodeStore;
        if (_graph is not null && _graph.TryGet(path, out ReadOnlyMemory<byte> module))
        {
            place = PlaceOfGraph;
            return module;
        }
        place = directory?.PathOf(key) ?? options.Store.Name;
        BytecodeStoreResult stored = ReadOnlyBytecodeStore.ReadUnmarked(options.Store, key);
        if (stored.Status == BytecodeStoreStatus.Found) return stored.Entry;
        return null;
    }

    /// <summary>The file of the graph's archive, or the name of the store.</summary>
    internal string PlaceOfGraph => (options.Store as DirectoryBytecodeStore)?.PathOf(GraphKey(_graphEntry!)) ?? options.Store.Name;

    /// <summary>Where the requests of a module led when its entry was made, in their order; null where that is not remembered.</summary>
    internal string?[] ResolutionsOf(ReadOnlyMemory<byte> entry, string path)
    {
        if (Graph is { } graph && graph.Find(path, GraphRowKind.Module) is >= 0 and int row)
            return Array.ConvertAll(graph.TargetsAt(row, Math.Max(0, graph.RequestCountAt(row))) ?? [], target => target < 0 ? null : graph.PathAt(target));
        try
        {
            if (BmesFile.OpenAny(entry, out _)?.ReadOrigin() is { } origin) return Array.ConvertAll(origin.Resolutions, r => r.Target.Length == 0 ? null : r.Target);
        }
        catch (BmesException)
        {
            // The miss has said so.
        }
        return [];
    }

    /// <summary>Everything in which an entry differs from what is there now; resolutions are left to those who can resolve.</summary>
    internal List<EntryDifference> Compare(ReadOnlyMemory<byte> entry, string path, SourceFile? source)
    {
        var differences = new List<EntryDifference>();
        if (BmesFile.OpenForeign(entry, out CacheMiss? miss) is not { } file)
        {
            differences.Add(new EntryDifference("entry", miss!.ToString(), null));
            return differences;
        }
        Add("engine", file.Fingerprint.ToString(), EngineFingerprint.Current.ToString());
        Add("options", file.Options.ToString("x16", null), options.CompileOptions.ToString("x16", null));
        Add("kind", file.Kind.ToString(), nameof(Bytecode.UnitKind.Module));
        source ??= SourceFile.Read(path, out _);
        Add("source bytes", Number(file.SourceLength), source is null ? null : Number(source.Bytes.Length));
        Add("source sha256", file.SourceHash.ToString(), source?.Hash.ToString());
        ModuleOrigin? origin = null;
        try
        {
            origin = file.ReadOrigin();
        }
        catch (BmesException e)
        {
            differences.Add(new EntryDifference("origin", e.Message, null));
        }
        FileIdentity now = NativeFile.Stat(path).Identity, then = default;
        if (origin is not null)
        {
            Add("path", origin.Path, path);
            then = origin.Source;
        }
        else if (Graph is { } graph && graph.Find(path, GraphRowKind.Module) is >= 0 and int row)
        {
            then = graph.IdentityAt(row, out _);
        }
        if (then == default) return differences;
        Add("mtime", Time(then.ModifiedNs), Time(now.ModifiedNs));
        Add("ctime", Time(then.ChangedNs), Time(now.ChangedNs));
        Add("inode", Number((long)then.Inode), Number((long)now.Inode));
        Add("device", Number((long)then.Device), Number((long)now.Device));
        foreach (FileFact fact in origin?.Facts ?? [])
        {
            if (!Facts.Holds(fact, origin!.RecordedNs)) Add(fact.Path, Expected(fact), Found(fact));
        }
        return differences;

        void Add(string field, string? old, string? current)
        {
            if (old != current) differences.Add(new EntryDifference(field, old, current));
        }
    }

    private static string Expected(in FileFact fact) => fact.Kind switch
    {
        FileFactKind.Link => $"a link to {fact.Target}",
        FileFactKind.Contents => $"sha256 {fact.Hash}",
        _ => Describe(fact.Kind),
    };

    private static string Found(in FileFact fact)
    {
        FileType type = NativeFile.Stat(fact.Path, followLinks: fact.Kind is not (FileFactKind.Link or FileFactKind.NotLink)).Type;
        return type switch
        {
            FileType.File when fact.Kind == FileFactKind.Contents && SourceFile.Read(fact.Path, out _) is { } now => $"sha256 {now.Hash}",
            FileType.File => "a file",
            FileType.Directory => "a directory",
            FileType.Link => $"a link to {NativeFile.ReadLink(fact.Path)}",
            FileType.Missing => "missing",
            _ => "something else",
        };
    }

    private static string Number(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A time of a file with all the digits that tell one from another.</summary>
    private static string Time(long ns) => ns == 0 ? "none"
        : DateTime.UnixEpoch.AddTicks(ns / 100).ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + $".{ns % 1_000_000_000:000000000}Z";
}
