let v0 = safe(() => ([]));
const v1 = safe(() => ({ 1: [1, , 3], 0: [Object.prototype.toString.call(undefined).charCodeAt(2147483647), [...Map.groupBy([, null, , ], x => typeof x)].indexOf((encodeURIComponent((typeof null)).length).toExponential(1)), String((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()).split(/^|$/gm, undefined).length].reduce((s, v) => s + v, (+(new Uint32Array([4294967295, (-0 - +(null))])) * Number([, { __proto__: { p: (function () { return this; }) }, q: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries() }, , ]))), p: 3 }));
function v2(v3, v4) { tick(); let v5 = safe(() => ([1, , 3]));
return ' 7 '.replace(/a/, '[$&]').replaceAll('__proto__', (m, ...r) => m.toUpperCase() + r.length); }
let v6 = safe(() => ({ set p(v) { log('set p', v); }, get p() { return 4294967296; } }));
for (const v7 of (() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return new Proxy({ p: String(/\bl/gi) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }); }, configurable: true }); return a; })()) { tick(); log(v7); }
try {
for (globalThis.gta[1] of ['a'[`a${new Set([1, 2, 3]).union(new Set([5, 1, 4].toSorted((a, b) => b - a)))}b${undefined}`], '\ud83d\ude00x', '']) { tick(); const [v8, v9 = (new Set('abc') || [1, , 3].slice().concat(JSON.stringify(null).length, [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()])), ...v10] = [(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(v1), [null, null, null].at(-0), ([5, 1, 4].toSorted((a, b) => b - a).indexOf(Symbol.for('k')) && 'length')]; }
v11: for (;;) { tick(); try { log(safe(() => (Symbol.iterator)));
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
log(safe(() => (Symbol.for('k'))), safe(() => ((typeof undefinedName)))); } finally { log('finally'); }
if ((((0b101).toFixed(2) * 1 - 3.5) > parseFloat(encodeURIComponent((typeof null))))) { eval('globalThis.gnum + 1');
if (Object.isFrozen(null)) { var v12; } else { var v13; }
log(safe(() => (undefined)));
var v14; } else { log(((0, eval)('typeof ' + 'globalThis') && (function () { return this; }))); }
break v11; }
} catch (e) { log('caught', e); }
v15: for (let v16 = 0; v16 < 4; v16++) { tick(); for (const v17 of [1, 2, 3]) { if (v17 === v16) continue v15; if (v16 > 2) break v15; log(v16, v17); } }
const v18 = new Set([safe(() => (new Set([...[...JSON.parse(safe(() => JSON.stringify([({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } + 'abc'), 'abc']))), { ['q']: Symbol.iterator, p: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() }], undefined]).has(new Date(Date.UTC(2020, 3, NaN)).toISOString()))), 'p', 0xff]);
try {
throw Symbol.iterator;
if (v18.has(Symbol.iterator)) throw !v1;
} catch (e) { log('caught', e); }
const v19 = new Set([safe(() => ((((() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())) ?? Map.groupBy([3, 1, 2], x => typeof x)) + ((typeof (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) + ((null === null) ? (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() : (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))))), 'p', 1]);
function v20(v21, v22) { tick(); log(safe(() => (undefined)), safe(() => (new Map([5, 1, 4].toSorted((a, b) => b - a).entries()))));
let v23 = safe(() => ([7, -0, Number(null)]));
for (const v24 of (function* () { tick(); yield (undefined || undefined); yield (undefined || undefined); return (0, eval)('typeof ' + 'globalThis'); })()) { tick(); for (globalThis.gnum of [1, , 3]) { tick(); var v25; } }
return v0; }
try {
log(new WeakMap([[new (class { p = null; q() { return this.p; } static r = 1; })((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()), 1]]).has(v1));
globalThis.gta[2] = new Proxy([1, , 3], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } });
} catch (e) { log('caught', e); }
try {
for (v0[1] of ['line\nline2'.length, Array.from(null).indexOf(undefined), v19.size]) { tick(); if (true) { log(safe(() => (null)), safe(() => (undefined)));
var v26; } else { log(safe(() => (undefined)));
var v27; } }
if (false) { log(safe(() => (null)), safe(() => (null))); }
} catch (e) { log('caught', e); }
try {
log(safe(() => (((0, eval)('typeof ' + 'globalThis') ?? v19))), safe(() => (new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(null))));
throw new TypeError('t');
({ p: globalThis.gbig, q: globalThis.gnum = null } = {});
var v28;
} catch (e) { log('caught', e); }
for (const v29 of [0, -0, NaN, undefined, null]) { tick(); log(v29); }
log(safe(() => (v19)));
const v30 = new Set([safe(() => (null)), 'p', 2147483647]);
log(safe(() => (undefined)));
let v31 = safe(() => ([JSON.parse(safe(() => JSON.stringify([v1]))), v0.lastIndexOf(JSON.parse('[1,2.5,-0,1e400,"\\u0041"]', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; })), (function (a, b) { delete arguments[0]; arguments[0] = (((v32) => { tick(); return (46341).toPrecision(4); }) < v19); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(), v1, v2(...Object.entries(Object.freeze({ get p() { tick(); return (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(); }, q: null }))[Symbol.iterator]().take(2)))]));
log(safe(() => (undefined)));
log('end');
