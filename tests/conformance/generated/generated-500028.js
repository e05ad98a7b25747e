'use strict';
let v0 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
const v1 = safe(() => ({ p: (() => ((() => (Symbol.iterator)))), q: 'abc' }));
function v2({ p: v3 = ((1n >= '-0'.toUpperCase()) ? ~(-(-2147483648)) : 1n.toString(36)), ...v4 } = {}) { tick(); { const saved = Map.prototype.set; Map.prototype.set = function (k, v) { log('set', k); return saved.call(this, k, v); }; try { log(new Map([[JSON.stringify({ __proto__: { valueOf() { tick(); log('valueOf'); return Infinity; }, toString() { tick(); log('toString'); return ' 7 '; } }, q: -1n }, ['p', 'q', 1]), Symbol.iterator]])); } finally { Map.prototype.set = saved; } }
const { p: v5 = v4, length: v6, ...v7 } = { p: ((String(undefined).replace(/a/, '[$&]').charCodeAt(2147483647) % ((9007199254740993 / (undefined % null)) * (null * Array.from(null)))) ?? null) };
let v8 = safe(() => ([((JSON.stringify(null) + v6).length * 1073741824), (1073741824 - `a${(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()}b${v3}`.toLowerCase().length), 9007199254740991]));
if (Object.hasOwn(v7, Symbol.iterator)) { [v8[Symbol('abc')], v8[4]] = [(-2147483648 + `a${v6}b${(0, eval)('typeof ' + 'globalThis')}`)['\ud83d'], (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() == { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) + Array.from(v6).join('Hello, World'))];
{ const f = a => { tick(); const [x, y = 'd', ...z] = a; return [x, y, z]; }; for (const a of [v8, (JSON.stringify((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) + Object(null)), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), Map.groupBy(Array.from({ length: 5, 1: null }, String), x => typeof x).values(), (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()]) log(safe(() => f(a))); }
log(safe(() => ('12')));
for (let v9 = 4; v9 < 3; v9++) { tick(); log(safe(() => (null)));
var v10; } } else { for (let v11 = 0; v11 < 3; v11++) { tick(); { const saved = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function* () { yield 'patched'; yield this.length; }; try { log([...[5, 1, 4].toSorted((a, b) => b - a)], safe(() => Math.max(...[...JSON.stringify(undefined).matchAll(/[a-c]/g)])), safe(() => { const [a, b] = Object.keys((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()); return [a, b]; }), safe(() => new Set([...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()]))); } finally { Array.prototype[Symbol.iterator] = saved; } } } }
delete v8[1.5];
for (const v12 of ((Array() == v5) ? Object.seal([1, , 3]).indexOf(Symbol.iterator) : ('NaN'.includes('a') ? 1 : [0, -0, NaN, undefined, null]))) { tick(); const [v13, v14 = Symbol.iterator, ...v15] = [...JSON.parse(safe(() => JSON.stringify(Object.seal([1, , 3])))), Symbol.for('k')];
for (let v16 = 2; v16 < 5; v16++) { tick(); log(safe(() => (undefined)), safe(() => (null)));
var v17; } }
[globalThis.gstr, globalThis.gnum] = [null, (function (a) { const f = () => arguments[0]; a = (() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })(); return [f(), a]; })((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), (function () { return this; }), (typeof undefinedName))];
log(safe(() => (~(1))));
return Object.fromEntries([[undefined, ' 7 ']]); }
const v18 = 2;
function v19(v20) { tick(); v1[Symbol.iterator] = { __proto__: {}, q: +((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()) };
delete v0[4294967295];
log(safe(() => (v1)));
for (const v21 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); let v22 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 0; }, toString() { tick(); log('toString'); return 'aXbXc'; } }));
log(safe(() => (/[^]/su))); }
log(safe(() => (Reflect.ownKeys({ p: undefined, q: undefined }))));
return { p: -7n }; }
try {
const v23 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
} catch (e) { log('caught', e); }
try {
({ p: globalThis.gstr, q: globalThis.gstr = new Set(JSON.parse(safe(() => JSON.stringify([(() => { const g = (function* () { tick(); yield* (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(); })(); return [g.next(), safe(() => g.throw(new TypeError('t'))), g.next()]; })(), v2.apply((undefined || undefined), [1, , 3]), undefined])))) } = { [Symbol('\ud83d\ude00x')]: null, p: v2 });
[v0[0], v1.p] = Object.getOwnPropertyNames({ q: 123456789.125, p: parseInt('a', 10), r: Infinity }).entries();
for (const v24 in { a: 1, 2: 'two', b: ((Number(null) * (null + undefined)) * ~([0, -0, NaN, undefined, null].findIndex(x => { tick(); return x; }))), 1: 'one' }) { tick(); log(v24); }
v1.r <<= [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].includes((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })());
} catch (e) { log('caught', e); }
try {
log(safe(() => (2147483647)));
log(safe(() => (-(BigInt.asUintN(64, BigInt(-0))))));
log(safe(() => (new Proxy(Object.freeze([1, 2, 3]), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }))), safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
v25: for (;;) { tick(); let v26 = safe(() => (Object.freeze([1, 2, 3])));
log(safe(() => (undefined)), safe(() => (null)));
var v27;
break v25; }
for (let v28 = 3; v28 < 5; v28++) { tick(); eval('syntax error here('); }
try { var v29;
throw new TypeError('t'); } catch (e) { log('inner', e); var v30; } finally { var v31; }
} catch (e) { log('caught', e); }
let v32 = safe(() => (`a${[...JSON.stringify(undefined)]}b${v2}`.padStart(4, encodeURIComponent(String(null))).at(10)));
log(safe(() => (v0.indexOf(undefined))));
try {
for (let v33 = 3; v33 >= 0; --v33) { tick(); var v34;
delete v0['1']; }
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().get(undefined))));
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
