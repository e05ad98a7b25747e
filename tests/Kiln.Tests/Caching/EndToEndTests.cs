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

    private (string Output, LoadReport Report) Run(CacheMode mode = CacheMode.ReadWrite, IBytecodeStore? store = null, BytecodeValidation validation = BytecodeValidation.Auto)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, CacheStore = store, CacheValidation = validation, StandardOutput = output, StandardError = output });
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
