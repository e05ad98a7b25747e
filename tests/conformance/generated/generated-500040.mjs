let v0 = 46341;
let v1 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
let v2 = safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } }));
function v3(...v4) { tick(); for (let v5 = 0; v5 < 5; v5++) { tick(); throw new RangeError('r', { cause: v4 }); }
return ((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return new WeakMap([[Object.fromEntries([['a', (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()], ['b', JSON.stringify(null)]]), 1]]).has(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(Object.entries({}))); }, configurable: true }); return a; })() < v4[(String(null).length + (Symbol('\ud83d\ude00x') % String.fromCharCode((null / null), 4294967296)))]); }
let v6 = safe(() => ([...Object.prototype.toString.call(((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size).toPrecision(5)).matchAll(/a|/g)].length));
let v7 = safe(() => ({ p() { return this; }, q: () => ((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()) }));
const v8 = -0.5;
try {
log(safe(() => (new v3(v7))), safe(() => ([...(function* () { tick(); yield new Float64Array([v8, [5, 1, 4].toSorted((a, b) => b - a).reduce((s, v) => s + v, (undefined - undefined)), NaN]); yield String.fromCharCode(v0, v8); return 'Hello, World'; })()].values().map(x => { tick(); return x; }).filter(x => x == (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))));
} catch (e) { log('caught', e); }
try {
try { const v9 = Symbol('abc');
log(safe(() => (Object.getOwnPropertyNames((class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }).prototype))));
if (false) { ({ p: v8, q: v2.p = (() => { const a = [1, 2]; a[50] = 3; return a; })() } = { p() { return this; }, q: () => ((0, eval)('typeof ' + 'globalThis')) });
for (let v10 = 3; v10 >= 0; --v10) { tick(); var v11; }
const [v12, v13 = undefined, ...v14] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); } else { { let v15 = 0; while (v15++ < 5) { tick(); ({ p: v0, q: v0 = undefined } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
var v16; } }
for (let v17 = 3; v17 >= 0; --v17) { tick(); var v18; }
log(safe(() => (undefined))); }
for (let v19 = 0; v19 < 3; v19++) { tick(); for (let v20 = 1; v20 < 3; v20++) { tick(); var v21; }
eval('syntax error here(');
var v22; } } finally { log('finally'); }
const [v23, v24 = `a${(function* () { tick(); yield Array.of((undefined || undefined), (() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })()); yield (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(); return (new Map([[NaN, 1], [-0, 2], [0, 3]]) && -1); })()}b${v7}`, ...v25] = String.fromCharCode(-(v8), [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].slice(10, NaN).indexOf(new Map([[NaN, 1], [-0, 2], [0, 3]]).get({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
const [v26, v27 = v25, ...v28] = (function* () { tick(); yield Map.groupBy(Object.keys((function () { return this; })), x => typeof x).keys(); yield undefined; return new Array(5); })();
v23 = new Set(Object.entries(Object.freeze({})));
try { const { p: v29 = `a${null}b${undefined}`, length: v30, ...v31 } = { get p() { tick(); return (function () { return this; }); }, q: null };
log(safe(() => (v29)), safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
throw new TypeError('t'); } catch (e) { log('inner', e); v25.push((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()); } finally { delete v28[1.5];
for (const v32 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); var v33; } }
log(undefinedName);
} catch (e) { log('caught', e); }
let v34 = safe(() => ([Object.getOwnPropertyDescriptors({ length: 1, 0: ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() <= undefined), 1: v0 })]));
log('awaiting', await (function (a, b = 2) { a = (`a${String((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().get(v2))}b${(async () => (v2))}`.length ?? Symbol.iterator); return [arguments[0], arguments.length, b]; })());
log(safe(() => ((void (String((new Set(JSON.parse(safe(() => JSON.stringify([undefined])))) ?? (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())) + 0n)))));
log('end');
