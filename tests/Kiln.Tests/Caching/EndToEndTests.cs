using System.Collections.Concurrent;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>The cache is invisible: one program, run with the cache in every state, always does the same.</summary>
public sealed class EndToEndTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-run").FullName;

    private static readonly (string Name, string Text)[] s_files =
    [
        ("package.json", "{ \"type\": \"module\" }"),
        ("main.js", """
            import def, { count, inc } from './a.js';
            import * as ns from './b.js';
            import data from './d.json' with { type: 'json' };
            console.log('main', def(2), count, data.x, Object.keys(ns).join());
            inc(); inc();
            console.log(count, import.meta.url.endsWith('/main.js'), `${def}`.slice(0, 16));
            const late = await import('./late.js');
            console.log(late.default, await late.later(3), [...late.gen(3)].join());
            class P { #x = 1; static s = 's'; get x() { return this.#x; } }
            console.log(new P().x + P.s, 12345678901234567890n * 2n, /b+/i.exec('aBBc')[0], 0.1 + 0.2);
            try { late.fail(null); } catch (e) { console.log(e.message, e.stack.split('\n')[1].trim().replace(/\(.*\//, '(')); }
            """),
        ("a.js", "import './b.js'; export let count = 0; export const inc = () => { count++; };\nexport default function twice(n) { return n * 2; }\nconsole.log('a');"),
        ("b.js", "import { count } from './a.js'; export * from './c.js'; export const later = () => count; console.log('b');"),
        ("c.js", "export const c = 'c', d = 'd'; export { c as e }; console.log('c');"),
        ("d.json", "{ \"x\": [1, 2] }"),
        ("late.js", "export default 'late'; export async function later(n) { await null; return n + 1; }\nexport function* gen(n) { while (n--) yield n; }\nexport function fail(o) {\n  return o.missing();\n}"),
    ];

    public EndToEndTests()
    {
        foreach ((string name, string text) in s_files) File.WriteAllText(Path.Combine(_folder, name), text);
        Thread.Sleep(60);
    }

    public void Dispose() => Folders.Delete(_folder);

    private (string Output, LoadReport Report) Run(
        CacheMode mode = CacheMode.ReadWrite, IBytecodeStore? store = null, BytecodeValidation validation = BytecodeValidation.Auto, Action<bool>? beside = null)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, CacheStore = store, CacheValidation = validation, StandardOutput = output, StandardError = output, BesideLoad = beside });
        try
        {
            runtime.Import(Path.Combine(_folder, "main.js"));
            runtime.RunToCompletion();
        }
        catch (JsException e)
        {
            output.WriteLine(e.Message);
        }
        runtime.Flush();
        return (output.ToString(), runtime.GetLoadReport());
    }

    private string[] Entries(string pattern) => Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), pattern);

    /// <summary>A file is one module however it is come by: through what the archive remembers, by resolving, as a module and as a text.</summary>
    [Fact]
    public void RememberedAndResolvedModulesAreTheSame()
    {
        Write("main.js", """
            import * as one from './one.js';
            import text from './one.js' with { type: 'text' };
            import * as again from './two.js';
            import * as other from './one.js?v';
            const name = './one.js';
            console.log(one === await import(name), again.one === one, again.text === text, other === one, other === await import(name + '?v'));
            console.log((await import(name, { with: { type: 'text' } })).default === text, text.length, one.count(), one.count(), other.count());
            const data = './data.json';
            console.log((await import(data, { with: { type: 'json' } })).default === again.data, await import('./late.js').then(m => m.one === one));
            """);
        Write("one.js", "let n = 0; export const count = () => ++n;");
        Write("two.js", "import * as one from './one.js'; import text from './one.js' with { type: 'text' }; import data from './data.json' with { type: 'json' }; export { one, text, data };");
        Write("late.js", "export * as one from './one.js';");
        Write("data.json", "{}");
        Thread.Sleep(60);
        string expected = Run(CacheMode.Off).Output;
        Assert.Equal("true true true false true\ntrue 42 1 2 1\ntrue true\n", expected.ReplaceLineEndings("\n"));
        for (int i = 0; i < 3; i++) Assert.Equal(expected, Run().Output);
        Assert.Equal(0, Run().Report.Parsed);
    }

    /// <summary>
    /// The files of a large graph are looked at while it loads. What has changed among them gives what it gives without a cache: the
    /// error of the first import that leads nowhere, not one of a module before it.
    /// </summary>
    [Fact]
    public void ALargeRememberedGraphIsAsRememberedOrStartsOver()
    {
        const int Count = 260;
        Write("main.js", "import './all.js'; import data from './data.json' with { type: 'json' }; console.log(data.length);");
        Write("all.js", string.Concat(Enumerable.Range(0, Count).Select(i => $"import {{ v as v{i} }} from './m{i}.js';\n"))
            + $"console.log([{string.Join(", ", Enumerable.Range(0, Count).Select(i => $"v{i}"))}].reduce((x, y) => x + y));");
        for (int i = 0; i < Count; i++) Write($"m{i}.js", $"import './last.js'; export const v = {i};");
        Write("last.js", "export const last = 0;");
        Write("data.json", "[1, 2]");
        Thread.Sleep(60);
        Assert.Equal("33670\n2\n", Run(CacheMode.Off).Output.ReplaceLineEndings("\n"));
        Assert.Equal(Count + 4, Run().Report.Misses[CacheMissReason.NotFound]);
        Same(Count + 4, 0);

        // A broken module before one that is gone: linking looks for all of a module's imports first.
        Write("m10.js", "export const v = ;");
        File.Move(Path.Combine(_folder, "m200.js"), Path.Combine(_folder, "away.js"));
        Assert.Contains("Cannot find module", Run(CacheMode.Off).Output);
        Same(null, null);
        File.Move(Path.Combine(_folder, "away.js"), Path.Combine(_folder, "m200.js"));
        Assert.Contains("SyntaxError", Run(CacheMode.Off).Output);
        Same(null, null);
        Write("m10.js", "export const v = 11; console.log('ten');");
        Thread.Sleep(60);
        Same(null, null);
        Same(Count + 4, 0);

        // Something else in a file's place.
        File.Delete(Path.Combine(_folder, "m30.js"));
        Directory.CreateDirectory(Path.Combine(_folder, "m30.js"));
        Same(null, null);
        Directory.Delete(Path.Combine(_folder, "m30.js"));
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(_folder, "m30.js"), Path.Combine(_folder, "m31.js"));
            Same(null, null);
            File.Delete(Path.Combine(_folder, "m30.js"));
        }
        Write("m30.js", "import './last.js'; export const v = 30;");
        Thread.Sleep(60);
        Same(null, null);
        Same(Count + 4, 0);
        // One changed file costs itself only.
        Write("m40.js", "import './last.js'; export const v = 41;");
        Thread.Sleep(60);
        Same(Count + 3, 1);

        void Same(int? hits, int? parsed)
        {
            string expected = Run(CacheMode.Off).Output;
            (string output, LoadReport report) = Run();
            Assert.Equal(expected, output);
            if (hits is not null) Assert.Equal((hits, parsed), (report.Hits, report.Parsed));
        }
    }

    /// <summary>What is done beside a load is done once, by whoever it is, and only when an archive is used.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(260)]
    public void BesideALoadIsOnce(int count)
    {
        Write("main.js", string.Concat(Enumerable.Range(0, count).Select(i => $"import './m{i}.js';\n")));
        for (int i = 0; i < count; i++) Write($"m{i}.js", $"export const v = {i};");
        Thread.Sleep(60);
        var called = new BlockingCollection<(bool Beside, int Thread)>();
        void Beside(bool beside) => called.Add((beside, Environment.CurrentManagedThreadId));

        Run(beside: Beside);
        Assert.Empty(called);
        Run(beside: Beside);
        Assert.True(called.TryTake(out (bool Beside, int Thread) first, 10_000));
        Assert.Equal(count > 200 && Environment.ProcessorCount > 1, first.Beside);
        Assert.Equal(first.Beside, first.Thread != Environment.CurrentManagedThreadId);

        // An attempt that is thrown away is not a second load.
        File.Delete(Path.Combine(_folder, $"m{count - 1}.js"));
        Run(beside: Beside);
        Assert.True(called.TryTake(out _, 10_000));
        Assert.False(called.TryTake(out _, 200));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    /// <summary>Names of exports and imports are decoded when something asks: a namespace, an error, an import that has to be resolved.</summary>
    [Fact]
    public void NamesOfARememberedGraphAreThereWhenTheyAreAskedFor()
    {
        Write("main.js", """
            import { a1, own, deep } from './many.js';
            import * as ns from './many.js';
            import './main2.js';
            console.log(Object.keys(ns).join(), a1, own, deep, ns.a9);
            """);
        Write("cycle.js", "import { early } from './main2.js'; try { early; } catch (e) { console.log(e.message); } export let late = 1;");
        Write("main2.js", "import './cycle.js'; export let early = 2;");
        Write("many.js", "export const own = 'own'; export { " + string.Join(", ", Enumerable.Range(0, 12).Select(i => $"a{i}")) + " } from './names.js'; export { d as deep } from './step.js';");
        Write("step.js", "export { d } from './names.js';");
        Write("names.js", string.Concat(Enumerable.Range(0, 12).Select(i => $"export const a{i} = {i}; ")) + "export const d = 'd';");
        Thread.Sleep(60);
        string expected = Run(CacheMode.Off).Output;
        Assert.Contains("a0,a1,a10,a11,a2", expected);
        Assert.Contains("Cannot access 'early' before initialization", expected);
        for (int i = 0; i < 2; i++) Assert.Equal(expected, Run().Output);
        // What is remembered of bindings ends with one changed module; the others' names are still in the archive alone.
        Write("step.js", "export { a3 as d } from './names.js';");
        Thread.Sleep(60);
        expected = Run(CacheMode.Off).Output;
        (string output, LoadReport report) = Run();
        Assert.Equal((expected, 1), (output, report.Parsed));
        Write("step.js", "export const none = 1;");
        Assert.Equal(Run(CacheMode.Off).Output, Run().Output);
    }

    [Fact]
    public void SameWithTheCacheOffColdWarmAndInEveryStore()
    {
        string expected = Run(CacheMode.Off).Output;
        Assert.Contains("main 4 0", expected);
        Assert.Contains("Cannot read properties of null", expected);
        foreach (IBytecodeStore store in (IBytecodeStore[])[new ProjectBytecodeStore(_folder), new TempBytecodeStore(_folder + "/temp"), new MemoryBytecodeStore()])
        {
            (string output, LoadReport cold) = Run(store: store);
            Assert.Equal(expected, output);
            Assert.Equal((5, 0), (cold.Parsed, cold.Hits));
            Assert.Equal(6, cold.Misses[CacheMissReason.NotFound]);
            foreach (BytecodeValidation validation in Enum.GetValues<BytecodeValidation>())
            {
                (output, LoadReport warm) = Run(store: store, validation: validation);
                Assert.Equal(expected, output);
                Assert.Equal((0, 6), (warm.Parsed, warm.Hits));
            }
        }
    }

    [Fact]
    public void AChangedModuleIsTheOnlyMiss()
    {
        Run();
        File.WriteAllText(Path.Combine(_folder, "c.js"), "export const c = 'C', d = 'd'; export { c as e }; console.log('C');");
        (string output, LoadReport report) = Run();
        Assert.Equal(Run(CacheMode.Off).Output, output);
        Assert.Equal((5, 1, 1), (report.Hits, report.Parsed, report.Misses[CacheMissReason.SourceChanged]));
    }

    /// <summary>Bytes flipped and files cut, in module entries and in the archive.</summary>
    [Theory]
    [InlineData("*.bmes")]
    [InlineData("*.bmeg")]
    public void DamagedEntriesAreCountedMissesAndTheProgramIsTheSame(string pattern)
    {
        string expected = Run().Output;
        string[] damaged = Entries(pattern);
        foreach (string other in Entries("*.bme?").Except(damaged)) File.Delete(other);
        var saved = damaged.ToDictionary(f => f, File.ReadAllBytes);
        var random = new Random(4);
        for (int round = 0; round < 60; round++)
        {
            string file = damaged[random.Next(damaged.Length)];
            byte[] bytes = (byte[])saved[file].Clone();
            if (round % 3 == 0) bytes = bytes[..random.Next(bytes.Length)];
            else bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(file, bytes);
            (string output, LoadReport report) = Run(CacheMode.ReadOnly);
            Assert.Equal(expected, output);
            Assert.Equal(6, report.Hits + report.Misses.Values.Sum());
            if (pattern == "*.bmes") Assert.Equal(1, report.Parsed);
            File.WriteAllBytes(file, saved[file]);
        }
    }

    /// <summary>Forged code behind a right checksum, found at the first call, while the module runs.</summary>
    [Fact]
    public void ForgedFunctionsAreCompiledAgain()
    {
        string expected = Run().Output;
        foreach (string archive in Entries("*.bmeg")) File.Delete(archive);
        foreach (string entry in Entries("*.bmes"))
        {
            byte[] good = File.ReadAllBytes(entry);
            BmesReadResult read = BmesReader.Read(good, new BmesExpectations(UnitKind.Module));
            for (int f = 0; f < read.Code!.FunctionCount; f++)
            {
                byte[] code = System.Runtime.InteropServices.MemoryMarshal.AsBytes(read.Code.GetFunction(f).Body.Code.AsSpan()).ToArray();
                byte[] bad = (byte[])good.Clone();
                bad[bad.AsSpan().LastIndexOf(code)] = 0xFF;
                TestArtifacts.Repair(bad);
                File.WriteAllBytes(entry, bad);
                (string output, LoadReport report) = Run(CacheMode.ReadOnly);
                Assert.Equal(expected, output);
                Assert.Equal(6, report.Hits + report.Misses.Values.Sum());
            }
            File.WriteAllBytes(entry, good);
        }
    }

    [Fact]
    public void AnUnusableStoreIsReportedAndNothingElse()
    {
        string expected = Run(CacheMode.Off).Output;
        (string output, LoadReport report) = Run(store: new ProjectBytecodeStore(_folder, "/proc/none"));
        Assert.Equal(expected, output);
        Assert.Equal((0, 5), (report.Hits, report.Parsed));
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Equal(expected, Run(store: new ProjectBytecodeStore(_folder, file)).Output);
    }
}
