using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Interpreter;

namespace Kiln.Modules;

/// <content>Remembered resolutions: checked before a cached module is used, noted for the next run.</content>
internal sealed partial class ModuleLoader
{
    private RememberedGraph? _remembered;

    /// <summary>
    /// Finds where the requests of a cached module lead. A request that led elsewhere, or leads nowhere now, makes the entry a miss.
    /// </summary>
    /// <param name="resolver">Resolves what is not remembered, or no longer for sure.</param>
    /// <param name="graph">What is remembered of the graph that is loaded.</param>
    /// <param name="found">The hit.</param>
    /// <param name="importer">The module.</param>
    /// <param name="targets">By request; null entries are left to the load.</param>
    internal static CacheMiss? CheckRequests(
        ModuleResolver resolver, RememberedGraph? graph, CacheLookup found, ResolvedModule importer, out ResolvedModule?[] targets)
    {
        ModuleRequest[] requests = found.Artifact!.Metadata.Requests;
        targets = requests.Length == 0 ? [] : new ResolvedModule?[requests.Length];
        if (requests.Length == 0) return null;
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
