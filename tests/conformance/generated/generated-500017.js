let v0 = 2147483647;
let v1 = '-0';
class v2 { constructor([v3, v4 = null] = []) { tick(); this.p = ('0' in { p: (() => { const a = [1, 2]; a[50] = 3; return a; })() }); }
static #v5 = ('12' + new Uint32Array([4294967295, (-0.5 + (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().indexOf((0, eval)('typeof ' + 'globalThis')))])); static readS() { return this.#v5; }
r() { tick(); return (Math.max([...new Map([[NaN, 1], [-0, 2], [0, 3]])].length, [3, 1, 2].push(new (class extends Array { last() { return this[this.length - 1]; } })().swapG?.())) || Reflect.ownKeys({ ...v4, r: undefined })); }
get #v6() { return (Number.isInteger(Array.prototype.concat.call(Array.of(null, null), Array.from((function () { return this; }))).indexOf(Symbol.for('k'))) ? String(Array.from({ length: 3, 1: undefined }, (x, i, a) => a.length)) : Object.getOwnPropertyNames({ p() { return this; }, q: () => (undefined) })); } set #v6(v) { log('private', v); } swapG() { return [this.#v6, this.#v6 = new Set((String((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()) + +(undefined))).size]; }
static { log('static', typeof this); }
static then2(v7 = 123456789.125, v8 = new Array(3)) { tick(); return { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; }
}
let v9 = safe(() => (-((!{ p: JSON.stringify(Object.freeze({}), ['p', 'q', 1]) }.p?.() >>> (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })()))));
let v10 = safe(() => ({ get p() { tick(); return { ...(function (a, b = 2) { a = ((new Int16Array([1, 2, 3]).map(Number) || (Math.sqrt(3) + (1e-7 % 1073741824))), new Set((`a${undefined}b${null}`.replaceAll('a', (m, i) => i) + 0))); return [arguments[0], arguments.length, b]; })({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, ''.replace(/x*/g, "$`$'$$")), r: 'length' }; }, q: v2 }));
let v11 = safe(() => ({ [Symbol.toPrimitive](hint) { tick(); log(hint); return 1e21; } }));
try {
try { const [v12, v13 = 2, ...v14] = (function (a, b) { tick(); a = JSON.stringify('a'); arguments[1] = [...new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()]; return [a, b, arguments.length, ...arguments]; })(JSON.stringify(/x*/g, null, 12), v2.hasX?.(/\bl/gi));
if (true) { { let v15 = 0; while (v15++ < 5) { tick(); log(safe(() => (Number(undefined))), safe(() => (Array.isArray(null))));
{ Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), JSON.stringify([3, 1, 2])); } finally { delete Object.prototype.toJSON; } }
for (const v16 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v16); }
var v17; } } }
const v18 = new Map([[1, safe(() => ('4294967295'.replace(/\p{L}+/u, '$1-$2').toUpperCase()))], ['p', Array.of((() => { tick(); return null; }), (undefined === null)).lastIndexOf(JSON.parse(safe(() => JSON.stringify({ *[Symbol.iterator]() { tick(); yield undefined; yield null; } }))))]]);
for (const v19 in [(() => { with_: { return v2; } })(), , null]) { tick(); log(v19); }
v1++; } finally { log('finally'); }
log(safe(() => ((((-1n) ** 3n) == Symbol.for('k')))), safe(() => (Symbol.for('k'))));
globalThis.garr[NaN] = [...[...Array.of(undefined, null), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()], Object.getOwnPropertyNames({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })].push(v11?.length);
} catch (e) { log('caught', e); }
try {
log(safe(() => (new Proxy({}, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))), safe(() => (true)));
for (v11['constructor'] of [1, , 3]) { tick(); const v20 = safe(() => (/(\w)(\w)?/)); }
for (v10.r of [[((1.7976931348623157e308).toExponential(4) + v2.hasX?.(null)), /./gu.test('a')].toString(), v10, new Map([[((0 < 2147483647) ? (null == null) : (() => { with_: { return undefined; } })()), JSON.stringify(Object(null), ['p', 'q', 1])]])]) { tick(); v21: for (;;) { tick(); log(undefinedName);
--v0;
for (let v22 = 3; v22 < 3; v22++) { tick(); [v0, v0] = [null, null];
var v23; }
log(undefinedName);
log(null);
var v24;
break v21; } }
} catch (e) { log('caught', e); }
try {
[v1, v9] = [v9, new Set(Object.keys(null))];
globalThis.gmap.delete(({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, [...[...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()], String(undefined).at(NaN)]));
for (let v25 = 3; v25 >= 0; --v25) { tick(); for (v9 of (() => { const a = [1, 2]; a[50] = 3; return a; })()) { tick(); (async () => { tick(); { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
await Promise.all([null, null]); })().catch(e => log('rejected', e)); }
for (let v26 = 0; v26 < 3; v26++) { tick(); log(safe(() => (undefined)), safe(() => (Symbol.for('k'))));
var v27;
var v28; }
log(safe(() => ([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()])));
log(safe(() => (undefined)));
log(safe(() => (null)));
var v29; }
log(safe(() => (new Float64Array(3))), safe(() => ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())));
v30: { v31: for (;;) { tick(); log(safe(() => (undefined)), safe(() => (undefined)));
break v31; }
const [, v32] = [null];
log(safe(() => (undefined)));
if (new Map([[NaN, 1], [-0, 2], [0, 3]]).has((('0' in { ...null, q: undefined }) ? 1n : [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()]))) break v30; { let v33 = 0; while (v33++ < 5) { tick(); log(safe(() => (null)));
var v34; } }
log(safe(() => (v11)), safe(() => (undefined))); }
} catch (e) { log('caught', e); }
try {
log(safe(() => (v1)));
const [, v35] = [(parseFloat((typeof (function () { return this; })).replaceAll('', (undefined, null))) % v9), +(JSON.parse(safe(() => JSON.stringify([null, null, undefined])))), v9];
switch ((Object.prototype.toString.call(null).padEnd(8, 'xy').length >> ((null << undefined) * (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))) { case JSON.stringify([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].push(null), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }): var v36;
break; case null: var v37;
default: var v38;
case 0: var v39; }
var v40;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
