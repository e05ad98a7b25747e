'use strict';
let v0 = 0.1;
let v1 = 'Hello, World';
class v2 extends (class { p = (() => ([(String.raw`a\n${(undefined - undefined)}`.charCodeAt(NaN) - 65536), Reflect.ownKeys({}).push((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()), Array.from((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()).indexOf([5, 1, 4].toSorted((a, b) => b - a).toSorted(order))])); q() { return this.p; } static r = 1; }) { static r() { tick(); return BigInt.asUintN(64, BigInt.asIntN(8, (18446744073709551616n * BigInt.asIntN(8, 255n)))); }
valueOf() { tick(); return Infinity; }
#v3() { return (((0 >>> -2147483648)).toString(16).search(/./gu) > Array.from(~((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size)).length); } callM(o) { return o.#v3(); }
async 1() { return await Object.values(7); }
set r(v) { tick(); log('set', v); }
}
const v4 = -0;
let v5 = safe(() => ({ p() { return this; }, q: () => (new Set(String.fromCharCode(65536, 1.7976931348623157e308).replaceAll('a', -2147483648))) }));
let v6 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i)));
let v7 = safe(() => (['12', '']));
try {
{ let v8 = 0; while (v8++ < 3) { tick(); log(safe(() => (undefined)), safe(() => (JSON.stringify(((null, undefined) === Symbol.iterator))))); } }
log(safe(() => (Symbol('line\nline2'))));
} catch (e) { log('caught', e); }
try {
delete v5.r;
} catch (e) { log('caught', e); }
try {
[v6[0], v5.p] = [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()];
Object.defineProperty(v6, 'length', { writable: false });
log(safe(() => (null)));
switch (((!null ? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() : (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) && (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })())) { case (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().startsWith('line\nline2', 0): for (let v9 = 1; v9 < 3; v9++) { tick(); var v10; }
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
break; case v5: const { p: v11 = new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), length: v12, ...v13 } = {};
default: log(safe(() => ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())));
log(safe(() => (null)));
var v14;
case (Array.of(undefined, null).push((function () { return new.target; })()) - (1 + 1)): for (let v15 = 3; v15 >= 0; --v15) { tick(); log(safe(() => (null)));
var v16; } }
} catch (e) { log('caught', e); }
function v17() { tick(); const [v18, v19 = v6.reduceRight((a, b) => [a, b], Symbol.for('k')), ...v20] = new Map([['a', v7], ['b', (function () { return new.target; })()]]);
if (true) { delete v5.toString; }
{ let v21 = 4; do { tick(); ({ p: v4, q: v2 = undefined } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 }); } while (v21-- > 0); }
for (const v22 in [null, , undefined]) { tick(); log(v22); }
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
var v23;
return JSON.stringify(Object.freeze({ get p() { tick(); return v7; }, q: 'abc' }), ['p', 'q', 1]); }
function v24(v25) { tick(); [v7[0], v5.p] = v1;
return /b/y; }
for (const v26 of [JSON.parse(' "x" ')]) { tick(); log(v26); }
try {
log(safe(() => (1n)), safe(() => ('\ud83d')));
} catch (e) { log('caught', e); }
try {
log(safe(() => ((typeof undefinedName))));
} catch (e) { log('caught', e); }
let v27 = safe(() => ({ ['q']: null, p: null }));
try {
var v28;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
try {
log(safe(() => (v5.q?.(new Map(new Array(5)), ~(+(Symbol.for('k')))))));
log(safe(() => ((Reflect.ownKeys({ ...parseFloat(Object.prototype.toString.call(new Map([[NaN, 1], [-0, 2], [0, 3]]))), p: (Symbol.iterator || (null instanceof Array)) }), new Proxy(Array.from({ length: 20 }, (_, i) => i * i), {})))));
log(safe(() => ([...new Array(3)])));
} catch (e) { log('caught', e); }
try {
try { ({ p: v4, q: v0 = null } = { 1: [(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()].every(x => { tick(); return x; }), 0: null, p: 3 });
const [v29, v30 = ([3, 1, 2].indexOf((0, eval)('typeof ' + 'globalThis')) !== v1), ...v31] = [...Array.of(-1, (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()), ''.replaceAll('__proto__', '[$&]')][Symbol.iterator]().take(0);
{ const proto = { k: (Number(undefined)).toFixed(2) * 1 }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = v27.name; r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: v17(null, null, null) }); r.push(f()); o.k = 9; r.push(f()); log(r); } } finally { log('finally'); }
log(safe(() => (String(v1))));
try { { let v32 = 0; while (v32++ < 5) { tick(); log(safe(() => ((false ? null : { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))));
eval('log(' + safe(() => JSON.stringify(0b101)) + ')'); } }
for (let v33 = 3; v33 >= 0; --v33) { tick(); globalThis.gmap.delete(undefined);
for (v0 of (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()) { tick(); var v34; }
var v35; }
throw new TypeError('t'); } catch (e) { log('inner', e); v27['p'] ||= [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].indexOf((null, undefined));
if (false) { v36: for (;;) { tick(); var v37;
break v36; }
log(safe(() => (undefined)), safe(() => (undefined)));
var v38; }
log((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(null)); } finally { var v39; }
var v40;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
