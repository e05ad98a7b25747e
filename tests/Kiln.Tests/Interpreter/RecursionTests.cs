using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests;

/// <summary>Recursion goes about as deep as in Node and ends in a RangeError, whatever stack the thread has.</summary>
public sealed class RecursionTests
{
    /// <summary>Evaluates on a thread with a small stack.</summary>
    private static string Evaluate(string script)
    {
        string result = "";
        var thread = new Thread(
            () =>
            {
                using var runtime = new KilnRuntime();
                try
                {
                    result = runtime.Convert<string>(runtime.Evaluate($"String({script})"));
                }
                catch (JsException e)
                {
                    result = e.Message;
                }
            },
            1 << 20);
        thread.Start();
        thread.Join();
        return result;
    }

    private const string Overflow = "RangeError: Maximum call stack size exceeded";

    [Theory]
    [InlineData("(function f() { n++; f() })()")]
    [InlineData("(function f() { n++; [1].forEach(f) })()")]
    [InlineData("(function f() { n++; [1, 2].sort(f); return 0 })()")]
    [InlineData("(function f() { n++; 'a'.replace(/a/, f) })()")]
    [InlineData("(function f() { n++; Array.from([1], f) })()")]
    [InlineData("(function f() { n++; f.call() })()")]
    [InlineData("(function f() { n++; Reflect.apply(f, null, []) })()")]
    [InlineData("(function f() { n++; Reflect.construct(f, []) })()")]
    [InlineData("(function f() { n++; f(...[1]) })()")]
    [InlineData("(function f() { n++; new (class { x = f() })() })()", 3000)]
    [InlineData("(() => { const o = { get x() { n++; return this.x } }; o.x })()")]
    [InlineData("(() => { const o = { toString() { n++; return '' + this } }; '' + o })()")]
    [InlineData("(() => { const o = { toJSON() { n++; return JSON.stringify(o) } }; JSON.stringify(o) })()")]
    [InlineData("(() => { const p = new Proxy({}, { get(t, k, r) { n++; return r[k] } }); p.x })()")]
    [InlineData("(() => { function* g() { n++; yield* g() } [...g()] })()")]
    [InlineData("(function f() { n++; eval('f()') })()", 3000)]
    public void RecursionThroughBuiltInsGoesDeep(string recursion, int least = 8000)
    {
        string result = Evaluate($"(() => {{ let n = 0; try {{ {recursion} }} catch (e) {{ return (n >= {least}) + ' ' + e }} }})()");
        Assert.Equal("true " + Overflow, result);
    }

    [Theory]
    [InlineData("(() => { let f = function (...a) { this.a = a }; for (let i = 0; i < 5; i++) f = f.bind(null, i); return new f(9).a + ' ' + (new f() instanceof f) })()", "0,1,2,3,4,9 true")]
    [InlineData("(() => { function A() { this.t = new.target === A } const B = A.bind(), C = B.bind(), D = C.bind(); return [B, C, D].map(n => Reflect.construct(D, [], n).t) })()", "true,true,true")]
    [InlineData("(() => { let f = function (...a) { return a }; for (let i = 0; i < 5; i++) f = f.bind(null, i); return f(9) })()", "0,1,2,3,4,9")]
    [InlineData("[...(function* g(n) { if (n) yield* g(n - 1); else yield 1 })(2000)].length", "1")]
    [InlineData("(() => { try { return new Array(2 ** 20).fill('x').join('y'.repeat(600)) } catch (e) { return e } })()", "RangeError: Invalid string length")]
    // These took the square of their length.
    [InlineData("(() => { let a = [7]; for (let i = 0; i < 60000; i++) a = [a]; return String(a) })()", "7")]
    [InlineData("(() => { const a = []; a.length = 2 ** 31; let sum = 0; for (let i = 0; i < 60000; i++) a.push(i); while (a.length > 2 ** 31) sum += a.pop(); return sum })()", "1799970000")]
    [InlineData("(() => { const inner = [7]; let a = inner; for (let i = 0; i < 100; i++) a = [a, 8]; inner.push(a); return (String(a) === String(a)) + ' ' + String(a).slice(0, 6) })()", "true 7,,8,8")]
#if KILN_SLOW_PATHS
    // Without ropes a chain of strings takes the square of its length, in memory too when each string is kept; without sparse steps an array takes its length.
    [InlineData("(() => { let f = () => 7; for (let i = 0; i < 5000; i++) f = f.bind(null); return f() })()", "7")]
    [InlineData("(() => { let s = ''; for (let i = 0; i < 3000; i++) s = 'abcdefghijklmnopqrstuvwxyz' + s; return s[5] })()", "f")]
#else
    [InlineData("(() => { let f = () => 7; for (let i = 0; i < 100000; i++) f = f.bind(null); return f() })()", "7")]
    [InlineData("(() => { let s = ''; for (let i = 0; i < 300000; i++) s = 'abcdefghijklmnopqrstuvwxyz' + s; return s[5] })()", "f")]
    [InlineData("(() => { const a = []; a.length = 2 ** 32 - 1; try { a.concat([1]) } catch (e) { return e } })()", "RangeError: Invalid array length")]
#endif
    public void ChainsDoNotEndEarly(string script, string expected) => Assert.Equal(expected, Evaluate(script));

    [Theory]
    [InlineData("let a = []; for (let i = 0; i < 1000000; i++) a = [a]; String(a)")]
    [InlineData("let a = []; for (let i = 0; i < 1000000; i++) a = [a]; a.flat(Infinity)")]
    [InlineData("let a = []; for (let i = 0; i < 1000000; i++) a = [a]; JSON.stringify(a)")]
    [InlineData("let a = []; for (let i = 0; i < 1000000; i++) a = [a]; structuredClone(a)")]
    [InlineData("let p = {}; for (let i = 0; i < 300000; i++) p = new Proxy(p, {}); p.x")]
    [InlineData("let p = {}; for (let i = 0; i < 300000; i++) p = new Proxy(p, {}); Object.keys(p)")]
    [InlineData("JSON.parse('['.repeat(300000) + ']'.repeat(300000), (k, v) => v)")]
    public void DataThatIsTooDeepIsARangeError(string script) =>
        Assert.Equal(Overflow, Evaluate($"(() => {{ try {{ {script} }} catch (e) {{ return e }} }})()"));

    [Theory]
    [InlineData("const x = { f() { return this } }; x", ".f()", "")]
    [InlineData("const x = {}; x.x = x; x", ".x", "")]
    [InlineData("1", "+1", "")]
    [InlineData("if (0);", "else if (0);", "")]
    [InlineData("1", ",1", "")]
    [InlineData("", "[", "]")]
    [InlineData("", "(", ")")]
    [InlineData("", "{", "}")]
    [InlineData("", "function f() {", "}")]
    public void LongChainsAndDeepNestingCompile(string start, string part, string end)
    {
        const int Count = 5000;
        string middle = part == "(" ? "1" : "";
        string source = start + string.Concat(Enumerable.Repeat(part, Count)) + middle + string.Concat(Enumerable.Repeat(end, Count));
        Assert.Equal("done", Evaluate($"((0, eval)({System.Text.Json.JsonSerializer.Serialize(source)}), 'done')"));
    }
}
