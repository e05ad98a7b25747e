using Kiln.Caching;
using Kiln.Modules;

namespace Kiln.Hosting;

/// <summary>An application in memory.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Modules">How many modules it has.</param>
/// <param name="SourceBytes">How many of the bytes are sources that are read when asked for.</param>
/// <param name="Sources">The files it was made from.</param>
/// <param name="Warnings">Dynamic imports that do not resolve, and modules that are only imported dynamically and cannot be linked.</param>
internal sealed record BuiltApplication(byte[] Bytes, int Modules, long SourceBytes, IReadOnlyCollection<string> Sources, IReadOnlyList<string> Warnings);

/// <summary>
/// Makes applications: walks a graph, compiles it on all cores, loads and links it as a run would, for the same errors and bindings, and runs
/// nothing.
/// </summary>
internal sealed class ApplicationBuilder
{
    private readonly IReadOnlyList<GraphModule> _graph;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<GraphModule> _modules = [];
    private readonly List<string> _warnings = [];

    private ApplicationBuilder(IReadOnlyList<GraphModule> graph)
    {
        _graph = graph;
    }

    /// <summary>Builds the application of an entry.</summary>
    /// <param name="entry">A path, relative to the options' current directory, or a file: URL.</param>
    /// <param name="options">Conditions, and the key that the application is signed with, if any.</param>
    /// <param name="report">Called with the error of a source and the runtime that can print it.</param>
    /// <param name="patterns">Regular expressions that a run of the program made, to be kept in it; null for none.</param>
    /// <returns>Null when there was an error.</returns>
    public static BuiltApplication? Build(string entry, KilnOptions options, Action<KilnRuntime, JsException> report, PatternMemory? patterns = null)
    {
        using var runtime = new KilnRuntime(new KilnOptions { Conditions = options.Conditions, CurrentDirectory = options.CurrentDirectory, Telemetry = false });
        try
        {
            return Build(entry, runtime, options, patterns);
        }
        catch (JsException e)
        {
            report(runtime, e);
            return null;
        }
    }

    private static BuiltApplication Build(string entry, KilnRuntime runtime, KilnOptions options, PatternMemory? patterns)
    {
        BytecodeCache nothing = KilnRuntime.OpenCache(new KilnOptions { Cache = CacheMode.ReadOnly }, new MemoryBytecodeStore());
        var walker = new GraphWalker(KilnRuntime.CreateResolver(options), nothing, Environment.ProcessorCount);
        IReadOnlyList<GraphModule> graph;
        try
        {
            graph = walker.Walk(entry, runtime.Loader.CurrentDirectory);
        }
        catch (ModuleResolutionException e)
        {
            return runtime.Enter<BuiltApplication>(() => throw e.ToThrowCompletion(runtime.Realm));
        }
        var builder = new ApplicationBuilder(graph);
        builder.Load(runtime);
        builder.Collect();
        return builder.Write(runtime.Loader.DescribeGraph(), patterns, options.CacheSigningKey);
    }

    /// <summary>Loads and links everything: what fails statically fails each run, and what does not parse is a mistake wherever it is imported.</summary>
    private void Load(KilnRuntime runtime)
    {
        foreach ((GraphModule module, JsException error) in runtime.Preload(_graph))
        {
            if (module == _graph[0]) throw error;
            _warnings.Add($"{module.Location}: {error.Message}");
        }
        foreach (GraphModule module in _graph)
        {
            if (module is { IsCode: true, Artifact: null }) runtime.Enter(() => runtime.Loader.Preload(module.Location));
            foreach (GraphEdge edge in module.Edges)
            {
                if (edge is { IsDynamic: true, Target: null }) _warnings.Add($"{module.Location}: {edge.Error}");
            }
        }
    }

    /// <summary>Gives each file a row; one that is imported as code has its code, whatever else it is imported as.</summary>
    private void Collect()
    {
        foreach (GraphModule module in _graph)
        {
            if (module.Resolved.Path is not { } path) continue;
            if (!module.IsCode)
            {
                module.Source ??= SourceFile.Read(path, out _);
                // Only an import() can lead here, which finds out when it runs.
                if (module.Source is null) continue;
            }
            if (_rows.TryAdd(path, _modules.Count)) _modules.Add(module);
            else if (module.IsCode && !_modules[_rows[path]].IsCode) _modules[_rows[path]] = module;
        }
    }

    private BuiltApplication Write(GraphDescription links, PatternMemory? patterns, byte[]? signingKey)
    {
        int root = CommonFolder();
        var modules = new ApplicationModule[_modules.Count];
        var answers = new List<ApplicationAnswer>();
        long sourceBytes = 0;
        for (int i = 0; i < modules.Length; i++)
        {
            GraphModule module = _modules[i];
            SourceFile source = module.Source!;
            string path = source.Path[root..];
            if (!module.IsCode)
            {
                modules[i] = new ApplicationModule(new ArchiveModule { Path = path, Kind = GraphRowKind.Text, Content = source.Bytes }, null);
                continue;
            }
            AddAnswers(answers, i, module);
            sourceBytes += source.Bytes.Length;
            modules[i] = new ApplicationModule(new ArchiveModule
            {
                Path = path,
                Content = BmesWriter.Write(module.Artifact!, new BmesSource(source.Hash, source.Bytes.Length)),
                Targets = TargetsOf(module),
                Bindings = BindingsOf(links, source.Path),
            }, source.Bytes);
        }
        List<ApplicationModule> all = [.. modules];
        if (patterns is { IsEmpty: false }) all.Add(new ApplicationModule(new ArchiveModule { Path = "", Kind = GraphRowKind.Patterns, Content = patterns.ToBytes() }, null));
        byte[] bytes = ApplicationArchive.Write(all, _rows[_graph[0].Location], answers, signingKey);
        return new BuiltApplication(bytes, modules.Length, sourceBytes, _rows.Keys, _warnings);
    }

    /// <summary>Length of the path, slash included, of the deepest folder that all files are in.</summary>
    private int CommonFolder()
    {
        string first = _modules[0].Location;
        int length = first.LastIndexOf('/') + 1;
        foreach (GraphModule module in _modules)
        {
            int shared = first.AsSpan(0, length).CommonPrefixLength(module.Location);
            if (shared < length) length = first.AsSpan(0, shared).LastIndexOf('/') + 1;
        }
        return length;
    }

    private int RowOf(GraphModule? target) => target?.Resolved is { Path: { } path } && _rows.TryGetValue(path, out int row) ? row : -1;

    /// <summary>By request, as the walker has them first: the row, or -1 for what is no file or has a query of its own.</summary>
    private int[] TargetsOf(GraphModule module)
    {
        int[] targets = new int[module.Artifact!.Metadata.Requests.Length];
        for (int i = 0; i < targets.Length; i++) targets[i] = module.Edges[i].Target is { Resolved.Suffix.Length: 0 } target ? RowOf(target) : -1;
        return targets;
    }

    private GraphBinding[]? BindingsOf(GraphDescription links, string path) =>
        !links.Modules.TryGetValue(path, out ModuleLinks? known) || known.Bindings is not { } bindings ? null
            : Array.ConvertAll(bindings, b => b.Path is not null && _rows.TryGetValue(b.Path, out int row) ? new GraphBinding(row, b.Slot) : new GraphBinding(-1, -1));

    /// <summary>Where the specifiers of a module led that a run resolves: those of import(), and those with a query.</summary>
    private void AddAnswers(List<ApplicationAnswer> answers, int row, GraphModule module)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (GraphEdge edge in module.Edges)
        {
            if (RowOf(edge.Target) is not (>= 0 and int target)) continue;
            string suffix = edge.Target!.Resolved.Suffix;
            if ((edge.IsDynamic || suffix.Length > 0) && known.Add(edge.Specifier)) answers.Add(new ApplicationAnswer(row, edge.Specifier, target, suffix));
        }
    }
}
