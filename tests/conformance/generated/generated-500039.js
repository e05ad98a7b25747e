'use strict';
let v0 = 2147483647;
let v1 = safe(() => (Object.freeze([1, 2, 3])));
let v2 = safe(() => ({ [Symbol('abc')]: Object.values((((-((((undefined, null) | (0, eval)('typeof ' + 'globalThis')) * String(undefined).indexOf('\u00e9\u0130\u00df'))) * `a${null}b${null}`.split(/a/, -1).flat().indexOf(undefined)) * parseInt('1e3', 16)) < parseInt(encodeURIComponent(String(new Array(4)).at(((function () { return this; }) - (function () { return this; })))).at(-0), 10))), p: Math.ceil((Math.floor(0.1) + -(Array.from([...Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), undefined].entries()).indexOf(new Uint8Array([1, 2, 300]).reverse().with(2, ((undefined / undefined)).toFixed(2) * 1))))) }));
function v3(v4) { tick(); function v5(v6) { tick(); globalThis.gta[0] = (-(2147483648)).toFixed(1).startsWith(' 7 ', 0);
for (const v7 of [((null % undefined) - (undefined >>> null)), parseInt(JSON.stringify(null), 10), -(-0)].values().map((x, i, a) => a.length).filter(x => { tick(); return x; })) { tick(); [globalThis.garr[0], globalThis.gobj.p] = Iterator.from(Array.of(undefined, undefined)).drop(1); }
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { p: ((undefined || undefined) ?? (0, eval)('typeof ' + 'globalThis')) }) log(k); for (const k in [1, , 2]) log(k); log({ ...{ p: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, q: (class extends Array { last() { return this[this.length - 1]; } }).readS?.call(null) } }, Object.entries({ [4]: 'abc', p: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() })); } finally { delete Object.prototype.inherited; } }
for (let v8 = 3; v8 < 4; v8++) { tick(); [globalThis.gnum, globalThis.gnum] = [(() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })(), null];
for (globalThis.gnum of (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()) { tick(); var v9; }
var v10; }
log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())), safe(() => (new Proxy([1, , 3], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }))));
const { p: v11 = undefined, length: v12, ...v13 } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return 46341; } };
delete v13.toString;
var v14;
return Object.groupBy([(('Hello, World' + new (class { p = null; q() { return this.p; } static r = 1; })().getX?.()) + Reflect.ownKeys({ ...{ ...undefined, r: null }, ...{ ...null, x: undefined } })), (JSON.stringify({ __proto__: {}, q: null }) + ('1e3' + ((Symbol.for('k') in {}) ? new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({}, undefined) : (null % null))))], x => typeof x); }
v15: { ({ p: globalThis.garr[3], q: v5 = (((function* () { tick(); yield* [0, -0, NaN, undefined, null]; })() > (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) ? new Set((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()) : { __proto__: { p: v5() }, q: null }) } = { p: [0.5, Number(null), Infinity].findLast(x => typeof x === 'number') });
if (('Hello, World'.at(3) === (typeof [3, 1, 2].length))) break v15; for (const v16 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v16); }
eval('let z = ' + '3; log(z)');
delete globalThis.gobj.p; }
return v5; }
let v17 = safe(() => (Math.abs((() => { let s = (Number((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1])))).toFixed(0); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })().length)));
try {
delete v1[1.5];
log(safe(() => (v1.length)));
} catch (e) { log('caught', e); }
const v18 = ({ p: v19 = true, ...v20 } = {}) => { tick(); return { [Symbol('01')]: (false ? new Set('__proto__'.replace(/\s+/, '[$&]')) : [...[...'Hello, World'].entries()]), p: !v1 }; };
v21: for (let v22 = 0; v22 < 4; v22++) { tick(); for (const v23 of [1, 2, 3]) { if (v23 === v22) continue v21; if (v22 > 2) break v21; log(v22, v23); } }
let v24 = safe(() => ({ set p(v) { log('set p', v); }, get p() { return 0.1; } }));
try {
log(v1);
Object.defineProperty(v2, '4294967295', { value: ((null & null) - 4294967296), writable: false, configurable: true });
v1[4294967295] -= new BigInt64Array([1n, -1n]);
try { log(safe(() => (null)), safe(() => (null)));
var v25;
log(undefinedName); } catch (e) { log('inner', e); log(safe(() => (undefined)), safe(() => (null)));
var v26; } finally { [v1[0], v24.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v27; }
} catch (e) { log('caught', e); }
const v28 = ([v29, v30 = [...Reflect.ownKeys(Object.groupBy((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), x => typeof x)), 'abc']] = []) => { tick(); return Symbol.for('k'); };
let v31 = safe(() => ('line\nline2'));
try {
for (let v32 = 4; v32 < 4; v32++) { tick(); log(safe(() => (Array.from({ length: 4, 1: (function () { arguments.length = 3; return Array.from(arguments); })((null * undefined), [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]) }, x => x + 1))));
for (const v33 in { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) { tick(); log(v33); }
v1.push(new Proxy({ ['constructor']: (undefined && null), p: (null || undefined) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }));
try { delete v2.constructor;
try { var v34; } finally { log('finally'); }
const { p: v35 = null, length: v36, ...v37 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v38;
if ((2 <= 1)) throw '__proto__'.replace(/(a)|(b)|(c)/g, '[$&]'); } catch (e) { log('inner', e); log(BigInt(-0));
Object.assign(v2, { get [Symbol.toStringTag]() { return 'Tag'; } }, null);
const { p: v39 = null, length: v40, ...v41 } = {};
var v42; } finally { var v43; }
var v44; }
var v45;
} catch (e) { log('caught', e); }
log('end');
