using System.Text;
using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Modules;

public sealed class RecordTests
{
    private static string Run(params (string Path, string Text)[] files)
    {
        using var project = new TemporaryProject(files);
        return project.Run(files[0].Path);
    }

    [Fact]
    public void CyclesShareLiveBindings() => Assert.Equal(
        "b sees ReferenceError: Cannot access 'a' before initialization\nB 1\n2\nfunction",
        Run(
            ("a.mjs", "import { b, get, kind } from './b.mjs'; export let a = 1; export function hoisted() {} console.log(b, get()); a = 2; console.log(get()); console.log(kind);"),
            ("b.mjs", "import { a, hoisted } from './a.mjs'; export const b = 'B'; export const get = () => a; export const kind = typeof hoisted; try { a } catch (e) { console.log('b sees ' + e) }")));

    /// <summary>Resolution goes through the directories of a path by recursion.</summary>
    [Fact]
    public void APathTooLongIsNoModule() => Assert.Equal(
        "ERR_MODULE_NOT_FOUND",
        Run(("a.mjs", "console.log(await import('./' + 'a/'.repeat(60000) + 'x.js').catch(e => e.code));")));

    [Fact]
    public void DirectEvalSeesTheModulesBindings() => Assert.Equal(
        "1 2 7 TypeError ReferenceError 9",
        Run(
            ("a.mjs", """
                import { far } from './b.mjs';
                let near = 1; const fixed = 2; var old = 5;
                const f = () => eval('old += 2; [near, fixed, old].join(" ")');
                const name = text => { try { eval(text) } catch (e) { return e.name } };
                console.log(f(), name('far = 1'), name('late'), eval('far'));
                let late;
                """),
            ("b.mjs", "export let far = 9")));

    [Fact]
    public void AModuleWithTopLevelAwaitIsImportedAgainWhenItIsDone() => Assert.Equal(
        "late 5\nlater 5",
        Run(
            ("main.mjs", """
                import './awaits.mjs';
                import('./awaits.mjs').then(ns => console.log('late', ns.x));
                setTimeout(() => import('./awaits.mjs').then(ns => console.log('later', ns.x)), 5);
                """),
            ("awaits.mjs", "export const x = await 5")));

    /// <summary>The same off, cold and warm: what is deferred, what is awaited at once, what a look triggers.</summary>
    [Fact]
    public void DeferredModulesAreEvaluatedAtTheFirstLook()
    {
        using var project = new TemporaryProject(
            ("main.mjs", """
                import './log.mjs';
                import defer * as plain from './plain.mjs';
                import defer * as needsAwait from './needs-await.mjs';
                import defer * as fails from './fails.mjs';
                import defer * as data from './data.json' with { type: 'json' };
                import { again } from './again.mjs';
                const said = () => log.splice(0).join(' ') || '-';
                console.log('begin', said(), again === plain, plain[Symbol.toStringTag], plain.then, said());
                try { plain.x = 1 } catch (e) { console.log(String(e), said()) }
                console.log(plain.x, said(), Object.keys(plain).join());
                console.log(needsAwait.y, said());
                for (let i = 0; i < 2; i++) try { fails.z } catch (e) { console.log(String(e), said()) }
                console.log(data.default.d);
                const late = await import.defer('./late.mjs');
                console.log(said(), late.v, said());
                try { (await import.defer('./self.mjs')).run } catch (e) { console.log(String(e)) }
                """),
            ("log.mjs", "globalThis.log = []"),
            ("plain.mjs", "log.push('plain'); export const x = 1; export function then() {}"),
            ("needs-await.mjs", "import { a } from './awaits.mjs'; log.push('needs'); export const y = a + 1"),
            ("awaits.mjs", "log.push('awaits'); export const a = await 1"),
            ("fails.mjs", "log.push('fails'); throw new Error('no')"),
            ("data.json", "{ \"d\": 4 }"),
            ("again.mjs", "import defer * as again from './plain.mjs'; export { again }"),
            ("late.mjs", "import './late-awaits.mjs'; log.push('late'); export const v = 9"),
            ("late-awaits.mjs", "await 0; log.push('late-awaits')"),
            ("self.mjs", "import defer * as self from './self.mjs'; export const run = self.run;"));
        Thread.Sleep(60);
        const string Expected = """
            begin awaits true Deferred Module undefined -
            TypeError: Cannot assign to read only property 'x' of object '[object Module]' -
            1 plain x
            2 needs
            Error: no fails
            Error: no -
            4
            late-awaits 9 late
            TypeError: Deferred module is not ready for synchronous evaluation

            """;
        foreach (CacheMode mode in (CacheMode[])[CacheMode.Off, CacheMode.ReadWrite, CacheMode.ReadWrite, CacheMode.ReadOnly])
        {
            var output = new StringWriter();
            using var runtime = new KilnRuntime(new KilnOptions { CurrentDirectory = project.Root, StandardOutput = output, StandardError = output, Cache = mode });
            runtime.Import("main.mjs");
            runtime.RunToCompletion();
            runtime.Flush();
            Assert.Equal(Expected, output.ToString());
            if (mode == CacheMode.ReadOnly) Assert.Equal(0, runtime.GetLoadReport().Parsed);
        }
    }

    [Fact]
    public void ReexportsAndNamespaces() => Assert.Equal(
        "1 1 2 3 D\n[ 'again', 'deep', 'default', 'ns', 'one', 'two words' ]\nModule null false true\nTypeError: Cannot assign to read only property 'one' of object '[object Module]'\nTypeError: Cannot add property zzz, object is not extensible",
        Run(
            ("main.mjs", """
                import d, { one, again, 'two words' as two, ns } from './re.mjs';
                import * as all from './re.mjs';
                console.log(one, again, two, ns.deep, d);
                console.log(Object.keys(all));
                console.log(all[Symbol.toStringTag], Object.getPrototypeOf(all), Object.isExtensible(all), 'one' in all);
                try { all.one = 5 } catch (e) { console.log(String(e)) }
                try { all.zzz = 5 } catch (e) { console.log(String(e)) }
                """),
            ("re.mjs", "export { one, one as again } from './lib.mjs'; export { two as 'two words' } from './lib.mjs'; export * as ns from './deep.mjs'; export * from './deep.mjs'; export default 'D'"),
            ("lib.mjs", "export const one = 1, two = 2"),
            ("deep.mjs", "export const deep = 3; export default 'not through a star'")));

    [Theory]
    [InlineData("import { no } from './m.mjs'", "SyntaxError: The requested module './m.mjs' does not provide an export named 'no'")]
    [InlineData("import no from './m.mjs'", "SyntaxError: The requested module './m.mjs' does not provide an export named 'default'")]
    [InlineData("export { no } from './m.mjs'", "SyntaxError: The requested module './m.mjs' does not provide an export named 'no'")]
    [InlineData("import { v } from './ambiguous.mjs'", "SyntaxError: The requested module './ambiguous.mjs' contains conflicting star exports for name 'v'")]
    [InlineData("import { c } from './cycle.mjs'", "SyntaxError: Detected cycle while resolving name 'c' in './cycle.mjs'")]
    [InlineData("import './syntax.mjs'", "SyntaxError: Unexpected token ')'")]
    [InlineData("import './none.mjs'", "Error: Cannot find module '/none.mjs' imported from /main.mjs")]
    [InlineData("import data from './data.json'", "TypeError: Module \"file:///data.json\" needs an import attribute of \"type: json\"")]
    [InlineData("import data from './bad.json' with { type: 'json' }", "SyntaxError: /bad.json: Expected property name")]
    [InlineData("import './throws.mjs'", "RangeError: from below")]
    public void ErrorsAreNodes(string main, string expected) => Assert.StartsWith(expected, Run(
        ("main.mjs", main),
        ("m.mjs", "export const x = 1"),
        ("ambiguous.mjs", "export * from './v1.mjs'; export * from './v2.mjs'"),
        ("v1.mjs", "export const v = 1"),
        ("v2.mjs", "export const v = 2"),
        ("cycle.mjs", "export { c } from './cycle.mjs'"),
        ("syntax.mjs", "let x = )"),
        ("data.json", "{}"),
        ("bad.json", "{x"),
        ("throws.mjs", "throw new RangeError('from below')")), StringComparison.Ordinal);

    [Fact]
    public void TopLevelAwaitKeepsTheOrderOfEvaluation() => Assert.Equal(
        "a start\nc\na end\nd\nb start\nb end\nmain",
        Run(
            ("main.mjs", "import './a.mjs'; import './b.mjs'; import './c.mjs'; console.log('main')"),
            ("a.mjs", "console.log('a start'); await new Promise(r => setTimeout(r, 2)); console.log('a end')"),
            ("b.mjs", "import './d.mjs'; console.log('b start'); await 0; console.log('b end')"),
            ("c.mjs", "console.log('c')"),
            ("d.mjs", "import './a.mjs'; console.log('d')")));

    [Fact]
    public void AsyncCyclesAndRejectionsReachEveryImporter() => Assert.Equal(
        "caught 1\ncaught 2 true",
        Run(
            ("main.mjs", "let first; try { await import('./x.mjs') } catch (e) { first = e; console.log('caught 1') } try { await import('./y.mjs') } catch (e) { console.log('caught 2', e === first) }"),
            ("x.mjs", "import './y.mjs'; await 0;"),
            ("y.mjs", "import './x.mjs'; await 0; throw new Error('async')")));

    [Fact]
    public void DynamicImportSharesTheModuleMap() => Assert.Equal(
        "once\ntrue { a: [ 1 ] } 5\nERR_MODULE_NOT_FOUND\nfalse",
        Run(
            ("main.mjs", """
                const [x, y] = await Promise.all([import('./m.mjs'), import('./sub/../m.mjs')]);
                const { default: data } = await import('./d.json', { with: { type: 'json' } });
                console.log(x === y, data, (await import('data:text/javascript,export default 5')).default);
                await import('./later.mjs').catch(e => console.log(e.code));
                console.log((await import('./m2.mjs?1')) === (await import('./m2.mjs?2')));
                """),
            ("m.mjs", "console.log('once')"),
            ("m2.mjs", ""),
            ("d.json", """{"a":[1]}""")));

    [Fact]
    public void ImportMetaTellsWhereTheModuleIs() => Assert.Equal(
        "file:///a%20b/m.mjs /a b/m.mjs /a b file:///a%20b/x.mjs true\n[ 'dirname', 'filename', 'main', 'resolve', 'url' ]",
        Run(("a b/m.mjs", "const m = import.meta; console.log(m.url, m.filename, m.dirname, m.resolve('./x.mjs'), m.main); console.log(Object.keys(m))")));

    [Fact]
    public void DeepChainsDoNotUseTheStack()
    {
        const int Depth = 3000;
        using var project = new TemporaryProject();
        var text = new StringBuilder();
        for (int i = 0; i < Depth; i++)
        {
            project.Write($"m{i}.mjs", i + 1 < Depth
                ? $"import {{ v as w }} from './m{i + 1}.mjs'; export * from './m{i + 1}.mjs'; export {{ z }} from './m{i + 1}.mjs'; export let v = w + 1;"
                : "export let v = 1; export const z = 'end';");
        }
        project.Write("main.mjs", "import { v, z } from './m0.mjs'; console.log(v, z)");
        string result = "";
        // A small stack, so that recursion by module would show.
        var thread = new Thread(() => result = project.Run("main.mjs"), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal($"{Depth} end", result);
    }

    [Fact]
    public void StarExportsOfManyModulesResolve()
    {
        using var project = new TemporaryProject(("main.mjs", "import * as all from './index.mjs'; console.log(Object.keys(all).length, all.f7(), all.loop)"));
        var index = new StringBuilder("export const loop = 'own';");
        for (int i = 0; i < 40; i++)
        {
            project.Write($"f{i}.mjs", $"export function f{i}() {{ return {i} }}; export * from './index.mjs'");
            index.Append($"export * from './f{i}.mjs';");
        }
        project.Write("index.mjs", index.ToString());
        Assert.Equal("41 7 own", project.Run("main.mjs"));
    }
}
