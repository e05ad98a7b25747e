let v0 = 1;
let v1 = safe(() => ([{ [Symbol.iterator]: Symbol.iterator, p: (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys() }, undefined, `a${/\p{L}+/u.flags}b${[(Math.ceil(-((undefined >> undefined))) - Object.getOwnPropertyNames([3, 1, 2]).length), BigInt(1), null]}`]));
let v2 = safe(() => ({ p: [((0.1).toFixed(3) + Object.keys(undefined))], q: [3, 1, 2] }));
const v3 = Symbol('');
const v4 = 9007199254740993;
try {
log(v1[2]);
if ((Object.getOwnPropertyNames({ get p() { tick(); return (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1])); }, q: `a${null}b${undefined}` }) + String(Array.from({ length: 5, 1: -2147483648 }, x => x + 1)))['1'].startsWith('abc', 3)) { if ([...encodeURIComponent('length')[(null * null)].matchAll(/l+/gi)].includes(Object.fromEntries([[new Map([[NaN, 1], [-0, 2], [0, 3]]), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()]]))) { [v2.p, globalThis.gta[1]] = [[...Object.getOwnPropertyNames(Object.getOwnPropertyNames({})), -2.5], v0];
log(safe(() => ((({ p: v5 = null, ...v6 } = {}) => { tick(); return undefined; }))), safe(() => ({ ...Object(null), ...Object.getOwnPropertyDescriptors({}) })));
{ const f = o => { tick(); return o.length; }; for (const o of [JSON.parse(safe(() => JSON.stringify(Array.from({ length: 20 }, (_, i) => i * i)))), `a${null}b${null}`, new Int16Array([1, 2, 3]), { length: 0, 0: null, 1: undefined }, v1]) log(safe(() => f(o))); }
const [v7, v8 = v1, ...v9] = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values();
log(null); } else { log(safe(() => (Array.from({ length: 3, 1: Math.max() }, (x, i) => [i, x]))));
if ((Object.is(undefined, undefined) == (null >>> null))) { if ((undefined == undefined)) { var v10; } } else { for (let v11 = 1; v11 < 3; v11++) { tick(); var v12; }
const { p: v13 = null, length: v14, ...v15 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v16; } }
[v1[0], v2.p] = (function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })((null == null));
try { try { log(safe(() => (undefined)), safe(() => (null)));
var v17;
if (new Map([[NaN, 1], [-0, 2], [0, 3]]).has(undefined)) throw undefined; } catch (e) { log('inner', e); const { p: v18 = null, length: v19, ...v20 } = {};
var v21; } finally { log(safe(() => (undefined))); }
log(undefined);
({ p: globalThis.gbig, q: globalThis.gstr = null } = { get [Symbol.toStringTag]() { return 'Tag'; } });
var v22;
throw (Array.isArray(undefined) ? (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() : (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()); } catch (e) { log('inner', e); log(safe(() => ((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })())), safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } }))); } finally { for (globalThis.gstr of [0, -0, NaN, undefined, null]) { tick(); log(safe(() => ((null || null)))); }
v23: { var v24;
if (Array.isArray(undefined)) break v23; var v25; } }
log(safe(() => (null)));
log(safe(() => (!undefined)));
log(null); }
delete v2.p;
const v26 = new Set([safe(() => ((function* () { tick(); yield* (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); })())), 'p', 7]);
try { log(safe(() => (((async () => (undefined)), (v3 ?? undefined)))));
log(safe(() => (true)));
log(safe(() => (v0)));
for (const v27 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v27); }
var v28; } finally { log('finally'); }
const [, v29] = [];
try { v1.push(null);
log(safe(() => (null)));
throw new RangeError('r', { cause: (0, eval)('typeof ' + 'globalThis') }); } catch (e) { log('inner', e); log(safe(() => ((function () { return this; }))), safe(() => (v29)));
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
var v30; } finally { for (let v31 = 2; v31 < 4; v31++) { tick(); var v32; }
log(safe(() => (undefined)));
var v33; }
{ const saved = Set.prototype.add; Set.prototype.add = function (v) { return saved.call(this, [v]); }; try { log(new Set([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()]).size); } finally { Set.prototype.add = saved; } }
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; Object.setPrototypeOf(B.prototype, { m: () => 'other' }); r.push(safe(f), safe(f)); log(r); }
log(safe(() => (null)));
var v34;
} catch (e) { log('caught', e); }
let v35 = safe(() => ((typeof `a${[, (async () => (undefined)), , ]}b${v2.r}`).length));
function v36(v37) { tick(); log(safe(() => (v1)));
return true; }
log(safe(() => ((JSON.stringify(String(undefined)).replace(/x*/g, '$<n>').match(/(a)|(b)|(c)/g) ?? []).reduce((s, v) => s + v, v35))));
try {
for (v0 of ['abc', encodeURIComponent((+(undefined)).toPrecision(3)).replace(/(?<n>\d+)/g, (m, ...r) => m.toUpperCase() + r.length)]) { tick(); for (const v38 of (function* () { tick(); yield* [, (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), , ]; })()) { tick(); { let v39 = 4; do { tick(); log(safe(() => (null)), safe(() => (undefined))); } while (v39-- > 0); } } }
v40: { for (const v41 of new Map([[NaN, 1], [-0, 2], [0, 3]]).values()) { tick(); var v42;
var v43; }
const [, v44] = [undefined, undefined, null];
log(safe(() => (undefined)), safe(() => (undefined)));
var v45;
if (true) break v40; log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size)));
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
({ p: v1, q: globalThis.gbig = undefined } = {});
var v46; }
log((function* () { tick(); yield* [0, -0, NaN, undefined, null]; })());
for (const v47 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { tick(); { const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
var v48; }
var v49;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
