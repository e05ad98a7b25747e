let v0 = safe(() => ([JSON.stringify((Number.isInteger(((new Proxy({ valueOf() { tick(); log('valueOf'); return 65535; }, toString() { tick(); log('toString'); return '\ud83d\ude00x'; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }) + String(((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })() || new Map([[NaN, 1], [-0, 2], [0, 3]])))).match(/(?<n>\d+)/g) ?? []).lastIndexOf((() => { let s = encodeURIComponent('aXbXc'); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })())) instanceof Array)), [...String(new Uint8Array([1, 2, 300]).toSorted().filter((x, i) => i > 1).filter((x, i) => i > 1).slice(2, 10)).matchAll(/l+/gi)].join('')[4]]));
const v1 = safe(() => ({ q: [...(new Array(4).join('Hello, World').replace(/^|$/gm, '$<n>').padStart(3, (`a${undefined}b${null}` + (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())) + !(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values()).matchAll(/[a-c]/g)].findIndex((x, i) => i > 1), p: -(new Set(String(18446744073709551616n).split('1e3', -1)).size), r: -(((((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size + -0) & Number(Symbol.iterator)) / ((typeof [...Map.groupBy([5, 1, 4].toSorted((a, b) => b - a), x => typeof x)]) + BigInt(0)).indexOf(String(null)))) }));
function v2(v3, v4) { tick(); for (globalThis.gobj.p of [1, , 3]) { tick(); for (let v5 = 4; v5 < 4; v5++) { tick(); Object.setPrototypeOf(Object.values(Object.keys((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())).concat(255n, Reflect.ownKeys({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })), { __proto__: Array.prototype, 1: 'inherited', get 2() { tick(); return 'getter'; } }); } }
log(safe(() => (new Proxy({ p: 1_000 }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }))));
delete globalThis.garr[4];
return Symbol.for('k'); }
let v6 = safe(() => ({ valueOf() { tick(); log('valueOf'); return -2147483648; }, toString() { tick(); log('toString'); return '4294967295'; } }));
const v7 = safe(() => (new Proxy([1, , 3], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })));
try {
let v8 = safe(() => ({ p: (void { ...[0, -0, NaN, undefined, null], p: -1n }), q: new Set(v0) }));
const { p: v9 = (''.includes('Hello, World') ? (!new Array(3) ? Object.keys(new Set([1, 2, 3]).union(new Set([1, , 3]))) : new Map([[undefined, /(?:)/]])) : (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()), length: v10, ...v11 } = { ['p']: Infinity, p: (function (v12) { tick(); return v8; }) };
if (new Set(JSON.stringify(null)).intersection(new Set([new Map([[undefined, null]]), 1])).has((class extends Array { last() { return this[this.length - 1]; } }).q)) { v13: { globalThis.gstr &= (function () { return this; });
log(safe(() => (null)));
log(safe(() => (undefined)));
var v14;
if ((-0 >= Math.fround((undefined - null)))) break v13; for (let v15 = 2; v15 < 5; v15++) { tick(); log(undefined);
var v16; }
globalThis.gstr &&= undefined;
log(null);
var v17; }
if (!(undefined * null)) { const [, v18] = [null, null, undefined]; }
if (true) { const [v19, v20 = undefined, ...v21] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v22; } else { log(safe(() => (undefined)), safe(() => (null)));
var v23; }
for (let v24 = 1; v24 < 4; v24++) { tick(); var v25; }
log(safe(() => (undefined)));
var v26; } else { if (Object.isFrozen([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()])) throw [3, 1, 10, 'b', '', , undefined, -0, 2].sort();
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
{ Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({ ['constructor']: undefined, p: undefined }), JSON.stringify([])); } finally { delete Object.prototype.toJSON; } }
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; A.prototype.m = () => 'changed'; r.push(safe(f), safe(f)); log(r); }
log(undefined);
var v27; }
for (let v28 = 0; v28 < 5; v28++) { tick(); [globalThis.gnum, v11.p] = [Object.getOwnPropertyNames((null || null)), (() => { with_: { return (undefined, undefined); } })()];
const v29 = new Map([[1, safe(() => (Symbol.for('k')))], ['p', (undefined * undefined)]]);
if ((null == undefined)) { var v30; } else { var v31; }
var v32;
var v33; }
try { log(new v2());
if ((null instanceof Function)) { var v34; } else { var v35; }
throw new RangeError('r', { cause: { toJSON(k) { tick(); return 'json' + k; }, p: 1 } }); } catch (e) { log('inner', e); { const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
try { var v36; } finally { log('finally'); }
log(safe(() => (null))); } finally { [v0[0], v8.p] = new Map([[NaN, 1], [-0, 2], [0, 3]]).keys(); }
log(undefinedName);
} catch (e) { log('caught', e); }
try {
log(safe(() => ((() => ((((() => { label: for (const x of [(2 * +(null)), Number(Symbol.for('k')), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size]) { tick(); for (const y of [{ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, null, null]) { tick(); if (x === y) continue label; return [x, y]; } } })() ?? undefined) && null))))));
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
