let v0 = 9007199254740991;
let v1 = 'aXbXc';
class v2 { constructor(v3) { tick(); this.p = { __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: (Symbol.iterator && null) }; }
q(v4 = ~((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size), v5 = 'abc') { tick(); return new Error(((((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${null}`.replace(/(?<n>\d+)/g, '') + (`a${null}b${undefined}`, 'aXbXc')) + (String(undefined).length).toFixed(2) * 1), { cause: undefined }).cause; }
*[Symbol.iterator]() { tick(); yield ((v6, ...v7) => { tick(); return [...new Array(3), new WeakMap([[Object.groupBy((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), x => typeof x), 1]]).has({ ...(() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })(), p: (undefined ?? undefined) })]; }); yield* [0, -0, NaN, undefined, null]; }
name(...rest) { return super.q?.(...rest); }
}
let v8 = safe(() => ((encodeURIComponent(('abc' + ((([...new Map([[NaN, 1], [-0, 2], [0, 3]])].lastIndexOf([3, 1, 2])).toFixed(2) * 1).toFixed(3) + Array.from(null).join('Hello, World')))) + !-(([...'Hello, World'.at(4).matchAll(/a|/g)].lastIndexOf([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].fill(undefined, 2147483647, -2)) % [4294967296, (null * null), 0b101].lastIndexOf([3, 1, 2].reduce((s, v) => s + v, (null + undefined))))))));
const v9 = new Set([safe(() => (String.fromCharCode(((() => { let s = 'line\nline2'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(2147483647, -1); })() + null)[3].indexOf((/b/y + (~(+(undefined))).toExponential(3))), Reflect.ownKeys(Object.assign({}, v8, Object.assign({}, undefined, Object.getOwnPropertyDescriptors({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })))).findIndex(((...a) => { tick(); return a; }))))), 'p', 1e-7]);
const v10 = Symbol('abc');
try {
for (let v11 = 4; v11 < 3; v11++) { tick(); for (const v12 in { a: 1, 2: 'two', b: -2147483648, 1: 'one' }) { tick(); log(v12); }
for (const v13 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); if (!null) { log(safe(() => ((() => (null)))));
{ let v14 = 0; while (v14++ < 4) { tick(); var v15; } } }
let v16 = safe(() => ('a'.replace(/\p{L}+/u, (m, ...r) => m.toUpperCase() + r.length)));
{ let v17 = 4; do { tick(); const [v18, v19 = undefined, ...v20] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v21; } while (v17-- > 0); } }
delete globalThis.garr[0];
for (v9 of [, new v2(), , ]) { tick(); { let v22 = 4; do { tick(); const [v23, v24 = Symbol.iterator, ...v25] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
log(safe(() => (undefined)));
var v26; } while (v22-- > 0); } }
Object.defineProperty({ p: undefined }, v10, { value: 4294967296, writable: false, configurable: true }); }
globalThis.gobj[v10] &&= new Map(Object.keys(null).concat(!null, Object.keys((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())).entries());
log(safe(() => (JSON.parse(safe(() => JSON.stringify([1, , 3]))).indexOf(Symbol.iterator))), safe(() => ((v0 ?? ~(0xff)))));
for (let v27 = 0; v27 < 3; v27++) { tick(); log(safe(() => (new Set([1, 2, 3]).union(new Set(JSON.parse(safe(() => JSON.stringify((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()))))))), safe(() => (v10)));
v28: for (;;) { tick(); log((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })());
log(undefined);
var v29;
break v28; }
for (globalThis.gbig of [(function () { return this; }), Symbol.iterator, (0, eval)('typeof ' + 'globalThis')]) { tick(); ({ p: v0, q: globalThis.gobj[Symbol.iterator] = (function () { return this; }) } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }); } }
for (globalThis.gobj.q of [, /\s+/, , ]) { tick(); for (let v30 = 3; v30 >= 0; --v30) { tick(); { let v31 = 4; do { tick(); [globalThis.garr[0], globalThis.gobj.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v32; } while (v31-- > 0); }
{ let v33 = 4; do { tick(); var v34; } while (v33-- > 0); } } }
[globalThis.garr[0], globalThis.gobj.p] = v9;
for (const v35 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values()) { tick(); v0 = null;
log(undefinedName);
var v36; }
({ p: globalThis.gobj['constructor'], q: v0 = v10 } = { q: v9.size, p: v9.size, r: 7 });
for (const v37 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { tick(); var v38; }
} catch (e) { log('caught', e); }
try {
for (let v39 = 3; v39 >= 0; --v39) { tick(); log(undefinedName);
log(safe(() => (v9)), safe(() => (new v2().p(+(null)))));
if (Number.isSafeInteger(+((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))) { switch (new Proxy((() => { const a = [1, 2]; a[50] = 3; return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })) { case -0: log(safe(() => (null)), safe(() => (null)));
var v40;
break; case v9: if ((undefined <= undefined)) { var v41; } else { var v42; }
default: log(undefinedName);
var v43;
case Math.sqrt(4): log(safe(() => ((0, eval)('typeof ' + 'globalThis'))), safe(() => ((null, null)))); } }
const [v44, v45 = (void this === undefined), ...v46] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }
} catch (e) { log('caught', e); }
try {
const [, v47] = [undefined, JSON.parse(safe(() => JSON.stringify(Object.freeze([1, 2, 3])))), new BigInt64Array([1n, -1n])];
for (const v48 in { a: 1, 2: 'two', b: Array.of(((v49) => { tick(); return (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(); }), ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() + String(undefined))).push(undefined), 1: 'one' }) { tick(); log(v48); }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
