using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Diagnostics;

namespace Kiln.Modules;

/// <content>Modules of an application that was built: nothing is looked for, compared or compiled.</content>
internal sealed partial class ModuleLoader
{
    private void UseApplication(ApplicationModules application)
    {
        _remembered = new RememberedGraph(application.Archive.Graph, Resolver, null);
        Statistics.Cache = new CacheStatistics();
        Statistics.Cache.CountRead(application.Archive.HeadLength, 0);
        if (!application.Archive.HasPatterns) return;
        _realm.Patterns = new PatternMemory();
        _realm.Patterns.Begin(application.Archive.Graph);
    }

    /// <summary>The module of the application's row.</summary>
    /// <returns>Null when the row has no code: then the file, if there is one, is a module like any other.</returns>
    private SourceTextModuleRecord? LoadBuilt(ResolvedModule resolved)
    {
        ApplicationArchive application = Resolver.Application!.Archive;
        int row = resolved.Row;
        if (application.Graph.KindAt(row) != GraphRowKind.Module) return null;
        long start = Stopwatch.GetTimestamp();
        long traced = StartupTrace.Begin();
        ModuleArtifact artifact = application.ReadModule(row);
        StartupTrace.End(traced, "read tables");
        int requests = artifact.Metadata.RequestCount;
        ResolvedModule?[]? targets = requests == 0 ? [] : _remembered!.HasTargets(row, requests, looksLater: false) ? null : new ResolvedModule?[requests];
        if (targets?.Length > 0 && application.Graph.TargetsAt(row, requests) is { } rows)
        {
            // What is no file, or a file with a query, is left to the resolver.
            for (int i = 0; i < rows.Length; i++) targets[i] = rows[i] < 0 ? null : _remembered!.Resolve(rows[i]);
        }
        Statistics.Cache!.CountHit();
        Statistics.Cache.CountValidation(Stopwatch.GetTimestamp() - start);
        SourceTextModuleRecord record = NewRecord(artifact, new ModuleSource(application, resolved), resolved, targets);
        if (record.IsPlainFile) record.Remember(_remembered!, row, targets is null);
        return record;
    }

    /// <summary>The bytes of a file that is imported as it is; one that is also imported as code is there as a source.</summary>
    private byte[] ReadBuilt(int row)
    {
        Statistics.Cache!.CountHit();
        return Resolver.Application!.Archive.ReadSource(row);
    }
}
