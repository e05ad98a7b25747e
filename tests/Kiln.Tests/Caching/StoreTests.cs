using Kiln.Caching;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>What every store promises; each store runs all of it.</summary>
public abstract class StoreContract : IDisposable
{
    protected readonly string Folder = Directory.CreateTempSubdirectory("kiln-store").FullName;

    protected abstract IBytecodeStore Create();

    private static BytecodeStoreKey Key(int n) => new($"/project/src/module {n}.js", SourceHash.Compute(BitConverter.GetBytes(n)).ToString());

    public void Dispose()
    {
        Folders.Delete(Folder);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void ReadsWhatWasWritten()
    {
        IBytecodeStore store = Create();
        Assert.Equal(BytecodeStoreStatus.NotFound, store.Read(Key(1)).Status);
        Assert.Null(store.Write(Key(1), "one"u8));
        Assert.Null(store.Write(Key(2), []));
        Assert.Null(store.Write(Key(1), "uno"u8));
        Assert.Equal("uno"u8.ToArray(), store.Read(Key(1)).Entry.ToArray());
        Assert.Equal(BytecodeStoreStatus.Found, store.Read(Key(2)).Status);
        Assert.Equal(0, store.Read(Key(2)).Entry.Length);
        Assert.Equal(BytecodeStoreStatus.NotFound, store.Read(Key(3)).Status);
    }

    [Fact]
    public void ListsAndRemoves()
    {
        IBytecodeStore store = Create();
        Assert.Empty(store.List());
        for (int i = 0; i < 5; i++) store.Write(Key(i), new byte[10 + i]);
        Assert.Equal([10, 11, 12, 13, 14], store.List().Select(e => (int)e.Size).Order());
        foreach (BytecodeStoreEntry entry in store.List()) Assert.Equal(entry.Size, store.ReadNamed(entry.Name).Entry.Length);
        store.Remove(Key(0));
        store.Remove(Key(77));
        store.RemoveNamed(store.List()[0].Name);
        Assert.Equal(3, store.List().Count);
    }

    [Fact]
    public void SweepingKeepsTheMostRecent()
    {
        IBytecodeStore store = Create();
        for (int i = 0; i < 20; i++) store.Write(Key(i), new byte[1000]);
        Assert.Equal(0, StoreSweeper.Sweep(store).RemovedEntries);
        Assert.Equal(7, StoreSweeper.Sweep(store, maxEntries: 19, maxBytes: 1 << 20).RemovedEntries);
        Assert.Equal(13, store.List().Count);
        StoreSweeper.Sweep(store, maxBytes: 10_000);
        Assert.Equal(7, store.List().Count);
    }

    [Fact]
    public void ConcurrentWritersLeaveOneWholeEntry()
    {
        IBytecodeStore store = Create();
        Parallel.For(0, 200, i =>
        {
            byte[] entry = new byte[5000];
            Array.Fill(entry, (byte)i);
            store.Write(Key(i % 3), entry);
            ReadOnlySpan<byte> read = store.Read(Key(i % 3)).Entry.Span;
            if (read.Length > 0) Assert.False(read.ContainsAnyExcept(read[0]));
        });
        Assert.Equal(3, store.List().Count);
    }
}

public class MemoryStoreTests : StoreContract
{
    protected override IBytecodeStore Create() => new MemoryBytecodeStore();

    [Fact]
    public void IsBounded()
    {
        var store = new MemoryBytecodeStore(100);
        Assert.Null(store.Write(new("a", ""), new byte[80]));
        Assert.NotNull(store.Write(new("b", ""), new byte[30]));
        Assert.Null(store.Write(new("a", ""), new byte[90]));
    }
}

public class ProjectStoreTests : StoreContract
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

public class TempStoreTests : StoreContract
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
}
