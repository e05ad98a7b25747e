let v0 = 1e-7;
let v1 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
let v2 = safe(() => ({ p: {}, q: String.raw`a\n${Math.abs(0.5)}` }));
let v3 = safe(() => ([[[+(((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size).toFixed(2) * 1), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), 1])).intersection(new Set([new Date(Date.UTC(2020, 0, -2)).toISOString(), 1])).size, Number(new Int16Array([1, 2, 3]))].findIndex(x => x == (function (a, b) { tick(); return this; }).bind((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().length)), parseInt((Object.getOwnPropertyNames(Array.of(undefined, null)).push((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([null, 1])))).toPrecision(4).replaceAll('4294967295', ' 7 '), 16), [...new Map([...('abc' + (0, eval)('typeof ' + 'globalThis')).matchAll(/[a-c]/g)].entries())].indexOf(String((undefined instanceof Object)))], 4294967295, 9007199254740993n]));
const v4 = safe(() => (new Proxy([[...Map.groupBy([v3], x => typeof x)], new Int8Array([...Object.values((0, eval)('typeof ' + 'globalThis')), 2]).fill((Infinity * Math.sqrt(1)), 2147483647).subarray([1, , 3].lastIndexOf(([3, 1, 2].toSorted(order), Array.from((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys()))), 1), 0.1], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })));
log(safe(() => (false)));
let v5 = safe(() => (((v0 - 1e21)).toFixed(3)));
log(safe(() => (((v5.length / -(-(-2.5)))).toString(16))));
log(safe(() => (v2)));
try {
delete v1['1'];
} catch (e) { log('caught', e); }
for (const v6 of [v1.push((null <= undefined))]) { tick(); log(v6); }
try {
v1[Symbol.iterator] = (null != undefined);
} catch (e) { log('caught', e); }
var v7 = safe(() => ((function (a) { const f = () => arguments[0]; a = new Map([[NaN, 1], [-0, 2], [0, 3]]); return [f(), a]; })()));
try {
for (const v8 of new Map([[NaN, 1], [-0, 2], [0, 3]])) { tick(); var v9; }
} catch (e) { log('caught', e); }
try {
let v10 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 0; }, toString() { tick(); log('toString'); return '\ud83d'; } }));
try { const [v11, v12 = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys(), ...v13] = (function* () { tick(); yield* [Math.max(0, Number(null)), 0.5, v0]; })();
v10.x = null;
log(safe(() => ([Array.from({ length: 20 }, (_, i) => i * i), [undefined]])));
for (let v14 = 0; v14 < 4; v14++) { tick(); delete v10.r;
log(safe(() => (undefined)));
var v15; }
for (let v16 = 0; v16 < 3; v16++) { tick(); [v0, v3] = [null, null];
var v17; }
for (let v18 = 4; v18 < 3; v18++) { tick(); var v19; }
log(safe(() => (null)));
throw new RangeError('r', { cause: (BigInt(3) + 18446744073709551616n) }); } catch (e) { log('inner', e); throw new RangeError('r', { cause: (Object.getOwnPropertyDescriptors({}) === Object.prototype.toString.call(null)) });
for (const v20 of (function* () { tick(); log('got', yield (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })());
yield null; })()) { tick(); --v10.q;
log(safe(() => (9007199254740991))); }
for (let v21 = 3; v21 >= 0; --v21) { tick(); if ((null instanceof Error)) throw (null, null);
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
log(undefinedName); }
if ((((undefined << null) * 65536) < Number(Symbol.for('k')))) { throw new TypeError('t');
const { p: v22 = undefined, length: v23, ...v24 } = {}; }
try { eval('v0 + 1');
var v25; } finally { log('finally'); } } finally { v5++;
log(safe(() => ([v2, v1, new Map([[NaN, 1], [-0, 2], [0, 3]])][Symbol.iterator]().take(2))));
log(safe(() => ('length'.replaceAll('12', undefined).replaceAll('-0', '$1-$2'))));
[v13[0], v7.p] = Object.getOwnPropertyNames({ *[Symbol.iterator]() { tick(); yield undefined; yield null; } }); }
function v26({ p: v27 = (Number((null instanceof Object)) <= parseFloat(v5)), ...v28 } = {}) { tick(); log(safe(() => (Symbol.iterator)));
return [...(() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().concat(1073741824, (String(undefined).match(/(?<n>a)|(?<n>b)/d) ?? [])), 'abc']; }
} catch (e) { log('caught', e); }
let v29 = safe(() => ({ p: (function (v30, v31) { tick(); return encodeURIComponent((typeof Object.prototype.toString.call(undefined)).toWellFormed()).startsWith(`a${Object.keys(v30)}b${(function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })(undefined, undefined)}`.replaceAll('a', '[$&]'), 0); }) }));
log('end');
