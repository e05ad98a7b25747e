using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>
/// One way of changing the world after the other, in each store: the program does what it does without a cache, and what
/// missed says why.
/// </summary>
public sealed partial class InvalidationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kiln-world").FullName;
    private readonly Dictionary<string, IBytecodeStore> _stores = [];

    public static TheoryData<string> Stores => ["project", "temp", "memory"];

    public void Dispose() => Directory.Delete(_root, true);

    private string At(string path) => Path.Combine(_root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Lets the clock go on until time stamps of what was written are no longer fresh.</summary>
    private static void Settle() => Thread.Sleep(60);

    private IBytecodeStore Store(string name)
    {
        if (_stores.TryGetValue(name, out IBytecodeStore? known)) return known;
        return _stores[name] = name switch
        {
            "project" => new ProjectBytecodeStore(At("app")),
            "temp" => new TempBytecodeStore(At("temp")),
            _ => new MemoryBytecodeStore(),
        };
    }

    private sealed record RunResult(string Output, LoadReport Report, long Hashed)
    {
        public int Missed(CacheMissReason reason) => Report.Misses.GetValueOrDefault(reason);

        public int AllMissed => Report.Misses.Values.Sum();
    }

    private RunResult Run(string? store, string main = "app/main.js", BytecodeValidation validation = BytecodeValidation.Auto, params string[] conditions)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions
        {
            Cache = store is null ? CacheMode.Off : CacheMode.ReadWrite, CacheStore = store is null ? null : Store(store), CacheValidation = validation,
            StandardOutput = output, StandardError = output, Conditions = conditions,
        });
        try
        {
            runtime.Import(At(main));
            runtime.RunToCompletion();
        }
        catch (JsException e)
        {
            output.WriteLine(e.Message);
        }
        runtime.Dispose();
        return new RunResult(output.ToString(), runtime.GetLoadReport(), runtime.Loader.Cache?.Statistics.SourcesHashed ?? 0);
    }

    /// <summary>Runs once without the cache and once with it: both do the same.</summary>
    private RunResult Same(string store, string main = "app/main.js", params string[] conditions)
    {
        RunResult result = Run(store, main, BytecodeValidation.Auto, conditions);
        Assert.Equal(Run(null, main, BytecodeValidation.Auto, conditions).Output, result.Output);
        return result;
    }

    /// <summary>A warm cache over a small graph; run twice, as the first run may see files that are too fresh to trust.</summary>
    private void Warm(string store, string main = "app/main.js", params string[] conditions)
    {
        Settle();
        Run(store, main, BytecodeValidation.Auto, conditions);
        RunResult warm = Run(store, main, BytecodeValidation.Auto, conditions);
        Assert.Equal((0, 0L), (warm.AllMissed, warm.Hashed));
    }

    private void Chain()
    {
        Write("app/package.json", "{ \"type\": \"module\" }");
        Write("app/main.js", "import { a } from './a.js'; console.log(a);");
        Write("app/a.js", "import { b } from './lib/b.js'; export const a = 'a1' + b;");
        Write("app/lib/b.js", "export const b = 'b1';");
    }

    [Theory, MemberData(nameof(Stores))]
    public void EditInPlaceWithTheSameSize(string store)
    {
        Chain();
        Warm(store);
        Write("app/lib/b.js", "export const b = 'b2';");
        RunResult run = Same(store);
        Assert.Equal(("a1b2\n", 2, 1), (run.Output, run.Report.Hits, run.Missed(CacheMissReason.SourceChanged)));
        Settle();
        Run(store);
        run = Same(store);
        Assert.Equal((3, 0, 0L), (run.Report.Hits, run.AllMissed, run.Hashed));
    }

    [Theory, MemberData(nameof(Stores))]
    public void EditThatKeepsTheTimeOfTheLastChange(string store)
    {
        Chain();
        Warm(store);
        DateTime modified = File.GetLastWriteTimeUtc(At("app/lib/b.js"));
        Write("app/lib/b.js", "export const b = 'b2';");
        File.SetLastWriteTimeUtc(At("app/lib/b.js"), modified);
        RunResult run = Same(store);
        Assert.Equal(("a1b2\n", 1), (run.Output, run.Missed(CacheMissReason.SourceChanged)));
    }

    /// <summary>A change right after the source was read, which may carry the same time: the identity is not trusted then.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void EditRightAfterTheRun(string store)
    {
        Chain();
        for (int i = 1; i < 6; i++)
        {
            Write("app/lib/b.js", $"export const b = 'b{i}';");
            Assert.Equal($"a1b{i}\n", Same(store).Output);
        }
    }

    [Theory, MemberData(nameof(Stores))]
    public void TouchIsProvedByHashOnce(string store)
    {
        Chain();
        Warm(store);
        File.SetLastWriteTimeUtc(At("app/a.js"), DateTime.UtcNow.AddDays(-1));
        Settle();
        RunResult run = Same(store);
        Assert.Equal((3, 0, 1L), (run.Report.Hits, run.Report.Parsed, run.Hashed));
        run = Same(store);
        Assert.Equal((3, 0L), (run.Report.Hits, run.Hashed));
    }

    [Theory, MemberData(nameof(Stores))]
    public void ReplacedByRename(string store)
    {
        Chain();
        Warm(store);
        File.Copy(At("app/a.js"), At("app/new.js"));
        File.Move(At("app/new.js"), At("app/a.js"), overwrite: true);
        Settle();
        Assert.Equal((3, 0), (Same(store).Report.Hits, Same(store).Report.Parsed));
        Write("app/new.js", "import { b } from './lib/b.js'; export const a = 'a2' + b;");
        File.Move(At("app/new.js"), At("app/a.js"), overwrite: true);
        RunResult run = Same(store);
        Assert.Equal(("a2b1\n", 1), (run.Output, run.Missed(CacheMissReason.SourceChanged)));
    }

    [Theory, MemberData(nameof(Stores))]
    public void Reverted(string store)
    {
        Chain();
        Warm(store);
        Write("app/lib/b.js", "export const b = 'b2';");
        Same(store);
        Write("app/lib/b.js", "export const b = 'b1';");
        RunResult run = Same(store);
        // By content the old entry is still there; by place it was replaced.
        Assert.Equal(("a1b1\n", store == "temp" ? 3 : 2), (run.Output, run.Report.Hits));
        Assert.Equal(store == "temp" ? 0 : 1, run.Missed(CacheMissReason.SourceChanged));
    }

    /// <summary>Entries and archive of another build; memory does not outlive a build.</summary>
    [Theory, InlineData("project", 3), InlineData("temp", 3), InlineData("project", 100), InlineData("temp", 100)]
    public void AnotherBuildOfTheEngine(string store, int modules)
    {
        Wide(modules);
        Warm(store);
        foreach (BytecodeStoreEntry entry in Store(store).List())
        {
            string path = Path.Combine(((DirectoryBytecodeStore)Store(store)).DirectoryPath, entry.Name);
            byte[] bytes = File.ReadAllBytes(path);
            bool archive = GraphArchive.IsArchive(bytes);
            bytes[archive ? 24 : BmesFormat.FingerprintOffset] ^= 1;
            if (archive) TestArtifacts.RepairArchive(bytes);
            else TestArtifacts.Repair(bytes);
            File.WriteAllBytes(path, bytes);
        }
        RunResult run = Same(store);
        Assert.Equal((0, modules), (run.Report.Hits, run.Missed(CacheMissReason.EngineVersion)));
        run = Same(store);
        Assert.Equal((modules, 0), (run.Report.Hits, run.AllMissed));
    }

    private void Wide(int modules)
    {
        Write("app/package.json", "{}");
        string main = "let s = 0;";
        for (int i = 1; i < modules; i++)
        {
            Write($"app/m{i}.js", $"export default {i};");
            main = $"import m{i} from './m{i}.js'; " + main + $" s += m{i};";
        }
        Write("app/main.js", main + " console.log(s);");
    }

    [Theory, MemberData(nameof(Stores))]
    public void ChangedConditions(string store)
    {
        Chain();
        Write("app/a.js", "import { b } from 'pkg'; export const a = 'a1' + b;");
        Write("app/node_modules/pkg/package.json", "{ \"exports\": { \"special\": \"./s.js\", \"default\": \"./d.js\" } }");
        Write("app/node_modules/pkg/s.js", "export const b = 's';");
        Write("app/node_modules/pkg/d.js", "export const b = 'd';");
        Warm(store);
        RunResult run = Same(store, "app/main.js", "special");
        Assert.Equal(("a1s\n", 1), (run.Output, run.Missed(CacheMissReason.DependencyChanged)));
        run = Same(store);
        Assert.Equal(("a1d\n", 1), (run.Output, run.Missed(CacheMissReason.DependencyChanged)));
    }

    [Theory, MemberData(nameof(Stores))]
    public void ADependencyDeletedAndAddedAgain(string store)
    {
        Chain();
        Warm(store);
        string text = File.ReadAllText(At("app/lib/b.js"));
        File.Delete(At("app/lib/b.js"));
        RunResult run = Same(store);
        Assert.Contains("Cannot find module", run.Output);
        Assert.Equal(1, run.Missed(CacheMissReason.DependencyChanged));
        Write("app/lib/b.js", text);
        Settle();
        Assert.Equal("a1b1\n", Same(store).Output);
        Assert.Equal(3, Same(store).Report.Hits);
    }

    [Theory, MemberData(nameof(Stores))]
    public void ADependencyThatShadowsAnother(string store)
    {
        Chain();
        Write("app/a.js", "import { b } from 'pkg'; export const a = 'a1' + b;");
        Write("node_modules/pkg/package.json", "{ \"main\": \"index.js\" }");
        Write("node_modules/pkg/index.js", "export const b = 'outer';");
        Warm(store);
        Write("app/node_modules/pkg/index.js", "export const b = 'inner';");
        RunResult run = Same(store);
        Assert.Equal(("a1inner\n", 1), (run.Output, run.Missed(CacheMissReason.DependencyChanged)));
        Settle();
        Same(store);
        Assert.Equal((3, 0), (Same(store).Report.Hits, Same(store).AllMissed));
        // Moved away again, out of the project.
        Directory.Delete(At("node_modules"), true);
        Directory.Move(At("app/node_modules"), At("node_modules"));
        run = Same(store);
        Assert.Equal(("a1inner\n", 1), (run.Output, run.Missed(CacheMissReason.DependencyChanged)));
    }

    /// <summary>The shadowing file comes while the cached graph is large enough to live in its archive alone.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void ShadowedInALargeGraph(string store)
    {
        Wide(90);
        Write("app/m7.js", "export { default } from 'pkg';");
        Write("node_modules/pkg/package.json", "{ \"exports\": \"./i.js\" }");
        Write("node_modules/pkg/i.js", "export default 7;");
        Warm(store);
        Write("app/node_modules/pkg/package.json", "{ \"exports\": \"./i.js\" }");
        Write("app/node_modules/pkg/i.js", "export default 1007;");
        RunResult run = Same(store);
        Assert.Equal(("5005\n", 1, 2), (run.Output, run.Missed(CacheMissReason.DependencyChanged), run.Report.Parsed));
        Settle();
        Same(store);
        run = Same(store);
        Assert.Equal((91, 0, 0L), (run.Report.Hits, run.AllMissed, run.Hashed));
    }

    [Theory, MemberData(nameof(Stores))]
    public void AChangedExportsMap(string store)
    {
        Chain();
        Write("app/a.js", "import { b } from 'pkg/x'; export const a = 'a1' + b;");
        Write("app/node_modules/pkg/package.json", "{ \"exports\": { \"./x\": \"./x.js\" } }");
        Write("app/node_modules/pkg/x.js", "export const b = 'x';");
        Write("app/node_modules/pkg/y.js", "export const b = 'y';");
        Warm(store);
        Write("app/node_modules/pkg/package.json", "{ \"exports\": { \"./x\": \"./y.js\" } }");
        RunResult run = Same(store);
        Assert.Equal(("a1y\n", 1), (run.Output, run.Missed(CacheMissReason.DependencyChanged)));
        Write("app/node_modules/pkg/package.json", "{ \"exports\": { } }");
        run = Same(store);
        Assert.Contains("is not defined by \"exports\"", run.Output);
        Assert.Equal(1, run.Missed(CacheMissReason.DependencyChanged));
    }

    /// <summary>A package.json that changes in nothing that matters, or only in its time stamp, costs no module.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void ATouchedPackageFile(string store)
    {
        Chain();
        Write("app/a.js", "import { b } from 'pkg'; export const a = 'a1' + b;");
        Write("app/node_modules/pkg/package.json", "{ \"exports\": \"./x.js\" }");
        Write("app/node_modules/pkg/x.js", "export const b = 'x';");
        Warm(store);
        File.SetLastWriteTimeUtc(At("app/node_modules/pkg/package.json"), DateTime.UtcNow.AddDays(-3));
        Assert.Equal(0, Same(store).AllMissed);
        Write("app/node_modules/pkg/package.json", "{ \"exports\": \"./x.js\", \"version\": \"2\" }");
        Assert.Equal(0, Same(store).AllMissed);
    }

    [Theory, MemberData(nameof(Stores))]
    public void ARenamedPackage(string store)
    {
        Write("app/package.json", "{ \"name\": \"self\", \"exports\": { \"./b\": \"./lib/b.js\" } }");
        Write("app/main.js", "import { b } from 'self/b'; console.log(b);");
        Write("app/lib/b.js", "export const b = 'b1';");
        Warm(store);
        Write("app/package.json", "{ \"name\": \"other\", \"exports\": { \"./b\": \"./lib/b.js\" } }");
        RunResult run = Same(store);
        Assert.Contains("Cannot find package 'self'", run.Output);
        Assert.Equal(1, run.Missed(CacheMissReason.DependencyChanged));
    }

    [Theory, MemberData(nameof(Stores))]
    public void ASwappedLink(string store)
    {
        Chain();
        Write("app/a.js", "import { b } from 'pkg'; import { c } from './link.js'; export const a = 'a1' + b + c;");
        foreach (string version in (string[])["v1", "v2"])
        {
            Write($"store/{version}/package.json", "{ \"exports\": \"./i.js\" }");
            Write($"store/{version}/i.js", $"export const b = '{version}';");
            Write($"files/{version}.js", $"export const c = '{version}';");
        }
        Directory.CreateDirectory(At("app/node_modules"));
        Directory.CreateSymbolicLink(At("app/node_modules/pkg"), At("store/v1"));
        File.CreateSymbolicLink(At("app/link.js"), "../files/v1.js");
        Warm(store);
        Directory.Delete(At("app/node_modules/pkg"));
        Directory.CreateSymbolicLink(At("app/node_modules/pkg"), At("store/v2"));
        RunResult run = Same(store);
        Assert.Equal(("a1v2v1\n", 1), (run.Output, run.Missed(CacheMissReason.DependencyChanged)));
        File.Delete(At("app/link.js"));
        File.CreateSymbolicLink(At("app/link.js"), "../files/v2.js");
        run = Same(store);
        Assert.Equal(("a1v2v2\n", 1), (run.Output, run.Missed(CacheMissReason.DependencyChanged)));
        // The file in place of the link.
        File.Delete(At("app/link.js"));
        Write("app/link.js", "export const c = 'own';");
        Assert.Equal("a1v2own\n", Same(store).Output);
    }

    [Theory, MemberData(nameof(Stores))]
    public void AChangedAttribute(string store)
    {
        Chain();
        Write("app/main.js", "import d from './d.json' with { type: 'json' }; console.log(d.x);");
        Write("app/d.json", "{ \"x\": 1 }");
        Warm(store);
        Write("app/main.js", "import d from './d.json' with { type: 'jsno' }; console.log(d.x);");
        RunResult run = Same(store);
        Assert.Contains("is not supported", run.Output);
        Assert.Equal(1, run.Missed(CacheMissReason.SourceChanged));
    }

    [Fact]
    public void TwoProjectsShareADependency()
    {
        for (int i = 1; i <= 2; i++)
        {
            Write($"p{i}/package.json", "{}");
            Write($"p{i}/main.js", $"import {{ b }} from 'pkg'; console.log({i}, b);");
            Write($"p{i}/node_modules/pkg/index.js", "import './c.js'; export const b = 'shared';");
            Write($"p{i}/node_modules/pkg/c.js", "export const c = 'shared';");
        }
        Write("p1/other.js", "import { b } from 'pkg'; console.log('other', b);");
        Settle();
        Same("temp", "p1/main.js");
        RunResult run = Same("temp", "p2/main.js");
        Assert.Equal((2, 1), (run.Report.Hits, run.Missed(CacheMissReason.NotFound)));
        Same("memory", "p1/main.js");
        run = Same("memory", "p1/other.js");
        Assert.Equal((2, 1), (run.Report.Hits, run.Missed(CacheMissReason.NotFound)));
        Assert.Equal((3, 0L), (Same("memory", "p1/other.js").Report.Hits, Same("memory", "p1/other.js").Hashed));
    }

    /// <summary>Graphs that are kept in their archives alone share modules too.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void LargeGraphsShareModules(string store)
    {
        Wide(90);
        File.Copy(At("app/main.js"), At("app/second.js"));
        File.AppendAllText(At("app/second.js"), " console.log('second');");
        Warm(store);
        Assert.True(Store(store).List().Count < 3);
        RunResult run = Same(store, "app/second.js");
        Assert.Equal((89, 1), (run.Report.Hits, run.Missed(CacheMissReason.NotFound)));
        run = Same(store, "app/second.js");
        Assert.Equal((90, 0L), (run.Report.Hits, run.Hashed));
    }

    /// <summary>A copy with its cache, as an image of a container has it: same paths, same times, other inodes.</summary>
    [Theory, InlineData("project", 3), InlineData("temp", 3), InlineData("project", 90), InlineData("temp", 90)]
    public void ACopyWithFreshInodes(string store, int modules)
    {
        Wide(modules);
        Warm(store);
        CopyTree(At("app"), At("copy"));
        Directory.Move(At("app"), At("old"));
        Directory.Move(At("copy"), At("app"));
        Settle();
        RunResult run = Same(store);
        Assert.Equal((modules, 0, (long)modules), (run.Report.Hits, run.AllMissed, run.Hashed));
        run = Same(store);
        Assert.Equal((modules, 0L), (run.Report.Hits, run.Hashed));
    }

    [Theory, InlineData(3), InlineData(90)]
    public void AMovedProject(int modules)
    {
        Wide(modules);
        Warm("project");
        Directory.Move(At("app"), At("moved"));
        _stores["project"] = new ProjectBytecodeStore(At("moved"));
        RunResult run = Same("project", "moved/main.js");
        Assert.Equal((modules, 0), (run.Report.Hits, run.AllMissed));
        run = Same("project", "moved/main.js");
        Assert.Equal((modules, 0L), (run.Report.Hits, run.Hashed));
    }

    private static void CopyTree(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string directory in Directory.GetDirectories(from)) CopyTree(directory, Path.Combine(to, Path.GetFileName(directory)));
        foreach (string file in Directory.GetFiles(from))
        {
            string copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }

    /// <summary>What was recorded while the clock was ahead proves nothing after it was set back, nor do files from the future.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void ClockSetBack(string store)
    {
        Chain();
        File.SetLastWriteTimeUtc(At("app/a.js"), DateTime.UtcNow.AddDays(1));
        Settle();
        for (int i = 0; i < 2; i++) Same(store);
        RunResult run = Same(store);
        Assert.Equal((3, 1L), (run.Report.Hits, run.Hashed));
        var identity = new FileIdentity(1, 2, 3, 4_000_000_000, 4_000_000_000);
        Assert.True(identity.IsSettled(FileIdentity.NowNs));
        Assert.False(identity.IsSettled(FileIdentity.NowNs + 3_600_000_000_000));
    }

    [Theory, MemberData(nameof(Stores))]
    public void AlwaysByHash(string store)
    {
        Chain();
        Warm(store);
        RunResult run = Run(store, validation: BytecodeValidation.Hash);
        Assert.Equal((3, 0, 3L), (run.Report.Hits, run.AllMissed, run.Hashed));
    }

    /// <summary>A warm run reads the archive, or as much of it as it needs, and nothing else.</summary>
    [Theory, MemberData(nameof(Stores))]
    public void AWarmRunReadsNoSource(string store)
    {
        Wide(70);
        Write("app/m3.js", "export { default } from 'pkg';");
        Write("app/node_modules/pkg/package.json", "{ \"exports\": \"./i.js\" }");
        Write("app/node_modules/pkg/i.js", "export default 3;");
        Warm(store);
        RunResult run = Same(store);
        Assert.InRange(run.Report.BytesRead, 1, Store(store).List().Single(e => e.Name.Contains("graph") || e.Name.EndsWith(".bmeg")).Size);
        Assert.Equal((71, 0L), (run.Report.Hits, run.Report.BytesWritten));
    }
}
