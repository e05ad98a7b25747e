class A { #p = 1; static s = 2; static { A.t = A.s + 1; } get v() { return this.#p; } set v(q) { this.#p = q; } static #m() { return 5; } has(o) { return #p in o; } static r() { return A.#m(); } }
class B extends A { constructor(...q) { super(...q); this.z = q.length; } f() { return super.v + this.z; } get [Symbol.toStringTag]() { return 'B'; } }
class C extends B { x = () => this.z; static async *g() { yield await 1; } }
const o = { a: 1, ['c' + 1]: 3, get d() { return 4; }, set d(v) { this.a = v; }, m() { return super.toString(); }, __proto__: { base: 1 } };
const b = new B(1, 2); b.v = 7; o.d = 9;
print(b.f(), A.r(), A.t, b.has({}), b.has(b), new C(1).x(), o.m(), o.a + o.base, b instanceof A);
try { A(); } catch (e) { print(e.message); }
try { class D extends null { constructor() { super(); } } new D(); } catch (e) { print(e.constructor.name); }
export { A as default, B, C };
