let v0 = -2147483648;
let v1 = 'abc';
class v2 { constructor({ p: v3 = (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).r, ...v4 } = {}) { tick(); this.p = new Map([[v4, 'aXbXc']]); }
async 'a b'() { return await +(String((function () { return new.target; })())); }
}
const v5 = (...v6) => { tick(); return Object.prototype.toString.call((((Object.getOwnPropertyNames((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()).lastIndexOf(((undefined % undefined) >>> 7))).toPrecision(3) + Object.groupBy(Object.seal([1, , 3]), x => typeof x)) + v2).replaceAll('', '1e3')); };
const v7 = Symbol('');
function v8(v9) { tick(); if (((((new Map([['a', null], ['b', (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()]]) + (function () { arguments.length = 4; return Array.from(arguments); })((0, eval)('typeof ' + 'globalThis'), v9))).toPrecision(4) + [...(1).toFixed(4).padEnd(8, 'xy')]) + [...String(undefined).matchAll(/a|/g)].join('Hello, World').length).startsWith((Reflect.ownKeys(new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } })).indexOf(!JSON.stringify(null)) + Object.getOwnPropertyNames((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().push((undefined || null))).join('length')), 3)) { const [v10, v11 = ((Object.values((0, eval)('typeof ' + 'globalThis')).lastIndexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().get(undefined))).toExponential(3).charCodeAt(4), Map.groupBy(JSON.parse(safe(() => JSON.stringify([]))), x => typeof x)), ...v12] = (function* () { tick(); yield { get p() { tick(); return (undefined && undefined); }, q: new Map([[NaN, 1], [-0, 2], [0, 3]]) }; yield [...JSON.parse(safe(() => JSON.stringify((() => { const a = [1, 2]; a[50] = 3; return a; })()))), Array.from((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()).reduce((s, v) => s + v, +((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))]; return (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(); })(); } else { throw new TypeError('t');
for (let v13 = 3; v13 >= 0; --v13) { tick(); log(safe(() => ((() => ({ get [Symbol.toStringTag]() { return 'Tag'; } })))), safe(() => (null))); } }
return String({ ...{ ...(v5(null, undefined) && new Uint8Array([1, 2, 300]).slice(4, 0)), name: (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() }, ...Object.getOwnPropertyDescriptors({ set p(v) { log('set p', v); }, get p() { return 9007199254740993; } }) }); }
try {
for (v1 of [([Object.prototype.toString.call(Object.groupBy([3, 1, 2], x => typeof x)).length, (+(v8) - Math.min(-1, (undefined && undefined))), ~(v0)].includes(v0) ? [(typeof null)] : new Proxy({ [v7]: (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), p: (() => { label: for (const x of []) { tick(); for (const y of []) { tick(); if (x === y) continue label; return [x, y]; } } })() }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))]) { tick(); try { log(new Int8Array(Object.values(null)).slice(1, 3).with(1, (-1 / v1.length)));
for (const v14 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); [globalThis.garr[0], globalThis.gobj.p] = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys();
globalThis.gobj.p = (function () { return this; });
log(safe(() => ((null ?? null))), safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))); }
switch (null) { case ([3, 1, 2].findIndex((x, i) => i > 1)).toFixed(2): throw new TypeError('t');
const [v15, v16 = (0, eval)('typeof ' + 'globalThis'), ...v17] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries();
log(safe(() => (null)), safe(() => (null)));
break; case '-0': function* v18() { tick(); log('got', yield null);
return (undefined * undefined); }
default: for (v16 of [(null ?? null)]) { tick(); for (let v19 = 0; v19 < 4; v19++) { tick(); var v20; } }
case (1 + new Set(String(undefined)).size): switch ((Array.isArray((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()) ? Object.freeze({}) : undefined)) { case Object.getOwnPropertyDescriptors({ length: 0, 0: undefined, 1: undefined }): log(safe(() => (undefined)));
break; case v17: log(new Proxy((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }));
default: for (let v21 = 2; v21 < 5; v21++) { tick(); var v22; }
const [v23, v24 = null, ...v25] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v26;
case v25.length: try { log(safe(() => (undefined)));
var v27;
throw null; } catch (e) { log('inner', e); { Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
var v28; } finally { log(undefinedName);
var v29; } } }
log(undefinedName); } catch (e) { log('inner', e); ({ p: globalThis.gobj['q'], q: v8 = JSON.stringify(((0, eval)('typeof ' + 'globalThis') <= (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())).at(-1) } = { p: v0, q: [...new Map([[undefined, null]]).keys()] });
globalThis.gobj['q'] = [3, 1, 2].push((null <= null));
if ((v5(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) > ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size && undefined))) { var v30; } } finally { var v31; } }
var v32;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
