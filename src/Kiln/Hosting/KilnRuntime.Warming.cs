using Kiln.Modules;

namespace Kiln.Hosting;

public sealed partial class KilnRuntime
{
    /// <summary>
    /// Brings a graph that was walked into the cache as a run would, and runs nothing: loads and links the entry and what is only imported
    /// dynamically. What a run may rely on, where requests led and what imports are bound to, comes from the same code as after a run.
    /// </summary>
    /// <param name="modules">The graph, its entry first.</param>
    /// <returns>What cannot be loaded or linked: the module, and why.</returns>
    internal List<(GraphModule Module, JsException Error)> Preload(IReadOnlyList<GraphModule> modules)
    {
        _recorded = true;
        PrepareFor(modules[0].Location);
        var byPath = new Dictionary<string, GraphModule>(StringComparer.Ordinal);
        foreach (GraphModule module in modules)
        {
            if (module.IsCode && !module.IsHit) byPath.TryAdd(module.Location, module);
        }
        Loader.Precompiled = path => byPath.GetValueOrDefault(path);
        var errors = new List<(GraphModule, JsException)>();
        var loaded = new HashSet<GraphModule>();
        foreach (GraphModule module in modules)
        {
            if ((!module.IsCode && module != modules[0]) || loaded.Contains(module)) continue;
            try
            {
                Enter(() => Loader.Preload(module.Resolved.Suffix.Length == 0 ? module.Location : module.Resolved.Url));
                AddGraph(module, loaded);
            }
            catch (JsException e)
            {
                errors.Add((module, e));
            }
        }
        // Static imports have loaded theirs.
        foreach (GraphModule module in modules)
        {
            foreach (GraphEdge edge in module.Edges)
            {
                if (edge is not { IsDynamic: true, Target: { TextMiss: not null } target } || !loaded.Add(target)) continue;
                try
                {
                    Enter(() => Loader.PreloadContent(target.Resolved));
                }
                catch (JsException e)
                {
                    errors.Add((target, e));
                }
            }
        }
        return errors;
    }

    private static void AddGraph(GraphModule first, HashSet<GraphModule> graph)
    {
        var left = new Stack<GraphModule>([first]);
        while (left.TryPop(out GraphModule? module))
        {
            if (!graph.Add(module)) continue;
            foreach (GraphEdge edge in module.Edges)
            {
                if (edge is { IsDynamic: false, Target: { } target }) left.Push(target);
            }
        }
    }
}
