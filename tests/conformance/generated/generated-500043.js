let v0 = safe(() => ([new Set(Object.values(new Map([[Object.is(Math.max.call(undefined, ), Object(undefined)), JSON.stringify(Array.of(null, undefined), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; })]]))).size, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, -(+(Number.isInteger(+(`a${null}b${null}`.split('-0', undefined)))))]));
const v1 = safe(() => ({ get p() { tick(); return [...[-1, (Object.prototype.toString.call(1).length + Array.from((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()).length), parseFloat('abc'), Math.abs(Object.freeze([1, 2, 3]).findIndex(x => x == null))].sort(order)]; }, q: {} }));
function v2(v3 = -(1_000), v4 = [(Object.getOwnPropertyDescriptors({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) !== Array.from({ length: 5, 1: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() }, Object))]) { tick(); for (let v5 = 2; v5 < 3; v5++) { tick(); for (let v6 = 1; v6 < 3; v6++) { tick(); { Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
Object.preventExtensions([(new Map([[NaN, 1], [-0, 2], [0, 3]]) && (0, eval)('typeof ' + 'globalThis'))]); } }
eval('let z = ' + '3; log(z)');
throw new Error('abc');
return new Set((typeof new Set(Array.from({ length: 20 }, (_, i) => i * i)))); }
const v7 = safe(() => (new Float64Array(2)));
try {
for (v1[4] of (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()) { tick(); throw new TypeError('t'); }
log(undefinedName);
const { p: v8 = v0.push(('\ud83d\ude00x'.includes('length'.at(10)) ? null : { p: { p: new Map([[NaN, 1], [-0, 2], [0, 3]]), q: { p: Symbol.for('k') } } })), length: v9, ...v10 } = { ['q']: Array.from((() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: 'length' }); return 'banana'.replace(r, '*'); })()), p: '1e3' };
eval('globalThis.gnum + 1');
} catch (e) { log('caught', e); }
try {
for (const v11 of Array.of((0, eval)('typeof ' + 'globalThis'), (v1 * new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().getX?.()))) { tick(); v0.push(((`a${(undefined && null)}b${(() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()}` instanceof Object) ? false : Object.groupBy(Object.freeze([1, 2, 3]), x => typeof x)));
const { p: v12 = Array.from({ length: 3, 1: null }, x => x + 1).join('').split(/\bl/gi, -1).lastIndexOf(v1), length: v13, ...v14 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
if (Array.isArray((!(0, eval)('typeof ' + 'globalThis') ? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() : Object.values(undefined)))) { globalThis.gset.add(new Map([[NaN, 1], [-0, 2], [0, 3]]));
throw new TypeError('t');
log(safe(() => (undefined)));
var v15; } }
} catch (e) { log('caught', e); }
try {
--v0;
} catch (e) { log('caught', e); }
try {
v0[-1] += (0b101 + ~(2147483647));
} catch (e) { log('caught', e); }
const v16 = Symbol('a');
try {
for (const v17 in 'abc') { tick(); log(v17); }
for (let v18 = 2; v18 < 4; v18++) { tick(); for (let v19 = 1; v19 < 3; v19++) { tick(); v20: { log(safe(() => (undefined)), safe(() => (undefined)));
var v21;
if ((undefined instanceof Object)) break v20; log(safe(() => (undefined)));
var v22; } } }
} catch (e) { log('caught', e); }
log(safe(() => ('')));
const v23 = safe(() => (/[a-c]+/g));
try {
switch (undefined) { case (function ({ p: v24 = v23, ...v25 } = {}) { tick(); return JSON.stringify(null); }): log(safe(() => (new Proxy({ get [Symbol.toStringTag]() { return 'Tag'; } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))), safe(() => ((undefined ^ null))));
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
break; case (((-7n) ** 3n), (() => { const a = [1, 2]; a[50] = 3; return a; })()): v1.p = v1;
default: log(safe(() => (new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2))));
case v0.push(undefined): for (const v26 of { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) { tick(); { Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({}), JSON.stringify([0, -0, NaN, undefined, null])); } finally { delete Object.prototype.toJSON; } } } }
for (let v27 = 4; v27 < 3; v27++) { tick(); const v28 = (v29, ...v30) => { tick(); return null; }; }
for (const v31 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys()) { tick(); log(safe(() => (undefined)), safe(() => (null)));
var v32; }
eval('globalThis.gnum + 1');
var v33;
var v34;
} catch (e) { log('caught', e); }
let v35 = safe(() => ((JSON.stringify(null) + `a${null}b${null}`).replace(/b/y, '$1-$2')));
try {
for (const v36 in { 1: null, 0: null, p: 3 }) { tick(); log(v36); }
v37: { var v38;
if (false) break v37; var v39; }
} catch (e) { log('caught', e); }
try {
({ p: v1.r, q: globalThis.gnum = v0 } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return -0.5; } });
} catch (e) { log('caught', e); }
const v40 = safe(() => (new Proxy((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })));
let v41 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
log(safe(() => (undefined)));
try {
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
log(safe(() => (null)));
({ p: globalThis.gnum, q: globalThis.gnum = (-(((null * null)).toString(36).replace(/a/, '$1-$2').indexOf('0x1F')) || Math.abs((Object.keys(undefined).push(undefined) & (0 - (null % undefined))))) } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return 0.5; } });
} catch (e) { log('caught', e); }
var v42 = safe(() => ((function (a, b) { tick(); a = undefined; arguments[1] = undefined; return [a, b, arguments.length, ...arguments]; })()));
log(safe(() => (undefined)));
log('end');
