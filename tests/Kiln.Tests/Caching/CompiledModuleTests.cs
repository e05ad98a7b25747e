using System.Text;
using Kiln.Bytecode;
using Kiln.Caching;
using Kiln.Compilation;
using Kiln.Syntax;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>Real modules through compiler, writer, reader and verifier.</summary>
public class CompiledModuleTests
{
    private const string Everything = """
        import def, { a as b, "odd name" as c } from './a.js';
        import * as ns from './b.js';
        import data from './d.json' with { type: 'json' };
        export { b as again, x as ex };
        export { y as default } from './y.js';
        export * from './star.js';
        export * as inner from './inner.js';
        export let x = 1, { p, ...rest } = ns;
        export function* gen(n = 10, ...more) { for (let i = 0; i < n; i++) { try { yield i; } finally { x += i; } } yield* more; }
        export async function later(u) { for await (const v of u) { if (v) continue; await v; } using r = u; return `a${u}b`; }
        async function* both() { try { yield await 1; } catch ({ message: m = 'x' }) { return m; } }
        class A { #p = 1; static s = 2; static { A.t = 3; } get v() { return this.#p; } set v(q) { this.#p = q; } static #m() {} has(o) { return #p in o; } }
        export class B extends A { constructor(...q) { super(...q); } f() { return super.v + 12345678901234567890n + 1.5; } }
        const o = { a: 1, b: 2, ['c' + 1]: 3, get d() { return 4; }, __proto__: null, 1: 2, m() { return super.toString(); } };
        const re = /(?<y>\d{4})-x/giu.exec('日本'), tag = (s, ...v) => s.raw[0] + v;
        tag`\unicode ${1}`; label: for (const k in o) { for (const [i, j = i] of [[1, 2], [3]]) { if (i) continue label; else break label; } }
        switch (x) { case 1: { let z = () => z; break; } default: x ||= 2; x ??= 3; o?.a?.[1]?.(2); }
        function sloppyArgs() { return arguments.length + new.target; }
        do { var w = typeof nothing; delete o.a; } while (false);
        export const url = import.meta.url, dyn = () => import('./' + x), eq = eval('1 + 1');
        await later([]);
        """;

    private static ModuleArtifact Compile(string source)
    {
        var text = new SourceText(source, "m.js");
        return Compiler.CompileModule(Parser.ParseModule(text), text);
    }

    [Fact]
    public void TheWholeLanguageVerifiesAndRoundTrips()
    {
        ModuleArtifact artifact = Compile(Everything);
        long length = Encoding.UTF8.GetByteCount(Everything);
        Verifier.VerifyUnit(artifact.Code, artifact.Metadata, length);
        byte[] bytes = CachedBytecode.GenerateForEsmWithMetadata(Everything);
        BmesReadResult result = BmesReader.Read(bytes, new BmesExpectations(UnitKind.Module, VerifyEagerly: true));
        Assert.True(result.IsHit, result.Miss?.ToString());
        Assert.Equal(TestArtifacts.Describe(artifact.Code, artifact.Metadata), TestArtifacts.Describe(result.Code, result.Metadata));
        Assert.Equal(bytes, CachedBytecode.GenerateForEsmWithMetadata(Everything));
    }

    [Fact]
    public void GenerateWithAndWithoutMetadata()
    {
        CachedBytecodeResult with = CachedBytecode.Read(CachedBytecode.GenerateForEsmWithMetadata(Everything), Everything);
        Assert.True(with.IsHit, with.Detail);
        Assert.Equal(["./a.js", "./b.js", "./d.json", "./y.js", "./star.js", "./inner.js"], with.Module.Requests);
        Assert.Contains("inner", with.Module.Exports);
        Assert.True(with.Module.HasTopLevelAwait);
        CachedBytecodeResult alone = CachedBytecode.Read(CachedBytecode.GenerateForEsm(Everything));
        Assert.True(alone.IsHit, alone.Detail);
        Assert.False(alone.Module.HasMetadata);
        Assert.Equal(CacheMissReason.SourceChanged, CachedBytecode.Read(CachedBytecode.GenerateForEsm("1"), "2").MissReason);
        Assert.Throws<FormatException>(() => CachedBytecode.GenerateForEsm("let let = 1"));
    }

    [Fact]
    public void EveryFlippedByteOfARealModuleIsAMiss()
    {
        byte[] good = CachedBytecode.GenerateForEsmWithMetadata("import { a } from './a.js'; export const f = x => { try { return a.b(x) + 1.5; } catch { return [...x]; } };");
        for (int i = 0; i < good.Length; i++)
        {
            byte[] bad = (byte[])good.Clone();
            bad[i] ^= 0x21;
            Assert.False(CachedBytecode.Read(bad).IsHit);
            Assert.False(CachedBytecode.Read(good.AsMemory(0, i)).IsHit);
        }
    }

    /// <summary>Mutations of a real module behind a repaired checksum; what is accepted obeys every rule of the verifier.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void RepairedMutationsNeverEscape(int seed)
    {
        byte[] good = CachedBytecode.GenerateForEsmWithMetadata(Everything);
        var random = new Random(seed);
        for (int round = 0; round < 1200; round++)
        {
            byte[] bad = (byte[])good.Clone();
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                int at = random.Next(BmesFormat.SectionTableOffset, bad.Length - 4);
                switch (random.Next(4))
                {
                    case 0: bad[at] = (byte)random.Next(256); break;
                    case 1: BitConverter.TryWriteBytes(bad.AsSpan(at & ~3), random.Next(-2, 300)); break;
                    case 2: good.AsSpan(random.Next(good.Length - 16), 16).CopyTo(bad.AsSpan(Math.Min(at, bad.Length - 16))); break;
                    default: bad[at] ^= (byte)(1 << random.Next(8)); break;
                }
            }
            TestArtifacts.Repair(bad);
            BmesReadResult result = BmesReader.Read(bad, new BmesExpectations(UnitKind.Module, VerifyEagerly: true));
            if (result.IsHit) Verifier.VerifyUnit(result.Code, result.Metadata, result.File.SourceLength);
            Assert.NotEmpty(BytecodeInspector.Print(bad));
        }
    }

    [Fact]
    public void TheInspectorShowsAllParts()
    {
        byte[] bytes = CachedBytecode.GenerateForEsmWithMetadata(Everything);
        string text = BytecodeInspector.Print(bytes);
        foreach (string part in (string[])["BMES version 1", "'./d.json' with type: 'json'", "* as ns from 1", "indirect y as default from 3", "* from 4", "InitialYield"])
            Assert.Contains(part, text);
        using var json = System.Text.Json.JsonDocument.Parse(BytecodeInspector.PrintJson(bytes));
        Assert.Equal(6, json.RootElement.GetProperty("requests").GetArrayLength());
        Assert.Contains("bad magic", BytecodeInspector.Print(new byte[20]));
        byte[] archive = GraphArchive.Write([new ArchiveModule { Path = "/a", Content = bytes }, new ArchiveModule { Path = "/b", Content = bytes }], 1, default);
        Assert.Contains("2 modules", BytecodeInspector.Print(archive));
    }
}
