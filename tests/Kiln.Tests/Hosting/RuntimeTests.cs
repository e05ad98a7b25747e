using Kiln.Hosting;
using Kiln.Tests.Modules;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests.Hosting;

public sealed class RuntimeTests
{
    private static (string Output, int Code) Run(string script)
    {
        var output = new StringWriter();
        using var runtime = new KilnRuntime(new KilnOptions { StandardOutput = output, StandardError = output });
        runtime.UncaughtError = e => output.WriteLine("uncaught " + e.Message);
        runtime.Evaluate(script);
        int code = runtime.RunToCompletion();
        return (output.ToString().TrimEnd('\n').Replace('\n', ' '), code);
    }

    [Fact]
    public async Task ExportsAreCalledWithDotNetValues()
    {
        using var project = new TemporaryProject(("m.mjs", """
            export const add = (a, b) => a + b;
            export const echo = x => x;
            export const late = async x => { await null; return { x, list: [1, 'two', null] } };
            export let count = 0; export const bump = () => ++count;
            export const fail = () => { throw new TypeError('bad') };
            export const each = (items, f) => items.map(f);
            """));
        using var runtime = new KilnRuntime(new KilnOptions { CurrentDirectory = project.Root });
        JsModule module = runtime.Import("m.mjs");
        Assert.Equal(["add", "bump", "count", "each", "echo", "fail", "late"], module.Exports);
        Assert.Equal(5, module.GetExport<JsCallable>("add").Call<int>(2, 3.0));
        Assert.Equal("ab", module.GetExport<JsCallable>("add").Call<string>("a", "b"));
        module.Call("bump");
        Assert.Equal(1, module.GetExport<int>("count"));
        Assert.True(module["missing"].IsUndefined);
        var echoed = module.GetExport<JsCallable>("echo").Call<Dictionary<string, object?>>(new Dictionary<string, object?> { ["a"] = new[] { 1, 2 }, ["b"] = null });
        Assert.Equal([1.0, 2.0], (object?[])echoed["a"]!);
        Assert.Equal([2.0, 4.0], module.GetExport<JsCallable>("each").Call<object?[]>(new[] { 1, 2 }, (Func<double, double>)(x => x * 2)));
        JsException e = Assert.Throws<JsException>(() => module.Call("fail"));
        Assert.Equal("TypeError: bad", e.Message);
        Assert.Contains("at fail (", e.JsStack, StringComparison.Ordinal);
        Task<object?> task = module.GetExport<JsCallable>("late").Call<Task<object?>>(7);
        runtime.RunToCompletion();
        Assert.Equal(7.0, ((Dictionary<string, object?>)(await task)!)["x"]);
    }

    [Fact]
    public async Task TasksOfTheHostAreAwaited()
    {
        using var project = new TemporaryProject(("m.mjs", "export const got = await fetchText('u'); try { await fetchText('bad') } catch (e) { globalThis.seen = e.message }"));
        using var runtime = new KilnRuntime(new KilnOptions { CurrentDirectory = project.Root });
        runtime.SetGlobal("fetchText", (Func<string, Task>)FetchText);
        JsModule module = await runtime.ImportAsync("m.mjs");
        Assert.Equal("text of u", module.GetExport<string>("got"));
        Assert.Equal("no such page", runtime.GetGlobal("seen").ToString());

        static async Task<string> FetchText(string url)
        {
            await Task.Delay(5);
            return url == "bad" ? throw new InvalidOperationException("no such page") : "text of " + url;
        }
    }

    [Fact]
    public void TicksJobsTimersAndImmediatesHaveNodesOrder() => Assert.Equal(
        "sync tick1 tick2 job job-in-tick timer tick-in-timer job-in-timer immediate",
        Run("""
            setTimeout(() => { console.log('timer'); Promise.resolve().then(() => console.log('job-in-timer')); process.nextTick(() => console.log('tick-in-timer'));
              setImmediate(() => console.log('immediate')); }, 1);
            Promise.resolve().then(() => console.log('job'));
            process.nextTick(() => { console.log('tick1'); queueMicrotask(() => console.log('job-in-tick')) });
            process.nextTick(() => console.log('tick2'));
            console.log('sync');
            """).Output);

    [Fact]
    public void IntervalsStopAndUnreferencedTimersDoNotHold() => Assert.Equal(
        "1 2 3 args,true",
        Run("let n = 0; const i = setInterval(() => { console.log(++n); if (n == 3) { clearInterval(i); setTimeout((x, y) => console.log(x + ',' + y), 1, 'args', true) } }, 1); setTimeout(() => console.log('never'), 60000).unref(); clearTimeout(setTimeout(() => console.log('never'), 1))").Output);

    [Fact]
    public void UnhandledRejectionsAndListeners()
    {
        Assert.Equal("uncaught Error: one uncaught 2", Run("Promise.reject(new Error('one')); Promise.reject(2); Promise.reject(3).catch(() => {})").Output);
        Assert.Equal("heard 5 true", Run("process.on('unhandledRejection', (r, p) => console.log('heard', r, p instanceof Promise)); Promise.reject(5)").Output);
        Assert.Equal("saw TypeError uncaughtException", Run("process.once('uncaughtException', (e, o) => console.log('saw', e.name, o)); setTimeout(() => null.x, 1)").Output);
    }

    [Fact]
    public void StructuredCloneCopiesDeeply() => Assert.Equal(
        "true false 2 Map(1) { 'k' => [ 1 ] } RangeError: m DataCloneError",
        Run("""
            const o = { d: new Date(2), m: new Map([['k', [1]]]), e: new RangeError('m') }; o.self = o;
            const c = structuredClone(o); let name; try { structuredClone(() => {}) } catch (e) { name = e.name }
            console.log(c.self === c, c.d === o.d, c.d.getTime(), c.m, String(c.e), name);
            """).Output);

    [Fact]
    public void ProcessTellsAndExits()
    {
        (string output, int code) = Run("process.exitCode = 3; console.log(process.platform.length > 0, typeof process.pid, process.argv.length, process.hrtime().length, typeof process.hrtime.bigint()); process.env.KILN_X = 5; console.log(typeof process.env.KILN_X)");
        Assert.Equal("true number 1 2 bigint string", output);
        Assert.Equal(3, code);
    }

    [Fact]
    public void SyntaxErrorsComeAsExceptions()
    {
        using var runtime = new KilnRuntime();
        JsException e = Assert.Throws<JsException>(() => runtime.Evaluate("let a; let a;", "x.js"));
        Assert.Equal("SyntaxError: Identifier 'a' has already been declared", e.Message);
        Assert.StartsWith("x.js:1\nlet a; let a;\n           ^", runtime.FormatError(e), StringComparison.Ordinal);
        Assert.Equal(42, runtime.Convert<int>(runtime.Evaluate("40 + 2")));
        Assert.Equal(JsType.Undefined, runtime.Evaluate("var q").Type);
    }
}
