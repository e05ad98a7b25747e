using Kiln.Caching;
using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests;

/// <summary>Strings whose text is made when somebody looks: sources of functions, long constants of cached modules.</summary>
public sealed class DeferredTextTests : IDisposable
{
    private const string Program = """
        function first(a, b) { return a + b; } // ü
        const late = x => x * 2;
        const table = { LONG: 1, 'WIDE\u0101': 2 };
        export const text = first + '';
        const looks = [
          s => s.length, s => s + 'x', s => 'x' + s, s => s + s, s => `${s}`, s => s === String(s), s => s == new String(s), s => ({ [s]: 1 })[s], s => new Map([[s, 1]]).get(s + ''),
          s => JSON.stringify(s), s => s.charCodeAt(3), s => s[2], s => s.slice(1, 9), s => /\{/.test(s), s => [s, s].join(), s => Object.keys({ [s]: 0 })[0], s => !s, s => typeof s,
          s => s < 'm', s => { switch (s) { case 'no': return 1; default: return 2; } }, s => s.split('').length, s => [...s].length, s => '' + s, s => s.concat('', s), s => encodeURIComponent(s).length,
        ];
        for (const look of looks) console.log(look(first.toString()), look(late + ''), look(Function.prototype.toString.call(class C { m() {} })), look('LONG'), look('WIDE\u0101'));
        console.log(Object.keys(table).map(k => k.length), table['LONG'], table['WIDE\u0101'], late.toString().length === late.toString().split('').length);
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("kiln-text").FullName;

    public DeferredTextTests()
    {
        Write("package.json", "{ \"type\": \"module\" }");
        Write("main.js", Program.Replace("LONG", string.Concat(Enumerable.Repeat("long", 80))).Replace("WIDE", string.Concat(Enumerable.Repeat("wide", 80))));
        Write("seen.js", "export function f() { return 1; }\nexport const early = f + '';\nearly.length;\nexport default () => [early, f + ''].join();");
        Write("unseen.js", "export function f() { return 2; }\nexport const early = f + '';\nexport default () => [early, f + ''].join();");
        Thread.Sleep(60);
    }

    public void Dispose() => Folders.Delete(_folder);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private KilnRuntime Runtime(CacheMode mode, TextWriter output) =>
        new(new KilnOptions { Cache = mode, CacheStore = new ProjectBytecodeStore(_folder), StandardOutput = output, StandardError = output });

    private string Run(CacheMode mode)
    {
        var output = new StringWriter();
        using KilnRuntime runtime = Runtime(mode, output);
        runtime.Import(Path.Combine(_folder, "main.js"));
        runtime.RunToCompletion();
        runtime.Flush();
        return output.ToString();
    }

    [Fact]
    public void WhoeverLooksFirstSeesTheText()
    {
        string expected = Run(CacheMode.Off);
        Assert.Contains("function first(a, b) { return a + b; }x", expected);
        Assert.Equal(expected, Run(CacheMode.ReadWrite));
        Assert.Equal(expected, Run(CacheMode.ReadWrite));
    }

    [Fact]
    public void ATextThatNobodyCanReadAnyMoreIsThatOfNativeCode()
    {
        foreach (string name in (string[])["seen.js", "unseen.js"])
        {
            using KilnRuntime cold = Runtime(CacheMode.ReadWrite, TextWriter.Null);
            cold.Import(Path.Combine(_folder, name));
        }
        Assert.Equal("function f() { return 1; },function f() { return 1; }", AfterDeletion("seen.js"));
        Assert.Equal("function f() { [native code] },function f() { [native code] }", AfterDeletion("unseen.js"));
    }

    private string AfterDeletion(string name)
    {
        using KilnRuntime warm = Runtime(CacheMode.ReadWrite, TextWriter.Null);
        JsModule module = warm.Import(Path.Combine(_folder, name));
        Assert.Equal(1, warm.GetLoadReport().Hits);
        File.Delete(Path.Combine(_folder, name));
        return module.Call("default").ToString();
    }
}
