let v0 = 2147483647;
let v1 = '';
class v2 { constructor(v3) { tick(); this.p = '\ud83d\ude00x'.charCodeAt(10); }
set 0(v) { tick(); log('set', v); }
static #v4 = { ...Uint16Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()).with(0, ((46341 + 65536) + 2)).reverse(), q: (() => { const r = /(\w)(\w)?/; r.lastIndex = 2147483647; return [r.test((Symbol.for('k') + (Object.prototype.toString.call(null) + (function () { return this; })))), r.lastIndex]; })() }; static readS() { return this.#v4; }
then2({ p: v5 = new Set([1, 2, 3]).union(new Set(JSON.stringify(undefined).at(-1).split('a', undefined))), ...v6 } = {}) { tick(); return (parseFloat(((undefined + null)).toFixed(1))).toPrecision(3); }
}
function v7() { tick(); for (let v8 = 3; v8 >= 0; --v8) { tick(); let v9 = safe(() => ({ p: { p: (Math.floor((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size) >>> '-0'.charCodeAt(v8)), q: { p: (a => { tick(); return a; }).apply(1, [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()]) } } })); }
return null; }
const v10 = Symbol('a');
let v11 = safe(() => ({ p: { p: Object.getOwnPropertyNames({ p() { return this; }, q: () => ((function () { return Array.prototype.slice.call(arguments, 1); })((function (v12, v13) { tick(); return Object.freeze({}); }))) }), q: { p: 1n } } }));
try {
globalThis.gset.add(v7);
} catch (e) { log('caught', e); }
try {
log(safe(() => (Map.groupBy([, v10, , ], x => typeof x))));
if (((((function () { return Array.prototype.slice.call(arguments, 1); })(null, undefined, undefined), null) && v10) >= (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())) throw [];
const [, v14] = [65536, parseFloat(v1), (-2.5 % +(Object.is((function () { return this; }), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())))];
{ const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => ((() => { const r = /[a-c]/g; const out = []; for (let i = 0; i < 4; i++) { tick(); const m = r.exec(v1); out.push(m && m[0], r.lastIndex); } return out; })())), safe(() => (String.fromCharCode(+((null || undefined)), 1_000).replace(/\p{L}+/u, '[$&]'))), n); } finally { RegExp.prototype.exec = saved; } }
throw new RangeError('r', { cause: { ...undefined, p: undefined } });
} catch (e) { log('caught', e); }
try {
const { p: v15 = [...[...Object.getOwnPropertyNames({ ['q']: [5, 1, 4].toSorted((a, b) => b - a), p: Symbol.for('k') }), undefined][Symbol.iterator]().take(3)], length: v16, ...v17 } = { p: new Proxy({ p() { return this; }, q: () => (((JSON.parse(safe(() => JSON.stringify([Object.seal([1, , 3]), [3, 1, 2]]))), (-1n - 1n)) && v11)) }, {}) };
[v11[Symbol.iterator], v0] = [v11, v17];
log([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]);
log(safe(() => (((v1 + new BigInt64Array([1n, -1n])).trim().match(/(?<n>\d+)/g) ?? []))));
(async () => { tick(); for (const x of [String(null).replace(/(?:)/, '[$&]'), ''.trim()]) log(await x); })().catch(e => log('rejected', e));
const [v18, v19 = (() => { const i = [...Array.from(null), { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }][Symbol.iterator](); return [i.next(), Array.from({ length: 3, 1: undefined }, x => { tick(); return x; }).pop(), i.next(), i.next(), i[Symbol.toStringTag]]; })(), ...v20] = (function* () { tick(); log('got', yield null); })();
class v21 extends v2 { static { log('static', typeof this); }
}
const v22 = new Set([safe(() => ((function () { return this; }))), 'p', 0b101]);
log(Symbol.iterator);
log(safe(() => (null)));
var v23;
} catch (e) { log('caught', e); }
const v24 = Symbol('a');
try {
log(safe(() => ((((((BigInt(10) | 9007199254740993n) / 18446744073709551616n) + BigInt.asIntN(8, 18446744073709551616n))) ** 3n))));
if (Object.hasOwn(Object(new BigInt64Array([1n, -1n]).slice(4, 2)), 'p')) { log(safe(() => (String.fromCharCode((undefined + null), 7).at(-0))));
try { { let v25 = 0; while (v25++ < 5) { tick(); var v26; } }
eval('v0 + 1');
throw new TypeError('t'); } catch (e) { log('inner', e); log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))); } finally { eval('log(' + safe(() => JSON.stringify(9007199254740993)) + ')'); }
if (Object.is((undefined && undefined), null)) { delete globalThis.garr[4294967295]; } else { for (globalThis.gbig of (() => { const a = [1, 2]; a[50] = 3; return a; })()) { tick(); var v27; }
var v28; }
const [v29, v30 = (undefined && null), ...v31] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })();
log(safe(() => (null)));
var v32; } else { v11[v24] = (typeof undefinedName);
if (Object.is(new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1])))) { log(safe(() => ((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })())), safe(() => (undefined))); } else { log(safe(() => ((0, eval)('typeof ' + 'globalThis')))); }
if (!null) { for (const v33 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v33); }
var v34; } else { { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
var v35; }
switch (v31) { case (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(): var v36;
break; case (function () { return this; }): log(safe(() => (null)));
default: var v37;
case (null | undefined): var v38; }
delete v11.q;
var v39; }
for (let v40 = 3; v40 < 5; v40++) { tick(); --globalThis.garr[4]; }
} catch (e) { log('caught', e); }
let v41 = safe(() => ({ p: parseFloat('\u00e9\u0130\u00df'), q: Reflect.apply(v7, Object.keys([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].values()), [0, -0, NaN, undefined, null]) }));
log(safe(() => (undefined)));
log('end');
