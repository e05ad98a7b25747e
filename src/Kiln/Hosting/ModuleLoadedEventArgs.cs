using Kiln.Caching;

namespace Kiln.Hosting;

/// <summary>Where a loaded module came from.</summary>
public enum ModuleOutcome
{
    /// <summary>From the bytecode cache.</summary>
    Hit,

    /// <summary>From its source, as the cache did not have it; <see cref="ModuleLoadedEventArgs.MissReason"/> says why.</summary>
    Miss,

    /// <summary>Not a module the cache keeps: JSON, a data: URL, a module of the host. Or the cache is off.</summary>
    Uncached,
}

/// <summary>What is told of a module when it has been loaded, before it is linked.</summary>
public sealed class ModuleLoadedEventArgs : EventArgs
{
    internal ModuleLoadedEventArgs(string url, ModuleOutcome outcome, CacheMiss? miss, long bytes, TimeSpan duration)
    {
        Url = url;
        Outcome = outcome;
        MissReason = miss?.Reason ?? (outcome == ModuleOutcome.Uncached ? CacheMissReason.Disabled : CacheMissReason.None);
        MissDetail = miss?.Detail ?? "";
        Bytes = bytes;
        Duration = duration;
    }

    /// <summary>The module's URL.</summary>
    public string Url { get; }

    /// <summary>Where it came from.</summary>
    public ModuleOutcome Outcome { get; }

    /// <summary>Why it did not come from the cache; None for a hit.</summary>
    public CacheMissReason MissReason { get; }

    /// <summary>What decided that.</summary>
    public string MissDetail { get; }

    /// <summary>Bytes of the cache entry of a hit, else of the source; 0 where there is no file.</summary>
    public long Bytes { get; }

    /// <summary>Finding, checking and decoding the entry, and on a miss reading, parsing and compiling the source. Without its dependencies.</summary>
    public TimeSpan Duration { get; }
}
