let v0 = safe(() => ([(-1 | [...Map.groupBy(Reflect.ownKeys(Object.fromEntries([['a', new Date(Date.UTC(2020, 2, NaN)).toISOString()], ['b', Object.create({ get [Symbol.toStringTag]() { return 'Tag'; } }, { w: { value: null, enumerable: true } })]])), x => typeof x)].push(new Set('a'))), String((() => { const a = [1, 2, 3]; a.extra = (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(); return a; })().entries()).indexOf(Object.prototype.toString.call(Symbol('abc'))), 0]));
const v1 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 9007199254740991; }, toString() { tick(); log('toString'); return '01'; } }));
function v2(v3 = ((new Array(5) + String((function () { arguments.length = 0; return Array.from(arguments); })(...[...'abc']))).charCodeAt(10) + (~(Math.f16round('0x1F'.indexOf(((-0 / new Array(3).reduce((s, v) => s + v, 123456789.125))).toString(10).substr(-1, 0)))) / '12'.length)), v4 = /\bl/gi) { tick(); if ((new Proxy({}, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }) <= (((255n) ** 3n) * (BigInt.asUintN(64, -7n) + (1n | (-((BigInt(2147483647) / 18446744073709551616n)) ^ (BigInt(-2) | 18446744073709551616n))))))) { for (let v5 = 4; v5 < 5; v5++) { tick(); (async () => { tick(); log('async', await `a${18446744073709551616n}b${{ ...null, q: null }}`); })().catch(e => log('rejected', e));
throw new RangeError('r', { cause: null });
delete globalThis.gobj.q;
{ const f = o => { tick(); return o.p; }; for (const o of [{ get [Symbol.toStringTag]() { return 'Tag'; } }, { p: (function () { return this; }) }, {}, { p: (0, eval)('typeof ' + 'globalThis'), q: (null && null) }, new Uint8Array([1, 2, 300]), Object.create({ q: 0b101, p: 2147483647, r: (null | null) })]) log(safe(() => f(o))); }
log(safe(() => ((typeof undefinedName))));
log((0, eval)('typeof ' + 'globalThis')); } }
log(safe(() => (new Set((String.raw`a\n${[0, -0, NaN, undefined, null].reduce((s, v) => s + v, ((0, eval)('typeof ' + 'globalThis') % (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()))}` + Reflect.ownKeys({ ...undefined, x: null }).every((x, i) => i > 1))))), safe(() => (7)));
return Map.groupBy(Array.of(/\p{L}+/u, null), x => typeof x); }
const v6 = safe(() => (new Uint8Array([1, 2, 300])));
try {
v0[-1] &&= undefined;
{ let v7 = 4; do { tick(); log(safe(() => (Object.entries(Object.create({ p: Object.getOwnPropertyDescriptors({ get [Symbol.toStringTag]() { return 'Tag'; } }), q: (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() }, { w: { value: new (class extends Array { last() { return this[this.length - 1]; } })(undefined), enumerable: true } })))));
for (const v8 in { 1: (-2.5).toFixed(2) * 1, 0: (() => ((function () { return this; }))), p: 3 }) { tick(); log(v8); } } while (v7-- > 0); }
{ const o = { p: (String(Symbol.for('k')).length / 1e-7), q: v2(...(function* () { tick(); yield* [null, undefined, undefined]; })()) }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
if ((-2147483648 >= (JSON.parse(safe(() => JSON.stringify([(function () { return this; })]))).indexOf(((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size - 0.5)) - JSON.parse(safe(() => JSON.stringify([3, 1, 2]))).indexOf(Infinity)))) { for (let v9 = 0; v9 < 5; v9++) { tick(); for (let v10 = 0; v10 < 3; v10++) { tick(); eval('var evalVar = 1; typeof evalVar');
var v11; }
let v12 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })); }
eval('log(' + safe(() => JSON.stringify(2)) + ')');
switch ('Hello, World') { case Infinity: var v13;
var v14;
break; case [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]: [v0[0], v1.p] = (function* () { tick(); yield null; yield null; return null; })();
default: log(safe(() => (null)));
case 1.7976931348623157e308: log(Symbol.for('k')); }
const [, v15] = Object.seal([1, , 3]);
const { p: v16 = null, length: v17, ...v18 } = {};
var v19; }
} catch (e) { log('caught', e); }
log(safe(() => (v1)));
try {
log(safe(() => ((v0[1.5] ?? Symbol.iterator))), safe(() => (!(String.fromCharCode(0, 9007199254740991).charCodeAt(0)).toString(10))));
} catch (e) { log('caught', e); }
try {
const [, v20] = (() => { const a = [1, 2, 3]; a.extra = (/[a-c]+/g, new Int16Array([1, 2, 3]).toSorted().slice(2147483647, -0).subarray(10, (new Map([[NaN, 1], [-0, 2], [0, 3]]).has(undefined) * JSON.stringify(undefined, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }))).copyWithin(2, 4)); return a; })();
v0[1.5] **= Object((('0' in Object.getOwnPropertyDescriptors({ p: (0, eval)('typeof ' + 'globalThis'), q: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() })) ? [...v0, +(undefined)] : Reflect.construct((class extends Array { last() { return this[this.length - 1]; } }), Array.of((null || undefined), (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()))));
--globalThis.gnum;
const [, v21] = [String((null instanceof Function)), 'abc'.trim()];
log(safe(() => ((Number((undefined || null)) >>> parseFloat('')))), safe(() => (({ __proto__: { p: v2, q: (0, eval)('typeof ' + 'globalThis') }, q: 255n } ?? (true ? Symbol.iterator : v2)))));
switch (null) { case new Set(Object.getOwnPropertyNames([5, 1, 4].toSorted((a, b) => b - a))): log(safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })));
log(safe(() => ({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
log(safe(() => (null)));
var v22;
break; case undefined: var v23;
default: v24: { log(safe(() => (undefined)), safe(() => (undefined)));
var v25;
if (Object.isFrozen((null, null))) break v24; log(safe(() => (null)));
var v26; }
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { get [Symbol.toStringTag]() { return 'Tag'; } }) log(k); for (const k in [1, , 2]) log(k); log({ ...{} }, Object.entries({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })); } finally { delete Object.prototype.inherited; } }
log(safe(() => (null)));
var v27;
case +((() => { const o = { v: 0 }; return [o.v++, ++o.v, o.v--, o.v += Number(null), o.v **= 2]; })()): for (let v28 = 3; v28 >= 0; --v28) { tick(); var v29; } }
var v30;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
