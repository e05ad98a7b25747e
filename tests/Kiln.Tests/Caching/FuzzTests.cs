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
        int rounds = Setting("KILN_FUZZ_ROUNDS", 15_000);
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
