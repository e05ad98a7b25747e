using Kiln.Caching;

namespace Kiln.Modules;

/// <summary>The parts of loading that are timed; a part's time does not contain another's.</summary>
internal enum LoadPhase : byte { Resolve, Read, Validate, Parse, Compile, Link, Evaluate, Count }

/// <summary>What loading modules did and how long it took.</summary>
internal sealed class LoadStatistics
{
    private readonly long[] _ticks = new long[(int)LoadPhase.Count];

    /// <summary>Modules in the graph, JSON modules included.</summary>
    public int Modules { get; set; }

    /// <summary>Modules that were parsed.</summary>
    public int Parsed { get; set; }

    /// <summary>Bytes of sources read by the loader itself, beside what the cache read.</summary>
    public long SourceBytesRead { get; set; }

    /// <summary>The cache's own counters; null while it is off.</summary>
    public CacheStatistics? Cache { get; set; }

    /// <summary>Forgets what was loaded, not the time it took.</summary>
    public void StartOver()
    {
        Modules = 0;
        Parsed = 0;
        SourceBytesRead = 0;
    }

    public void Add(LoadPhase phase, long ticks) => _ticks[(int)phase] += ticks;

    /// <summary>Microseconds spent on making modules from sources: reading, parsing and compiling.</summary>
    public long CompileMicroseconds =>
        (long)Stopwatch.GetElapsedTime(0, _ticks[(int)LoadPhase.Read] + _ticks[(int)LoadPhase.Parse] + _ticks[(int)LoadPhase.Compile]).TotalMicroseconds;

    /// <summary>Milliseconds spent in a phase.</summary>
    public double Milliseconds(LoadPhase phase)
    {
        double own = Stopwatch.GetElapsedTime(0, _ticks[(int)phase]).TotalMilliseconds;
        return phase switch
        {
            LoadPhase.Read when Cache is not null => own + Cache.ReadTime.TotalMilliseconds,
            LoadPhase.Validate when Cache is not null => own + Cache.ValidateTime.TotalMilliseconds,
            _ => own,
        };
    }
}
