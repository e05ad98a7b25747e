using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Diagnostics;
using Kiln.Interpreter;

namespace Kiln.Modules;

/// <content>Remembered resolutions: checked before a cached module is used, noted for the next run.</content>
internal sealed partial class ModuleLoader
{
    private RememberedGraph? _remembered;

    // While set, modules are taken to be where the graph remembers them until they are loaded; what then turns out otherwise ends the attempt.
    private bool _looksLater;

    /// <summary>A file of the remembered graph is gone: the load starts over and asks about everything first.</summary>
    private sealed class GraphChangedException : Exception;

    /// <summary>
    /// Finds where the requests of a cached module lead. A request that led elsewhere, or leads nowhere now, makes the entry a miss.
    /// </summary>
    /// <param name="resolver">Resolves what is not remembered, or no longer for sure.</param>
    /// <param name="graph">What is remembered of the graph that is loaded.</param>
    /// <param name="found">The hit.</param>
    /// <param name="importer">The module.</param>
    /// <param name="looksLater">Leave it to the load to look whether what is remembered is still there.</param>
    /// <param name="targets">By request, null entries are left to the load; null when all lead where the graph remembers.</param>
    internal static CacheMiss? CheckRequests(
        ModuleResolver resolver, RememberedGraph? graph, CacheLookup found, ResolvedModule importer, bool looksLater, out ResolvedModule?[]? targets)
    {
        if (LeadAsRemembered(graph, found, looksLater, out targets)) return null;
        ModuleRequest[] requests = found.Artifact!.Metadata.Requests;
        targets = new ResolvedModule?[requests.Length];
        int[]? rows = found.Archive?.TargetsAt(found.Row, requests.Length);
        bool remembered = rows is not null && graph is not null && found.Archive == graph.Archive && graph.Holds;
        for (int i = 0; i < requests.Length; i++)
        {
            int row = rows is null ? -1 : rows[i];
            if (remembered && row >= 0 && (targets[i] = graph!.Resolve(row)) is not null) continue;
            string? expected = row >= 0 ? found.Archive!.PathAt(row) : found.Resolutions is { } known && known[i].Target.Length > 0 ? known[i].Target : null;
            try
            {
                targets[i] = resolver.Resolve(requests[i].Specifier, importer);
            }
            catch (ModuleResolutionException e)
            {
                // The load comes to it again and throws.
                if (expected is not null) return new CacheMiss(CacheMissReason.DependencyChanged, $"'{requests[i].Specifier}' led to {expected}: {e.Message}");
                continue;
            }
            if (expected is not null && targets[i]!.Identity != expected)
                return new CacheMiss(CacheMissReason.DependencyChanged, $"'{requests[i].Specifier}' leads to {targets[i]!.Identity}, not {expected}");
        }
        return null;
    }

    /// <summary>Whether all requests of a cached module lead where the graph remembers, or there are none.</summary>
    private static bool LeadAsRemembered(RememberedGraph? graph, CacheLookup found, bool looksLater, out ResolvedModule?[]? targets)
    {
        int count = found.Artifact!.Metadata.RequestCount;
        targets = count == 0 ? [] : null;
        return count == 0 || (graph is not null && found.Archive == graph.Archive && graph.Holds && graph.HasTargets(found.Row, count, looksLater));
    }

    /// <summary>
    /// Loads a graph for the first time as it is remembered, looking at each file when its turn comes, and meanwhile on another core. All of
    /// it is as remembered, or nothing of the attempt counts.
    /// </summary>
    private ModuleRecord? TryLoadAsRemembered(ResolvedModule resolved, ModuleRequest request)
    {
        // Who is told of each module must not be told twice.
        if (_remembered is not { } graph || graph.Archive != Cache?.Graph || _modules.Count > 0 || Watcher is not null || Cache.Observer is not null || !Prove(graph)) return null;
        graph.LookAhead(Beside);
        _looksLater = true;
        try
        {
            return LoadGraph(resolved, request);
        }
        catch (Exception e) when (e is GraphChangedException or ThrowCompletion)
        {
            _modules.Clear();
            foreach (Dictionary<ResolvedModule, ModuleRecord>? contents in _contents) contents?.Clear();
            _ahead = null;
            _misses = 0;
            _mayGrow = false;
            Statistics.StartOver();
            Cache.Statistics.StartOver();
            graph.StartOver();
            return null;
        }
        finally
        {
            _looksLater = false;
            graph.EndAhead();
        }
    }

    /// <summary>Loads what the requests of a module led to.</summary>
    private void LoadRemembered(SourceTextModuleRecord importer, RememberedGraph graph)
    {
        bool plain = importer.Metadata.HasPlainRequests;
        bool isCached = graph.Archive == Cache?.Graph;
        ModuleRecord?[] loaded = importer.LoadedModules;
        GraphTargets targets = graph.Archive.TargetsOf(importer.Row, loaded.Length);
        for (int i = 0; i < loaded.Length; i++)
        {
            int row = targets[i];
            loaded[i] ??= plain && graph.RecordAt(row) is { } known ? known
                : GetOrLoad(Look(graph, row), plain ? PlainRequest : importer.RequestedModules[i], isCached ? row : -1);
        }
    }

    private bool Prove(RememberedGraph graph)
    {
        long traced = StartupTrace.Begin();
        long start = Stopwatch.GetTimestamp();
        bool holds = graph.Holds;
        Statistics.Add(LoadPhase.Resolve, Stopwatch.GetTimestamp() - start);
        StartupTrace.End(traced, "resolve");
        return holds;
    }

    private ResolvedModule Look(RememberedGraph graph, int row)
    {
        if (graph.IsSeen(row)) return graph.Resolve(row)!;
        long traced = StartupTrace.Begin();
        long start = Stopwatch.GetTimestamp();
        ResolvedModule? resolved = graph.Resolve(row);
        Statistics.Add(LoadPhase.Resolve, Stopwatch.GetTimestamp() - start);
        StartupTrace.End(traced, "resolve");
        return resolved ?? throw new GraphChangedException();
    }

    private static RememberedResolution[] Remember(ResolvedModule?[] targets)
    {
        var resolutions = targets.Length == 0 ? [] : new RememberedResolution[targets.Length];
        for (int i = 0; i < resolutions.Length; i++)
            resolutions[i] = new RememberedResolution(targets[i]?.Identity ?? "", (uint)(targets[i]?.Format ?? ModuleFormat.Module), []);
        return resolutions;
    }

    /// <summary>What the next run may rely on: where each request of a loaded module led, and what its imports are bound to.</summary>
    internal GraphDescription DescribeGraph()
    {
        var modules = new Dictionary<string, ModuleLinks>(_modules.Count, StringComparer.Ordinal);
        var owners = new Dictionary<JsValue[], SourceTextModuleRecord>(_modules.Count, ReferenceEqualityComparer.Instance);
        bool bindable = true;
        foreach (ModuleRecord module in _modules.Values)
        {
            if (module is not SourceTextModuleRecord record) continue;
            // A star over something that is no source text may export other names next time.
            foreach (int star in record.Metadata.StarExports) bindable &= record.LoadedModules[star] is SourceTextModuleRecord { IsPlainFile: true };
            if (record.IsPlainFile) owners.TryAdd(record.Environment, record);
        }
        foreach (ModuleRecord module in _modules.Values)
        {
            if (module is SourceTextModuleRecord { IsPlainFile: true, NamespaceCellIfMade: { } cell } record) owners.TryAdd(cell, record);
        }
        foreach (ModuleRecord module in _modules.Values)
        {
            if (module is not SourceTextModuleRecord { IsPlainFile: true } record) continue;
            var targets = new GraphTarget[record.LoadedModules.Length];
            for (int i = 0; i < targets.Length; i++) targets[i] = TargetOf(record.LoadedModules[i]);
            (string? Path, int Slot)[]? bindings = null;
            if (bindable && record.Status >= ModuleStatus.Linked)
            {
                bindings = Array.ConvertAll(record.Unit.Imports, b =>
                    !owners.TryGetValue(b.Environment, out SourceTextModuleRecord? owner) ? (null, -1)
                    : b.Environment == owner.NamespaceCellIfMade ? (owner.Resolved.Path, -1) : (owner.Resolved.Path, b.Slot));
            }
            modules[record.Resolved.Path!] = new ModuleLinks(targets, bindings);
        }
        return new GraphDescription(modules, Resolver.Files.CollectFacts(), _remembered is { Holds: true });
    }

    private GraphTarget TargetOf(ModuleRecord? module) => module switch
    {
        SourceTextModuleRecord { IsPlainFile: true } record => new GraphTarget(record.Resolved.Path, GraphRowKind.Module),
        SyntheticModuleRecord { Content: { Path: { } path, Suffix.Length: 0 } } => new GraphTarget(path, GraphRowKind.Text),
        _ => default,
    };
}
