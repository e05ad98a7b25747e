'use strict';
let v0 = 1_000;
let v1 = safe(() => ([1, , 3]));
let v2 = safe(() => ({ valueOf() { tick(); log('valueOf'); return -2147483648; }, toString() { tick(); log('toString'); return 'a'; } }));
const v3 = 1;
let v4 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
try {
log(safe(() => (Object.getOwnPropertyNames((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()))), safe(() => (Object.getOwnPropertyNames([new Proxy({ p: null, q: null }, {})])[Symbol.iterator]().take(3))));
} catch (e) { log('caught', e); }
log(safe(() => (new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(([~(Object.keys(null).indexOf((function () { return this; }))), v3, (-(-2147483648) * Number((undefined, undefined)))].indexOf((((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() % [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }])).toFixed(4)) * (`a${JSON.parse(safe(() => JSON.stringify([undefined, undefined, null])))}b${[1, , 3].map((x, i, a) => { tick(); if (i === 0) a.length = 2; return x; })}`.match(/a/) ?? []).lastIndexOf([...new Map([[NaN, 1], [-0, 2], [0, 3]])]))))));
try {
log(safe(() => ((function (a, b) { delete arguments[0]; arguments[0] = parseInt((`a${null}b${undefined}` + '__proto__'), 2); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })((((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(Object.prototype.toString.call(undefined)) ? (JSON.stringify(null) + Symbol.iterator) : String(null).length) && !(() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()), ' 7 '.replace(/(?:)/, '[$&]'), new Map([...new Map([[NaN, 1], [-0, 2], [0, 3]])].entries())))), safe(() => (v0)));
delete v2.r;
let v5 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
for (const v6 in { a: 1, 2: 'two', b: -2147483648, 1: 'one' }) { tick(); log(v6); }
if ((-((null + null)) >= [0, -0, NaN, undefined, null].lastIndexOf(v3))) { throw new TypeError('t');
var v7;
var v8; } else { log(safe(() => ((() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })())), safe(() => (v1)));
const [v9, v10 = null, ...v11] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }
} catch (e) { log('caught', e); }
try {
log(safe(() => (JSON.stringify(JSON.parse(String((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))))));
} catch (e) { log('caught', e); }
try {
try { log(safe(() => (Symbol.for('k'))));
delete v2.constructor;
throw new TypeError('t'); } catch (e) { log('inner', e); v2 *= new Proxy({}, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }); } finally { log(safe(() => (new Proxy({ p: { p: null, q: { p: null } } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }))), safe(() => (Symbol.iterator))); }
{ let v12 = 4; do { tick(); { const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => ((() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: 'NaN' }); return 'banana'.replace(r, '*'); })())), safe(() => ((() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: '__proto__' }); return 'banana'.replace(r, '*'); })())), n); } finally { RegExp.prototype.exec = saved; } }
{ const o = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
eval('syntax error here('); } while (v12-- > 0); }
eval('log(' + safe(() => JSON.stringify(7)) + ')');
log(safe(() => (((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() || (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()))), safe(() => (((undefined, null), v2))));
} catch (e) { log('caught', e); }
try {
const [, v13] = Array.from({ length: 20 }, (_, i) => i * i);
const { p: v14 = ((undefined != Symbol.iterator) ? (function (a, b) { delete arguments[0]; arguments[0] = null; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(null, null, null) : 9007199254740991), length: v15, ...v16 } = { get p() { tick(); return Array.from(undefined); }, q: '0x1F' };
} catch (e) { log('caught', e); }
try {
switch ('abc'.charCodeAt(2147483647)) { case Object.hasOwn(Object.create({}, { w: { value: undefined, enumerable: true } }), 'length'): for (const v17 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); var v18; }
break; case '1e3'.startsWith('aXbXc', 0): for (let v19 = 3; v19 >= 0; --v19) { tick(); log(safe(() => (null)), safe(() => (null))); }
default: throw new TypeError('t');
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
var v20;
case '12'.charCodeAt(4): v2.r = null; }
} catch (e) { log('caught', e); }
try {
log(safe(() => ((function (a, b) { tick(); return this; }).bind([-1073741825, [...String((null ?? null))].push(new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).reverse()), (v3 - (v0 - 1))], -(1n)))));
log(safe(() => (new Set([(v3 / v0), v0, (([3, 1, 2].indexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) - 0.1)).toFixed(2) * 1]))), safe(() => (v1)));
log(safe(() => (new Set(Object.values(null)))));
for (globalThis.gbig of [(undefined, null)]) { tick(); try { for (const v21 in { a: 1, 2: 'two', b: v0, 1: 'one' }) { tick(); log(v21); }
if (/\p{L}+/u.test(String(null))) { delete v1[-1];
var v22; } else { log(safe(() => (undefined)), safe(() => (null)));
var v23; }
v24: { var v25;
if (true) break v24; var v26; }
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
var v27; } finally { log('finally'); } }
var v28;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
