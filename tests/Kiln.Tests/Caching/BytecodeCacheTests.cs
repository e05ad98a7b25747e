using Kiln.Bytecode;
using Kiln.Caching;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>What makes an entry a hit or a miss, one way of changing the world after the other.</summary>
public sealed class BytecodeCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-cache").FullName;
    private readonly string _path;

    public BytecodeCacheTests()
    {
        _path = Path.Combine(_folder, "m.js");
        Write(_path, new string(' ', 7000));
    }

    public void Dispose() => Folders.Delete(_folder);

    /// <summary>Writes a file and lets the clock go on until its time stamp is no longer fresh.</summary>
    private static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        Thread.Sleep(60);
    }

    private BytecodeCache Open(IBytecodeStore? store = null, BytecodeValidation validation = BytecodeValidation.Auto, ulong options = 0, byte[]? key = null) =>
        new(new BytecodeCacheOptions { Store = store ?? new ProjectBytecodeStore(_folder), Validation = validation, CompileOptions = options, SigningKey = key });

    private void Save(BytecodeCache cache, FileFact[]? facts = null)
    {
        cache.Save(SourceFile.Read(_path, out _)!, TestArtifacts.Module(), [new RememberedResolution("/a", 0, []), new RememberedResolution("/b", 0, [])], facts ?? []);
        Assert.True(cache.Flush(TimeSpan.FromSeconds(10)));
        Assert.Null(cache.Statistics.WriteError);
    }

    private CacheMissReason Reason(BytecodeCache? cache = null)
    {
        cache ??= Open();
        CacheMissReason reason = cache.Lookup(_path).Miss?.Reason ?? CacheMissReason.None;
        cache.Flush(TimeSpan.FromSeconds(10));
        return reason;
    }

    [Fact]
    public void HitsWithoutReadingTheSource()
    {
        Assert.Equal(CacheMissReason.NotFound, Reason());
        Save(Open());
        BytecodeCache cache = Open();
        CacheLookup hit = cache.Lookup(_path);
        Assert.True(hit.IsHit, hit.Miss?.ToString());
        Assert.Null(hit.Source);
        Assert.Equal(["/a", "/b"], hit.Resolutions!.Select(r => r.Target));
        Assert.Equal((1, 0, 0L), (cache.Statistics.Hits, cache.Statistics.Misses, cache.Statistics.SourcesHashed));
        CacheLookup hashed = Open(validation: BytecodeValidation.Hash).Lookup(_path);
        Assert.True(hashed.IsHit);
        Assert.NotNull(hashed.Source);
    }

    [Fact]
    public void TouchedAndReplacedFilesAreProvedByHashAndRememberedAgain()
    {
        Save(Open());
        File.SetLastWriteTimeUtc(_path, DateTime.UtcNow.AddDays(-1));
        Thread.Sleep(60);
        BytecodeCache cache = Open();
        Assert.True(cache.Lookup(_path).IsHit);
        Assert.Equal(1, cache.Statistics.SourcesHashed);
        cache.Flush(TimeSpan.FromSeconds(10));
        cache = Open();
        Assert.True(cache.Lookup(_path).IsHit);
        Assert.Equal(0, cache.Statistics.SourcesHashed);

        Write(_path + ".new", new string(' ', 7000));
        File.Move(_path + ".new", _path, true);
        Assert.True(Open().Lookup(_path).IsHit);
    }

    [Fact]
    public void ChangedSourcesMiss()
    {
        Save(Open());
        DateTime old = File.GetLastWriteTimeUtc(_path);
        File.WriteAllText(_path, new string('\n', 7000));
        Assert.Equal(CacheMissReason.SourceChanged, Reason());
        File.SetLastWriteTimeUtc(_path, old);
        Assert.Equal(CacheMissReason.SourceChanged, Reason());
        File.WriteAllText(_path, "longer or shorter");
        Assert.Equal(CacheMissReason.SourceChanged, Reason());
        File.WriteAllText(_path, new string(' ', 7000));
        Assert.Equal(CacheMissReason.None, Reason());
        File.Delete(_path);
        Assert.Equal(CacheMissReason.SourceChanged, Reason());
    }

    [Fact]
    public void ASourceThatWasStillFreshIsHashed()
    {
        File.WriteAllText(_path, new string(' ', 7000));
        Save(Open());
        BytecodeCache cache = Open();
        Assert.True(cache.Lookup(_path).IsHit);
        Assert.Equal(1, cache.Statistics.SourcesHashed);
    }

    [Fact]
    public void OtherOptionsAndSignaturesMiss()
    {
        Save(Open());
        Assert.Equal(CacheMissReason.Options, Reason(Open(options: 1)));
        Assert.Equal(CacheMissReason.Signature, Reason(Open(key: [1])));
        Save(Open(key: [1]));
        Assert.Equal(CacheMissReason.None, Reason(Open(key: [1])));
    }

    [Fact]
    public void AnEntryOfAnotherModuleMisses()
    {
        Save(Open());
        string other = Path.Combine(_folder, "other.js");
        Write(other, new string('\t', 7000));
        BytecodeCache cache = Open();
        cache.Save(SourceFile.Read(other, out _)!, TestArtifacts.Module(), [], []);
        cache.Flush(TimeSpan.FromSeconds(10));
        string[] entries = Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmes");
        Assert.Equal(2, entries.Length);
        File.Move(entries[0], entries[0] + "x");
        File.Move(entries[1], entries[0]);
        File.Move(entries[0] + "x", entries[1]);
        Assert.Equal(CacheMissReason.SourceChanged, Reason());
    }

    [Fact]
    public void DependenciesAreChecked()
    {
        string package = Path.Combine(_folder, "package.json"), shadow = Path.Combine(_folder, "node_modules"), link = Path.Combine(_folder, "link");
        Write(package, "{}");
        File.CreateSymbolicLink(link, package);
        FileStatus status = NativeFile.Stat(package);
        FileFact[] facts =
        [
            FactChecker.ContentsFact(package, status, "{}"u8), new(shadow, FileFactKind.Missing), new(package, FileFactKind.File),
            new(link, FileFactKind.Link, Target: package), new(package, FileFactKind.NotLink), new(_folder, FileFactKind.Directory),
        ];
        Save(Open(), facts);
        Assert.Equal(CacheMissReason.None, Reason());
        File.SetLastWriteTimeUtc(package, DateTime.UtcNow.AddDays(-3));
        Assert.Equal(CacheMissReason.None, Reason());
        Directory.CreateDirectory(shadow);
        Assert.Equal(CacheMissReason.DependencyChanged, Reason());
        Directory.Delete(shadow);
        Assert.Equal(CacheMissReason.None, Reason());
        File.WriteAllText(package, "{ }");
        Assert.Equal(CacheMissReason.DependencyChanged, Reason());
        File.WriteAllText(package, "{}");
        Assert.Equal(CacheMissReason.None, Reason());
        File.Delete(link);
        File.CreateSymbolicLink(link, _path);
        Assert.Equal(CacheMissReason.DependencyChanged, Reason());
    }

    [Fact]
    public void AMovedProjectIsProvedByHash()
    {
        Save(Open());
        string moved = Path.Combine(_folder, "moved");
        Directory.CreateDirectory(moved);
        File.Copy(_path, Path.Combine(moved, "m.js"));
        Directory.Move(Path.Combine(_folder, ".bun-cache"), Path.Combine(moved, ".bun-cache"));
        CacheLookup hit = Open(new ProjectBytecodeStore(moved)).Lookup(Path.Combine(moved, "m.js"));
        Assert.True(hit.IsHit);
        Assert.Null(hit.Resolutions);
    }

    [Fact]
    public void ContentAddressedStoresServeAnyPath()
    {
        var store = new TempBytecodeStore(Path.Combine(_folder, "temp"));
        Save(Open(store));
        Assert.Equal(CacheMissReason.None, Reason(Open(store)));
        string copy = Path.Combine(_folder, "copy.js");
        File.Copy(_path, copy);
        Assert.True(Open(store).Lookup(copy).IsHit);
        File.WriteAllText(copy, "other");
        Assert.Equal(CacheMissReason.NotFound, Open(store).Lookup(copy).Miss!.Reason);
    }

    [Fact]
    public void EveryFlippedByteIsACountedMiss()
    {
        Save(Open());
        string entry = Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmes")[0];
        byte[] good = File.ReadAllBytes(entry);
        BytecodeCache cache = Open();
        for (int i = 0; i < good.Length; i += 3)
        {
            byte[] bad = (byte[])good.Clone();
            bad[i] ^= 0x10;
            File.WriteAllBytes(entry, bad);
            Assert.False(cache.Lookup(_path).IsHit);
            File.WriteAllBytes(entry, good[..i]);
            Assert.False(cache.Lookup(_path).IsHit);
        }
        Assert.Equal((good.Length + 2) / 3 * 2, cache.Statistics.Misses);
        Assert.Equal(CacheMissReason.BadMagic, cache.Statistics.MissesOf(CacheMissReason.BadMagic) > 0 ? CacheMissReason.BadMagic : default);
    }
}

/// <summary>Graph archives: one file for all modules of an entry.</summary>
public sealed class GraphArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-graph").FullName;
    private readonly List<string> _paths = [];

    public GraphArchiveTests()
    {
        for (int i = 0; i < 20; i++)
        {
            _paths.Add(Path.Combine(_folder, $"módulo-{i}.js"));
            File.WriteAllText(_paths[i], new string((char)('a' + i), 7000));
        }
        Thread.Sleep(60);
    }

    public void Dispose() => Folders.Delete(_folder);

    private BytecodeCache Run(IBytecodeStore store, out int compiled)
    {
        var cache = new BytecodeCache(new BytecodeCacheOptions { Store = store });
        cache.BeginGraph(_paths[0]);
        compiled = 0;
        foreach (string path in _paths)
        {
            if (cache.Lookup(path).IsHit) continue;
            compiled++;
            cache.Save(SourceFile.Read(path, out _)!, TestArtifacts.Module(), [], []);
        }
        Assert.True(cache.Flush(TimeSpan.FromSeconds(10)));
        Assert.Null(cache.Statistics.WriteError);
        return cache;
    }

    [Fact]
    public void OneArchiveServesTheWholeGraph()
    {
        foreach (IBytecodeStore store in (IBytecodeStore[])[new ProjectBytecodeStore(_folder), new TempBytecodeStore(_folder + "/t"), new MemoryBytecodeStore()])
        {
            Run(store, out int compiled);
            Assert.Equal(20, compiled);
            foreach (BytecodeStoreEntry entry in store.List())
            {
                if (!entry.Name.EndsWith(".bmeg") && !entry.Name.EndsWith("?graph")) store.RemoveNamed(entry.Name);
            }
            BytecodeCache warm = Run(store, out compiled);
            Assert.Equal(0, compiled);
            Assert.Equal((20, 0), (warm.Statistics.Hits, warm.Statistics.Written));
            if (!store.IsContentAddressed) Assert.Equal(0, warm.Statistics.SourcesHashed);
        }
    }

    [Fact]
    public void ChangedModulesAreReplacedInTheArchive()
    {
        var store = new ProjectBytecodeStore(_folder);
        Run(store, out _);
        File.WriteAllText(_paths[7], new string('!', 7000));
        Thread.Sleep(60);
        BytecodeCache cache = Run(store, out int compiled);
        Assert.Equal((1, 1), (compiled, cache.Statistics.MissesOf(CacheMissReason.SourceChanged)));
        foreach (string file in Directory.GetFiles(store.DirectoryPath, "*.bmes")) File.Delete(file);
        string last = _paths[^1];
        _paths.RemoveAt(_paths.Count - 1);
        Run(store, out compiled);
        Assert.Equal(0, compiled);
        _paths.Add(last);
        Run(store, out compiled);
        Assert.Equal(0, compiled);
    }

    [Fact]
    public void DamageCostsOnlyTheModulesItHits()
    {
        var store = new ProjectBytecodeStore(_folder);
        Run(store, out _);
        foreach (string file in Directory.GetFiles(store.DirectoryPath, "*.bmes")) File.Delete(file);
        string archive = Directory.GetFiles(store.DirectoryPath, "*.bmeg")[0];
        byte[] good = File.ReadAllBytes(archive);
        for (int i = 0; i < good.Length; i += 211)
        {
            byte[] bad = (byte[])good.Clone();
            bad[i] ^= 2;
            GraphArchive? opened = GraphArchive.Open(bad, 0, out CacheMiss? miss);
            Assert.True(opened is null == (i < 96 + 88 * 20) || miss is not null || i >= 96 + 88 * 20);
            if (opened is null) continue;
            int hits = _paths.Count(p => opened.TryGet(p, out ReadOnlyMemory<byte> m) && BmesReader.Read(m, new BmesExpectations(UnitKind.Module)).IsHit);
            Assert.InRange(hits, 19, 20);
        }
        for (int i = 0; i < good.Length; i += 97) Assert.Null(GraphArchive.Open(good.AsMemory(0, i), 0, out _));
        Assert.Null(GraphArchive.Open(good, 1, out _));
    }
}
