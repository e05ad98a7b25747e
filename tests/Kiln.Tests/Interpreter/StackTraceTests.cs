using Kiln.Hosting;
using Kiln.Tests.Modules;
using Xunit;

namespace Kiln.Tests;

/// <summary>Stacks as V8 prints them, from source and from the cache.</summary>
public sealed class StackTraceTests
{
    private static string Run(string script)
    {
        using var project = new TemporaryProject(("m.mjs", script));
        string text = "";
        // The second run comes from the cache.
        for (int i = 0; i < 2; i++)
        {
            var output = new StringWriter();
            using (var runtime = new KilnRuntime(new KilnOptions { Cache = CacheMode.ReadWrite, StandardOutput = output, StandardError = output }))
            {
                runtime.Import(Path.Combine(project.Root, "m.mjs"));
                runtime.RunToCompletion();
            }
            string now = output.ToString().Replace("file://" + project.Root + "/", "", StringComparison.Ordinal).TrimEnd();
            if (i > 0) Assert.Equal(text, now);
            text = now;
        }
        return text;
    }

    private static string Stack(string body) => Run($"try {{ {body} }} catch (e) {{ console.log(e.stack.split('\\n').slice(1, -1).map(l => l.trim()).join('|')) }}");

    [Theory]
    [InlineData("class Foo { constructor() { throw new Error } } new Foo", "at new Foo (m.mjs:1:41)")]
    [InlineData("class Foo { m() { throw new Error } } new Foo().m()", "at Foo.m (m.mjs:1:31)")]
    [InlineData("class Foo { static s() { throw new Error } } Foo.s()", "at Foo.s (m.mjs:1:38)")]
    [InlineData("class Foo { get g() { throw new Error } } new Foo().g", "at get g (m.mjs:1:35)")]
    [InlineData("const o = { a() { throw new Error } }; const q = { z: o.a }; q.z()", "at Object.a [as z] (m.mjs:1:31)")]
    [InlineData("function F() {} F.prototype.meth = function () { throw new Error }; new F().meth()", "at F.meth (m.mjs:1:62)")]
    [InlineData("[1].map(function cb() { throw new Error })", "at cb (m.mjs:1:37)|at Array.map (<anonymous>)")]
    [InlineData("[1, 2].forEach(function cb(v) { if (v === 2) throw new Error })", "at cb (m.mjs:1:58)|at Array.forEach (<anonymous>)")]
    [InlineData("[1].map(() => [2, 1].sort(function by() { throw new Error }))", "at by (m.mjs:1:55)|at Array.sort (<anonymous>)|at m.mjs:1:28|at Array.map (<anonymous>)")]
    [InlineData("[2, 1].sort(() => ({ valueOf() { throw new Error } }))", "at Object.valueOf (m.mjs:1:46)|at Array.sort (<anonymous>)")]
    [InlineData("const a = [1, 2]; Object.defineProperty(a, 1, { get: function g() { throw new Error } }); a.map(v => v)", "at Array.g (m.mjs:1:81)|at Array.map (<anonymous>)")]
    [InlineData("new (class S extends Array {})(1, 2).flatMap(v => { null.x })", "at m.mjs:1:64|at S.flatMap (<anonymous>)")]
    [InlineData("[1].map(function f() { const q = {}; Error.captureStackTrace(q, f); throw q })", "at Array.map (<anonymous>)")]
    [InlineData("[1].map(() => { const q = {}; Error.captureStackTrace(q, [].map); throw q })", "")]
    [InlineData("new Map([[1, 2]]).forEach(function cb() { throw new Error })", "at cb (m.mjs:1:55)|at Map.forEach (<anonymous>)")]
    [InlineData("JSON.parse('{x')", "at JSON.parse (<anonymous>)")]
    [InlineData("[].reduce((a, b) => a)", "at Array.reduce (<anonymous>)")]
    [InlineData("(function cl() { throw new Error }).call([])", "at Array.cl (m.mjs:1:30)")]
    [InlineData("(0, eval)('function f() { throw new Error } f()')", "at f (eval at <anonymous> (m.mjs:1:16), <anonymous>:1:22)|at eval (eval at <anonymous> (m.mjs:1:16), <anonymous>:1:34)|at eval (<anonymous>)")]
    [InlineData("class X { static { throw new Error } }", "at <static_initializer> (m.mjs:1:32)")]
    [InlineData("class V extends TypeError {} throw new V", "")]
    [InlineData("class A { constructor() { throw new Error } } class B extends A {} new B", "at new A (m.mjs:1:39)|at new B (m.mjs:1:53)")]
    [InlineData("function g() { h() } function h() { const q = {}; Error.captureStackTrace(q, h); throw q } g()", "at g (m.mjs:1:22)")]
    [InlineData("class E extends Error { constructor() { super(); Error.captureStackTrace(this, E) } } function g() { throw new E } g()", "at g (m.mjs:1:114)")]
    [InlineData("Array.from([1], function cb() { throw new Error })", "at cb (m.mjs:1:45)|at Array.from (<anonymous>)")]
    [InlineData("Object.groupBy([1], function cb() { throw new Error })", "at cb (m.mjs:1:49)|at Object.groupBy (<anonymous>)")]
    [InlineData("class L extends Array {} L.from([1], function cb() { throw new Error })", "at cb (m.mjs:1:66)|at L.from (<anonymous>)")]
    [InlineData("function S() {} S.m = function () { throw new Error }; S.m()", "at S.m (m.mjs:1:49)")]
    [InlineData("const o = { m() { throw new Error } }; o.m.call(function foo() {})", "at foo.m (m.mjs:1:31)")]
    [InlineData("const o = { m() { throw new Error } }; o.m.call((() => () => {})())", "at Function.m (m.mjs:1:31)")]
    [InlineData("const o = { set g(v) { throw new Error } }; o.g = 1", "at set g (m.mjs:1:36)")]
    [InlineData("const o = {}; Object.defineProperty(o, 'z', { get() { throw new Error } }); o.z", "at Object.get (m.mjs:1:67)")]
    [InlineData("class A { constructor() { throw new Error } } class B extends A {} class C extends B {} new C", "at new A (m.mjs:1:39)|at new C (m.mjs:1:74)")]
    [InlineData("class A { constructor() { throw new Error } } class B extends A { f = 1 } class C extends B {} new C", "at new A (m.mjs:1:39)|at new B (m.mjs:1:53)|at new C (m.mjs:1:81)")]
    [InlineData("class X extends Map {} class Y extends X {} new Y({ [Symbol.iterator]() { throw new Error } })", "at [Symbol.iterator] (m.mjs:1:87)|at new Map (<anonymous>)|at new Y (m.mjs:1:30)")]
    [InlineData("class E extends Error { constructor(m) { super(m) } } class F extends E {} function g() { throw new F('x') } g()", "at g (m.mjs:1:103)")]
    [InlineData("class E extends Error { constructor() { super(); this.inner = new Error } } function g() { throw new E().inner } g()", "at new E (m.mjs:1:69)|at g (m.mjs:1:104)")]
    [InlineData("throw Reflect.construct(Error, [], function F() {})", "")]
    public void FramesAreV8s(string body, string expected) => Assert.Equal(expected, Stack(body));

    [Fact]
    public void AwaitingFunctionsFollow() => Assert.Equal(
        "at a (m.mjs:1:37)|at async b (m.mjs:2:22)|at async Object.m (m.mjs:3:25)|at async Promise.all (index 1)|at async m.mjs:4:7",
        Run("""
            async function a() { await 1; throw new Error }
            async function b() { await a() }
            const o = { async m() { await b() } };
            try { await Promise.all([1, o.m()]) } catch (e) { console.log(e.stack.split('\n').slice(1).map(l => l.trim()).join('|')) }
            """));

    [Fact]
    public void PrepareStackTraceGetsCallSites() => Assert.Equal(
        "f:3:23:null:false:true|null:4:13:null:false:true",
        Run("""
            Error.prepareStackTrace = (e, sites) => sites.map(s => [s.getFunctionName(), s.getLineNumber(), s.getColumnNumber(), s.getTypeName(), s.isConstructor(), s.isToplevel()].map(String).join(':')).join('|');
            // f makes an error
            function f() { return new Error('x').stack }
            console.log(f());
            """));

    [Fact]
    public void TheLimitHoldsBelowTheHiddenFrames() => Assert.Equal(
        "at b (m.mjs:3:17)",
        Run("""
            Error.stackTraceLimit = 1;
            function a(q) { Error.captureStackTrace(q, a) }
            function b(q) { a(q); return q.stack.split('\n')[1].trim() }
            console.log(b({}));
            """));
}
