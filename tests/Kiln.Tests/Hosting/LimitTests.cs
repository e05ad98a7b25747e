using Kiln.Hosting;
using Kiln.Tests.Modules;
using Kiln.Values;
using Xunit;

namespace Kiln.Tests;

/// <summary>The heap is the process's: nothing else may run meanwhile.</summary>
[CollectionDefinition("Heap", DisableParallelization = true)]
public sealed class HeapCollection;

/// <summary>A host stops a run by time, memory or a token, and the script can do nothing about it.</summary>
[Collection("Heap")]
public sealed class LimitTests
{
    private static readonly ScriptLimits s_short = new() { Time = TimeSpan.FromMilliseconds(150) };

    private static KilnRuntime Create(ScriptLimits? limits = null) =>
        new(new KilnOptions { Limits = limits, StandardOutput = new StringWriter(), StandardError = new StringWriter() });

    private static void AssertStillWorks(KilnRuntime runtime)
    {
        Assert.Equal(42, runtime.Convert<int>(runtime.Evaluate("function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) } fib(10) - 13")));
        Assert.Equal("a,b", runtime.Convert<string>(runtime.Evaluate("[...new Set('aabb')].sort().join()")));
    }

    [Theory]
    [InlineData("for (;;) ;")]
    [InlineData("function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2) } f(90)")]
    [InlineData("for (;;) { try { for (;;) ; } catch { caught = true } finally { caught = true; } }")]
    [InlineData("for (;;) { try { for (;;) ; } finally { caught = true; continue; } }")]
    [InlineData("function* g() { try { for (;;) ; } finally { caught = true } } for (const x of g()) ;")]
    [InlineData("function* g() { try { yield 1 } finally { caught = true } } for (const x of g()) for (;;) ;")]
    [InlineData("for (const x of { [Symbol.iterator]() { return { next() { return { value: 1, done: false } }, return() { caught = true; return {} } } } }) for (;;) ;")]
    [InlineData("new Promise(() => { for (;;) ; }).catch(() => { caught = true })")]
    [InlineData("(async () => { try { for (;;) await 1; } finally { caught = true } })()")]
    [InlineData("Promise.resolve().then(function f() { return Promise.resolve().then(f) })")]
    [InlineData("(function tick() { process.nextTick(tick) })()")]
    [InlineData("const big = Array.from({ length: 3000 }, (_, i) => i); for (;;) big.sort(() => Math.random() - 0.5)")]
    [InlineData("for (;;) [1, 2, 3].map(v => v)")]
    [InlineData("const o = { length: 2 ** 53 - 1, some: [].some }; o.some(() => false)")]
    [InlineData("const o = { length: 2 ** 53 - 1, findLast: [].findLast }; o.findLast(() => { try { return false } finally { caught ||= false } })")]
    [InlineData("Array(2 ** 32 - 1).forEach(() => {})")]
    [InlineData("Array.from({ length: 2 ** 32 - 1 }, function () {})")]
    [InlineData("[1].map(() => { try { for (;;) ; } finally { caught = true } })")]
    [InlineData("[2, 1].sort(() => ({ valueOf() { for (;;) ; } }))")]
    [InlineData("Array.prototype.fill.call({ length: 2 ** 53 - 1 }, 0)")]
    [InlineData("Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 0)")]
    [InlineData("Array.prototype.reverse.call({ length: 2 ** 53 - 1 })")]
    [InlineData("Array.prototype.includes.call(new Proxy({}, { get: (t, k) => k === 'length' ? 2 ** 53 - 1 : 1 }), 0)")]
    [InlineData("[].join.call({ length: 2 ** 53 - 1 }, '')")]
    [InlineData("JSON.stringify({ toJSON() { for (;;) ; } })")]
    [InlineData("/(a*)*b/.test('a'.repeat(50))")]
    [InlineData("'x'.repeat(1e6).replace(/(x+x+)+y/g, '')")]
    [InlineData("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)")]
    [InlineData("let b = 3n ** 200000n; for (;;) b *= b % (1n << 3000000n)")]
    [InlineData("7n ** 350000000n")]
    [InlineData("'a'.repeat(2 ** 25).indexOf('a'.repeat(2 ** 16) + 'b' + 'a'.repeat(2 ** 16))")]
    [InlineData("setInterval(() => {}, 1)")]
    [InlineData("setTimeout(() => {}, 1e8)")]
    [InlineData("Reflect.ownKeys(new Proxy({}, { ownKeys() { for (;;) ; } }))")]
    [InlineData("({ valueOf() { for (;;) ; } }) + 1")]
    public void TimeStops(string script)
    {
        using KilnRuntime runtime = Create();
        runtime.Evaluate("var caught = false");
        using (runtime.Limit(s_short))
        {
            ScriptTimeoutException e = Assert.Throws<ScriptTimeoutException>(() =>
            {
                runtime.Evaluate(script);
                runtime.RunToCompletion();
            });
            Assert.Equal(s_short.Time, e.Limit);
        }
        Assert.False(runtime.Convert<bool>(runtime.GetGlobal("caught")));
        AssertStillWorks(runtime);
    }

    [Fact]
    public void DisposalRunsNoScript()
    {
        using var project = new TemporaryProject(("m.mjs", "globalThis.caught = false; { using x = { [Symbol.dispose]() { caught = true } }; for (;;) ; }"));
        using KilnRuntime runtime = Create();
        using (runtime.Limit(s_short)) Assert.Throws<ScriptTimeoutException>(() => runtime.Import(Path.Combine(project.Root, "m.mjs")));
        Assert.False(runtime.Convert<bool>(runtime.GetGlobal("caught")));
        JsException e = Assert.Throws<JsException>(() => runtime.Import(Path.Combine(project.Root, "m.mjs")));
        Assert.Contains("The evaluation of the module was stopped", e.Message, StringComparison.Ordinal);
        AssertStillWorks(runtime);
    }

    [Fact]
    public void OptionsLimitEachCall()
    {
        using KilnRuntime runtime = Create(s_short);
        var f = runtime.Convert<JsCallable>(runtime.Evaluate("(function f(n) { while (n > 0) n = n < 1e9 ? n - 1 : n; return 'done' })"));
        Assert.Throws<ScriptTimeoutException>(() => f.Call(1e10));
        Assert.Equal("done", f.Call<string>(10));
        Thread.Sleep(200);
        Assert.Equal("done", f.Call<string>(10));
    }

    [Fact]
    public void ATokenStops()
    {
        using KilnRuntime runtime = Create();
        using var source = new CancellationTokenSource(100);
        using (runtime.Limit(new ScriptLimits { Cancellation = source.Token }))
        {
            OperationCanceledException e = Assert.Throws<OperationCanceledException>(() => runtime.Evaluate("for (;;) try { for (;;) ; } catch {}"));
            Assert.Equal(source.Token, e.CancellationToken);
            Assert.Throws<OperationCanceledException>(() => runtime.Evaluate("1"));
        }
        AssertStillWorks(runtime);
    }

    [Fact]
    public async Task ATokenStopsAsyncRuns()
    {
        using KilnRuntime runtime = Create();
        using var source = new CancellationTokenSource(100);
        runtime.Evaluate("setTimeout(() => { for (;;) ; }, 1)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runtime.RunAsync(source.Token));
        using var later = new CancellationTokenSource(100);
        runtime.Evaluate("setTimeout(() => {}, 1e8)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runtime.RunAsync(later.Token));
    }

    [Fact]
    public void AHostFunctionThatCatchesDoesNotSaveTheScript()
    {
        using KilnRuntime runtime = Create();
        runtime.SetGlobal("swallow", (Func<object?[], object?>)(a =>
        {
            try
            {
                ((JsCallable)a[0]!).Call();
            }
            catch (ScriptLimitException)
            {
                return "swallowed";
            }
            return null;
        }));
        using (runtime.Limit(s_short))
            Assert.Throws<ScriptTimeoutException>(() => runtime.Evaluate("for (;;) try { swallow(() => { for (;;) ; }) } catch {}"));
        AssertStillWorks(runtime);
    }

    [Fact]
    public void ScopesShareOneAccount()
    {
        using KilnRuntime runtime = Create();
        using LimitScope outer = runtime.Limit(s_short);
        using (runtime.Limit(new ScriptLimits { Time = TimeSpan.FromSeconds(100) }))
            Assert.Throws<ScriptTimeoutException>(() => runtime.Evaluate("for (;;) ;"));
        Assert.Throws<ScriptTimeoutException>(() => runtime.Evaluate("1"));
        LimitScope inner = runtime.Limit(new ScriptLimits());
        Assert.Throws<InvalidOperationException>(outer.Dispose);
        inner.Dispose();
        outer.Dispose();
        AssertStillWorks(runtime);
    }

    [Theory]
    [InlineData("let a = []; for (;;) a.push({ x: a.length })")]
    [InlineData("let a = []; for (;;) try { for (;;) a.push(new Array(1000).fill(0)) } catch {} finally { }")]
    [InlineData("let s = 'x'; for (;;) { s += s; s.charCodeAt(0) }")]
    [InlineData("new ArrayBuffer(1 << 30)")]
    [InlineData("new Uint8Array(1 << 30)")]
    [InlineData("'ab'.repeat(1 << 27)")]
    [InlineData("'ab'.padEnd(1 << 28)")]
    [InlineData("new Array(100_000_000).fill(0)")]
    [InlineData("const a = []; a.length = 4_000_000; for (let i = 3_999_999; i > 0; i--) a[i] = i")]
    [InlineData("const a = []; for (let i = 30_000_000; i > 0; i--) a[i] = i")]
    [InlineData("const m = new Map(); for (let i = 0; ; i++) m.set(i, {})")]
    [InlineData("const o = {}; for (let i = 0; ; i++) o['k' + i] = i")]
    [InlineData("const g = []; function* f() { yield 1 } for (;;) { const i = f(); i.next(); g.push(i) }")]
    [InlineData("Array.from({ length: 1e9 }, () => [])")]
    public void MemoryStops(string script)
    {
        using KilnRuntime runtime = Create();
        using (runtime.Limit(new ScriptLimits { Memory = 48 << 20, Time = TimeSpan.FromSeconds(60) }))
        {
            ScriptMemoryException e = Assert.Throws<ScriptMemoryException>(() => runtime.Evaluate("{" + script + "}"));
            Assert.Equal(48 << 20, e.Limit);
        }
        AssertStillWorks(runtime);
    }

    [Fact]
    public void GarbageIsNotHeld()
    {
        using KilnRuntime runtime = Create();
        const string Churn = "for (let i = 0; i < 4000; i++) new Array(4000).fill(i)";
        using (runtime.Limit(new ScriptLimits { Memory = 48 << 20 })) runtime.Evaluate(Churn);
        using (runtime.Limit(new ScriptLimits { Allocations = 48 << 20 })) Assert.Throws<ScriptMemoryException>(() => runtime.Evaluate(Churn));
        AssertStillWorks(runtime);
    }

    [Fact]
    public void WhatTheProcessGivesBackIsNoRoomForTheScript()
    {
        using KilnRuntime runtime = Create();
        byte[]? held = GC.AllocateUninitializedArray<byte>(600 << 20);
        runtime.SetGlobal("release", (Action)(() =>
        {
            held = null;
            GC.Collect();
        }));
        GC.Collect();
        using (runtime.Limit(new ScriptLimits { Memory = 48 << 20, Time = TimeSpan.FromSeconds(60) }))
            Assert.Throws<ScriptMemoryException>(() => runtime.Evaluate(
                // Slow, so that little more gets through between two looks when the machine is busy.
                "var kept = []; release(); for (;;) { kept.push(new Array(1000).fill(0)); for (let i = 0; i < 10_000; i++) ; }"));
        // Of 16,000 bytes each 3,145 fill the limit, and some 640 without fast paths, sparse as they are then; what was given back has
        // room for 39,000.
        Assert.InRange(runtime.Convert<int>(runtime.Evaluate("kept.length")), 300, 8_000);
        GC.KeepAlive(held);
    }

    [Fact]
    public void ABusyThreadPoolHoldsNoLimitUp()
    {
        using var end = new ManualResetEventSlim();
        int threads = Environment.ProcessorCount + ThreadPool.ThreadCount + 8;
        using var busy = new CountdownEvent(threads);
        for (int i = 0; i < threads; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    end.Wait();
                    busy.Signal();
                },
                null);
        }
        using KilnRuntime runtime = Create();
        long start = Environment.TickCount64;
        using (runtime.Limit(s_short)) Assert.Throws<ScriptTimeoutException>(() => runtime.Evaluate("for (;;) ;"));
        long elapsed = Environment.TickCount64 - start;
        end.Set();
        busy.Wait();
        // The pool adds a thread each half second: a timer of its own would have its turn after four.
        Assert.InRange(elapsed, 150, 2500);
    }

    [Fact]
    public void LimitsArePositive()
    {
        using KilnRuntime runtime = Create();
        Assert.Throws<ArgumentOutOfRangeException>(() => runtime.Limit(new ScriptLimits { Time = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => runtime.Limit(new ScriptLimits { Memory = -1 }));
    }

    [Fact]
    public void AStoppedGeneratorIsFinished()
    {
        using KilnRuntime runtime = Create();
        runtime.Evaluate("var g = (function* () { yield 1; for (;;) ; })(); g.next()");
        using (runtime.Limit(s_short)) Assert.Throws<ScriptTimeoutException>(() => runtime.Evaluate("g.next()"));
        Assert.True(runtime.Convert<bool>(runtime.Evaluate("g.next().done")));
    }
}
