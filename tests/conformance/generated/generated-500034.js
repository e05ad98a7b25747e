'use strict';
let v0 = safe(() => ([`a${new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().swapG?.()}b${(new Uint8Array([1, 2, 300]).with(3, parseFloat('')) == (/x*/g, [[new Map([[NaN, 1], [-0, 2], [0, 3]])], ['a']]))}`, encodeURIComponent(' 7 '.replace(/./gu, Reflect.apply(Object, Object({ get p() { tick(); return (() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })(); }, q: (null, undefined) }), Object.entries({ ...{ valueOf() { tick(); log('valueOf'); return 1e21; }, toString() { tick(); log('toString'); return '-0'; } }, ...{ [Symbol.toPrimitive](hint) { tick(); log(hint); return 123456789.125; } } }))))]));
const v1 = safe(() => ({}));
function v2(v3) { tick(); if (Map.groupBy([...(((null & null) * (null + undefined))).toString(16)], x => typeof x).has(new (class { p = Reflect.ownKeys({}); q() { return this.p; } static r = 1; })(Object.groupBy(Array.from({ length: 20 }, (_, i) => i * i), x => typeof x)))) { globalThis.gobj.x = ([...(typeof (function () { return this; }))[4294967294]].push((-(1n) * ((1n) ** 3n))) << (~(-2147483648)).toPrecision(5).length);
log(safe(() => (String((((((0n) ** 3n) % BigInt.asUintN(64, 0n))) ** 3n))))); } else { { let v4 = 4; do { tick(); [globalThis.garr[0], globalThis.gobj.p] = Object.keys(new Set([...new Map([[NaN, 1], [-0, 2], [0, 3]])]));
[globalThis.gnum, globalThis.gobj.p] = [new BigInt64Array([1n, -1n]).filter(x => { tick(); return x; }).copyWithin(2, 2), [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()]];
try { log('4294967295');
const v5 = safe(() => (/(\w)(\w)?/));
log(safe(() => (null)));
throw new Error('\ud83d'); } catch (e) { log('inner', e); const v6 = 65536;
v6 **= undefined; } finally { if (true) { const [v7, v8 = null, ...v9] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); } } } while (v4-- > 0); }
log(safe(() => (Symbol.prototype.toString.call(Symbol.iterator))), safe(() => ((function ([v10, v11 = (() => { const o = { v: parseFloat(String(undefined)) }; return [o.v++, ++o.v, o.v--, o.v += (new Map([[NaN, 1], [-0, 2], [0, 3]]) & (0, eval)('typeof ' + 'globalThis')), o.v **= 2]; })()] = []) { tick(); return (function (a, b) { tick(); return this; }).bind(new Map([['a', null], ['b', null]]), Map.groupBy(new Array(3), x => typeof x)); }))));
Object.defineProperty(Object.fromEntries([['a', Object.groupBy([3, 1, 2], x => typeof x)], ['b', /\bl/gi.test('4294967295')]]), 0, { value: [...Object.getOwnPropertyNames(Symbol.iterator), undefined].values(), writable: false, configurable: true });
({ p: globalThis.gbig, q: globalThis.garr['1'] = undefined } = {}); }
(async () => { tick(); for (const x of [0, -0, NaN, undefined, null]) log(await x);
log('async', await (Object.prototype.toString.call(('a' || { __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: undefined })) + (() => { for (const x of [5, 1, 4].toSorted((a, b) => b - a)[Symbol.iterator]().take(0)) { tick(); try { return x; } finally { log('left'); } } })())); })().catch(e => log('rejected', e));
const v12 = NaN;
const { p: v13 = { 1: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([2, 1])), 0: { ...undefined, q: undefined }, p: 3 }, length: v14, ...v15 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
({ p: v12, q: globalThis.gbig = new Proxy({ valueOf() { tick(); log('valueOf'); return NaN; }, toString() { tick(); log('toString'); return '12'; } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }) } = { 1: v15?.r, 0: Object.assign({}, undefined, new (class extends Array { last() { return this[this.length - 1]; } })((typeof undefined))), p: 3 });
return new Set([1, 2, 3]).union(new Set([...new Map([['a', Reflect.construct((class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }), [])], ['b', (({ p: v16 = (undefined, undefined), ...v17 } = {}) => { tick(); return 1.7976931348623157e308; })]])])).intersection(new Set([Array.from(new Set([1, 2, 3]).union(new Set([5, 1, 4].toSorted((a, b) => b - a)))).pop(), 1])); }
let v18 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
try {
try { v1.x = ((v19) => { tick(); return (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), 1])); }); } finally { log('finally'); }
log(safe(() => (Array.of(v2, new Int16Array([1, 2, 3]).subarray(4, -2).slice(2147483647, -0)).reduce((s, v) => s + v, Infinity))));
log(safe(() => (/[a-c]+/g)), safe(() => (-(v0.length))));
({ p: globalThis.gstr, q: v1['length'] = (JSON.stringify(undefined) + [...`a${undefined}b${null}`.at(2147483647)]) } = { q: v0.length, p: -1, r: Math.min(v0.length, { get [Symbol.toStringTag]() { return 'Tag'; } }) });
globalThis.gta[2]++;
const v20 = safe(() => (new Float64Array([parseInt((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), 10), Object.values(null).indexOf((0, eval)('typeof ' + 'globalThis')), NaN])));
log(safe(() => (new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(undefined))));
for (const v21 of new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()) { tick(); log(safe(() => (null)));
var v22; }
for (let v23 = 4; v23 < 4; v23++) { tick(); var v24; }
log(safe(() => (null)));
} catch (e) { log('caught', e); }
function v25(v26, v27) { tick(); v0.copyWithin(-2, 0, [...'aXbXc'.split(/(?<n>a)|(?<n>b)/d, -1), v27].push(('aXbXc' + (0, eval)('typeof ' + 'globalThis')).includes((2147483647).toString(16))))
var v28;
return !{ ...(9007199254740991).toFixed(3), p: Symbol.iterator }; }
var v29 = safe(() => (Object.entries({ ...{ p() { return this; }, q: () => (Object.keys(null)) }, ...v1 }).fill(v2, 2147483647)));
log(safe(() => ('NaN'.startsWith('-0', 4))));
try {
log(safe(() => ((function () { return this; }))), safe(() => (JSON.stringify(JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}')))));
const [, v30] = [0, -0, NaN, undefined, null];
v31: { v1.q = (null || undefined);
const v32 = (v33, v34) => { tick(); return undefined; };
log(safe(() => (null)), safe(() => (undefined)));
var v35;
if (Array.isArray({ ...(0, eval)('typeof ' + 'globalThis'), toString: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() })) break v31; let v36 = safe(() => ([, null, , ]));
const [, v37] = [];
var v38; }
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
