using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests;

/// <summary>
/// A register that gets a number keeps the reference it had. No object may take that along: in a loop each one made would hold the one
/// before it, and none would ever be freed.
/// </summary>
[Collection("Heap")]
public sealed class StaleReferenceTests
{
    // Each turn makes an object of some hundred bytes, after a number was where the last one had been.
    [Theory]
    [InlineData("for (let i = 0; i < n; i++) { const o = { ...base, e: i, a: i }; const p = { z: 1, ...o }; s = s + [...Object.values(p), ...[1, 2, 3]].length + p.a | 0 }")]
    [InlineData("for (let i = 0; i < n; i++) { let a = [s, i, [i]]; a = a.length + i; s = a; const b = {}; b.x = a; b[1] = a; last(b, a) }")]
    [InlineData("function last(o, k) { const a = []; a.push(k, s); let r = a; r = k + 1; new Set([r]).add(r); return { r, a } } for (let i = 0; i < n; i++) { let v = last({ i }, i); v = v.r; s = v }")]
    [InlineData("function args() { return arguments } function rest(...r) { return r } for (let i = 0; i < n; i++) { let v = [args(i, s), rest(i, s)]; v = v.length; s = v + i }")]
    [InlineData("for (let i = 0; i < n; i++) { let v = () => v; v = i; s = v; let w = { f: () => w + v }; w = w.f.length; s += w }")]
    [InlineData("class C { #x; y = s; constructor(x) { this.#x = x; this.z = x } get() { return this.#x } } for (let i = 0; i < n; i++) { let v = new C(i); v = v.get(); s = v }")]
    [InlineData("function* g(x) { let v = [x]; v = v.length + x; yield v; yield v } for (let i = 0; i < n; i++) { let it = g(i); it = it.next().value; s = it }")]
    [InlineData("for (let i = 0; i < n; i++) { let v = { i }; try { v = i + 1; throw v } catch (e) { v = new Map([[e, e]]); v.set(i, s) } v = v.size; s = v }")]
    public void AnObjectDoesNotHoldWhatARegisterHadBefore(string loop)
    {
        using var runtime = new KilnRuntime();
        runtime.Evaluate("(() => { let s = 0; const base = { a: 1, b: 2 }; function last(o) { return o } function run(n) { " + loop + " } globalThis.run = n => (run(n), s) })()");
        runtime.Evaluate("run(1000)");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        runtime.Evaluate("run(100_000)");
        long grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 4 << 20, $"{grown} bytes are held");
    }
}
