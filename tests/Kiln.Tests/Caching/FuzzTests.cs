using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Fuzz;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>
/// A short run of the fuzzer (tests/Kiln.Fuzz) with a fixed seed. Whatever an entry's bytes say, it is a miss or a module that runs to an end
/// within limits; an accepted entry with its origin's code does what its origin does. KILN_FUZZ_ROUNDS and KILN_FUZZ_SEED make it a long run.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-fuzz").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : usual;

    [Fact]
    public void AnyInputEndsInAResultAnErrorOrAMiss()
    {
        int rounds = Setting("KILN_FUZZ_ROUNDS", 8_000);
        var fuzzer = new Fuzzer(new FuzzSettings { Seed = (ulong)Setting("KILN_FUZZ_SEED", 7), Rounds = rounds });
        fuzzer.Run();
        Assert.True(fuzzer.Findings.Count == 0, string.Join("\n", fuzzer.Findings.Select(f => $"--input {f.Number} ({f.Seed}): {f.Detail}")));
        Assert.Equal(rounds, fuzzer.Inputs);
        // The mutations reach every layer.
        Assert.All(Enum.GetValues<Outcome>().Except([Outcome.Finding]), outcome => Assert.True(fuzzer.CountOf(outcome) > 0, outcome.ToString()));
        Assert.All(
            (CacheMissReason[])[CacheMissReason.BadMagic, CacheMissReason.FormatVersion, CacheMissReason.EngineVersion, CacheMissReason.Options, CacheMissReason.Checksum, CacheMissReason.Malformed, CacheMissReason.VerificationFailed],
            reason => Assert.True(fuzzer.CountOf(reason) > 0, reason.ToString()));
        Assert.True(fuzzer.Compared > rounds / 100);
    }

    [Fact]
    public void TheSameNumberIsTheSameInput()
    {
        Seed[] seeds = Seed.LoadAll();
        Mutator a = new(seeds), b = new(seeds);
        for (ulong i = 0; i < 300; i++)
        {
            a.Next(i);
            b.Next(i + 1000);
            b.Next(i);
            Assert.True(a.Buffer.AsSpan(0, a.Length).SequenceEqual(b.Buffer.AsSpan(0, b.Length)), $"input {i}");
        }
    }

    /// <summary>The loader with archives whose directory and links were changed and whose checksum was repaired.</summary>
    [Fact]
    public void AMutatedArchiveEndsInAResultOrAnError()
    {
        foreach ((string name, string text) in ((string, string)[])[
            ("package.json", "{ \"type\": \"module\", \"imports\": { \"#c\": \"./c.js\" } }"),
            ("main.js", "import { a } from './a.js'; import * as b from './b.js'; import c from '#c'; import data from './d.json' with { type: 'json' }; console.log(a(), b.b, c, data.x);"),
            ("a.js", "import { b } from './b.js'; export const a = () => 'a' + b;"), ("b.js", "export let b = 1; export * from './c.js';"),
            ("c.js", "export default 'c'; export const d = 4;"), ("d.json", "{ \"x\": 5 }")])
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }
        Thread.Sleep(60);
        Assert.Equal("a1 1 c 5\n", RunMain(CacheMode.ReadWrite));
        string path = Assert.Single(Directory.GetFiles(Path.Combine(_folder, ".bun-cache"), "*.bmeg"));
        byte[] good = File.ReadAllBytes(path);
        Assert.Equal("a1 1 c 5\n", RunMain(CacheMode.ReadOnly));
        GraphArchive archive = GraphArchive.Open(good, 0, out _)!;
        foreach (string odd in (string[])["", "x", "/", "//", "/\0", string.Concat(Enumerable.Repeat("/a", 100_000))])
        {
            // Facts and rows at paths that no file system has.
            ArchiveModule[] rows = [.. Enumerable.Range(0, archive.Count).Select(i => new ArchiveModule
            {
                Path = i == archive.Count - 1 ? odd : archive.PathAt(i), Kind = archive.KindAt(i), Content = archive.ModuleAt(i),
                Targets = [.. Enumerable.Repeat(archive.Count - 1, Math.Max(0, archive.RequestCountAt(i)))], Identity = archive.IdentityAt(i, out _), RecordedNs = 1,
            })];
            foreach (FileFactKind kind in Enum.GetValues<FileFactKind>())
            {
                FileFact[][] facts = [[], [new FileFact(odd, kind, Target: odd)]];
                foreach (FileFact[] of in facts)
                {
                    File.WriteAllBytes(path, GraphArchive.Write(rows, 0, new GraphTraits(0, 0, 1, of)));
                    RunMain(CacheMode.ReadOnly);
                }
            }
        }
        int end = Enumerable.Range(0, GraphArchive.Open(good, 0, out _)!.Count)
            .Min(i => (int)BitConverter.ToUInt32(good, GraphArchive.HeaderSize + GraphArchive.RowSize * i + 16));
        var rng = new Rng(3);
        int same = 0, rounds = Setting("KILN_FUZZ_ROUNDS", 250);
        for (int round = 0; round < rounds; round++)
        {
            byte[] bad = (byte[])good.Clone();
            for (int n = 1 + rng.Below(3); n > 0; n--)
            {
                int at = 24 + 4 * rng.Below((end - 24) / 4);
                BitConverter.TryWriteBytes(bad.AsSpan(at), rng.OneIn(2) ? rng.Boundary() : BitConverter.ToUInt32(bad, 24 + 4 * rng.Below((end - 24) / 4)));
            }
            BitConverter.TryWriteBytes(bad.AsSpan(8), XxHash64.Compute(bad.AsSpan(16, end - 16)));
            File.WriteAllBytes(path, bad);
            if (RunMain(CacheMode.ReadOnly) == "a1 1 c 5\n") same++;
        }
        Assert.True(same > rounds / 2, $"{same} of {rounds}");
    }

    private string RunMain(CacheMode mode)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = mode, StandardOutput = output, StandardError = output });
        try
        {
            runtime.Import(Path.Combine(_folder, "main.js"));
            runtime.RunToCompletion();
        }
        catch (JsException e)
        {
            return e.Message;
        }
        runtime.Flush();
        return output.ToString();
    }

    /// <summary>A lexical name declared twice would be added to a dictionary twice.</summary>
    [Fact]
    public void AScriptDeclaresALexicalNameOnce()
    {
        Seed seed = Seed.Compile("twice.js", "let a = 1; let b = 2; print(a, b);");
        TopLevelDeclarations good = seed.Code.Declarations!;
        Verifier.VerifyDeclarations(good, seed.Code);
        Assert.Throws<BytecodeException>(() => Verifier.VerifyDeclarations(good with { LexicalNames = [good.LexicalNames[0], good.LexicalNames[0]] }, seed.Code));
    }

    /// <summary>What leaves the machine from deep inside must not need stack at every level it passes.</summary>
    [Fact]
    public void AnInterruptLeavesDeepRecursion()
    {
        string path = Path.Combine(_folder, "deep.mjs");
        File.WriteAllText(path, "let n = 0; function f() { n++; if (n > 900) for (;;); [1].forEach(f); } f();");
        using var runtime = new KilnRuntime(new KilnOptions());
        Interpreter.Machine machine = runtime.Realm.Agent.Machine;
        machine.InterruptHandler = static () => throw new TimeoutException();
        using var timer = new Timer(_ => machine.RequestInterrupt(), null, 300, 100);
        Assert.Throws<TimeoutException>(() => runtime.Import(path));
    }
}
