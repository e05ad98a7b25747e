using System.Globalization;
using Kiln.Caching;
using Kiln.Modules;

namespace Kiln.Cli;

/// <summary>kiln cache explain ENTRY.</summary>
internal static class ExplainCommand
{
    private sealed record Explanation(GraphModule Module, string Status, CacheMiss? Miss, string Place, List<EntryDifference> Differences);

    public static int Run(CacheTarget target, string entry)
    {
        DirectoryBytecodeStore store = target.OpenStoreFor(entry);
        BytecodeCache cache = target.OpenCache(store, readOnly: true);
        IReadOnlyList<GraphModule> modules;
        try
        {
            modules = new GraphWalker(target.CreateResolver(), cache, Environment.ProcessorCount).Walk(entry, Environment.CurrentDirectory);
        }
        catch (ModuleResolutionException e)
        {
            throw new CacheCommandException(e.Message);
        }
        var explanations = new Explanation[modules.Count];
        for (int i = 0; i < explanations.Length; i++) explanations[i] = Explain(cache, modules[i]);
        int hits = 0, uncached = 0, errors = 0;
        var reasons = new SortedDictionary<CacheMissReason, int>();
        foreach (Explanation explanation in explanations)
        {
            if (explanation.Status == "hit") hits++;
            if (explanation.Status == "uncached") uncached++;
            if (explanation.Miss is { } miss) reasons[miss.Reason] = reasons.GetValueOrDefault(miss.Reason) + 1;
            if (HasError(explanation.Module)) errors++;
        }
        if (target.Json) WriteJson(store, modules[0], explanations, hits, uncached, errors, reasons);
        else WriteText(store, explanations, hits, uncached, reasons);
        return errors == 0 ? 0 : 1;
    }

    /// <summary>Whether a run would fail here: the module cannot be had, or something it imports cannot.</summary>
    internal static bool HasError(GraphModule module)
    {
        if (module.Error is not null) return true;
        foreach (GraphEdge edge in module.Edges)
        {
            if (edge is { Target: null, IsDynamic: false }) return true;
        }
        return false;
    }

    private static Explanation Explain(BytecodeCache cache, GraphModule module)
    {
        if (module.TextMiss is { } reason)
        {
            return reason == CacheMissReason.None ? new Explanation(module, "hit", null, cache.PlaceOfGraph, [])
                : new Explanation(module, "miss", new CacheMiss(reason, ""), cache.PlaceOfGraph, []);
        }
        if (module.Lookup is not { } found) return new Explanation(module, "uncached", null, "", []);
        ReadOnlyMemory<byte>? entry = cache.FindEntry(module.Location, module.Source, out string place);
        if (found.IsHit) return new Explanation(module, "hit", null, place, []);
        List<EntryDifference> differences = [];
        if (entry is { } bytes)
        {
            differences = cache.Compare(bytes, module.Location, module.Source);
            CompareResolutions(cache.ResolutionsOf(bytes, module.Location), module, differences);
        }
        return new Explanation(module, "miss", found.Miss, place, differences);
    }

    /// <summary>What the remembered resolutions of an entry say beside where its specifiers lead now.</summary>
    private static void CompareResolutions(string?[] resolutions, GraphModule module, List<EntryDifference> differences)
    {
        // Static imports come first, in the order of the requests.
        for (int i = 0; i < Math.Min(resolutions.Length, module.Edges.Count); i++)
        {
            GraphEdge edge = module.Edges[i];
            if (edge.IsDynamic || resolutions[i] is not { } then) continue;
            if (edge.Target?.Resolved.Identity != then) differences.Add(new EntryDifference($"resolution of '{edge.Specifier}'", then, edge.Target?.Location ?? edge.Error));
        }
    }

    private static void WriteText(DirectoryBytecodeStore store, Explanation[] explanations, int hits, int uncached, SortedDictionary<CacheMissReason, int> reasons)
    {
        foreach (Explanation explanation in explanations)
        {
            GraphModule module = explanation.Module;
            switch (explanation.Status)
            {
                case "hit":
                    Output.Line($"hit       {module.Location}{(module.Lookup?.Source is null ? "" : "  (by SHA-256)")}");
                    break;
                case "uncached":
                    Output.Line($"uncached  {module.Location}  (only files are kept)");
                    break;
                default:
                    Output.Line($"miss      {module.Location}");
                    Output.Line($"          {explanation.Miss}");
                    break;
            }
            foreach ((string field, string? old, string? current) in explanation.Differences) Output.Line($"          {field}: {old ?? "nothing"} -> {current ?? "nothing"}");
            if (module.Error is { } error) Output.Line($"          error: {error}");
            foreach (GraphEdge edge in module.Edges)
            {
                if (edge.Target is null) Output.Line($"          {(edge.IsDynamic ? "import()" : "import")} '{edge.Specifier}': {edge.Error}");
            }
        }
        var summary = new System.Text.StringBuilder();
        summary.Append(CultureInfo.InvariantCulture, $"{explanations.Length} modules: {hits} hits");
        foreach ((CacheMissReason reason, int count) in reasons) summary.Append(CultureInfo.InvariantCulture, $", {count} {CacheMiss.NameOf(reason)}");
        if (uncached > 0) summary.Append(CultureInfo.InvariantCulture, $", {uncached} not kept");
        Output.Line(summary.Append("; ").Append(store.Name).Append(" store, ").Append(store.DirectoryPath).ToString());
    }

    private static void WriteJson(DirectoryBytecodeStore store, GraphModule entry, Explanation[] explanations, int hits, int uncached, int errors,
        SortedDictionary<CacheMissReason, int> reasons) => Output.Json(json =>
    {
        json.WriteString("entry", entry.Location);
        json.WriteString("store", store.Name);
        json.WriteString("directory", store.DirectoryPath);
        json.WriteStartArray("modules");
        foreach (Explanation explanation in explanations)
        {
            GraphModule module = explanation.Module;
            json.WriteStartObject();
            json.WriteString("module", module.Location);
            json.WriteString("status", explanation.Status);
            if (explanation.Status == "hit") json.WriteString("proof", module.Lookup?.Source is null ? "identity" : "sha256");
            if (explanation.Miss is { } miss)
            {
                json.WriteString("reason", CacheMiss.NameOf(miss.Reason));
                json.WriteString("detail", miss.Detail);
            }
            if (explanation.Place.Length > 0) json.WriteString("entry", explanation.Place);
            if (explanation.Differences.Count > 0)
            {
                json.WriteStartArray("differences");
                foreach ((string field, string? old, string? current) in explanation.Differences)
                {
                    json.WriteStartObject();
                    json.WriteString("field", field);
                    json.WriteString("old", old);
                    json.WriteString("new", current);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            if (module.Error is { } error) json.WriteString("error", error);
            json.WriteStartArray("imports");
            foreach (GraphEdge edge in module.Edges)
            {
                json.WriteStartObject();
                json.WriteString("specifier", edge.Specifier);
                json.WriteBoolean("dynamic", edge.IsDynamic);
                json.WriteString("module", edge.Target?.Location);
                if (edge.Error is not null) json.WriteString("error", edge.Error);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("modules", explanations.Length);
        json.WriteNumber("hits", hits);
        json.WriteStartObject("misses");
        foreach ((CacheMissReason reason, int count) in reasons) json.WriteNumber(CacheMiss.NameOf(reason), count);
        json.WriteEndObject();
        json.WriteNumber("uncached", uncached);
        json.WriteNumber("errors", errors);
        json.WriteEndObject();
    });
}
