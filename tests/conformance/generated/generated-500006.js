let v0 = 3.5;
let v1 = '4294967295';
class v2 { constructor([v3, v4 = [...Array.of((() => (new Int16Array([1, 2, 3]).fill(NaN, 4))), new Map([[(undefined || null), JSON.stringify(undefined, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; })]]).has(new Set([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].join('__proto__')))), 'length'][([...'a'.matchAll(/[a-c]/g)].length >> 9007199254740993)]] = []) { tick(); this.p = true; }
q(...rest) { return super.q?.(...rest); }
valueOf() { tick(); return 1e21; }
}
const v5 = safe(() => ([-0, -((((NaN / (((null * undefined) % 2147483648) >>> Math.sqrt(1))) / (Infinity + { ...null, q: v2 }))).toPrecision(4).indexOf((() => { let s = 'NaN'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(0, Number(undefined)); })())), ((-1 * (5e-324 ^ (-(['abc'.replaceAll('a', '$<n>'), (+(null)).toExponential(1)].length) % JSON.parse(safe(() => JSON.stringify([([5, 1, 4].toSorted((a, b) => b - a).findIndex((x, i) => i > 1) * [].length), (1e21 * NaN), ([1, , 3] + ((function () { return this; }), (0, eval)('typeof ' + 'globalThis')))]))).indexOf(false)))) * (parseInt(String(['abc']), 10) * ((Object.values(undefined).lastIndexOf(BigInt(3)) / (([5, 1, 4].toSorted((a, b) => b - a).findIndex((x, i) => i > 1) * `a${undefined}b${undefined}`.length)).toFixed(2) * 1) / parseFloat('1e3'))))]));
const v6 = safe(() => (new Uint8Array([1, 2, 300])));
let v7 = safe(() => (1));
try {
for (let v8 = 0; v8 < 4; v8++) { tick(); v0++; }
} catch (e) { log('caught', e); }
try {
log(safe(() => (v6)));
let v9 = 255n;
for (const v10 of Object(new Set([1, 2, 3]).union(new Set(Array.from(undefined))))) { tick(); if ((v5.length < [...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()].push(/x*/g))) { eval('var evalVar = 1; typeof evalVar');
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
log(undefinedName);
var v11; } else { for (let v12 = 3; v12 >= 0; --v12) { tick(); { const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); } }
throw new TypeError('t');
log(safe(() => (null)), safe(() => (undefined))); }
if ((Object.prototype.toString.call(null) === undefined)) { v0 ??= undefined;
log(safe(() => (undefined)), safe(() => (undefined)));
var v13; } else { { const f = (a, i) => { tick(); return a[i]; }; for (const a of [[0, -0, NaN, undefined, null], new BigInt64Array([1n, -1n]), '__proto__', {}, null]) for (const i of [0, 1, '1', -1, 4294967295, Symbol.iterator]) log(safe(() => f(a, i))); }
const { p: v14 = undefined, length: v15, ...v16 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v17; }
log(NaN);
log(safe(() => ((() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })())));
({ p: v7, q: v7 = undefined } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }); }
for (let v18 = 4; v18 < 3; v18++) { tick(); log(safe(() => ((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().at(v18))), safe(() => ([...new Map([[NaN, 1], [-0, 2], [0, 3]]).values()])));
log(((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()));
log(safe(() => (null))); }
log(safe(() => ((function () { arguments.length = 2; return Array.from(arguments); })(...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()))));
throw new Error('12');
({ p: v5[-1], q: globalThis.gobj.p = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return Infinity; } });
} catch (e) { log('caught', e); }
function v19() { tick(); try { function* v20() { tick(); log(safe(() => (0)));
return Array.from('0x1F'.replace(/[a-c]+/g, '$1-$2')); }
v21: for (;;) { tick(); log(safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })));
switch (new (a => { tick(); return a; })()) { case v1: log(safe(() => (null)));
break; case [3, 1, 2]: log(undefined);
default: log(safe(() => (null)), safe(() => (undefined)));
var v22;
case [5, 1, 4].toSorted((a, b) => b - a).push((0, eval)('typeof ' + 'globalThis')): for (let v23 = 3; v23 >= 0; --v23) { tick(); var v24; } }
break v21; }
v25: { if ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has((0, eval)('typeof ' + 'globalThis'))) { const [v26, v27 = null, ...v28] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); } else { log(safe(() => (undefined)));
var v29; }
log(Symbol.for('k'));
for (v7 of [3, 1, 2]) { tick(); var v30; }
var v31;
if (Object.hasOwn(Object.fromEntries([[null, null]]), 'q')) break v25; log(safe(() => (Object.values(null))), safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(undefined))));
if ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(null)) { var v32; } else { var v33; }
const [v34, v35 = null, ...v36] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }
const [v37, v38 = v5[-1], ...v39] = (Number(null)).toExponential(1);
{ const f = (a, b) => { tick(); return [a < b, a <= b, a > b, a >= b, a == b, a === b, a != b]; }; for (const a of [(undefined + undefined), v6, `a${undefined}b${null}`]) for (const b of [-0, null, BigInt(-1)]) log(safe(() => f(a, b))); } } finally { log('finally'); }
return (typeof JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}')); }
try {
{ const proto = Object.getPrototypeOf([][Symbol.iterator]()); const saved = proto.next; let n = 0; proto.next = function () { n++; return saved.call(this); }; try { const [v40, v41] = v5; log([...Array.from(v5)], v40, v41, safe(() => new Map([['a', Object.getOwnPropertyNames(v2.prototype)], ['b', 18446744073709551616n]])), n); } finally { proto.next = saved; } }
for (let v42 = 3; v42 < 4; v42++) { tick(); var v43; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
