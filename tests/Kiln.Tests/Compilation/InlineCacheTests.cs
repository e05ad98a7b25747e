using Kiln.Hosting;
using Xunit;

namespace Kiln.Tests.Compilation;

/// <summary>Sites that see objects of many shapes, getters, and shapes that change between two visits of one site.</summary>
public class InlineCacheTests
{
    [Theory]
    // One site, more shapes than a cache keeps, own and inherited, data and accessors.
    [InlineData("""
        class A { get v() { return 1; } } class B { get v() { return this.w; } constructor() { this.w = 2; } } class C extends B {}
        const all = [new A(), new B(), { v: 3 }, { a: 0, v: 4 }, { b: 0, v: 5 }, { c: 0, get v() { return 6; } }, new C(), Object.create({ v: 8 }), "s", 1];
        let out = ""; for (let i = 0; i < 4; i++) for (const o of all) out += o.v; out;
        """, "12345628undefinedundefined12345628undefinedundefined12345628undefinedundefined12345628undefinedundefined")]
    // A prototype's accessor becomes a value, another accessor, and goes.
    [InlineData("""
        class A { get v() { return 1; } } const a = new A(), b = { v: "b" }; let out = [];
        const read = o => o.v;
        for (let i = 0; i < 3; i++) out.push(read(a), read(b));
        Object.defineProperty(A.prototype, "v", { get: () => 2, configurable: true }); out.push(read(a), read(b), read(a));
        Object.defineProperty(A.prototype, "v", { value: 3, configurable: true }); out.push(read(a), read(b), read(a));
        Object.defineProperty(A.prototype, "v", { get: () => 4, configurable: true }); out.push(read(a), read(a));
        delete A.prototype.v; out.push(read(a), read(b));
        out.join();
        """, "1,b,1,b,1,b,2,b,2,3,b,3,4,4,,b")]
    // An own accessor becomes a number in place.
    [InlineData("""
        const o = { get v() { return "g"; } }, p = { v: 0 }, read = x => x.v; let out = [read(p), read(o), read(o)];
        Object.defineProperty(o, "v", { value: 7 }); out.push(read(o), read(p), read(o)); out.join();
        """, "0,g,g,7,0,7")]
    // The prototype of a receiver changes.
    [InlineData("""
        const p = { get v() { return 1; } }, q = { get v() { return 2; } }, o = Object.create(p), other = { v: 0 }, read = x => x.v;
        let out = [read(o), read(other), read(o), read(o)]; Object.setPrototypeOf(o, q); out.push(read(o), read(o)); o.v2 = 1; out.push(read(o)); out.join();
        """, "1,0,1,1,2,2,2")]
    // What a getter throws arrives at the handler around the access; the registers of the caller are whole.
    [InlineData("""
        const bad = { get v() { throw new Error("bad"); } }, good = { v: 1 };
        function f(o) { let a = "a", b = "b", r; try { r = o.v; } catch (e) { r = e.message; } finally { a += b; } return a + r + b; }
        let out = []; for (let i = 0; i < 4; i++) out.push(f(good), f(bad)); out.join();
        """, "ab1b,abbadb,ab1b,abbadb,ab1b,abbadb,ab1b,abbadb")]
    // A getter with arguments, locals and calls of its own; nested getters; getters inside generators.
    [InlineData("""
        const o = { x: 1, get v() { const n = arguments.length, l = [1, 2, 3].map(x => x + this.x); return n + ":" + l + this.w; }, get w() { return this.u; }, get u() { return "u"; } };
        function* g() { for (let i = 0; i < 3; i++) yield o.v + i; }
        [...g()].join();
        """, "0:2,3,4u0,0:2,3,4u1,0:2,3,4u2")]
    // Recursion through a getter ends in an error.
    [InlineData("const o = { get v() { return this.v; } }; const read = () => o.v; try { read(); read(); } catch (e) { e instanceof RangeError; }", "true")]
    [InlineData("let n = 0; const o = { get v() { return ++n < 500 ? this.v : n; } }; o.v + o.v;", "1001")]
    // length: an own value, an accessor, a typed array, a string, a function.
    [InlineData("""
        const all = [[1], new Uint8Array(2), { length: 3 }, "four", { get length() { return 5; } }, (a, b) => 0, Object.create([1, 2])], length = x => x.length;
        let out = []; for (let i = 0; i < 3; i++) out.push(all.map(length).join("")); out.join();
        """, "1234522,1234522,1234522")]
    // A site that adds a property to objects of many shapes; then a prototype gets a setter.
    [InlineData("""
        class A { constructor() { this.a = 1; } } class B extends A { constructor() { super(); this.b = 2; } } class C extends A { constructor() { super(); this.b = 3; } }
        class D extends B {} class E extends C { constructor() { super(); this.a = 9; } }
        let out = []; const make = () => [A, B, C, D, E].map(X => JSON.stringify(new X())).join("");
        out.push(make() === make());
        let seen = 0; Object.defineProperty(A.prototype, "b", { set(v) { seen += v; }, configurable: true });
        out.push(make(), seen); delete A.prototype.b; out.push(make(), seen); out.join();
        """, """true,{"a":1}{"a":1}{"a":1}{"a":1}{"a":9},10,{"a":1}{"a":1,"b":2}{"a":1,"b":3}{"a":1,"b":2}{"a":9,"b":3},10""")]
    // Writing at a site that has seen read-only and frozen objects.
    [InlineData("""
        "use strict"; const write = (o, v) => { try { o.v = v; return o.v; } catch (e) { return e.name; } };
        const a = { v: 1 }, b = { z: 0, v: 1 }, f = Object.freeze({ v: 1 }), s = { set v(x) { this.w = x; }, get v() { return this.w * 2; } };
        let out = []; for (let i = 2; i < 5; i++) out.push(write(a, i), write(b, i), write(f, i), write(s, i)); out.join();
        """, "2,2,TypeError,4,3,3,TypeError,6,4,4,TypeError,8")]
    // The prototype of a constructor is looked up anew when it was replaced or became an accessor.
    [InlineData("""
        function F() {} const p = {}, q = {}; F.prototype = p; let out = [Object.getPrototypeOf(new F()) === p, Object.getPrototypeOf(new F()) === p];
        F.prototype = q; out.push(Object.getPrototypeOf(new F()) === q); F.prototype = 1; out.push(Object.getPrototypeOf(new F()) === Object.prototype);
        F.extra = 1; F.prototype = p; out.push(Object.getPrototypeOf(new F()) === p);
        const G = new Proxy(F, { get: (t, k) => k === "prototype" ? q : t[k] }); out.push(Object.getPrototypeOf(new G()) === q); out.join();
        """, "true,true,true,true,true,true")]
    public void Sites_of_many_shapes(string script, string expected)
    {
        using var runtime = new KilnRuntime();
        runtime.SetGlobal("result", runtime.Evaluate(script));
        Assert.Equal(expected, runtime.Convert<string>(runtime.Evaluate("String(result)")));
    }

    [Fact]
    public void A_stack_passes_through_getters()
    {
        using var runtime = new KilnRuntime();
        string stack = runtime.Convert<string>(runtime.Evaluate("""
            const o = { get deep() { return new Error("e").stack; } }, plain = { deep: 1 };
            function outer(x) {
              return x.deep;
            }
            outer(plain); outer(o); outer(o);
            """, "file.js"));
        Assert.Contains("at get deep (file.js:1:33)", stack);
        Assert.Contains("at outer (file.js:3:12)", stack);
    }
}
