using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Modules;

/// <summary>Every kind of module and of trouble: the same without a cache, cold and warm.</summary>
public sealed class ModuleKindTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "JSON, text and bytes of one file", """
            import json from './data.json' with { type: 'json' };
            import text from './data.json' with { type: 'text' };
            import bytes from './data.json' with { type: 'bytes' };
            import { default as again } from './data.json' with { type: 'bytes' };
            console.log(json.x, text.length, bytes instanceof Uint8Array, bytes.length, bytes === again, bytes.buffer.byteLength);
            console.log((await import('./data.json', { with: { type: 'text' } })).default === text);
            """ },
        { "text of a script and of a file without a known extension", """
            import source from './a.js' with { type: 'text' };
            import note from './note.txt' with { type: 'text' };
            import { a } from './a.js';
            console.log(a, source.includes('export'), JSON.stringify(note));
            """ },
        { "an extension nobody knows", "import './note.txt';" },
        { "JSON without its attribute", "import x from './data.json';" },
        { "JSON that is none", "import x from './note.txt' with { type: 'json' };" },
        { "an unknown type", "import x from './data.json' with { type: 'yaml' };" },
        { "an unknown attribute", "import x from './data.json' with { tupe: 'json' };" },
        { "a computed specifier", """
            for (const name of ['a', 'b', 'none']) {
              try { console.log(Object.keys(await import(`./${name}.js`)).join()); } catch (e) { console.log(e.code); }
            }
            """ },
        { "a cycle with top-level await", "import { one } from './cycle1.js'; console.log('main', one); export const main = 1;" },
        { "a module that throws", "try { await import('./throws.js'); } catch (e) { console.log(e.message); }\ntry { await import('./throws.js'); } catch (e) { console.log('again', e.message); }\nimport('./imports-throws.js').catch(e => console.log('over', e.message, e.stack.split('\\n')[1].replace(/\\(.*\\//, '(')));" },
        { "a rejection after await", "import './rejects.js'; console.log('never');" },
    };

    [Theory, MemberData(nameof(Programs))]
    public void TheSameColdAndWarm(string name, string program)
    {
        Assert.NotEmpty(name);
        using var project = new TemporaryProject(
            ("package.json", "{}"), ("main.js", program), ("data.json", "\uFEFF{ \"x\": [1, \"é\"] }"), ("note.txt", "a note\n"),
            ("a.js", "export const a = 'a';"), ("b.js", "export const b = 'b', c = 'c';"),
            ("cycle1.js", "import { two } from './cycle2.js'; console.log('1', two); export const one = await Promise.resolve('one');"),
            ("cycle2.js", "import { one } from './cycle1.js'; let seen; try { seen = one; } catch (e) { seen = e.message; } console.log('2', seen); await null; export const two = 'two';"),
            ("throws.js", "console.log('about to');\nthrow new Error('thrown');"), ("imports-throws.js", "import './a.js'; import './throws.js'; console.log('never');"),
            ("rejects.js", "await null; throw new TypeError('rejected');"));
        Thread.Sleep(60);
        string expected = Run(project, null, out _);
        if (name.StartsWith("an extension", StringComparison.Ordinal)) Assert.Contains("Unknown file extension \".txt\" for ", expected);
        foreach (IBytecodeStore store in (IBytecodeStore[])[new ProjectBytecodeStore(project.Root), new TempBytecodeStore(Path.Combine(project.Root, "temp")), new MemoryBytecodeStore()])
        {
            Assert.Equal(expected, Run(project, store, out _));
            Assert.Equal(expected, Run(project, store, out LoadReport warm));
            Assert.Equal((0, warm.Modules), (warm.Parsed, warm.Hits));
            Assert.Empty(warm.Misses);
        }
    }

    /// <summary>A changed JSON or text file is seen, with its reason, and nothing else is compiled.</summary>
    [Fact]
    public void ChangedContents()
    {
        using var project = new TemporaryProject(("package.json", "{}"), ("main.js", "import d from './d.json' with { type: 'json' }; import t from './t.txt' with { type: 'text' }; console.log(d, t);"), ("d.json", "1"), ("t.txt", "one"));
        Thread.Sleep(60);
        var store = new MemoryBytecodeStore();
        Assert.Equal("1 one\n", Run(project, store, out _));
        project.Write("d.json", "2");
        Assert.Equal("2 one\n", Run(project, store, out LoadReport report));
        Assert.Equal((2, 0, 1), (report.Hits, report.Parsed, report.Misses[CacheMissReason.SourceChanged]));
        Thread.Sleep(60);
        File.SetLastWriteTimeUtc(Path.Combine(project.Root, "t.txt"), DateTime.UtcNow.AddDays(-1));
        Assert.Equal("2 one\n", Run(project, store, out report));
        Assert.Equal((3, 0), (report.Hits, report.Misses.Count));
        project.Write("d.json", "{");
        Assert.Contains("JSON", Run(project, store, out _));
    }

    private static string Run(TemporaryProject project, IBytecodeStore? store, out LoadReport report)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { Cache = store is null ? CacheMode.Off : CacheMode.ReadWrite, CacheStore = store, StandardOutput = output, StandardError = output });
        try
        {
            runtime.Import(Path.Combine(project.Root, "main.js"));
            runtime.RunToCompletion();
        }
        catch (JsException e)
        {
            output.WriteLine(e.Message);
        }
        runtime.Dispose();
        report = runtime.GetLoadReport();
        return output.ToString();
    }
}
