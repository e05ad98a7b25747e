let v0 = safe(() => (Object.freeze([1, 2, 3])));
const v1 = safe(() => ({ set p(v) { log('set p', v); }, get p() { return -2147483648; } }));
function v2(v3, ...v4) { tick(); log(safe(() => ((function () { return this; }))));
let v5 = safe(() => ((Math.abs(-((Object.getOwnPropertyNames({ p: null }).indexOf(true) + ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() + (typeof null)).indexOf(`a${null}b${(0, eval)('typeof ' + 'globalThis')}`))))).toFixed(2) * 1));
switch (Object.freeze({ q: 4294967296, p: Array.from(new Set([1, 2, 3]).union(new Set([3, 1, 2]))).reduce((s, v) => s + v, -2147483648), r: new Set([1, 2, 3]).union(new Set(Array.from({ length: 3, 1: ((null > null) ? (typeof undefinedName) : Symbol.iterator) }, x => x + 1))).size })) { case new Float32Array([(((0, eval)('typeof ' + 'globalThis') + (function () { return this; })) % v5), 0.1, -0]).map(String).fill(v5, 2147483647): (async () => { tick(); await null; log('tick', 0xff); })().catch(e => log('rejected', e));
break; case (Object.values((({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } - (null, null)) * -0)).indexOf({ p: [5, 1, 4].toSorted((a, b) => b - a) }), [5, 1, 4].toSorted((a, b) => b - a)): for (let v6 = 3; v6 < 3; v6++) { tick(); for (const v7 of Iterator.from(Object.seal([1, , 3])).drop(1)) { tick(); (async () => { tick(); for (const x of [undefined]) log(await x);
var v8; })().catch(e => log('rejected', e)); }
const { p: v9 = [...''], length: v10, ...v11 } = { get [Symbol.toStringTag]() { return 'Tag'; } }; }
default: log(new Int16Array([1, 2, 3]).slice(-0, 1).fill(v5, 3));
case Math.abs(NaN): if (Array.from((function* () { tick(); log('got', yield v4);
for (const x of (() => { const a = [1, 2]; a[50] = 3; return a; })()) yield x; })()).some(x => typeof x === 'number')) { globalThis.gobj['p'] = null;
log(safe(() => (v3)), safe(() => (Object.fromEntries([['a', undefined], ['b', undefined]]).p))); } }
{ class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from(Object.getOwnPropertyNames([...(() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), BigInt(10)])); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); }
globalThis.gobj.p /= (typeof new Map([[NaN, 1], [-0, 2], [0, 3]]).has(undefined)).at(1);
return (('__proto__' + '')['1'] + Array.of((v5).toFixed(0), null).lastIndexOf(('a' + 'abc'.search(/(?<n>\d+)/g)))); }
let v12 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i)));
export const v13 = safe(() => (Symbol.for('k')));
log(safe(() => (5e-324)));
const v14 = safe(() => (new Float32Array(['\u00e9\u0130\u00df'.indexOf('a'), 0.1, -0])));
const v15 = Symbol('abc');
try {
log(safe(() => ((class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).hasX?.(Object.prototype.toString.call((typeof null))))));
throw new TypeError('t');
log(safe(() => ((BigInt(NaN) * 1n))));
} catch (e) { log('caught', e); }
let v16 = safe(() => ({ *[Symbol.iterator]() { tick(); yield ('-0' <= ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size >>> (undefined ^ undefined))); yield (() => { for (const x of new Set('line\nline2').entries()) { tick(); try { return x; } finally { log('left'); } } })(); } }));
const v17 = new Set([safe(() => (undefined)), 'p', 123456789.125]);
export default (v15 in new Proxy({ p() { return this; }, q: () => (('a'[4] <= (1n + 0n))) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }));
try {
for (let v18 = 0; v18 < 5; v18++) { tick(); function v19(...v20) { tick(); const v21 = 2;
if ([...[1, , 3], new Map([[NaN, 1], [-0, 2], [0, 3]])].some(x => { tick(); return x; })) { const v22 = safe(() => (new Int16Array([1, 2, 3])));
for (v15 of Object.seal([1, , 3])) { tick(); var v23; }
var v24; } else { const v25 = -0;
const { p: v26 = null, length: v27, ...v28 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; }
v0['1'] = (undefined, undefined);
return v18; }
globalThis.gbig >>= [...encodeURIComponent('line\nline2').matchAll(/[a-c]/g)].find(x => { tick(); return x; });
({ p: v16.p, q: v14[3] = Object.isFrozen(new Proxy((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return null; }, configurable: true }); return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })) } = { *[Symbol.iterator]() { tick(); yield ((a = -1n, { p, ...rest } = { 1: v14, 0: new Map([[NaN, 1], [-0, 2], [0, 3]]), p: 3 }, [x = 1, ...y] = [(0, eval)('typeof ' + 'globalThis'), (0, eval)('typeof ' + 'globalThis'), null]) => [a, p, rest, x, y])(); yield (Object.values(undefined).push((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())).toPrecision(5); } });
const [v29, v30 = ((([v31, v32 = null] = []) => { tick(); return v31; }) ?? { valueOf() { tick(); log('valueOf'); return 4294967295; }, toString() { tick(); log('toString'); return ''; } }), ...v33] = (function* () { tick(); yield* (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })(); })();
log(safe(() => ([1, , 3].findLast(x => { tick(); return x; }))));
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
log((0, eval)('typeof ' + 'globalThis'));
log(safe(() => (undefined))); }
} catch (e) { log('caught', e); }
log('end');
