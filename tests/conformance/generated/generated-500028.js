'use strict';
let v0 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
const v1 = safe(() => ({ p: (() => ((() => (Symbol.iterator)))), q: 'abc' }));
function v2({ p: v3 = ((1n >= '-0'.toUpperCase()) ? ~(-(-2147483648)) : 1n.toString(36)), ...v4 } = {}) { tick(); { const saved = Map.prototype.set; Map.prototype.set = function (k, v) { log('set', k); return saved.call(this, k, v); }; try { log(new Map([[JSON.stringify({ __proto__: { valueOf() { tick(); log('valueOf'); return Infinity; }, toString() { tick(); log('toString'); return ' 7 '; } }, q: -1n }, ['p', 'q', 1]), Symbol.iterator]])); } finally { Map.prototype.set = saved; } }
const { p: v5 = v4, length: v6, ...v7 } = { p: ((String(undefined).replace(/a/, '[$&]').charCodeAt(2147483647) % ((9007199254740993 / (undefined % null)) * (null * Array.from(null)))) ?? null) };
let v8 = safe(() => ([((JSON.stringify(null) + v6).length * 1073741824), (1073741824 - `a${(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()}b${v3}`.toLowerCase().length), 9007199254740991]));
if (Object.hasOwn(v7, Symbol.iterator)) { [v8[Symbol('abc')], v8[4]] = [(-2147483648 + `a${v6}b${(0, eval)('typeof ' + 'globalThis')}`)['\ud83d'], (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() == { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) + Array.from({ length: 3, 1: undefined }, x => { tick(); return x; }).join(''))];
v4[4]++;
log(safe(() => (v8)));
globalThis.gstr ??= (function () { return this; }); } else { const v9 = 0;
(async () => { tick(); for (const x of [3, 1, 2]) log(await x); })().catch(e => log('rejected', e));
for (let v10 = 4; v10 < 3; v10++) { tick(); try { var v11; } finally { log('finally'); }
var v12;
var v13; } }
log(safe(() => ({ length: 4, 0: (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().shift(), 1: (null === Symbol.for('k')) })));
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
return v7; }
function v14([v15, v16 = Array(...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })] = []) { tick(); --v4.p;
try { for (const v17 of new Map([[undefined, (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })()]])) { tick(); switch ((() => { let s = ''; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-0, 10); })()) { case 'Hello, World': v8[NaN] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })();
globalThis.gnum += null;
for (const v18 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v18); }
var v19;
break; case [...(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([undefined, 1]))]: ({ p: globalThis.gnum, q: v8[Symbol.for('k')] = v7 } = { set p(v) { log('set p', v); }, get p() { return -2.5; } });
default: log(safe(() => (BigInt(2147483647))), safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
case 1: log(safe(() => ((function (a, b) { tick(); return this; }).bind((null ?? null), (null && null)))), safe(() => (((null | null), (function (a) { 'use strict'; tick(); a = undefined; return [a, arguments[0], arguments.length]; })())))); }
log(safe(() => (v7)));
for (const v20 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); log(safe(() => (undefined)), safe(() => (null)));
var v21; }
if ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(null)) { var v22; } else { var v23; } }
v24: for (;;) { tick(); eval('globalThis.gnum + 1');
throw new TypeError('t');
break v24; }
({ p: globalThis.gstr, q: v8[Symbol('aXbXc')] = null } = { p: Symbol.for('k'), q: v4.p?.(null) });
if ((((null & undefined) >>> 1) >= (typeof undefined).search(/(?<n>\d+)/g))) { const { p: v25 = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(), length: v26, ...v27 } = { length: 4, 0: undefined, 1: null };
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
var v28; }
globalThis.gstr++;
eval('syntax error here(');
log(safe(() => (null)), safe(() => (undefined)));
var v29; } finally { log('finally'); }
v30: { if ((NaN <= ((() => { for (const x of (function* () { tick(); yield null; yield null; return null; })()) { tick(); try { return x; } finally { log('left'); } } })() - 9007199254740993))) { eval('log(' + safe(() => JSON.stringify(65536)) + ')'); }
if (/\s+/.test(JSON.stringify(9007199254740993))) { const [, v31] = [, null, , ]; } else { for (let v32 = 3; v32 >= 0; --v32) { tick(); log(safe(() => (null)), safe(() => (undefined)));
var v33; }
for (let v34 = 0; v34 < 4; v34++) { tick(); var v35; }
log(safe(() => (undefined)), safe(() => (null)));
var v36; }
if (((encodeURIComponent((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()).indexOf((('4294967295'.at(-0) + (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()) + (NaN).toExponential(4))) + ~(((''.match(/^|$/gm) ?? []).indexOf(Object.groupBy((() => { const a = [1, 2]; a[50] = 3; return a; })(), x => typeof x)) | ((1_000).toFixed(2) * 1 & +((null, null)))))) <= ((Object.getOwnPropertyNames(JSON.parse('[1,2.5,-0,1e400,"\\u0041"]', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; })).indexOf(v4) >>> ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size << ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().get(undefined) || new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().swapG?.()))) & 7))) break v30; var v37; }
return undefined; }
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
