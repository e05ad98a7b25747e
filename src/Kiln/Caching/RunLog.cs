using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>What the recorded runs of a store add up to.</summary>
/// <param name="Runs">How many.</param>
/// <param name="Hits">Modules that came from the store.</param>
/// <param name="Misses">Modules that did not.</param>
/// <param name="Compiled">Modules whose compilation was timed.</param>
/// <param name="CompileMicroseconds">Reading, parsing and compiling them.</param>
/// <param name="CacheMicroseconds">Fetching and checking entries.</param>
internal sealed record RunTotals(long Runs, long Hits, long Misses, long Compiled, long CompileMicroseconds, long CacheMicroseconds)
{
    public double HitRate => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);

    /// <summary>What the hits would have cost to compile, at the mean of those that were, less what the cache cost; null when none was.</summary>
    public double? SavedMilliseconds => Compiled == 0 ? null : ((double)Hits * CompileMicroseconds / Compiled - CacheMicroseconds) / 1000;
}

/// <summary>
/// Counts what a store does for its runs: one record of a fixed size is appended at the end of each, which takes four system
/// calls after the program's last output. Nothing depends on it; a record that is lost or damaged costs a number its truth.
/// </summary>
internal static class RunLog
{
    internal const string FileName = ".runs";

    private const int RecordSize = 32;

    /// <summary>Beyond this the records are folded into one.</summary>
    private const int MaxSize = 64 << 10;

    /// <summary>Appends the record of a run.</summary>
    public static void Append(DirectoryBytecodeStore store, CacheStatistics cache, int compiled, long compileMicroseconds)
    {
        if (cache.Hits + cache.Misses == 0) return;
        Append(store, new RunTotals(1, cache.Hits, cache.Misses, compiled, compileMicroseconds, (long)(cache.ReadTime + cache.ValidateTime).TotalMicroseconds));
    }

    /// <summary>Appends what compiling cost where nothing was run.</summary>
    public static void AppendCompiled(DirectoryBytecodeStore store, int compiled, long compileMicroseconds) =>
        Append(store, new RunTotals(0, 0, 0, compiled, compileMicroseconds, 0));

    private static void Append(DirectoryBytecodeStore store, RunTotals run)
    {
        Span<byte> record = stackalloc byte[RecordSize];
        Write(record, run);
        string path = Path.Combine(store.DirectoryPath, FileName);
        if (store.Usable(create: false) is not null || NativeFile.Append(path, record) <= MaxSize) return;
        try
        {
            string temporary = store.NewTemporaryPath();
            Write(record, Read(store)!);
            File.WriteAllBytes(temporary, record);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run tries again; what stays behind is swept.
        }
    }

    /// <summary>The sum of what is recorded; null when nothing is.</summary>
    public static RunTotals? Read(DirectoryBytecodeStore store)
    {
        if (NativeFile.Read(Path.Combine(store.DirectoryPath, FileName), followLinks: false, out byte[] bytes, out _, out _) != FileReadStatus.Ok) return null;
        var sum = new RunTotals(0, 0, 0, 0, 0, 0);
        for (int at = 0; at + RecordSize <= bytes.Length; at += RecordSize)
        {
            ReadOnlySpan<byte> record = bytes.AsSpan(at, RecordSize);
            sum = new RunTotals(sum.Runs + U32(record, 0), sum.Hits + U32(record, 4), sum.Misses + U32(record, 8), sum.Compiled + U32(record, 12),
                sum.CompileMicroseconds + BinaryPrimitives.ReadInt64LittleEndian(record[16..]), sum.CacheMicroseconds + BinaryPrimitives.ReadInt64LittleEndian(record[24..]));
        }
        return sum.Runs == 0 ? null : sum;

        static uint U32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
    }

    private static void Write(Span<byte> record, RunTotals run)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(record, Limited(run.Runs));
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], Limited(run.Hits));
        BinaryPrimitives.WriteUInt32LittleEndian(record[8..], Limited(run.Misses));
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], Limited(run.Compiled));
        BinaryPrimitives.WriteInt64LittleEndian(record[16..], run.CompileMicroseconds);
        BinaryPrimitives.WriteInt64LittleEndian(record[24..], run.CacheMicroseconds);
    }

    private static uint Limited(long number) => (uint)Math.Min(number, uint.MaxValue);
}
