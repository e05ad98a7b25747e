"use strict";
// super(...) goes past default constructors that do nothing, and super reads accessors where they were found.
const trace = [];
class A { constructor(...a) { trace.push('A', a.length, new.target.name); this.a = a; } }
class B extends A {} class C extends B {} class D extends C { constructor(...a) { super(...a); } } class E extends C { constructor(x) { super(x, 2); } } class F extends D {}
for (const K of [B, C, D, E, F]) { const o = new K(1, 2, 3); log(K.name, trace.splice(0), o.a, o instanceof B, Object.getPrototypeOf(o) === K.prototype); }
// Fields, private methods and brands of those between still are made.
class G extends A { g = trace.push('G field'); } class H extends G {} class I extends H { constructor() { super(); } }
new I; log(trace.splice(0)); new H; log(trace.splice(0));
class J extends A { #p() { return 'p'; } read() { return this.#p(); } static has(o) { return #p in o; } } class K extends J {} class L extends K { constructor() { super(); } }
log(new L().read(), J.has(new K), J.has(new A), trace.splice(0).length);
class M extends A { accessor = 1; static s = 1; ['computed'] = trace.push('computed'); } class N extends M { constructor() { super(); } } log(new N().accessor, trace.splice(0));
// Prototypes that change, also while arguments are evaluated.
class Other { constructor() { trace.push('Other'); this.other = true; } }
class P extends A {} class Q extends P { constructor(x) { super(x); } }
new Q(1); Object.setPrototypeOf(P, Other); log(new Q(1).other, trace.splice(0)); Object.setPrototypeOf(P, A);
class R extends P { constructor() { super(Object.setPrototypeOf(P, Other) && 1); } } log(new R().other, trace.splice(0)); Object.setPrototypeOf(P, A);
class T extends P {} class U extends T {} Object.setPrototypeOf(T, null); log(safe(() => new T), safe(() => new U)); Object.setPrototypeOf(T, {}); log(safe(() => new U)); Object.setPrototypeOf(T, () => 1); log(safe(() => new U)); Object.setPrototypeOf(T, A); log(new U(1).a, trace.splice(0));
class V extends null {} class W extends V {} class X extends W { constructor() { super(); } } log(safe(() => new V), safe(() => new W), safe(() => new X));
// Functions, bound ones and proxies among them.
function Old(x) { trace.push('Old', new.target === undefined); this.x = x; } class OA extends Old {} class OB extends OA {} log(new OB(5).x, trace.splice(0));
class PA extends new Proxy(B, { construct(t, a, n) { trace.push('construct', n.name); return Reflect.construct(t, a, n); }, getPrototypeOf(t) { trace.push('proto'); return Reflect.getPrototypeOf(t); } }) {} class PB extends PA {} log(new PB(1).a, trace.splice(0));
const bound = Old.bind(null, 'bound'); bound.prototype = Old.prototype; class BA extends bound {} class BB extends BA {} log(new BB().x, trace.splice(0)); log(safe(() => new BA().x), trace.splice(0));
// Built-ins at the end.
class MyMap extends Map {} class MyMap2 extends MyMap {} class MyMap3 extends MyMap2 { constructor(x) { super(x); } } log(new MyMap2([[1, 2]]).get(1), new MyMap3([[1, 2]]).size, new MyMap3() instanceof MyMap2);
class MyArr extends Array {} class MyArr2 extends MyArr {} log(new MyArr2(3).length, MyArr2.from([1, 2]).length, MyArr2.of(1) instanceof MyArr2, new MyArr2(1, 2).map(x => x) instanceof MyArr2);
class MyErr extends Error {} class MyErr2 extends MyErr { constructor(m) { super(m, { cause: 1 }); } } log(new MyErr2('m').message, new MyErr2('m').cause, Object.keys(new MyErr2('m')));
class Ret { constructor(o) { return o; } } class Ret2 extends Ret {} class Ret3 extends Ret2 { x = 1; constructor(o) { super(o); } } { const o = {}; log(new Ret3(o) === o, o.x, new Ret2(o) === o, new Ret3(1) instanceof Ret3); }
log(Reflect.construct(C, [1], Other) instanceof Other, trace.splice(0), Reflect.construct(Ret2, [], Array) instanceof Array);
Array.prototype[Symbol.iterator] = (it => function () { trace.push('iterated'); return it.call(this); })(Array.prototype[Symbol.iterator]); new C(1, 2); new E(1); log(trace.splice(0));
class Y extends B { constructor() { try { super(); } finally { trace.push('after', this.a.length); } super.x; } } new Y; log(trace.splice(0)); class Z extends B { constructor() { super(); super(); } } log(safe(() => new Z), trace.splice(0)); class Z2 extends B { constructor() { this.x; super(); } } log(safe(() => new Z2));
// super.x that is a getter.
class Base { get v() { return 'base ' + this.n; } set v(x) { this.n = x; } get w() { throw new RangeError('w'); } set only(x) {} }
class Mid extends Base { get v() { return 'mid ' + super.v; } get w() { return super.w; } get only() { return super.only; } get k() { return super['v']; } }
class Top extends Mid { get v() { return 'top ' + super.v; } twice() { return [super.v, super.v, super.k]; } }
{
    const t = new Top; t.n = 1; log(t.v, t.twice(), safe(() => t.w), t.only, Reflect.get(Top.prototype, 'v', { n: 'other' }));
    Object.defineProperty(Base.prototype, 'v', { get() { return 'new ' + this.n; }, configurable: true }); log(t.v, t.twice());
    Object.defineProperty(Base.prototype, 'v', { value: 'data', configurable: true, writable: true }); log(t.v); Base.prototype.v = 'data 2'; log(t.v);
    Object.defineProperty(Base.prototype, 'v', { get: undefined, set() {}, configurable: true }); log(t.v); delete Base.prototype.v; log(t.v); Object.prototype.v = 'object'; log(t.v); delete Object.prototype.v;
    Object.defineProperty(Mid.prototype, 'v', { get: function () { return 'own mid'; } }); log(t.v, t.twice());
}
