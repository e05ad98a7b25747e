namespace Kiln.Caching;

/// <summary>What a cache did: counted by any thread, read at any time.</summary>
internal sealed class CacheStatistics
{
    private readonly int[] _misses = new int[(int)CacheMissReason.IO + 1];
    private int _hits;
    private int _written;
    private int _writeErrors;
    private long _bytesRead;
    private long _bytesWritten;
    private long _readTicks;
    private long _validateTicks;
    private long _sourcesHashed;

    public int Hits => Volatile.Read(ref _hits);

    public int Misses
    {
        get
        {
            int sum = 0;
            foreach (int count in _misses) sum += count;
            return sum;
        }
    }

    public int Written => Volatile.Read(ref _written);

    public long BytesRead
    {
        get
        {
            // Blocks are read when something in them is needed, long after the archive was opened.
            if (Archive is { } archive) Interlocked.Add(ref _bytesRead, archive.TakeBytesRead());
            return Interlocked.Read(ref _bytesRead);
        }
    }

    /// <summary>The archive of the graph; what is read of one that runtimes share counts for the one that asks first.</summary>
    internal GraphArchive? Archive { get; set; }

    public long BytesWritten => Interlocked.Read(ref _bytesWritten);

    /// <summary>Sources that were read and hashed to prove a hit.</summary>
    public long SourcesHashed => Interlocked.Read(ref _sourcesHashed);

    /// <summary>Time spent fetching entries from the store.</summary>
    public TimeSpan ReadTime => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _readTicks));

    /// <summary>Time spent checking entries, sources and dependencies.</summary>
    public TimeSpan ValidateTime => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _validateTicks));

    /// <summary>The last reason why an entry could not be written.</summary>
    public string? WriteError { get; private set; }

    public int MissesOf(CacheMissReason reason) => Volatile.Read(ref _misses[(int)reason]);

    /// <summary>Forgets hits and misses: the load that they are of starts over.</summary>
    internal void StartOver()
    {
        Volatile.Write(ref _hits, 0);
        Array.Clear(_misses);
        Interlocked.Exchange(ref _sourcesHashed, 0);
    }

    internal void CountHit() => Interlocked.Increment(ref _hits);

    internal void CountMiss(CacheMissReason reason) => Interlocked.Increment(ref _misses[(int)reason]);

    /// <summary>A hit whose body turned out to be invalid when it was first called.</summary>
    internal void HitBecameMiss(CacheMissReason reason)
    {
        Interlocked.Decrement(ref _hits);
        CountMiss(reason);
    }

    internal void CountRead(long bytes, long ticks)
    {
        Interlocked.Add(ref _bytesRead, bytes);
        Interlocked.Add(ref _readTicks, ticks);
    }

    internal void CountValidation(long ticks) => Interlocked.Add(ref _validateTicks, ticks);

    internal void CountSourceHashed() => Interlocked.Increment(ref _sourcesHashed);

    internal void CountWrite(long bytes)
    {
        Interlocked.Increment(ref _written);
        Interlocked.Add(ref _bytesWritten, bytes);
    }

    /// <summary>Entries that could not be written.</summary>
    public int WriteErrors => Volatile.Read(ref _writeErrors);

    internal void CountWriteError(string error)
    {
        WriteError = error;
        Interlocked.Increment(ref _writeErrors);
    }
}
