using Kiln.Bytecode;
using Kiln.Caching;
using KilnSyntaxError = Kiln.Syntax.KilnSyntaxError;

namespace Kiln.Modules;

/// <summary>One import of a module in a graph that was walked.</summary>
/// <param name="Specifier">As the source has it.</param>
/// <param name="IsDynamic">Whether it is an import() with a literal.</param>
/// <param name="Target">Null when the specifier does not resolve.</param>
/// <param name="Error">Why it does not.</param>
internal sealed record GraphEdge(string Specifier, bool IsDynamic, GraphModule? Target, string? Error);

/// <summary>A module of a graph that was walked.</summary>
internal sealed class GraphModule(ResolvedModule resolved, bool isCode)
{
    public ResolvedModule Resolved { get; } = resolved;

    /// <summary>Whether it is JavaScript in a file: what the cache keeps.</summary>
    public bool IsCode { get; } = isCode;

    /// <summary>The path, or the URL of what is no file.</summary>
    public string Location => Resolved.Location;

    /// <summary>What the cache said; null where <see cref="IsCode"/> is false.</summary>
    public CacheLookup? Lookup { get; set; }

    /// <summary>The module, from the cache or compiled; null when it cannot be had.</summary>
    public ModuleArtifact? Artifact { get; set; }

    /// <summary>The source, when it was read.</summary>
    public SourceFile? Source { get; set; }

    /// <summary>Why there is no <see cref="Artifact"/>.</summary>
    public string? Error { get; set; }

    /// <summary>Its imports: first the static ones in the order of its requests, then the dynamic ones.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; set; } = [];

    /// <summary>Of a file that is kept as it is, for imports as JSON, text or bytes: why the archive has it not, or no reason; null for anything else.</summary>
    public CacheMissReason? TextMiss { get; set; }

    public bool IsHit => Lookup is { IsHit: true } || TextMiss == CacheMissReason.None;
}

/// <summary>
/// Walks the graph of an entry without running anything: static imports, and import() of literals. Modules are looked up
/// and, on a miss, compiled on several threads.
/// </summary>
/// <param name="resolver">Resolves specifiers as a run would.</param>
/// <param name="cache">Where modules are looked up.</param>
/// <param name="workers">Threads.</param>
internal sealed class GraphWalker(ModuleResolver resolver, BytecodeCache cache, int workers)
{
    // As much as a main thread usually has: what compiles in a run compiles here.
    internal const int StackSize = 16 << 20;

    private readonly object _gate = new();
    private readonly Queue<GraphModule> _waiting = new();
    private readonly Dictionary<(ResolvedModule, bool), GraphModule> _modules = [];
    private int _unfinished;
    private long _compileTicks;

    /// <summary>Modules that were found so far.</summary>
    public int Found
    {
        get
        {
            lock (_gate) return _modules.Count;
        }
    }

    /// <summary>Microseconds that all threads together spent on compiling.</summary>
    public long CompileMicroseconds => (long)Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _compileTicks)).TotalMicroseconds;

    /// <summary>Called when a module is done, by the thread that did it.</summary>
    public Action<GraphModule>? Visited { get; set; }

    /// <summary>The modules that can be reached from an entry, breadth first.</summary>
    /// <exception cref="ModuleResolutionException">The entry does not resolve.</exception>
    public IReadOnlyList<GraphModule> Walk(string entry, string currentDirectory)
    {
        ResolvedModule resolved = resolver.ResolveEntry(entry, currentDirectory);
        if (resolved.Path is { } path) cache.BeginGraph(path);
        GraphModule first = Add(resolved, resolved.Format == ModuleFormat.Module);
        var threads = new Thread[Math.Max(1, workers)];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work, StackSize) { IsBackground = true, Name = "module graph" };
            threads[i].Start();
        }
        foreach (Thread thread in threads) thread.Join();
        List<GraphModule> modules = InOrder(first);
        foreach (GraphModule module in modules)
        {
            if (module.IsCode || module.Resolved.Path is not { } file || !cache.KeepsTexts) continue;
            cache.LookupText(file, default, out CacheMissReason miss);
            module.TextMiss = miss;
        }
        return modules;
    }

    private static List<GraphModule> InOrder(GraphModule first)
    {
        var order = new List<GraphModule> { first };
        var seen = new HashSet<GraphModule> { first };
        for (int i = 0; i < order.Count; i++)
        {
            foreach (GraphEdge edge in order[i].Edges)
            {
                if (edge.Target is { } target && seen.Add(target)) order.Add(target);
            }
        }
        return order;
    }

    private GraphModule Add(ResolvedModule resolved, bool isCode)
    {
        lock (_gate)
        {
            if (_modules.TryGetValue((resolved, isCode), out GraphModule? known)) return known;
            var module = new GraphModule(resolved, isCode && resolved.Path is not null);
            _modules.Add((resolved, isCode), module);
            if (!module.IsCode) return module;
            _unfinished++;
            _waiting.Enqueue(module);
            Monitor.Pulse(_gate);
            return module;
        }
    }

    private void Work()
    {
        while (true)
        {
            GraphModule module;
            lock (_gate)
            {
                while (_waiting.Count == 0)
                {
                    if (_unfinished == 0) return;
                    Monitor.Wait(_gate);
                }
                module = _waiting.Dequeue();
            }
            try
            {
                Visit(module);
                Visited?.Invoke(module);
            }
            finally
            {
                lock (_gate)
                {
                    if (--_unfinished == 0) Monitor.PulseAll(_gate);
                }
            }
        }
    }

    private void Visit(GraphModule module)
    {
        module.Lookup = LookUp(module.Resolved);
        module.Artifact = module.Lookup.Artifact;
        module.Source = module.Lookup.Source;
        List<LiteralImport> dynamic = [];
        if (module.Artifact is { } cached)
        {
            try
            {
                dynamic = DynamicImports(cached);
            }
            catch (BytecodeException e)
            {
                module.Lookup = new CacheLookup { Miss = new CacheMiss(CacheMissReason.VerificationFailed, e.Message), Source = module.Source };
                module.Artifact = null;
            }
        }
        if (module.Artifact is null)
        {
            long start = Stopwatch.GetTimestamp();
            Compile(module);
            Interlocked.Add(ref _compileTicks, Stopwatch.GetTimestamp() - start);
            if (module.Artifact is null) return;
            dynamic = DynamicImports(module.Artifact);
        }
        var edges = new List<GraphEdge>();
        lock (resolver)
        {
            foreach (ModuleRequest request in module.Artifact.Metadata.Requests)
                edges.Add(Follow(module, request.Specifier, false, request.Phase != Bytecode.ImportPhase.Source && request.Attributes.Length == 0));
            foreach (LiteralImport import in dynamic)
                edges.Add(Follow(module, import.Specifier, true, !import.HasOptions));
        }
        module.Edges = edges;
    }

    private CacheLookup LookUp(ResolvedModule resolved)
    {
        CacheLookup found = cache.Peek(resolved.Path!);
        if (found.IsHit)
        {
            lock (resolver)
            {
                if (ModuleLoader.CheckRequests(resolver, null, found, resolved, looksLater: false, out _) is { } miss) found = BytecodeCache.Changed(found, miss);
            }
        }
        cache.Count(resolved.Path!, found);
        return found;
    }

    private static List<LiteralImport> DynamicImports(ModuleArtifact artifact) =>
        (artifact.Metadata.Flags & ModuleFlags.HasDynamicImport) != 0 ? LiteralImports.Find(artifact.Code) : [];

    private static void Compile(GraphModule module)
    {
        if (module.Source is null)
        {
            module.Source = SourceFile.Read(module.Resolved.Path!, out string error);
            module.Error = error;
            if (module.Source is null) return;
        }
        try
        {
            module.Artifact = CachedBytecode.Compile(module.Source.Bytes, module.Resolved.Url);
            module.Error = null;
        }
        catch (KilnSyntaxError e)
        {
            module.Error = $"{module.Location}:{e.Line}:{e.Column}: {(e.IsRangeError ? "RangeError" : "SyntaxError")}: {e.Message}";
        }
    }

    private GraphEdge Follow(GraphModule from, string specifier, bool isDynamic, bool isCode)
    {
        try
        {
            ResolvedModule resolved = resolver.Resolve(specifier, from.Resolved);
            if (isCode && resolved.Format == ModuleFormat.CommonJs) return new GraphEdge(specifier, isDynamic, null, $"Unknown module format: commonjs for URL {resolved.Url}");
            return new GraphEdge(specifier, isDynamic, Add(resolved, isCode && resolved.Format == ModuleFormat.Module), null);
        }
        catch (ModuleResolutionException e)
        {
            return new GraphEdge(specifier, isDynamic, null, e.Message);
        }
    }
}
