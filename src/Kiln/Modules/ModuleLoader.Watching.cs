using Kiln.Caching;
using Kiln.Hosting;

namespace Kiln.Modules;

/// <content>Tells what became of each module, when somebody wants to know.</content>
internal sealed partial class ModuleLoader
{
    private CacheMiss? _watchedMiss;
    private bool _watchedHit;
    private bool _isWatching;

    /// <summary>Told of each loaded module; null while nobody listens, and then nothing is measured.</summary>
    public Action<ModuleLoadedEventArgs>? Watcher { get; set; }

    private ModuleRecord LoadWatched(ResolvedModule resolved, ContentType? type, int row)
    {
        if (Cache is { Observer: null }) Cache.Observer = OnLookup;
        _watchedMiss = null;
        _watchedHit = false;
        _isWatching = true;
        long start = Stopwatch.GetTimestamp();
        try
        {
            ModuleRecord module = Load(resolved, type, row);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            long bytes = resolved.Status.Identity.Size;
            ModuleOutcome outcome = ModuleOutcome.Uncached;
            if (module is SourceTextModuleRecord { Unit.Code: CachedUnit cached })
            {
                outcome = ModuleOutcome.Hit;
                bytes = cached.FileLength;
            }
            else if (_watchedMiss is not null)
            {
                outcome = ModuleOutcome.Miss;
            }
            else if (_watchedHit)
            {
                outcome = ModuleOutcome.Hit;
            }
            Watcher!(new ModuleLoadedEventArgs(resolved.Url, outcome, outcome == ModuleOutcome.Miss ? _watchedMiss : null, bytes, time));
            return module;
        }
        finally
        {
            _isWatching = false;
        }
    }

    private void OnLookup(string path, CacheMiss? miss)
    {
        if (_isWatching) (_watchedMiss, _watchedHit) = (miss, miss is null);
        // A function that turns out bad when it is first called: the hit was none.
        else if (miss is not null) Watcher?.Invoke(new ModuleLoadedEventArgs(FileUrl.FromPath(path), ModuleOutcome.Miss, miss, 0, default));
    }
}
