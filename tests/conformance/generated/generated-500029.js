'use strict';
let v0 = safe(() => ([-(1073741824), ((Symbol('\ud83d\ude00x') + `a${(-1073741825 && undefined)}b${1}`.replaceAll('-0', '[$&]').substr(4, 0)).length).toFixed(2) * 1, 2147483647]));
const v1 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
function v2(v3, v4) { tick(); if (((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().length <= (Map.groupBy([...'abc'], x => typeof x).get(-([3, 1, 10, 'b', '12', , undefined, -0, 2].sort().indexOf((Object.prototype.toString.call(null) && (() => (null)))))) * ((''.match(/[a-c]+/g) ?? []).findIndex((x, i) => i > 1) && Object.keys((new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().swapG?.(), [...JSON.parse(safe(() => JSON.stringify(Object.seal([1, , 3])))), null])))))) { log(safe(() => (Number.isSafeInteger(parseFloat((String((0, eval)('typeof ' + 'globalThis')).replaceAll('1e3', '[$&]')[65536] + (0, eval)('typeof ' + 'globalThis')))))), safe(() => (Array.from({ length: 5, 1: (`a${0.1}b${Symbol('12')}` + (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([Symbol.iterator, 1]))) }, (x, i) => [i, x])))); }
return undefined; }
const v5 = safe(() => (new Int8Array(Reflect.ownKeys(new Proxy([(2147483648).toFixed(2)], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })))));
let v6 = safe(() => ((7 - Uint16Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).fill(Math.sqrt(0), 3).reverse().with(4, [1, , 3].indexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())).slice(2147483647, 2147483647).toSorted())));
try {
for (let v7 = 3; v7 < 3; v7++) { tick(); const { p: v8 = String.fromCharCode(((1073741824 * (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size) + (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().indexOf((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())), (-((null >> undefined)) ^ -(-0.5))), length: v9, ...v10 } = { p: String((((null * null) < -1073741825) ? Symbol.for('k') : (function () { return new.target; })())) };
delete v0[4];
if (/[a-c]+/g.test((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })())) { for (let v11 = 3; v11 < 4; v11++) { tick(); log(safe(() => (null)));
var v12; } }
if (Array.isArray(`a${undefined}b${undefined}`)) { if (false) { var v13; } else { var v14; }
log(undefinedName); } else { log(safe(() => ((null || undefined))));
log(null);
var v15; }
[v0[0], v10.p] = [3, 1, 2].values();
const v16 = Symbol('');
for (const v17 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v17); }
var v18; }
log(new Proxy({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }));
} catch (e) { log('caught', e); }
try {
try { globalThis.gta[2]++;
log(safe(() => ([...Array.from({ length: 3, 1: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } }, v2), []])));
if (((v6 - ((v0.length + (() => { const a = [1, 2]; a[50] = 3; return a; })().lastIndexOf((0, eval)('typeof ' + 'globalThis'))) * `a${v0}b${(() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()}`.charCodeAt(2147483647))) < ((v0.length).toFixed(2) * 1 - 1.7976931348623157e308))) throw Object.is(new Proxy({ p: Symbol.iterator, q: (undefined ?? null) }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }), (function (a) { 'use strict'; tick(); a = undefined; return [a, arguments[0], arguments.length]; })((undefined ?? null), { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })); } catch (e) { log('inner', e); log(Math.sign(Number(null)));
({ p: globalThis.gbig, q: v0[4294967295] = undefined } = { get p() { tick(); return v2(...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }); }, q: { get p() { tick(); return undefined; }, q: undefined } });
const { p: v19 = (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).hasX?.((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()), length: v20, ...v21 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
{ let v22 = 0; while (v22++ < 3) { tick(); log(safe(() => (undefined)));
var v23; } } } finally { const { p: v24 = Object.getOwnPropertyDescriptors({ q: ~(+(null)), p: Infinity, r: Array.of(null, null).lastIndexOf((0, eval)('typeof ' + 'globalThis')) }), length: v25, ...v26 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; }
v0[0]++;
if (Number.isSafeInteger(([].reduce((s, v) => s + v, -1) ^ '\ud83d\ude00x'.length))) { if ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([null, 1])).has((function* () { tick(); yield undefined; yield null; return null; })())) { log(safe(() => ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))); } else { log(safe(() => (undefined)), safe(() => ((undefined, null)))); }
eval('var evalVar = 1; typeof evalVar');
log((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()); } else { for (let v27 = 1; v27 < 5; v27++) { tick(); globalThis.gstr = null;
log(safe(() => (null)));
var v28; }
log(safe(() => (-2147483648)), safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()))); }
var v29;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
