'use strict';
let v0 = 3.5;
let v1 = 'a';
class v2 { constructor() { tick(); this.p = (() => (BigInt(3))); }
#v3 = -2.5; getX() { return this.#v3; } setX(v) { return this.#v3 = v; } static hasX(o) { return #v3 in o; }
}
const v4 = safe(() => (new Uint8Array([1, 2, 300])));
let v5 = safe(() => ((([...JSON.parse(safe(() => JSON.stringify([])))] + String((function (a) { const f = () => arguments[0]; a = encodeURIComponent(((typeof null) + v2)).charCodeAt(-1); return [f(), a]; })(...new Set(Object.getOwnPropertyNames({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))))) + Object.prototype.toString.call(!undefined))));
let v6 = safe(() => ([2147483647, encodeURIComponent(String(~((7 & ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().reduce((s, v) => s + v, 1) + ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size + 2)))))).charCodeAt(-0), [`a${(Array.from({ length: 3, 1: (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() }, (x, i) => [i, x]) || new v2(2))}b${[...[null, null, null].entries()]}`, (v5 + (undefined * undefined))].indexOf([...`a${encodeURIComponent(v5)}b${{ __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: (undefined, undefined) }.q?.(v5, Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))}`.matchAll(/./gu)])]));
try {
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; delete A.prototype.m; r.push(safe(f), safe(f)); log(r); }
log(safe(() => ((new Map([[{ 1: null, 0: undefined, p: 3 }, new Function('a', 'b', 'return a + b')(v6, new Map([[NaN, 1], [-0, 2], [0, 3]]))]]) ^ v4))), safe(() => (Object.entries(Object.fromEntries([['a', { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }], ['b', Object.getOwnPropertyDescriptors({})]])).every(x => { tick(); return x; }))));
} catch (e) { log('caught', e); }
log(safe(() => ('aXbXc'.includes(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(2147483647 + v6.length)}\ny${(v0 ?? (v6, (''.replaceAll('a', (m, i) => i).charCodeAt(0) >>> Object.prototype.toString.call(null).length)))}`))));
try {
log(safe(() => ((v0 > '-0'.indexOf('12')))));
if (Array.isArray(Uint16Array.from((function* () { tick(); yield* [, null, , ]; })()))) { delete globalThis.gobj.q;
if (([3, 1, 10, 'b', '', , undefined, -0, 2].sort().findIndex((x, i) => i > 1) >= 1073741824)) { try { const { p: v7 = undefined, length: v8, ...v9 } = {};
log(undefinedName); } catch (e) { log('inner', e); log(safe(() => (null)), safe(() => (undefined)));
var v10; } finally { const [, v11] = Object.seal([1, , 3]); } } else { for (v0 of []) { tick(); log(safe(() => ((undefined, null))), safe(() => (v2))); } }
Object.preventExtensions(v6);
log((() => { label: for (const x of [0, -0, NaN, undefined, null]) { tick(); for (const y of [3, 1, 2]) { tick(); if (x === y) continue label; return [x, y]; } } })());
const v12 = (v13) => { tick(); return null; }; } else { if (v5.includes(String.fromCharCode(-((-Infinity - Number(null))), parseFloat((typeof (function () { return this; })))))) { log(safe(() => (('\u00e9\u0130\u00df' + Symbol.iterator))), safe(() => (((undefined >>> null), JSON.stringify(null))))); } else { if (Object.isFrozen(JSON.stringify(undefined))) { { let v14 = 4; do { tick(); var v15; } while (v14-- > 0); }
log(safe(() => (undefined))); } else { for (const v16 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) { tick(); var v17; }
eval('let z = ' + '3; log(z)');
var v18; }
try { log(null);
var v19; } finally { log('finally'); }
{ let v20 = 0; while (v20++ < 3) { tick(); var v21; } } }
const { p: v22 = ''.charCodeAt(2), length: v23, ...v24 } = { [3]: ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size > (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size), p: Array.of(null, null).join('NaN') }; }
v0++;
{ class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from([[...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]]); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); }
} catch (e) { log('caught', e); }
try {
const [, v25] = (() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return v4; }, configurable: true }); return a; })();
log(safe(() => (undefined)));
for (const v26 in { toJSON(k) { tick(); return 'json' + k; }, p: 1 }) { tick(); log(v26); }
for (let v27 = 3; v27 < 3; v27++) { tick(); switch ('0x1F') { case 'aXbXc': log(safe(() => (null)));
var v28;
break; case {}: if (true) { var v29; } else { var v30; }
default: [v6[0], globalThis.gobj.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v31;
case -((undefined + undefined)): if (!null) { var v32; } }
var v33; }
} catch (e) { log('caught', e); }
try {
if (((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() !== ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } ?? Symbol.iterator))) { log(safe(() => ((v6, ((v34, v35) => { tick(); return (undefined || undefined); })))));
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
log(safe(() => (/^|$/gm)));
throw new TypeError('t');
({ p: v0, q: v0 = null } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 });
var v36; } else { log(safe(() => (v5.indexOf((2).toPrecision(5)))), safe(() => (([...(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()].some((x, i) => i > 1) ? ((undefined - undefined) || 0n) : ((null + null) / (undefined | undefined)))))); }
for (const v37 of Map.groupBy([...v6, ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), null)], x => typeof x).keys()) { tick(); var v38; }
var v39;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('end');
