class A { m() { return "A.m"; } get g() { return ["A.g", this.id]; } static s() { return "A.s"; } } class B extends A { id = 1; m() { return super.m(); } g2() { return super.g; } key(k) { return super[k]; } static s() { return super.s(); } arrow() { return (() => super.m())(); } none() { return super.none; } }
const b = new B; const show = () => log(safe(() => b.m()), safe(() => b.g2()), safe(() => B.s()), safe(() => b.arrow()), safe(() => b.none()), safe(() => b.key("m")), safe(() => b.key("x")), safe(() => b.key(0)), safe(() => b.key(Symbol.iterator)));
show(); show(); A.prototype.m = function () { return ["changed", this === b]; }; show(); A.s = () => "A.s changed"; show();
A.prototype.none = 5; show(); A.prototype.x = 1; A.prototype[0] = "zero"; show(); delete A.prototype.m; show(); Object.prototype.m = () => "Object's"; show(); delete Object.prototype.m; show();
Object.defineProperty(A.prototype, "m", { get() { return () => ["getter", this === b]; }, configurable: true }); show(); show();
Object.setPrototypeOf(B.prototype, { m() { return "other"; }, none: undefined }); show(); show(); Object.setPrototypeOf(B.prototype, null); show(); Object.setPrototypeOf(B, { s: () => "static other" }); show();
let traps = []; Object.setPrototypeOf(B.prototype, new Proxy({ m: () => "proxied" }, { get(t, k, r) { traps.push([String(k), r === b]); return Reflect.get(t, k, r); } })); show(); show(); log(traps);
// One function, several home objects.
const make = parent => ({ __proto__: parent, m() { return super.m?.(); }, n() { return super.n; } });
const objects = [make({ m: () => 1, n: 1 }), make({ m: () => 2 }), make(null), make({ get n() { return this === objects[3]; } })];
for (let i = 0; i < 3; i++) log(objects.map(o => [safe(() => o.m()), safe(() => o.n())]));
objects[0].__proto__.n = -0; log(objects[0].n()); class K { get ["length"]() { return super.length; } toString() { return super.toString(); } } log(new K().length, String(new K));
class L extends Array { get length() { return super.length + 1; } push(...a) { return super.push(...a); } } log(new L(3).length, new L().push(1, 2));
class U extends A { m() { return super.m; } } const u = new U().m; log(safe(() => typeof u()), safe(() => u.call(null))); class V extends A { constructor() { const before = safe(() => super.m); super(); this.r = [before, typeof super.m]; } } log(new V().r);
