using Kiln.Caching;
using Kiln.Hosting;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests.Caching;

/// <summary>A built application does what its sources do, without them, and the same sources make the same bytes.</summary>
public sealed class ApplicationTests : IDisposable
{
    private static readonly (string Path, string Text)[] s_program =
    [
        ("package.json", """{ "name": "self", "type": "module", "exports": { "./*": "./*" }, "imports": { "#late": "./lib/late.js" } }"""),
        ("main.js", """
            import twice, { count, inc } from './lib/a.js';
            import * as ns from './lib/b.js';
            import data from './data.json' with { type: 'json' };
            import text from './lib/c.js' with { type: 'text' };
            import bytes from './bytes.bin' with { type: 'bytes' };
            import { id as first } from './lib/id.js?1';
            import { id as second } from './lib/id.js?2';
            import { named, where } from 'pkg';
            import process from 'node:process';
            import { inData } from 'data:text/javascript,export const inData = import.meta.url.length;';
            console.log(twice(2), count, data.x, Object.keys(ns).join(), text.length, [...bytes].join(), first !== second, named, inData);
            inc();
            console.log(count, import.meta.url, import.meta.filename, import.meta.dirname, import.meta.main, where, process.argv.length);
            console.log(import.meta.resolve('./lib/a.js'), import.meta.resolve('pkg'), import.meta.resolve('#late'), import.meta.resolve('./no.js'));
            console.log(String(twice), `${class A { m() { return 'é'; } }}`);
            const late = await import('#late');
            const again = await import('./lib/' + 'late.js');
            console.log(late === again, late.default, late.main, await late.later(3), (await import('./data.json', { with: { type: 'json' } })).default === data);
            console.log((await import('pkg/sub')).sub, (await import('./lib/id.js?1')).id === first);
            for (const name of ['./missing.js', 'no-package', './data.json']) {
                try { await import(name); } catch (e) { console.log(e.name, e.code, e.message); }
            }
            try { await import('./missing-too.js'); } catch (e) { console.log(e.code, e.message); }
            try { late.fail(null); } catch (e) { console.log(e.stack); }
            setTimeout(() => late.fail(), 1);
            """),
        ("lib/a.js", "import './b.js'; export let count = 0; export const inc = () => { count++; };\nexport default function twice(n) { /* ü */ return n * 2; }\nconsole.log('a');"),
        ("lib/b.js", "import { count } from './a.js'; export * from './c.js'; export const later = () => count; console.log('b');"),
        ("lib/c.js", "export const c = await Promise.resolve('c'), d = 'd'; export { c as e }; console.log('c');"),
        ("lib/id.js", "export const id = {};"),
        ("lib/late.js", "export default 'late'; export const main = import.meta.main; export async function later(n) { await null; return n + 1; }\nexport function fail(o) {\n  return o.missing();\n}"),
        ("lib/broken-link.js", "import { nothing } from './id.js';"),
        ("data.json", """{ "x": [1, 2] }"""),
        ("bytes.bin", "\u0001\u0002"),
        ("node_modules/pkg/package.json", """{ "name": "pkg", "exports": { ".": { "browser": "./browser.js", "import": "./index.js" }, "./sub": "./sub.js" } }"""),
        ("node_modules/pkg/index.js", "export const named = 'node'; export const where = import.meta.url.split('/').slice(-2).join('/');"),
        ("node_modules/pkg/browser.js", "export const named = 'browser'; export const where = 'there';"),
        ("node_modules/pkg/sub.js", "export const sub = 'sub';"),
    ];

    private readonly TemporaryProject _project = new(s_program);

    public void Dispose() => _project.Dispose();

    private static BuiltApplication Build(TemporaryProject project, string entry = "main.js", byte[]? key = null, params string[] conditions)
    {
        BuiltApplication? built = ApplicationBuilder.Build(entry, new KilnOptions { CurrentDirectory = project.Root, CacheSigningKey = key, Conditions = conditions },
            (_, error) => throw new InvalidOperationException(error.Message));
        return built!;
    }

    private string Place(byte[] bytes, string name = "app.bmes")
    {
        string path = Path.Combine(_project.Root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void DeleteSources()
    {
        foreach (string directory in Directory.GetDirectories(_project.Root)) Directory.Delete(directory, true);
        foreach (string file in Directory.GetFiles(_project.Root))
        {
            if (!file.EndsWith(".bmes", StringComparison.Ordinal)) File.Delete(file);
        }
    }

    /// <summary>What a program prints, its uncaught error as the command reports it, and how often the file system was asked about files.</summary>
    private static (string Output, int Stats) Run(KilnApplication? application, string path)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Application = application, StandardOutput = output, StandardError = output });
        try
        {
            runtime.Import(path);
            runtime.RunToCompletion();
        }
        catch (JsException e)
        {
            output.Write(runtime.FormatError(e));
        }
        runtime.Flush();
        return (output.ToString(), runtime.Loader.Resolver.Files.StatCount);
    }

    private string RunBuilt(byte[] bytes)
    {
        using KilnApplication application = KilnApplication.Open(Place(bytes));
        return Run(application, application.EntryPath).Output;
    }

    [Fact]
    public void DoesWithoutItsSourcesWhatTheyDo()
    {
        string expected = Run(null, Path.Combine(_project.Root, "main.js")).Output;
        Assert.Contains("4 0 [ 1, 2 ] c,d,e,later", expected);
        Assert.Contains("function twice(n) { /* ü */ return n * 2; }", expected);
        Assert.Contains("/lib/late.js:3:12", expected);
        Assert.Contains("return o.missing();\n           ^", expected);
        BuiltApplication built = Build(_project);
        Assert.Equal(10, built.Modules);
        DeleteSources();
        Assert.Equal(expected, RunBuilt(built.Bytes));
    }

    [Fact]
    public void TheFileSystemIsNotAskedAboutModules()
    {
        _project.Write("main.js", """
            import { named } from 'pkg';
            import data from './data.json' with { type: 'json' };
            import process from 'process';
            const { later } = await import('#late');
            console.log(named, data.x.length, await later(1), String(later).length, (await import('./lib/' + 'late.js')).default, typeof process);
            try { null.x; } catch (e) { console.log(e.stack.split('\n').length); }
            """);
        string path = Place(Build(_project).Bytes);
        foreach ((string file, _) in s_program)
        {
            // What lies at the modules' places is not looked at.
            if (!file.EndsWith("package.json", StringComparison.Ordinal)) _project.Write(file, "throw new Error('the file was read');");
        }
        using KilnApplication application = KilnApplication.Open(path);
        (string output, int stats) = Run(application, application.EntryPath);
        Assert.Equal("node 2 2 53 late object\n2\n", output);
        Assert.Equal(0, stats);
    }

    [Fact]
    public void TheSameSourcesMakeTheSameBytesInEveryFolder()
    {
        byte[] bytes = Build(_project).Bytes;
        Assert.Equal(bytes, Build(_project).Bytes);
        using var other = new TemporaryProject();
        foreach ((string path, string text) in s_program.Reverse()) other.Write("deep/er/" + path, text);
        Assert.Equal(bytes, Build(other, "deep/er/main.js").Bytes);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(_project.Root)));
        _project.Write("lib/id.js", "export const id = [];");
        Assert.NotEqual(bytes, Build(_project).Bytes);
    }

    [Fact]
    public void ConditionsAreThoseOfTheBuild()
    {
        _project.Write("main.js", "import { named } from 'pkg'; console.log(named, (await import('pkg')).named);");
        byte[] browser = Build(_project, "main.js", null, "browser").Bytes;
        Assert.Equal("node node\n", RunBuilt(Build(_project).Bytes));
        Assert.Equal("browser browser\n", RunBuilt(browser));
    }

    [Fact]
    public void ModulesAppearBelowTheFolderOfTheFile()
    {
        _project.Write("src/entry.js", "import { id } from '../lib/id.js'; console.log(import.meta.dirname, process.argv[1]);");
        Directory.CreateDirectory(Path.Combine(_project.Root, "elsewhere"));
        string path = Place(Build(_project, "src/entry.js").Bytes, "elsewhere/app.bmes");
        using KilnApplication application = KilnApplication.Open(path);
        Assert.Equal(_project.Root + "/elsewhere/src/entry.js", application.EntryPath);
        Assert.Equal($"{_project.Root}/elsewhere/src {_project.Root}/elsewhere/src/entry.js\n", Run(application, application.EntryPath).Output);

        // A link to the file is not where it is, as for a module that is run.
        string link = Path.Combine(_project.Root, "link.bmes");
        File.CreateSymbolicLink(link, path);
        using KilnApplication linked = KilnApplication.Open(link);
        Assert.Equal(application.EntryPath, linked.EntryPath);
    }

    [Fact]
    public void LinkedPackagesAreTheFilesTheyLeadTo()
    {
        _project.Write("packages/inner/index.js", "export const url = import.meta.url.split('/').slice(-3).join('/');");
        _project.Write("packages/inner/package.json", """{ "name": "inner", "exports": "./index.js" }""");
        Directory.CreateSymbolicLink(Path.Combine(_project.Root, "node_modules/inner"), Path.Combine(_project.Root, "packages/inner"));
        _project.Write("main.js", "import { url } from 'inner'; import * as same from './packages/inner/index.js'; console.log(url, (await import('inner')) === same);");
        byte[] bytes = Build(_project).Bytes;
        DeleteSources();
        Assert.Equal("packages/inner/index.js true\n", RunBuilt(bytes));
    }

    [Fact]
    public void WhatIsComputedComesFromTheApplicationFirstAndThenFromFiles()
    {
        _project.Write("main.js", """
            import { id } from './lib/id.js';
            const plugin = await import(process.env.KILN_NO_SUCH ?? './plugins/' + 'one.js');
            console.log(plugin.id === id, plugin.own, plugin.url.endsWith('/plugins/one.js'));
            try { await import('./plugins/' + 'two.js'); } catch (e) { console.log(e.code); }
            """);
        byte[] bytes = Build(_project).Bytes;
        DeleteSources();
        _project.Write("plugins/one.js", "export { id } from '../lib/id.js'; export { own } from './own.js'; export const url = import.meta.url;");
        _project.Write("plugins/own.js", "export const own = 'own';");
        Assert.Equal("true own true\nERR_MODULE_NOT_FOUND\n", RunBuilt(bytes));
    }

    [Fact]
    public void MistakesAreFoundWhenItIsBuilt()
    {
        string Error(string entry)
        {
            string message = "";
            Assert.Null(ApplicationBuilder.Build(entry, new KilnOptions { CurrentDirectory = _project.Root }, (runtime, e) => message = runtime.FormatError(e)));
            using var plain = new KilnRuntime(new KilnOptions { CurrentDirectory = _project.Root });
            JsException running = Assert.Throws<JsException>(() => plain.Import(entry));
            Assert.Equal(plain.FormatError(running), message);
            return message;
        }

        _project.Write("syntax.js", "import './lib/syntax.js';");
        _project.Write("lib/syntax.js", "\nlet x = ;");
        Assert.Contains("/lib/syntax.js:2\nlet x = ;\n        ^", Error("syntax.js"));
        _project.Write("unresolved.js", "import './no.js';");
        Assert.Contains("ERR_MODULE_NOT_FOUND", Error("unresolved.js"));
        _project.Write("unlinked.js", "import { no } from './lib/id.js';");
        Assert.Contains("does not provide an export named 'no'", Error("unlinked.js"));
        _project.Write("json.js", "import './bad.json' with { type: 'json' };");
        _project.Write("bad.json", "{");
        Assert.Contains("SyntaxError", Error("json.js"));
        Assert.Contains("Cannot find module", Error("nowhere.js"));

        // Also where it is only imported dynamically: no run of it can succeed.
        _project.Write("lazy.js", "import('./lib/syntax.js').catch(() => {});");
        string late = "";
        Assert.Null(ApplicationBuilder.Build("lazy.js", new KilnOptions { CurrentDirectory = _project.Root }, (runtime, e) => late = runtime.FormatError(e)));
        Assert.Contains("/lib/syntax.js:2\nlet x = ;", late);
    }

    [Fact]
    public void WhatMayFailWhenItRunsIsAWarning()
    {
        _project.Write("main.js", """
            for (const load of [() => import('./no.js'), () => import('./half.js'), () => import('./lib/broken-link.js')]) await load().catch(e => console.log(e.message));
            """);
        _project.Write("half.js", "import './lib/id.js'; import './nothing.js';");
        string expected = Run(null, Path.Combine(_project.Root, "main.js")).Output;
        BuiltApplication built = Build(_project);
        Assert.Equal(3, built.Warnings.Count);
        Assert.Contains(built.Warnings, w => w.Contains("/main.js: Cannot find module", StringComparison.Ordinal) && w.Contains("no.js", StringComparison.Ordinal));
        DeleteSources();
        Assert.Equal(expected, RunBuilt(built.Bytes));
    }

    [Fact]
    public void RuntimesShareAnApplication()
    {
        byte[] bytes = Build(_project).Bytes;
        string path = Place(bytes);
        using KilnApplication application = KilnApplication.Open(path);
        string expected = Run(null, Path.Combine(_project.Root, "main.js")).Output;
        DeleteSources();
        Task<string>[] runs = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Run(application, application.EntryPath).Output)).ToArray();
        Assert.All(runs, run => Assert.Equal(expected, run.Result));

        using var runtime = new KilnRuntime(new KilnOptions { Application = application, StandardOutput = new StringWriter(), StandardError = new StringWriter() });
        Assert.Equal("late", runtime.Import(application.Root + "lib/late.js").GetExport<string>("default"));
        LoadReport report = runtime.GetLoadReport();
        Assert.Equal((1, 1, 0), (report.Modules, report.Hits, report.Parsed));
    }

    [Fact]
    public void AnApplicationMayBeReplacedWhileItRuns()
    {
        _project.Write("main.js", "export function f() { return 1; } export const text = () => String(f);");
        string path = Place(Build(_project).Bytes);
        using KilnApplication application = KilnApplication.Open(path);
        using var runtime = new KilnRuntime(new KilnOptions { Application = application });
        JsModule module = runtime.Import(application.EntryPath);
        File.WriteAllText(path + ".new", "something else");
        File.Move(path + ".new", path, overwrite: true);
        Assert.Equal("function f() { return 1; }", module.GetExport<JsCallable>("text").Call<string>());
    }

    [Fact]
    public void AJsonFileMayBeTheEntry()
    {
        byte[] bytes = Build(_project, "data.json").Bytes;
        DeleteSources();
        Assert.Equal("", RunBuilt(bytes));
    }
}
