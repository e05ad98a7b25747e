using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>
/// Runs mutated cache entries whose checksum was repaired, so that the mutations reach verifier and machine. Whatever the
/// bytes say, the run ends, with the program's output, an error or a counted miss. KILN_FUZZ_ROUNDS and KILN_FUZZ_SEED make
/// it a long run.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const string Program = """
        class A { #p = 1; static s = 2; get v() { return this.#p; } set v(q) { this.#p = q; } static #m() { return 5; } has(o) { return #p in o; } static t() { return A.#m(); } }
        class B extends A { constructor(...q) { super(...q); this.z = q.length; } f() { return super.v + this.z; } }
        function* gen(n = 3, ...more) { for (let i = 0; i < n; i++) { try { yield i; } finally { sum += i; } } yield* more; }
        let sum = 0;
        async function later(u) { let t = 0; for await (const v of u) { if (v > 1) continue; t += await v; } return `a${t}b`; }
        async function* both() { try { yield await 1; yield 2; } catch ({ message: m = 'x' }) { return m; } }
        const o = { a: 1, b: 2, ['c' + 1]: 3, get d() { return 4; }, m() { return super.toString(); } };
        export const { a, ...rest } = o;
        const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i + a);
        label: for (const k in o) { for (const [i, j = i] of [[1, 2], [3]]) { if (i) continue label; else break label; } }
        switch (a) { case 1: { let z = () => z; sum += z === z(); break; } default: sum = -1; }
        function args() { return arguments.length + (new.target ? 1 : 0); }
        try { null.x; } catch (e) { console.log(e.message); }
        console.log(new B(1, 2).f(), A.t(), new A().has({}), [...gen(2, 7, 8)].join(), fs.map(f => f()).join(), args(1, 2));
        console.log(o.m(), JSON.stringify(rest), /a(b+)/.exec('xabbb')[1], ((s, ...v) => s.raw[0] + v)`x${1}`, eval('1+1'), typeof nope, o?.a?.b ?? 3, 2n ** 70n);
        console.log(await later([1, 2, 1]), sum);
        for await (const x of both()) sum += x;
        export default function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); }
        console.log(f(10), sum);
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-fuzz").FullName;

    public void Dispose() => Folders.Delete(_folder);

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : usual;

    [Fact]
    public void AnyInputEndsInAResultAnErrorOrAMiss()
    {
        string path = Path.Combine(_folder, "m.mjs");
        File.WriteAllText(path, Program);
        byte[] good = CachedBytecode.GenerateForEsmWithMetadata(Program);
        string expected = Run(path, good, out int compiled);
        Assert.Equal(0, compiled);
        Assert.Contains("[object Object]", expected);
        BmesFile file = BmesFile.OpenAny(good, out _)!;
        int code = file.SectionOffset(BmesSection.Bytecode), end = code + file.SectionLength(BmesSection.Bytecode);
        var random = new Random(Setting("KILN_FUZZ_SEED", 7));
        for (int round = Setting("KILN_FUZZ_ROUNDS", 120); round > 0; round--)
        {
            byte[] bad = (byte[])good.Clone();
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                // Mostly code, which lies in the later half of the section.
                int at = random.Next(5) == 0 ? random.Next(BmesFormat.KindOffset, bad.Length - 4) : random.Next((code + end) / 2, end - 4);
                switch (random.Next(5))
                {
                    case 0: bad[at & ~3] = (byte)random.Next(OpcodeTable.Count); break;
                    case 1: bad[(at & ~3) + random.Next(1, 4)] = (byte)random.Next(24); break;
                    case 2: good.AsSpan(random.Next((code + end) / 2, end - 4) & ~3, 4).CopyTo(bad.AsSpan(at & ~3)); break;
                    case 3: BitConverter.TryWriteBytes(bad.AsSpan(at & ~3), random.Next(20)); break;
                    default: bad[at] ^= (byte)(1 << random.Next(8)); break;
                }
            }
            TestArtifacts.Repair(bad);
            string output = Run(path, bad, out int parsed);
            if (parsed == 1) Assert.Equal(expected, output);
        }
    }

    private static string Run(string path, byte[] entry, out int parsed)
    {
        var store = new MemoryBytecodeStore();
        store.Write(new BytecodeStoreKey(path, ""), entry);
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadOnly, CacheStore = store, StandardOutput = output, StandardError = output });
        Interpreter.Machine machine = runtime.Realm.Agent.Machine;
        machine.InterruptHandler = static () => throw new TimeoutException();
        using var timer = new Timer(_ => machine.RequestInterrupt(), null, 2000, 100);
        try
        {
            runtime.Import(path);
            runtime.RunToCompletion();
        }
        catch (JsException e)
        {
            output.WriteLine("Error " + e.Message);
        }
        catch (TimeoutException)
        {
            output.WriteLine("stopped");
        }
        parsed = runtime.GetLoadReport().Parsed;
        return output.ToString();
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
