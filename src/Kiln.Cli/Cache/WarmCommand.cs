using System.Diagnostics;
using System.Globalization;
using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Modules;

namespace Kiln.Cli;

/// <summary>kiln cache warm ENTRY….</summary>
internal static class WarmCommand
{
    private sealed class Result(string entry)
    {
        public readonly string Entry = entry;
        public readonly List<string> Errors = [];
        public readonly List<string> Notes = [];
        public int Modules, Compiled, Hits, Kept, Uncached, Failed;
        public long CompileMicroseconds;
    }

    public static int Run(CacheTarget target, string[] entries)
    {
        long start = Stopwatch.GetTimestamp();
        var results = new List<Result>();
        long written = 0;
        string? writeError = null;
        string directory = "";
        using (ProgressBar? progress = target.Json ? null : ProgressBar.Create()) WarmAll(progress);
        var sum = new Result("");
        foreach (Result result in results)
        {
            sum.Modules += result.Modules;
            sum.Compiled += result.Compiled;
            sum.Hits += result.Hits;
            sum.Kept += result.Kept;
            sum.Uncached += result.Uncached;
            sum.Failed += result.Failed;
        }
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        if (target.Json) WriteJson();
        else WriteText();
        return sum.Failed == 0 && writeError is null ? 0 : 1;

        void WarmAll(ProgressBar? progress)
        {
            foreach (string entry in entries)
            {
                DirectoryBytecodeStore store = target.OpenStoreFor(entry);
                directory = store.DirectoryPath;
                Result result = Warm(target, store, entry, progress, out LoadReport? report);
                results.Add(result);
                if (report is null) continue;
                if (report.BytesWritten > 0) RunLog.AppendCompiled(store, result.Compiled, result.CompileMicroseconds);
                written += report.BytesWritten;
                writeError ??= report.WriteError;
            }
        }

        void WriteText()
        {
            foreach (Result result in results)
            {
                foreach (string error in result.Errors) Console.Error.WriteLine($"kiln: {error}");
                foreach (string note in result.Notes) Output.Line($"note: {note}");
            }
            if (writeError is not null) Console.Error.WriteLine($"kiln: not written: {writeError}");
            Output.Line(string.Create(CultureInfo.InvariantCulture,
                $"{sum.Modules} modules: {sum.Compiled} compiled, {sum.Hits} hits, {sum.Failed} failed{(sum.Kept > 0 ? $", {sum.Kept} kept as they are" : "")}{(sum.Uncached > 0 ? $", {sum.Uncached} not kept" : "")}; {Output.Bytes(written)} written to {directory} in {time.TotalMilliseconds:0} ms"));
        }

        void WriteJson() => Output.Json(json =>
        {
            json.WriteString("directory", directory);
            json.WriteStartArray("entries");
            foreach (Result result in results)
            {
                json.WriteStartObject();
                json.WriteString("entry", result.Entry);
                json.WriteNumber("modules", result.Modules);
                json.WriteNumber("compiled", result.Compiled);
                json.WriteNumber("hits", result.Hits);
                json.WriteNumber("kept", result.Kept);
                json.WriteNumber("uncached", result.Uncached);
                json.WriteNumber("failed", result.Failed);
                json.WriteStartArray("errors");
                foreach (string error in result.Errors) json.WriteStringValue(error);
                json.WriteEndArray();
                json.WriteStartArray("notes");
                foreach (string note in result.Notes) json.WriteStringValue(note);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteNumber("compiled", sum.Compiled);
            json.WriteNumber("hits", sum.Hits);
            json.WriteNumber("failed", sum.Failed);
            json.WriteNumber("bytesWritten", written);
            json.WriteString("writeError", writeError);
            json.WriteNumber("milliseconds", Math.Round(time.TotalMilliseconds, 1));
        });
    }

    /// <summary>Compiles on all processors what the store does not have, then loads and links it all as a run would.</summary>
    private static Result Warm(CacheTarget target, DirectoryBytecodeStore store, string entry, ProgressBar? progress, out LoadReport? report)
    {
        report = null;
        var result = new Result(entry);
        var walker = new GraphWalker(target.CreateResolver(), target.OpenCache(store, readOnly: true), Environment.ProcessorCount);
        int done = 0;
        if (progress is not null)
        {
            walker.Visited = _ => progress.Show(Interlocked.Increment(ref done), walker.Found);
        }
        IReadOnlyList<GraphModule> modules;
        try
        {
            modules = walker.Walk(entry, Environment.CurrentDirectory);
        }
        catch (ModuleResolutionException e)
        {
            result.Failed++;
            result.Errors.Add(e.Message);
            return result;
        }
        if (modules[0].Resolved.Format == ModuleFormat.CommonJs)
        {
            result.Failed++;
            result.Errors.Add($"Unknown module format: commonjs for {entry}");
        }
        result.CompileMicroseconds = walker.CompileMicroseconds;
        foreach (GraphModule module in modules)
        {
            result.Modules++;
            if (module.IsHit) result.Hits++;
            else if (module.TextMiss is not null) result.Kept++;
            else if (!module.IsCode) result.Uncached++;
            else if (module.Artifact is null) result.Failed++;
            else result.Compiled++;
            if (module.Error is not null) result.Errors.Add(module.Error);
            bool unresolved = false;
            foreach (GraphEdge edge in module.Edges)
            {
                if (edge.Target is not null) continue;
                // A dynamic import may well be guarded; a static one fails every run.
                (edge.IsDynamic ? result.Notes : result.Errors).Add($"{module.Location}: {edge.Error}");
                unresolved |= !edge.IsDynamic;
            }
            if (unresolved) result.Failed++;
        }
        using var runtime = new KilnRuntime(target.OptionsFor(store));
        foreach ((GraphModule module, JsException error) in runtime.Preload(modules))
        {
            // What does not compile or resolve has been said; what is left is an import of a name that is not exported.
            if (result.Errors.Count > 0) continue;
            if (module != modules[0])
            {
                result.Notes.Add($"{module.Location}: {error.Message}");
                continue;
            }
            result.Failed++;
            result.Errors.Add($"{module.Location}: {error.Message}");
        }
        runtime.Dispose();
        report = runtime.GetLoadReport();
        return result;
    }
}
