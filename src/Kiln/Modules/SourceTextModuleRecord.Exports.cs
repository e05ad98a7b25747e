using Kiln.Bytecode;

namespace Kiln.Modules;

/// <content>Which names a module exports, and what they lead to.</content>
internal sealed partial class SourceTextModuleRecord
{
    // Up to this many exports a scan beats a table.
    private const int ScanLimit = 8;

    // From this many star exports on, a table tells which of them can have a name.
    private const int StarTableFrom = 4;

    private Dictionary<string, int>? _exportIndex;
    private Dictionary<string, ResolvedBinding>? _resolved;
    private StarNames? _starNames;
    private string[]? _exportedNames;

    /// <summary>The local, indirect or namespace export of a name, or -1.</summary>
    private int FindExport(string name)
    {
        ExportEntry[] exports = Metadata.Exports;
        if (exports.Length <= ScanLimit)
        {
            for (int i = 0; i < exports.Length; i++)
            {
                if (exports[i].ExportName == name) return i;
            }
            return -1;
        }
        if (_exportIndex is null)
        {
            _exportIndex = new Dictionary<string, int>(exports.Length, StringComparer.Ordinal);
            for (int i = 0; i < exports.Length; i++) _exportIndex[exports[i].ExportName] = i;
        }
        return _exportIndex.TryGetValue(name, out int index) ? index : -1;
    }

    /// <summary>GetExportedNames (ECMA-262 §16.2.1.7.2.1).</summary>
    public override IReadOnlyList<string> GetExportedNames(HashSet<ModuleRecord>? exportStarSet = null)
    {
        if (_exportedNames is not null && exportStarSet is null) return _exportedNames;
        bool whole = exportStarSet is null;
        if (Metadata.StarExports.Length > 0)
        {
            Errors.EnsureStack();
            exportStarSet ??= [];
            if (!exportStarSet.Add(this)) return [];
        }
        var names = new List<string>(Metadata.Exports.Length);
        foreach (ExportEntry export in Metadata.Exports) names.Add(export.ExportName);
        if (Metadata.StarExports.Length > 0)
        {
            var stars = new IReadOnlyList<string>[Metadata.StarExports.Length];
            int most = names.Count;
            for (int i = 0; i < stars.Length; i++)
            {
                stars[i] = GetImportedModule(Metadata.StarExports[i]).GetExportedNames(exportStarSet);
                most += stars[i].Count;
            }
            var seen = new HashSet<string>(most, StringComparer.Ordinal);
            seen.UnionWith(names);
            names.Capacity = most;
            foreach (IReadOnlyList<string> star in stars)
            {
                foreach (string name in star)
                {
                    if (name != "default" && seen.Add(name)) names.Add(name);
                }
            }
        }
        if (whole) return _exportedNames = names.ToArray();
        return names;
    }

    /// <summary>ResolveExport (§16.2.1.7.2.2); what does not depend on where a circular query began is remembered.</summary>
    public override ResolvedBinding ResolveExport(string exportName, ResolveSet? resolveSet = null)
    {
        int index = FindExport(exportName);
        if (index >= 0 && Metadata.Exports[index].Kind != ExportEntryKind.Indirect) return ResolveOwn(Metadata.Exports[index]);
        if (index >= 0 && ResolveNear(Metadata.Exports[index]) is { IsFound: true } near) return near;
        if (index < 0 && Metadata.StarExports.Length == 0) return ResolvedBinding.NotFound;
        if (_resolved is not null && _resolved.TryGetValue(exportName, out ResolvedBinding known)) return known;

        Errors.EnsureStack();
        bool whole = resolveSet is null || resolveSet.IsEmpty;
        resolveSet ??= new ResolveSet();
        if (!resolveSet.Add(this, exportName))
        {
            resolveSet.WasCut = true;
            return ResolvedBinding.NotFound;
        }
        ResolvedBinding result;
        bool isFork = false;
        if (index >= 0)
        {
            ExportEntry export = Metadata.Exports[index];
            result = GetImportedModule(export.Request).ResolveExport(export.ImportName!, resolveSet);
        }
        else
        {
            result = ResolveStars(exportName, resolveSet, out isFork);
        }
        if (resolveSet.AsksForAll ? isFork && !resolveSet.WasCut : whole || !resolveSet.WasCut)
            (_resolved ??= new Dictionary<string, ResolvedBinding>(StringComparer.Ordinal))[exportName] = result;
        return result;
    }

    /// <summary>A binding of this module's own, or of the module that it is from. No circle is as short, so nothing needs to be noted.</summary>
    private ResolvedBinding ResolveNear(ExportEntry export)
    {
        if (export.Kind != ExportEntryKind.Indirect) return ResolveOwn(export);
        if (GetImportedModule(export.Request) is not SourceTextModuleRecord next || next.FindExport(export.ImportName!) is not (>= 0 and int other)) return ResolvedBinding.NotFound;
        export = next.Metadata.Exports[other];
        return export.Kind == ExportEntryKind.Indirect ? ResolvedBinding.NotFound : next.ResolveOwn(export);
    }

    private ResolvedBinding ResolveOwn(ExportEntry export)
    {
        if (export.Kind == ExportEntryKind.Namespace) return ToNamespace(export.Request);
        if (export.Slot > 0) return ResolvedBinding.ToSlot(this, export.Slot);
        // A namespace import that is exported again: it has no slot of its own.
        foreach (ImportEntry import in Metadata.Imports)
        {
            if (import.LocalName == export.LocalName) return ToNamespace(import.Request);
        }
        return ResolvedBinding.NotFound;
    }

    private ResolvedBinding ToNamespace(int request) => ResolvedBinding.ToNamespace(GetImportedModule(request), RequestedModules[request].Phase);

    private ResolvedBinding ResolveStars(string exportName, ResolveSet resolveSet, out bool isFork)
    {
        isFork = false;
        if (exportName == "default") return ResolvedBinding.NotFound;
        ReadOnlySpan<int> stars = Metadata.StarExports;
        if (stars.Length >= StarTableFrom) stars = StarsWith(exportName);
        isFork = stars.Length > 1;
        ResolvedBinding starResolution = ResolvedBinding.NotFound;
        foreach (int star in stars)
        {
            ResolvedBinding resolution = GetImportedModule(star).ResolveExport(exportName, resolveSet);
            if (resolution.Kind == ResolutionKind.Ambiguous) return resolution;
            if (!resolution.IsFound) continue;
            if (!starResolution.IsFound) starResolution = resolution;
            else if (resolution != starResolution) return ResolvedBinding.Ambiguous;
        }
        return starResolution;
    }

    /// <summary>For each name, the star exports whose modules list it: no other can resolve it.</summary>
    private sealed class StarNames(int capacity)
    {
        /// <summary>By name the star export, or the complement of an index in <see cref="Several"/>.</summary>
        public readonly Dictionary<string, int> Stars = new(capacity, StringComparer.Ordinal);

        public readonly List<List<int>> Several = [];
    }

    private ReadOnlySpan<int> StarsWith(string name)
    {
        StarNames names = _starNames ??= CollectStarNames();
        ref int star = ref CollectionsMarshal.GetValueRefOrNullRef(names.Stars, name);
        if (Unsafe.IsNullRef(ref star)) return [];
        return star < 0 ? CollectionsMarshal.AsSpan(names.Several[~star]) : new ReadOnlySpan<int>(in star);
    }

    private StarNames CollectStarNames()
    {
        int[] stars = Metadata.StarExports;
        int count = 0;
        foreach (int star in stars) count += GetImportedModule(star).GetExportedNames().Count;
        var names = new StarNames(count);
        foreach (int star in stars)
        {
            foreach (string name in GetImportedModule(star).GetExportedNames())
            {
                ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(names.Stars, name, out bool exists);
                if (!exists)
                {
                    known = star;
                }
                else if (known < 0)
                {
                    names.Several[~known].Add(star);
                }
                else
                {
                    names.Several.Add([known, star]);
                    known = ~(names.Several.Count - 1);
                }
            }
        }
        return names;
    }
}
