using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>Stores in directories are swept behind a run that wrote something, at most once a day.</summary>
public sealed class BoundsTests : IDisposable
{
    private readonly TemporaryProject _project = new(("package.json", "{}"));

    public void Dispose() => _project.Dispose();

    private void Run(BytecodeStoreKind kind, int modules)
    {
        string source = "";
        for (int i = 0; i < modules; i++)
        {
            _project.Write($"m{i}.js", $"export const n = {i}, of = {modules};");
            source += $"import './m{i}.js';\n";
        }
        _project.Write("main.js", source);
        using var runtime = new KilnRuntime(new KilnOptions
        {
            Cache = CacheMode.ReadWrite, CacheStoreKind = kind, CacheDirectory = Path.Combine(_project.Root, "store"), CacheMaxEntries = 10,
        });
        runtime.Import(Path.Combine(_project.Root, "main.js"));
    }

    private int Count => Directory.GetFiles(Path.Combine(_project.Root, "store"), "*.bme?").Length;

    [Theory]
    [InlineData(BytecodeStoreKind.Project)]
    [InlineData(BytecodeStoreKind.Temp)]
    public void ARunThatWritesSweepsOnceADay(BytecodeStoreKind kind)
    {
        Run(kind, 20);
        Assert.Equal(7, Count);
        Run(kind, 19);
        Assert.True(Count > 10);
        string marker = Path.Combine(_project.Root, "store", StoreSweeper.Marker), stray = Path.Combine(_project.Root, "store", ".tmp-1-2-3f");
        File.SetLastWriteTimeUtc(marker, DateTime.UtcNow.AddDays(-2));
        File.WriteAllText(stray, "");
        File.SetLastWriteTimeUtc(stray, DateTime.UtcNow.AddDays(-2));
        Run(kind, 18);
        Assert.Equal(7, Count);
        Assert.False(File.Exists(stray));
    }

    /// <summary>Also where the file system does not keep the time of access; the time of writing stays.</summary>
    [Fact]
    public void AReadMarksAnOldEntryAsUsed()
    {
        var store = new ProjectBytecodeStore(_project.Root);
        var key = new BytecodeStoreKey(Path.Combine(_project.Root, "a.js"), "");
        store.Write(key, "x"u8);
        string file = store.PathOf(key)!;
        DateTime written = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, written);
        File.SetLastAccessTimeUtc(file, written.AddDays(1));
        store.Read(key);
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        BytecodeStoreEntry entry = Assert.Single(store.List());
        Assert.Equal(written, entry.Written);
        Assert.InRange(entry.LastUsed, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
    }

    [Fact]
    public void RunsAreCountedAndFolded()
    {
        var store = new ProjectBytecodeStore(_project.Root);
        store.Write(new BytecodeStoreKey(Path.Combine(_project.Root, "a.js"), ""), "x"u8);
        Assert.Null(RunLog.Read(store));
        var statistics = new CacheStatistics();
        statistics.CountHit();
        statistics.CountHit();
        statistics.CountMiss(CacheMissReason.NotFound);
        for (int i = 0; i < 5000; i++) RunLog.Append(store, statistics, compiled: 1, compileMicroseconds: 1000);
        RunTotals totals = RunLog.Read(store)!;
        Assert.Equal((5000L, 10_000L, 5000L), (totals.Runs, totals.Hits, totals.Misses));
        Assert.Equal(10_000, totals.SavedMilliseconds!.Value, 1.0);
        Assert.True(new FileInfo(Path.Combine(store.DirectoryPath, RunLog.FileName)).Length <= 65 << 10);
        Assert.DoesNotContain(Directory.GetFiles(store.DirectoryPath), f => Path.GetFileName(f).StartsWith(".tmp"));
    }
}
