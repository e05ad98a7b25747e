'use strict';
let v0 = 9007199254740993;
let v1 = safe(() => ([1, , 3]));
let v2 = safe(() => ({ p: (() => ((((...v3) => { tick(); return { p: new Proxy({ [Symbol.iterator]: null, p: undefined }, {}) }; }), {}))) }));
let v4 = safe(() => ({ p: [...new Map([['a', new BigInt64Array([1n, -1n])], ['b', new Map([['a', 'abc'], ['b', (() => (null))]])]])] }));
let v5 = safe(() => ({ length: 1, 0: (function (a, b = 2) { a = undefined; return [arguments[0], arguments.length, b]; })(Array.of(v4, Symbol('12'))), 1: [...(() => { const a = [1, 2]; a[50] = 3; return a; })(), 'abc'] }));
class v6 { constructor(v7 = Reflect.ownKeys(v2).push(new Map([['a', (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()], ['b', null]]).get(((((BigInt.asUintN(64, 1n)) ** 3n)) ** 3n))), v8 = (typeof Object((new Map([[NaN, 1], [-0, 2], [0, 3]]) + 'NaN')))) { tick(); this.p = '1e3'; }
#v9 = Array.from([[1, , 3].join('4294967295'), '4294967295'], function () { return this; }, 5); getX() { return this.#v9; } setX(v) { return this.#v9 = v; } static hasX(o) { return #v9 in o; }
r = Object.is(JSON.stringify(null).replace(/[^]/su, '[$&]').search(/(a)|(b)|(c)/g), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })());
toString() { tick(); return 'Hello, World'; }
}
try {
[globalThis.gta[4], v0] = [Math.round('abc'.length), (v5 != JSON.parse(safe(() => JSON.stringify({ p: v1 }))))];
} catch (e) { log('caught', e); }
let v10 = safe(() => (((Array.from(String(null).concat(undefined, undefined)).push(Array.of(Array.from({ length: 3, 1: undefined }, x => x + 1), (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()))).toFixed(3).search(/\p{L}+/u) + new Set([1, 2, 3]).union(new Set(v1)).size)));
let v11 = safe(() => (v1.join('aXbXc')));
try {
{ Object.prototype[1] = 'proto1'; try { log([...(() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()], safe(() => [, , 3].map(x => x)), safe(() => (Array.of({ ...undefined, p: undefined }, Math.max()).toSpliced(1, 1, new Uint8Array([1, 2, 300]).fill(1.7976931348623157e308, 1)))), safe(() => [0, , 2].indexOf('proto1'))); } finally { delete Object.prototype[1]; } }
try { if ([5, 1, 4].toSorted((a, b) => b - a).includes(undefined)) { log(undefinedName); }
throw new TypeError('t'); } catch (e) { log('inner', e); switch (false) { case (v10, (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()): const [v12, v13 = null, ...v14] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v15;
break; case (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(): throw new TypeError('t');
default: for (v11 of []) { tick(); var v16; }
var v17;
case v0: for (let v18 = 2; v18 < 3; v18++) { tick(); var v19; } }
if ((null === undefined)) { var v20; } } finally { log(safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }))); }
{ const o = { ['q']: undefined, p: v6 }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
{ Object.prototype[1] = 'proto1'; try { log([1, , 3], safe(() => [, , 3].map(x => x)), safe(() => ([5, 1, 4].toSorted((a, b) => b - a))), safe(() => [0, , 2].indexOf('proto1'))); } finally { delete Object.prototype[1]; } }
log(safe(() => (undefined)));
const [v21, v22 = undefined, ...v23] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v24;
} catch (e) { log('caught', e); }
try {
v25: for (;;) { tick(); log((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })());
try { var v26;
throw new TypeError('t'); } catch (e) { log('inner', e); var v27; } finally { var v28; }
log(safe(() => (undefined)), safe(() => (undefined)));
break v25; }
v29: for (;;) { tick(); var v30;
log(null);
var v31;
break v29; }
log(safe(() => (undefined)));
--v11;
log(safe(() => (null)));
var v32;
} catch (e) { log('caught', e); }
try {
{ const f = (o, v) => { tick(); o.p = v; return o; }; for (const o of [{}, { p: 1 }, { [Symbol.toPrimitive](hint) { tick(); log(hint); return 1; } }, Object.freeze({ p: 2 }), Object.create({ set p(v) { log('setter', v); } }), [], (() => { label: for (const x of (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()) { tick(); for (const y of Array.from({ length: 20 }, (_, i) => i * i)) { tick(); if (x === y) continue label; return [x, y]; } } })()]) log(safe(() => f(o, (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()))); }
} catch (e) { log('caught', e); }
log(safe(() => ('length')));
try {
let v33 = safe(() => ([1, , 3]));
} catch (e) { log('caught', e); }
try {
for (v11 of [(-1073741825 >>> (new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, (typeof ((v34, ...v35) => { tick(); return undefined; }))) ?? v2)), `a${(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()}b${null}`.length, (String(v1['1']).length - (new v6() + new Proxy({ p() { return this; }, q: () => ((function (a, b) { delete arguments[0]; arguments[0] = Symbol.iterator; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, Symbol.iterator, v0)) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } })))]) { tick(); log(safe(() => (undefined))); }
log(safe(() => (new Function('a', 'b', 'return a + b')((0 * (Symbol.prototype.toString.call(Symbol.for('k')) + String((function () { return this; }))).search(/\p{L}+/u)), undefined))));
} catch (e) { log('caught', e); }
try {
log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))), safe(() => (BigInt.asUintN(64, (((-7n) ** 3n) & 0n)))));
} catch (e) { log('caught', e); }
try {
eval('let z = ' + '3; log(z)');
log(safe(() => ({ __proto__: { set p(v) { log('set p', v); }, get p() { return 2; } }, q: Object.groupBy([0, -0, NaN, undefined, null], x => typeof x) })), safe(() => (((JSON.stringify((0, eval)('typeof ' + 'globalThis')).charCodeAt(-1) & 4294967296) + (null ^ null)))));
var v36;
} catch (e) { log('caught', e); }
log('end');
