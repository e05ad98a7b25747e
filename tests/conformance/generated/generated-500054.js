let v0 = 123456789.125;
let v1 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i)));
let v2 = safe(() => ({ ['q']: ((1n + ((Math.abs(parseInt('__proto__'.replace(/[a-c]+/g, '[$&]'), 16)) | -(-1073741825))).toFixed(1)), 4294967295), p: String(((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().indexOf(`a${-(Object.prototype.toString.call(null).indexOf(`a${undefined}b${null}`))}b${(undefined == {})}`) / (-((1e21).toString(16).split('12', -1).indexOf(new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().swapG?.())) % `a${null}b${null}`.split('1e3', 2).length))) }));
let v3 = safe(() => (-2.5));
let v4 = 1n;
try {
log(safe(() => (Object.freeze({ valueOf() { tick(); log('valueOf'); return 0.5; }, toString() { tick(); log('toString'); return '1e3'; } }))));
try { for (let v5 = 4; v5 < 5; v5++) { tick(); { Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({ p: (null / null) }), JSON.stringify([2147483648, (0xff | (null / undefined)), (+(undefined) - 1_000)])); } finally { delete Object.prototype.toJSON; } }
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } } }
v6: for (;;) { tick(); for (let v7 = 4; v7 < 4; v7++) { tick(); for (const v8 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { tick(); var v9; } }
(async () => { tick(); await Promise.all([undefined, undefined]); })().catch(e => log('rejected', e));
log(safe(() => (null)));
log(safe(() => (null)));
break v6; }
throw new RangeError('r', { cause: (() => { const a = [(0).toFixed(2) * 1]; return [a[0]++, a[0] += /(?<n>\d+)/g, a[1]++, a]; })() }); } catch (e) { log('inner', e); for (const v10 of new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).reverse()) { tick(); if (Object.hasOwn(v2, 'q')) { for (let v11 = 0; v11 < 5; v11++) { tick(); log(safe(() => (null))); }
log(safe(() => (v0)));
log(null);
var v12; }
if ((Symbol.iterator in { __proto__: { 1: undefined, 0: undefined, p: 3 }, q: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() })) { for (const v13 of new Map([[NaN, 1], [-0, 2], [0, 3]]).values()) { tick(); var v14; } }
try { eval('var evalVar = 1; typeof evalVar');
throw new RangeError('r', { cause: null }); } catch (e) { log('inner', e); eval('let z = ' + '3; log(z)');
var v15; } finally { log(null);
var v16; }
switch (Symbol.iterator) { case (null ?? undefined): var v17;
break; case new Map([[NaN, 1], [-0, 2], [0, 3]]): const { p: v18 = null, length: v19, ...v20 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
default: var v21;
case -1073741825: log(safe(() => (undefined)), safe(() => (null))); } } } finally { log(safe(() => (Object.freeze({ p() { return this; }, q: () => ([...Object.values(null), (0, eval)('typeof ' + 'globalThis')]) }))), safe(() => ([...Map.groupBy([...new Map([[NaN, 1], [-0, 2], [0, 3]])], x => typeof x)].find(Object)))); }
log(safe(() => (0)));
log(safe(() => ((() => { const k = { toString() { log('key'); return 'p'; } }; const o = { p: 'a'.indexOf((Math.sqrt(4)).toPrecision(5)) }; return [o[k], o[k] = 1, delete o[k], k in o]; })())));
eval('log(' + safe(() => JSON.stringify(1_000)) + ')');
log(safe(() => (Symbol('a'))));
throw new RangeError('r', { cause: (0, eval)('typeof ' + 'globalThis') });
{ let v22 = 0; while (v22++ < 4) { tick(); const [, v23] = [];
var v24; } }
} catch (e) { log('caught', e); }
try {
const { p: v25 = `a${v0}b${[, (null || undefined), , ]}`.search(/a/), length: v26, ...v27 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
} catch (e) { log('caught', e); }
try {
(async () => { tick(); log('async', await (Number.isSafeInteger(v0) && (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())); })().catch(e => log('rejected', e));
(async () => { tick(); log('async', await (typeof (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()).length); })().catch(e => log('rejected', e));
var v28;
} catch (e) { log('caught', e); }
let v29 = safe(() => ((() => { const a = [1, 2]; a[50] = 3; return a; })()));
try {
log(undefinedName);
log(safe(() => (JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; }))));
} catch (e) { log('caught', e); }
try {
log(safe(() => (v29)));
for (const v30 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v30); }
const v31 = safe(() => (new Float32Array([-2.5, 0.1, -0])));
} catch (e) { log('caught', e); }
log(safe(() => (Object.groupBy([v1.length, v29.reduce((s, v) => s + v, Math.fround(v0)), ((-(v1.length) / Math.clz32('12'.indexOf(`a${undefined}b${null}`))) >>> +(v29))], x => typeof x))));
const v32 = -0;
try {
log(safe(() => (v32)));
try { try { const { p: v33 = null, length: v34, ...v35 } = {};
var v36; } finally { log('finally'); }
{ const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
log(safe(() => (undefined))); } finally { log('finally'); }
log(safe(() => (Object.getOwnPropertyDescriptors({ ['q']: undefined, p: null }))), safe(() => ((-0 / (null - undefined)))));
log(safe(() => (Array.from({ length: 3, 1: null }, x => x + 1))), safe(() => ([5, 1, 4].toSorted((a, b) => b - a))));
} catch (e) { log('caught', e); }
try {
log(safe(() => (new (class { p = null; q() { return this.p; } static r = 1; })().p(Symbol.iterator, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))), safe(() => (Object.getOwnPropertyNames((class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).prototype))));
{ const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
for (let v37 = 3; v37 < 5; v37++) { tick(); log(safe(() => (undefined)));
var v38; }
for (let v39 = 3; v39 < 3; v39++) { tick(); var v40; }
log(safe(() => (undefined)));
var v41;
} catch (e) { log('caught', e); }
const v42 = safe(() => ([1, , 3]));
try {
for (const v43 of (function* () { tick(); yield* [0, -0, NaN, undefined, null]; })()) { tick(); for (v32 of Object.freeze([1, 2, 3])) { tick(); var v44; }
var v45; }
var v46;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
