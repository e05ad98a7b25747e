using Kiln.Caching;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>What every store promises; each store runs all of it.</summary>
public abstract class StoreContractTests : IDisposable
{
    protected readonly string Folder = Directory.CreateTempSubdirectory("kiln-store").FullName;

    /// <summary>The store, opened anew.</summary>
    protected abstract IBytecodeStore Create();

    /// <summary>What puts entries into it: the store itself, or what lies behind a view.</summary>
    protected virtual IBytecodeStore Writer => _writer ??= Create();

    private IBytecodeStore? _writer;

    /// <summary>Whether it can tell what it holds.</summary>
    protected virtual bool Lists => true;

    /// <summary>The store to read from: of the same contents as <see cref="Writer"/>.</summary>
    private IBytecodeStore Reader => Writer is MemoryBytecodeStore ? Writer : Create();

    private static BytecodeStoreKey Key(int n) => new($"/project/src/module {n}.js", SourceHash.Compute(BitConverter.GetBytes(n)).ToString());

    public void Dispose()
    {
        Folders.Delete(Folder);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void ReadsWhatWasWritten()
    {
        IBytecodeStore store = Reader;
        Assert.Equal(BytecodeStoreStatus.NotFound, store.Read(Key(1)).Status);
        Assert.Null(Writer.Write(Key(1), "one"u8));
        Assert.Null(Writer.Write(Key(2), []));
        Assert.Null(Writer.Write(Key(1), "uno"u8));
        Assert.Equal("uno"u8.ToArray(), store.Read(Key(1)).Entry.ToArray());
        Assert.Equal(BytecodeStoreStatus.Found, store.Read(Key(2)).Status);
        Assert.Equal(0, store.Read(Key(2)).Entry.Length);
        Assert.Equal(BytecodeStoreStatus.NotFound, store.Read(Key(3)).Status);
        Writer.Remove(Key(1));
        Writer.Remove(Key(77));
        Assert.Equal(BytecodeStoreStatus.NotFound, store.Read(Key(1)).Status);
        Assert.NotEmpty(store.Name);
    }

    /// <summary>A module and the archive of its graph have the same location and are two entries.</summary>
    [Fact]
    public void KindsAreEntriesOfTheirOwn()
    {
        Writer.Write(Key(1), "module"u8);
        Assert.Equal(BytecodeStoreStatus.NotFound, Reader.Read(Key(1) with { Kind = BytecodeEntryKind.Graph }).Status);
        Writer.Write(Key(1) with { Kind = BytecodeEntryKind.Graph }, "graph"u8);
        Assert.Equal("module"u8.ToArray(), Reader.Read(Key(1)).Entry.ToArray());
        Assert.Equal("graph"u8.ToArray(), Reader.Read(Key(1) with { Kind = BytecodeEntryKind.Graph }).Entry.ToArray());
    }

    /// <summary>A store is asked for what it says it goes by, and nothing else has to be there.</summary>
    [Fact]
    public void GoesByTheHalfOfTheKeyItSays()
    {
        BytecodeStoreKey key = Key(1), moved = Writer.IsContentAddressed ? key with { Location = "/elsewhere.js" } : key with { Content = "" };
        Writer.Write(key, "x"u8);
        Assert.Equal(BytecodeStoreStatus.Found, Reader.Read(moved).Status);
        if (Writer.IsContentAddressed) Assert.Equal(BytecodeStoreStatus.NotFound, Reader.Read(key with { Content = "" }).Status);
    }

    [Fact]
    public void WhatAReaderHasDoesNotChange()
    {
        byte[] entry = "first"u8.ToArray();
        Writer.Write(Key(1), entry);
        Array.Clear(entry);
        ReadOnlyMemory<byte> read = Reader.Read(Key(1)).Entry;
        Writer.Write(Key(1), "other"u8);
        Assert.Equal("first"u8.ToArray(), read.ToArray());
    }

    [Fact]
    public void ListsAndRemoves()
    {
        Assert.Empty(Reader.List());
        DateTime before = DateTime.UtcNow.AddMinutes(-1);
        for (int i = 0; i < 5; i++) Writer.Write(Key(i), new byte[10 + i]);
        if (!Lists)
        {
            Assert.Empty(Reader.List());
            return;
        }
        Assert.Equal([10, 11, 12, 13, 14], Reader.List().Select(e => (int)e.Size).Order());
        foreach (BytecodeStoreEntry entry in Reader.List())
        {
            Assert.Equal(entry.Size, Reader.ReadNamed(entry.Name).Entry.Length);
            Assert.InRange(entry.LastUsed, before, DateTime.UtcNow.AddMinutes(1));
        }
        Assert.Equal(BytecodeStoreStatus.NotFound, Reader.ReadNamed("../nothing").Status);
        Writer.Remove(Key(0));
        Writer.RemoveNamed(Writer.List()[0].Name);
        Writer.RemoveNamed("../nothing");
        Assert.Equal(3, Reader.List().Count);
    }

    [Fact]
    public void SweepingKeepsTheMostRecent()
    {
        if (!Lists) return;
        IBytecodeStore store = Writer;
        for (int i = 0; i < 20; i++) store.Write(Key(i), new byte[1000]);
        Assert.Equal(0, StoreSweeper.Sweep(store).RemovedEntries);
        Assert.Equal(7, StoreSweeper.Sweep(store, maxEntries: 19, maxBytes: 1 << 20, removes: false).RemovedEntries);
        Assert.Equal(20, store.List().Count);
        Assert.Equal(7, StoreSweeper.Sweep(store, maxEntries: 19, maxBytes: 1 << 20).RemovedEntries);
        Assert.Equal(13, store.List().Count);
        StoreSweeper.Sweep(store, maxBytes: 10_000);
        Assert.Equal(7, store.List().Count);
    }

    /// <summary>An entry that is read stays, one that nobody wants goes, however old they are.</summary>
    [Fact]
    public void ReadingMarksAnEntryAsUsed()
    {
        if (!Lists) return;
        for (int i = 0; i < 10; i++) Writer.Write(Key(i), new byte[1000]);
        if (Writer is DirectoryBytecodeStore directory)
        {
            DateTime old = DateTime.UtcNow.AddDays(-10);
            foreach (BytecodeStoreEntry entry in Writer.List())
            {
                File.SetLastAccessTimeUtc(Path.Combine(directory.DirectoryPath, entry.Name), old);
                File.SetLastWriteTimeUtc(Path.Combine(directory.DirectoryPath, entry.Name), old);
            }
        }
        else
        {
            Thread.Sleep(20);
        }
        Writer.Read(Key(3));
        Writer.Read(Key(7));
        StoreSweeper.Sweep(Writer, maxBytes: 3000);
        Assert.Equal(2, Writer.List().Count);
        Assert.Equal(BytecodeStoreStatus.Found, Writer.Read(Key(3)).Status);
        Assert.Equal(BytecodeStoreStatus.Found, Writer.Read(Key(7)).Status);
    }

    [Fact]
    public void ConcurrentWritersLeaveOneWholeEntry()
    {
        Parallel.For(0, 200, i =>
        {
            byte[] entry = new byte[5000];
            Array.Fill(entry, (byte)i);
            Writer.Write(Key(i % 3), entry);
            ReadOnlySpan<byte> read = Reader.Read(Key(i % 3)).Entry.Span;
            if (read.Length > 0) Assert.False(read.ContainsAnyExcept(read[0]));
        });
        for (int i = 0; i < 3; i++) Assert.Equal(5000, Reader.Read(Key(i)).Entry.Length);
        if (Lists) Assert.Equal(3, Reader.List().Count);
    }
}
