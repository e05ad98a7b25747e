'use strict';
let v0 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
const v1 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
function v2(v3, v4) { tick(); log(safe(() => (((1e21 + JSON.stringify((('a' + (0, eval)('typeof ' + 'globalThis')) || Array.of((0, eval)('typeof ' + 'globalThis'), (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))).split(/(?<n>a)|(?<n>b)/d, undefined).lastIndexOf(Array.from([...new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()][Symbol.iterator]().take(4)).reduce((s, v) => s + v, '4294967295'.length)))).toExponential(0))));
const v5 = -1073741825;
log(safe(() => (Object((function (a, b) { delete arguments[0]; arguments[0] = -(Object.getOwnPropertyNames({}).lastIndexOf(undefined)); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(2147483647, Object.fromEntries((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()), 255n)))));
{ let v6 = 0; while (v6++ < 4) { tick(); const { p: v7 = Symbol.for('k'), length: v8, ...v9 } = { p: '\u00e9\u0130\u00df'.split(/(?:)/, -1), q: (([v10, v11 = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }] = []) => { tick(); return Object.prototype.toString.call(null); }) };
const [, v12] = [v5, Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } }), (null * (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())];
const v13 = Symbol(''); } }
log(safe(() => (([...Array.from((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries()), Symbol.for('k')] + String(Array.from(undefined)).replaceAll('line\nline2', '$<n>')))), safe(() => (Symbol.iterator)));
return (Object(new Uint32Array([4294967295, (+(undefined) + +(null))]).with(0, (Object.prototype.toString.call(null).length ^ 65536)).copyWithin(2, 1).slice(2147483647, 2)) || (-((JSON.stringify(undefined) + -0).split(/(a)|(b)|(c)/g, undefined).indexOf(Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } })))).toPrecision(4).replaceAll('line\nline2', '[$&]').replace(/(?<=a)b|X/gi, '$<n>').length); }
const v14 = safe(() => (new Proxy([1, , 3], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })));
try {
log(safe(() => (Object.is(Map.groupBy([[null], [, -1n, , ]], x => typeof x), 'line\nline2'.replaceAll('Hello, World', '\ud83d')))));
} catch (e) { log('caught', e); }
const v15 = 1;
try {
log(safe(() => (((encodeURIComponent(Object.prototype.toString.call((undefined && null))).padStart(4, (-0).toExponential(0)) + JSON.stringify({ __proto__: { ['constructor']: undefined, p: undefined }, q: (function () { return this; }) }, ['p', 'q', 1])), (Object.isFrozen((2147483647).toFixed(1)) ?? v1.q)))));
v15++;
} catch (e) { log('caught', e); }
function* v16() { tick(); yield new Map([[(typeof undefinedName), v1]]);
log('got', yield (v0.length).toString(10));
return new Map([['a', 2147483647], ['b', 65535]]); }
let v17 = safe(() => ([((() => { let s = 'Hello, World'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(NaN, -0); })() + Object.create({ p: null }, { w: { value: null, enumerable: true } })).replace(/(?:)/, '$<n>'), '\ud83d\ude00x']));
try {
--globalThis.gstr;
} catch (e) { log('caught', e); }
let v18 = 0n;
log(safe(() => (Reflect.get({ ...{ get [Symbol.toStringTag]() { return 'Tag'; } }, ...Object.freeze({}) }, 'q', new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().name))));
try {
if ((null instanceof Error)) { var v19; } else { var v20; }
log(safe(() => (null)), safe(() => (undefined)));
var v21;
} catch (e) { log('caught', e); }
try {
log(safe(() => (undefined)), safe(() => (null)));
} catch (e) { log('caught', e); }
try {
var v22;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
try {
for (let v23 = 3; v23 < 5; v23++) { tick(); { const f = (o, v) => { tick(); o.p = v; return o; }; for (const o of [{}, { p: 1 }, { p: Symbol.for('k') }, Object.freeze({ p: 2 }), Object.create({ set p(v) { log('setter', v); } }), [], { q: (v15 - v15), p: -(Number(Symbol.for('k'))), r: v17.length }]) log(safe(() => f(o, Array.of((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), (function (...v24) { tick(); return Number(null); }))))); } }
} catch (e) { log('caught', e); }
try {
v0[4294967295] -= undefined;
{ const o = { get p() { tick(); return Map.groupBy([5, 1, 4].toSorted((a, b) => b - a), x => typeof x); }, q: Object.seal([1, , 3])[Symbol.iterator]().take(0) }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
} catch (e) { log('caught', e); }
log('end');
