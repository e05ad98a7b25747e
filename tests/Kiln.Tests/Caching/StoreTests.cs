using Kiln.Caching;
using Kiln.Examples;
using Kiln.Hosting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Xunit;

namespace Kiln.Tests.Caching;

public class MemoryStoreTests : StoreContractTests
{
    protected override IBytecodeStore Create() => new MemoryBytecodeStore();

    [Fact]
    public void IsBounded()
    {
        var store = new MemoryBytecodeStore(100);
        Assert.Null(store.Write(new("a", ""), new byte[80]));
        Assert.NotNull(store.Write(new("b", ""), new byte[101]));
        Assert.Null(store.Write(new("b", ""), new byte[10]));
        Assert.Equal(BytecodeStoreStatus.Found, store.Read(new("a", "")).Status);

        // The least recently used goes, until 70 % are left.
        Assert.Null(store.Write(new("c", ""), new byte[30]));
        Assert.Equal(30, store.List().Sum(e => e.Size));
        Assert.Equal(BytecodeStoreStatus.Found, store.Read(new("c", "")).Status);
        Assert.Null(store.Write(new("c", ""), new byte[90]));

        store = new MemoryBytecodeStore(1000, maxEntries: 10);
        for (int i = 0; i < 11; i++) store.Write(new(i.ToString(), ""), new byte[i]);
        Assert.Equal(7, store.List().Count);
    }
}

public class ProjectStoreTests : StoreContractTests
{
    protected override IBytecodeStore Create() => new ProjectBytecodeStore(Folder);

    [Fact]
    public void IsIgnoredByGitAndLeavesNoStrayFiles()
    {
        IBytecodeStore store = Create();
        store.Write(new(Path.Combine(Folder, "a.js"), ""), "x"u8);
        string directory = Path.Combine(Folder, ".bun-cache");
        Assert.Equal("*\n", File.ReadAllText(Path.Combine(directory, ".gitignore")));
        Assert.Equal(2, Directory.GetFileSystemEntries(directory).Length);
    }

    [Fact]
    public void NamesDoNotDependOnWhereTheProjectIs()
    {
        new ProjectBytecodeStore(Folder).Write(new(Path.Combine(Folder, "src/a.js"), ""), "x"u8);
        string moved = Folder + "/moved";
        Directory.CreateDirectory(moved);
        Directory.Move(Path.Combine(Folder, ".bun-cache"), Path.Combine(moved, ".bun-cache"));
        Assert.Equal(BytecodeStoreStatus.Found, new ProjectBytecodeStore(moved).Read(new(moved + "/src/a.js", "")).Status);
    }

    [Fact]
    public void FindsTheNearestProject()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "a/b/c"));
        File.WriteAllText(Path.Combine(Folder, "a/package.json"), "{}");
        Assert.Equal(Path.Combine(Folder, "a"), ProjectBytecodeStore.FindProject(Path.Combine(Folder, "a/b/c")));
    }

    [Fact]
    public void TroubleIsReportedNotThrown()
    {
        var key = new BytecodeStoreKey("/x/y.js", "");
        string file = Path.Combine(Folder, "file");
        File.WriteAllText(file, "");
        Assert.NotNull(new ProjectBytecodeStore(Folder, file).Write(key, "x"u8));
        Assert.NotNull(new ProjectBytecodeStore(Folder, "/proc/nowhere").Write(key, "x"u8));

        // A directory, a link or a pipe in an entry's place is no entry.
        IBytecodeStore store = Create();
        store.Write(key, "x"u8);
        string entry = Path.Combine(Folder, ".bun-cache", store.List()[0].Name);
        File.Delete(entry);
        File.CreateSymbolicLink(entry, file);
        Assert.Equal(BytecodeStoreStatus.Failed, store.Read(key).Status);
        File.Delete(entry);
        Directory.CreateDirectory(entry);
        Assert.Equal(BytecodeStoreStatus.Failed, store.Read(key).Status);
        Assert.NotNull(store.Write(key, "x"u8));
        Assert.Single(Directory.GetDirectories(Path.Combine(Folder, ".bun-cache")));
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(Folder, ".bun-cache")), f => Path.GetFileName(f).StartsWith(".tmp"));
    }

    [Fact]
    public void SurvivesTheFolderBeingDeleted()
    {
        IBytecodeStore store = Create();
        var key = new BytecodeStoreKey("/x/y.js", "");
        store.Write(key, "x"u8);
        Directory.Delete(Path.Combine(Folder, ".bun-cache"), true);
        Assert.Equal(BytecodeStoreStatus.NotFound, store.Read(key).Status);
        store.Write(key, "x"u8);
        Assert.Null(store.Write(key, "y"u8));
        Assert.Equal(BytecodeStoreStatus.Found, store.Read(key).Status);
    }
}

/// <summary>What reads through a view that changes nothing.</summary>
public class ReadOnlyStoreTests : StoreContractTests
{
    private readonly ProjectBytecodeStore _inner;

    public ReadOnlyStoreTests() => _inner = new ProjectBytecodeStore(Folder);

    protected override IBytecodeStore Create() => new ReadOnlyBytecodeStore(_inner);

    protected override IBytecodeStore Writer => _inner;

    [Fact]
    public void ChangesNothing()
    {
        var key = new BytecodeStoreKey(Path.Combine(Folder, "a.js"), "");
        _inner.Write(key, "x"u8);
        string file = Path.Combine(Folder, ".bun-cache", _inner.List()[0].Name);
        DateTime old = DateTime.UtcNow.AddDays(-10);
        File.SetLastAccessTimeUtc(file, old);
        File.SetLastWriteTimeUtc(file, old);
        IBytecodeStore store = Create();
        Assert.NotNull(store.Write(key, "y"u8));
        store.Remove(key);
        store.RemoveNamed(Path.GetFileName(file));
        Assert.Equal("x"u8.ToArray(), store.Read(key).Entry.ToArray());
        Assert.Equal(old, File.GetLastWriteTimeUtc(file));
    }
}

public class DistributedStoreTests : StoreContractTests
{
    private readonly MemoryDistributedCache _cache = new(Options.Create(new MemoryDistributedCacheOptions()));

    protected override IBytecodeStore Create() => new DistributedBytecodeStore(_cache, new DistributedCacheEntryOptions());

    protected override bool Lists => false;

    [Fact]
    public void ServesModulesToARun()
    {
        File.WriteAllText(Path.Combine(Folder, "main.js"), "import './a.js'; console.log('main');");
        File.WriteAllText(Path.Combine(Folder, "a.js"), "console.log('a');");
        for (int run = 0; run < 2; run++)
        {
            var output = new StringWriter();
            using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, CacheStore = Create(), StandardOutput = output });
            runtime.Import(Path.Combine(Folder, "main.js"));
            runtime.RunToCompletion();
            runtime.Flush();
            Assert.Equal("a\nmain\n", output.ToString());
            Assert.Equal(run == 0 ? (2, 0) : (0, 2), (runtime.GetLoadReport().Parsed, runtime.GetLoadReport().Hits));
        }
    }

    [Fact]
    public void ACacheThatIsAwayIsNoTroubleForAProgram()
    {
        var store = new DistributedBytecodeStore(new BrokenCache(), new DistributedCacheEntryOptions());
        var key = new BytecodeStoreKey("", new string('a', 64));
        Assert.Equal((BytecodeStoreStatus.Failed, "away"), (store.Read(key).Status, store.Read(key).Error));
        Assert.Equal("away", store.Write(key, "x"u8));
        store.Remove(key);
    }

    private sealed class BrokenCache : IDistributedCache
    {
        public byte[]? Get(string key) => throw new TimeoutException("away");

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw new TimeoutException("away");

        public void Refresh(string key) => throw new TimeoutException("away");

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new TimeoutException("away");

        public void Remove(string key) => throw new TimeoutException("away");

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new TimeoutException("away");

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new TimeoutException("away");

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => throw new TimeoutException("away");
    }
}

public class TempStoreTests : StoreContractTests
{
    protected override IBytecodeStore Create() => new TempBytecodeStore(Path.Combine(Folder, "temp"));

    [Fact]
    public void IsTheUsersAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        var key = new BytecodeStoreKey("", new string('a', 64));
        string directory = Path.Combine(Folder, "temp");
        Create().Write(key, "x"u8);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory));
        File.SetUnixFileMode(directory, (UnixFileMode)0x1FF);
        Assert.Equal(BytecodeStoreStatus.Failed, Create().Read(key).Status);
        Assert.NotNull(Create().Write(key, "x"u8));
        string link = Path.Combine(Folder, "link");
        Directory.CreateSymbolicLink(link, directory);
        File.SetUnixFileMode(directory, (UnixFileMode)0x1C0);
        Assert.Equal(BytecodeStoreStatus.Failed, new TempBytecodeStore(link).Read(key).Status);
        Assert.Equal(BytecodeStoreStatus.Found, Create().Read(key).Status);
    }

    /// <summary>Nobody may put a directory of theirs where ours is expected, before, after or above.</summary>
    [Fact]
    public void NothingIsReadFromWhatAnotherCouldHavePutThere()
    {
        if (OperatingSystem.IsWindows()) return;
        var key = new BytecodeStoreKey("", new string('a', 64));
        string real = Path.Combine(Folder, "real"), directory = Path.Combine(Folder, "temp");
        new TempBytecodeStore(real).Write(key, "x"u8);

        // Not there at the first look, a link at the second.
        IBytecodeStore store = Create();
        Assert.Equal(BytecodeStoreStatus.NotFound, store.Read(key).Status);
        Directory.CreateSymbolicLink(directory, real);
        BytecodeStoreResult read = store.Read(key);
        Assert.Equal((BytecodeStoreStatus.Failed, $"{directory} is a symbolic link"), (read.Status, read.Error));
        Assert.NotNull(store.Write(key, "y"u8));
        File.Delete(directory);

        // A link above it, or a directory above it that others may write to.
        string above = Path.Combine(Folder, "above");
        Directory.CreateSymbolicLink(above, Folder);
        Assert.Equal($"{above} is a symbolic link", new TempBytecodeStore(Path.Combine(above, "real")).Read(key).Error);
        File.Delete(above);
        Directory.CreateDirectory(above);
        File.SetUnixFileMode(above, (UnixFileMode)0x1FF);
        Assert.Contains("open to other users", new TempBytecodeStore(Path.Combine(above, "in")).Write(key, "y"u8));
        Assert.Empty(Directory.GetFileSystemEntries(above));

        // A link in the place of an entry.
        string entry = Path.Combine(real, key.Content + ".bmes"), elsewhere = Path.Combine(Folder, "elsewhere");
        File.Move(entry, elsewhere);
        File.CreateSymbolicLink(entry, elsewhere);
        Assert.Equal(BytecodeStoreStatus.Failed, new TempBytecodeStore(real).Read(key).Status);
        Assert.Null(new TempBytecodeStore(real).Write(key, "z"u8));
        Assert.Equal("x", File.ReadAllText(elsewhere));
        Assert.Null(File.ResolveLinkTarget(entry, false));
    }

    [Fact]
    public void AnUnusableStoreIsATypedMissAndTheProgramRuns()
    {
        if (OperatingSystem.IsWindows()) return;
        string directory = Path.Combine(Folder, "temp");
        Directory.CreateDirectory(directory);
        File.SetUnixFileMode(directory, (UnixFileMode)0x1FF);
        File.WriteAllText(Path.Combine(Folder, "main.js"), "console.log('ran');");
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions
        {
            Cache = CacheMode.ReadWrite, CacheStoreKind = BytecodeStoreKind.Temp, CacheDirectory = directory, StandardOutput = output,
        });
        runtime.Import(Path.Combine(Folder, "main.js"));
        runtime.Dispose();
        Assert.Equal("ran\n", output.ToString());
        LoadReport report = runtime.GetLoadReport();
        Assert.Equal(1, report.Misses[CacheMissReason.IO]);
        Assert.Contains("is open to other users", report.WriteError);
    }
}
