namespace Kiln.Caching;

/// <summary>What a sweep did.</summary>
internal readonly record struct SweepResult(int Entries, long Bytes, int RemovedEntries, long RemovedBytes, int StrayFiles);

/// <summary>Keeps a store within bounds: least recently used entries go first, until 70 % of the bounds are left.</summary>
internal static class StoreSweeper
{
    public const long DefaultMaxBytes = 512L << 20;
    public const int DefaultMaxEntries = 65_536;

    /// <summary>Its time of change says when a directory was swept last.</summary>
    internal const string Marker = ".swept";

    /// <summary>Sweeps a store now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="maxBytes">Bytes it may hold.</param>
    /// <param name="maxEntries">Entries it may hold.</param>
    /// <param name="removes">False to say only what would be done.</param>
    public static SweepResult Sweep(IBytecodeStore store, long maxBytes = DefaultMaxBytes, int maxEntries = DefaultMaxEntries, bool removes = true)
    {
        int stray = store is DirectoryBytecodeStore directory ? directory.RemoveStrayFiles(TimeSpan.FromHours(1), removes) : 0;
        return Sweep(store, new List<BytecodeStoreEntry>(store.List()), maxBytes, maxEntries, removes) with { StrayFiles = stray };
    }

    /// <summary>Removes the least recently used of some entries of a store.</summary>
    public static SweepResult Sweep(IBytecodeStore store, List<BytecodeStoreEntry> entries, long maxBytes, int maxEntries, bool removes)
    {
        long bytes = 0;
        foreach (BytecodeStoreEntry entry in entries) bytes += entry.Size;
        var result = new SweepResult(entries.Count, bytes, 0, 0, 0);
        if (bytes <= maxBytes && entries.Count <= maxEntries) return result;
        entries.Sort(static (x, y) => x.LastUsed != y.LastUsed ? x.LastUsed.CompareTo(y.LastUsed) : string.CompareOrdinal(x.Name, y.Name));
        long goalBytes = maxBytes / 10 * 7;
        int goalEntries = (int)(maxEntries * 0.7), left = entries.Count;
        foreach (BytecodeStoreEntry entry in entries)
        {
            if (bytes <= goalBytes && left <= goalEntries) break;
            if (removes) store.RemoveNamed(entry.Name);
            bytes -= entry.Size;
            left--;
            result = result with { RemovedEntries = result.RemovedEntries + 1, RemovedBytes = result.RemovedBytes + entry.Size };
        }
        return result;
    }

    /// <summary>Sweeps a store in a directory unless that was done within a day, by whatever process.</summary>
    public static void SweepDaily(DirectoryBytecodeStore store, long maxBytes = DefaultMaxBytes, int maxEntries = DefaultMaxEntries)
    {
        string marker = Path.Combine(store.DirectoryPath, Marker);
        try
        {
            FileStatus status = NativeFile.Stat(marker, followLinks: false);
            if (status.Type == FileType.File && FileIdentity.NowNs - status.Identity.ModifiedNs is >= 0 and < 86_400_000_000_000) return;
            if (status.Type is not (FileType.File or FileType.Missing) || !Directory.Exists(store.DirectoryPath)) return;
            File.WriteAllBytes(marker, []);
            File.SetLastWriteTimeUtc(marker, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
        Sweep(store, maxBytes, maxEntries);
    }
}
