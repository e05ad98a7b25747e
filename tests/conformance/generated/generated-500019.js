let v0 = 0.1;
let v1 = safe(() => ((() => { const a = [1, 2]; a[50] = 3; return a; })()));
let v2 = safe(() => ({ p: new Proxy({}, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }), q: [...[...new Map([[NaN, 1], [-0, 2], [0, 3]]).values()], Symbol.for('k')] }));
var v3 = safe(() => (Object.values((new Uint8ClampedArray(['NaN'.split('__proto__', undefined).findIndex(x => { tick(); return x; }), ((Object.freeze({ valueOf() { tick(); log('valueOf'); return NaN; }, toString() { tick(); log('toString'); return 'aXbXc'; } }) ^ ((-7n) ** 3n)) * -(new Set([5, 1, 4].toSorted((a, b) => b - a)).size)), -5, 255.5]) ?? Reflect.apply(Array, (async () => ({ ...{ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, ...{ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } })), [...(function* () { tick(); log('got', yield undefined); })()])))));
const v4 = Symbol('abc');
try {
for (v0 of Object.freeze([1, 2, 3])) { tick(); log(safe(() => ((function () { return this; }))), safe(() => (/\s+/))); }
} catch (e) { log('caught', e); }
var v5 = safe(() => ((+((() => (((v6) => { tick(); return (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size; }))))).toString(16)));
try {
v2['p'] = Reflect.apply((function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; }), (function (a, b) { delete arguments[0]; arguments[0] = (null != null); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })((null * undefined), (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), 0n), Array.of([...Array.from({ length: 3, 1: null }, (x, i) => [i, x]), Symbol.iterator], BigInt.asUintN(64, BigInt(NaN))));
for (globalThis.gbig of [0n]) { tick(); const { p: v7 = new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size / 0)), length: v8, ...v9 } = { p: { p: (Object.prototype.toString.call(null).match(/[^]/su) ?? []), q: { p: new Map(JSON.parse(safe(() => JSON.stringify((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })())))) } } }; }
({ p: v0, q: v2['constructor'] = v1 } = { p: v1, q: BigInt.asIntN(8, 18446744073709551616n) });
({ p: v2[1], q: v2['q'] = v2 } = { p: new Set('a'), q: undefined });
globalThis.gta[v4] = (function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })());
if ((v3 == v4)) { var v10;
var v11; } else { log(safe(() => (undefined))); }
} catch (e) { log('caught', e); }
function* v12() { tick(); for (const x of [3, 1, 2]) yield x;
return (new Proxy([], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }) != v2); }
let v13 = safe(() => ([v1.push(-1n), (-0 | v1.length), (-((((0.5 % (String(null) + (function () { return this; })).indexOf(String(undefined).replace(/(\w)(\w)?/, undefined))) + v0) + -((~(Number(Symbol.iterator)) << parseFloat('a'.repeat(2)))))) << v0)]));
try {
log(safe(() => (v4)), safe(() => ([...v13, new Uint8Array([1, 2, 300]).map(x => x + 1)])));
log(new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ ['p']: { ...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(), r: null }, p: Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) }));
if (false) { v1.unshift((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), v12)
delete v1[`a${null}b${null}`];
log(safe(() => ((undefined || undefined))));
log(safe(() => (null)));
var v14; }
log(safe(() => (5e-324)));
globalThis.gta[4] = {};
v15: { { Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
var v16;
if (false) break v15; log(safe(() => (null)));
var v17; }
} catch (e) { log('caught', e); }
try {
let v18 = safe(() => ('aXbXc'.indexOf(String(((((undefined || null) && Symbol.iterator) + '\ud83d'[v4]).match(/x*/g) ?? [])))));
log(safe(() => ({ 1: (v18 + v0), 0: Array.of(Object.getOwnPropertyDescriptors({}), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()).indexOf(v2.p), p: 3 })));
switch (v18) { case (() => { const k = { toString() { log('key'); return 'p'; } }; const o = { p: -(v18) }; return [o[k], o[k] = 1, delete o[k], k in o]; })(): log(safe(() => ((function (a) { const f = () => arguments[0]; a = Object.getOwnPropertyDescriptors({ p: null }); return [f(), a]; })(v4))), safe(() => (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() ?? (() => { with_: { return (0, eval)('typeof ' + 'globalThis'); } })()))));
[v2.toString, globalThis.gstr] = [v4, new Set(Object.keys(undefined))];
break; case (Object.getOwnPropertyDescriptors({ p() { return this; }, q: () => ((1e-7).toFixed(2) * 1) }) || ((null - undefined)).toPrecision(5).match(/(?<n>a)|(?<n>b)/d)): try { log(safe(() => (String(Object()))));
throw new Proxy({ length: 0, 0: null, 1: null }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }); } catch (e) { log('inner', e); [v1[0], v2.p] = new Map([5, 1, 4].toSorted((a, b) => b - a));
log(safe(() => (undefined)));
globalThis.gbig++;
{ const f = a => { tick(); let s = 0; for (let i = 0; i < a.length; i++) s += a[i]; return s; }; for (const a of [[3, 1, 2], new BigInt64Array([1n, -1n]), 'abc', {}]) log(safe(() => f(a))); }
[globalThis.gbig, v0] = [undefined, undefined]; } finally { const [, v19] = [`a${JSON.parse(safe(() => JSON.stringify({})))}b${new ((...a) => { tick(); return a; })()}`, '-0'.at(-0)];
v2 = 18446744073709551616n; }
default: for (globalThis.gstr of [0, -0, NaN, undefined, null]) { tick(); var v20; }
var v21;
case 1e21: var v22; }
var v23;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
