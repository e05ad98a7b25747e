using Kiln.Caching;
using Kiln.Modules;

namespace Kiln.Hosting;

/// <summary>What loading modules did.</summary>
public sealed class LoadReport
{
    internal LoadReport(LoadStatistics statistics)
    {
        Modules = statistics.Modules;
        Parsed = statistics.Parsed;
        BytesRead = statistics.SourceBytesRead;
        var misses = new Dictionary<CacheMissReason, int>();
        if (statistics.Cache is { } cache)
        {
            Hits = cache.Hits;
            BytesRead += cache.BytesRead;
            BytesWritten = cache.BytesWritten;
            WriteError = cache.WriteError;
            foreach (CacheMissReason reason in Enum.GetValues<CacheMissReason>())
            {
                if (cache.MissesOf(reason) is > 0 and int count) misses.Add(reason, count);
            }
        }
        else if (statistics.Parsed > 0)
        {
            misses.Add(CacheMissReason.Disabled, statistics.Parsed);
        }
        Misses = misses;
        var phases = new Dictionary<string, double>();
        for (LoadPhase phase = 0; phase < LoadPhase.Count; phase++) phases.Add(phase.ToString().ToLowerInvariant(), statistics.Milliseconds(phase));
        Phases = phases;
    }

    /// <summary>Modules in the graph.</summary>
    public int Modules { get; }

    /// <summary>Modules that came from the cache.</summary>
    public int Hits { get; }

    /// <summary>Modules that did not, by reason.</summary>
    public IReadOnlyDictionary<CacheMissReason, int> Misses { get; }

    /// <summary>Modules that were parsed.</summary>
    public int Parsed { get; }

    /// <summary>Bytes of sources and cache entries that were read.</summary>
    public long BytesRead { get; }

    /// <summary>Bytes of cache entries that were written.</summary>
    public long BytesWritten { get; }

    /// <summary>Why an entry could not be written; null when all could.</summary>
    public string? WriteError { get; }

    /// <summary>Milliseconds of each phase: resolve, read, validate, parse, compile, link, evaluate.</summary>
    public IReadOnlyDictionary<string, double> Phases { get; }
}
