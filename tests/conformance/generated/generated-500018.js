let v0 = -2147483648;
let v1 = 'abc';
class v2 { constructor({ p: v3 = (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).r, ...v4 } = {}) { tick(); this.p = new Map([[v4, 'aXbXc']]); }
async 'a b'() { return await +(String((function () { return new.target; })())); }
}
const v5 = (...v6) => { tick(); return Object.prototype.toString.call(((([...new Array(5), (undefined * undefined)].lastIndexOf(new v2().callM?.((function () { return this; })))).toPrecision(3) + Object.groupBy(Object.seal([1, , 3]), x => typeof x)) + v2).replaceAll('', '1e3')); };
const v7 = Symbol('');
function v8(v9) { tick(); if (((((new Map([['a', null], ['b', (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()]]) + (function () { arguments.length = 4; return Array.from(arguments); })((0, eval)('typeof ' + 'globalThis'), v9))).toPrecision(4) + Array.from({ length: 3, 1: Array.from({ length: 5, 1: null }, (x, i) => [i, x]) }, String)) + v5.apply((Number([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]) & -(Array.of(null, undefined).indexOf(v7))), Array.of({ ...Object.assign({}, (0, eval)('typeof ' + 'globalThis'), {}), ...{ ...undefined, p: null } }, -2147483648))).startsWith((Math.min('NaN'.length, false)).toString(36), 1)) { log(safe(() => (undefined)), safe(() => (-(0))));
{ const proto = { k: new v2({ __proto__: { get [Symbol.toStringTag]() { return 'Tag'; } }, q: undefined }) }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = (`a${null}b${null}`.replace(/[a-c]+/g, (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) + +((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())); r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() }); r.push(f()); o.k = 9; r.push(f()); log(r); }
throw new TypeError('t');
for (let v10 = 3; v10 >= 0; --v10) { tick(); log(safe(() => ((() => (undefined)))), safe(() => (Object(null)))); } } else { for (let v11 = 3; v11 < 4; v11++) { tick(); const v12 = safe(() => (new Uint8Array([1, 2, 300])));
if (Object.isFrozen(Object.seal([1, , 3]))) { for (let v13 = 4; v13 < 5; v13++) { tick(); delete globalThis.gobj.q;
var v14; }
for (let v15 = 3; v15 >= 0; --v15) { tick(); var v16; }
log(safe(() => (null)));
var v17; } }
{ class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from(Object.values(new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({}))); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); } }
return Number(Object.prototype.toString.call({ p: [...Object.keys(undefined), undefined] }).length); }
try {
[globalThis.gobj.q, globalThis.garr[-1]] = [null, new Map([[NaN, 1], [-0, 2], [0, 3]])];
v18: { if (((((Object.create({ get [Symbol.toStringTag]() { return 'Tag'; } }, { w: { value: null, enumerable: true } }) || ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), undefined)) % v7) % (v0 * ((function () { return Array.prototype.slice.call(arguments, 1); })() & ((0, eval)('typeof ' + 'globalThis') || undefined)))) < -1)) { log(safe(() => (([5, 1, 4].toSorted((a, b) => b - a) || Map.groupBy(Array.from({ length: 20 }, (_, i) => i * i), x => typeof x)))));
log(safe(() => (Object.freeze({ p() { return this; }, q: () => (null) }))));
({ p: globalThis.gbig, q: v0 = v8 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
var v19 = safe(() => (null)); } else { if ((v1 + null).startsWith((v1 + v2), 0)) { var v20;
{ const proto = { k: null }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = undefined; r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: null }); r.push(f()); o.k = 9; r.push(f()); log(r); }
const [v21, v22 = undefined, ...v23] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v24; } else { Object.assign(globalThis.gobj, { p: null, q: undefined }, (function () { return this; }));
for (let v25 = 3; v25 < 3; v25++) { tick(); var v26; }
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
var v27; }
globalThis.garr[NaN] ||= '01';
throw new RangeError('r', { cause: null });
v1 = null;
log(safe(() => (undefined)), safe(() => (null)));
var v28; }
log(safe(() => ((typeof (-2147483648).toPrecision(4)))));
log(new Proxy([1, , 3], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }));
[globalThis.gobj.q, globalThis.gobj.q] = [Array.from({ length: 4, 1: (0, eval)('typeof ' + 'globalThis') }, x => { tick(); return x; }), Array.from((function* () { tick(); yield null; yield undefined; return undefined; })())];
let v29 = safe(() => ({ get p() { tick(); return null; }, q: null }));
if (Array.from(Map.groupBy((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return null; }, configurable: true }); return a; })(), x => typeof x)).includes((({ __proto__: { get [Symbol.toStringTag]() { return 'Tag'; } }, q: { toJSON(k) { tick(); return 'json' + k; }, p: 1 } } + JSON.stringify(((0, eval)('typeof ' + 'globalThis') <= (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))) + (7).toFixed(2) * 1))) break v18; delete globalThis.garr['1']; }
} catch (e) { log('caught', e); }
try {
if (Array.isArray(/b/y.test((() => { let s = '0x1F'; for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })()))) { v1 = v7;
if (/[^]/su.test(JSON.stringify((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()))) { for (let v30 = 1; v30 < 3; v30++) { tick(); v31: for (;;) { tick(); log(safe(() => (undefined)));
var v32;
break v31; }
delete globalThis.gobj.constructor;
log(safe(() => (undefined))); }
eval('log(' + safe(() => JSON.stringify(65535)) + ')'); } } else { globalThis.garr[v7] = v5.apply((Object.prototype.toString.call(Symbol.for('k')) || [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].length), [5, 1, 4].toSorted((a, b) => b - a));
var v33; }
var v34;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
