const order = o => { const r = []; for (const k in o) r.push(k); return r.join(); };
log(order({ b: 1, 2: 1, a: 1, 1: 1, [Symbol.iterator]: 1 }), order([7, , 8]), order('ab'), order(Object.create({ inherited: 1, own: 2 }, { own: { value: 1, enumerable: false }, x: { value: 1, enumerable: true } })), order(null), order(5), order(new Uint8Array(2)), order(new Proxy({ p: 1, q: 2 }, { ownKeys: () => ['q', 'p'] })));
const o = { a: 1, b: 2, c: 3 }; const seen = []; for (const k in o) { seen.push(k); delete o.b; } log(seen); Object.prototype.everywhere = 1;
log(order({ z: 1 }), order([1])); delete Object.prototype.everywhere; Object.defineProperty(Object.prototype, 'shadow', { value: 1, enumerable: true, configurable: true });
log(order({ shadow: 2 }), order(Object.create({}, { shadow: { value: 1, enumerable: false } }))); delete Object.prototype.shadow;
class K { constructor() { this.f = 1; } m() { } } K.prototype.e = 1;
log(order(new K), order(class { static s = 1; }), order(() => 1));
