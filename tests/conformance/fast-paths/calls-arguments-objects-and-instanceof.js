function strict() { 'use strict'; return arguments; } function sloppy(a) { return arguments; } function none() { return arguments; }
for (const f of [strict, sloppy, none]) {
  const g = f(1, 'x'); log(g.length, g[1], Object.getOwnPropertyNames(g), typeof g[Symbol.iterator], g[Symbol.iterator] === [].values, Object.prototype.toString.call(g), Object.getOwnPropertyDescriptor(g, 'length'), [...g], g.hasOwnProperty('callee'));
  g.length = 1; log([...g], g.length, Math.max.apply(null, g)); delete g.length; log(g.length, [...g], Math.max.apply(null, g)); g.length = 'x'; log([...g]); g.length = 3; log(f.apply(null, g).length, [...g]); g.extra = 1; delete g[0]; log(Object.keys(g), g[0]);
}
try { strict().callee; } catch (e) { log(e.name); } log(none().callee === none);
const values = Array.prototype.values; Array.prototype.values = 1; log(none(5)[Symbol.iterator] === values, [...none(5)]); Array.prototype.values = values;
function list(...r) { return r; } log(list.apply(null, [1, , 3]), list.apply(null, { length: 2, 0: 'a' }), list.apply(null, 'ab'.split('')), list.apply(null, new Uint8Array([1, 2])), list.apply(null, new String('hi'))); Array.prototype[1] = 'p'; log(list.apply(null, [1, , 3])); delete Array.prototype[1];
const counting = { get length() { log('length'); return 2; }, get 0() { log(0); return 'a'; }, 1: 'b' }; log(list.apply(null, counting)); log(list.apply(null, new Proxy([1, 2], { get(t, k) { log(String(k)); return t[k]; } })));
class A {} class B extends A {} const a = new A(), b = new B(); log(a instanceof A, b instanceof A, a instanceof B, 1 instanceof A, null instanceof A, Object.create(A.prototype) instanceof A);
Object.defineProperty(B, Symbol.hasInstance, { value: v => v === 7, configurable: true }); log(7 instanceof B, b instanceof B); delete B[Symbol.hasInstance]; log(b instanceof B);
Object.defineProperty(A, Symbol.hasInstance, { get() { log('asked'); return undefined; }, configurable: true }); log(b instanceof B); delete A[Symbol.hasInstance];
function F() {} const f = new F(); log(f instanceof F); F.prototype = {}; log(f instanceof F); F.prototype = 5; try { f instanceof F; } catch (e) { log(e.name, e.message); } log(5 instanceof F);
const arrow = () => 1; try { ({}) instanceof arrow; } catch (e) { log(e.name, e.message); } log(1 instanceof arrow);
Object.setPrototypeOf(F, null); F.prototype = A.prototype; log(a instanceof F); Object.setPrototypeOf(F, new Proxy(Function.prototype, { get(t, k) { log(String(k)); return t[k]; } })); log(a instanceof F);
const bound = A.bind(); log(a instanceof bound, new bound() instanceof A); try { a instanceof {}; } catch (e) { log(e.message); } try { a instanceof 5; } catch (e) { log(e.message); }
log(new Proxy(a, {}) instanceof A, new Proxy({}, { getPrototypeOf() { return A.prototype; } }) instanceof A, a instanceof new Proxy(A, {}));
const lengths = [[1], 'ab', { length: 'own' }, new Uint8Array(3), (function () { return arguments; })(1, 2), Object.create({ length: 4 }), { get length() { return 'getter'; } }, Object.create([1]), function (x) {}]; for (let i = 0; i < 3; i++) log(lengths.map(x => x.length));
function tag(s) { return s; } const t = () => tag`a${1}b`; log(t() === t(), tag`a${1}b` === t(), Object.isFrozen(t()), t().raw);
