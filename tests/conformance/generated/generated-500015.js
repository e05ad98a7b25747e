let v0 = 1;
let v1 = '0x1F';
class v2 { constructor(v3, ...v4) { tick(); this.p = (1e21).toPrecision(5); }
static then2 = Array.from({ length: 20 }, (_, i) => i * i);
static p(...v5) { tick(); return [1, , 3].reduce((s, v) => s + v, Infinity); }
set p(v) { tick(); log('set', v); }
get 0() { tick(); return new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().getX?.(); }
get q() { tick(); return String.fromCharCode((1_000 * NaN), ('\u00e9\u0130\u00df' + (undefined, undefined)).charCodeAt(2147483647)); }
['q']() { tick(); return ((JSON.stringify(null) + v3) + new Int16Array([1, 2, 3])); }
name(...rest) { return super.p?.(...rest); }
async p() { return await '\ud83d\ude00x'; }
}
let v6 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 0.1; }, toString() { tick(); log('toString'); return '-0'; } }));
const v7 = safe(() => (Object.freeze([1, 2, 3])));
function* v8() { tick(); log('got', yield Object.freeze({}));
return (Object.entries({ ...(7 + Array.from(undefined).indexOf((typeof null))), toString: Map.groupBy(Reflect.ownKeys(v6), x => typeof x) }).reduce((s, v) => s + v, 1) << 0); }
let v9 = safe(() => ((-0.5 << ((v7.length % Number(Reflect.set({ 1: (undefined % null), 0: (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(), p: 3 }, 'NaN', -0.5, v6)))).toFixed(2) * 1)));
try {
for (let v10 = 4; v10 < 4; v10++) { tick(); for (const v11 of v7) { tick(); { const proto = { k: (() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: 'a' }); return 'banana'.replace(r, '*'); })() }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = Array.from({ length: 5, 1: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() }, (x, i, a) => a.length); r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: { toJSON(k) { tick(); return 'json' + k; }, p: 1 } }); r.push(f()); o.k = 9; r.push(f()); log(r); } }
try { log(safe(() => (-(BigInt(NaN)))));
for (const v12 in { p: null, q: null }) { tick(); log(v12); }
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
log(undefined);
var v13; } finally { log('finally'); } }
log(safe(() => ([5, 1, 4].toSorted((a, b) => b - a))));
log(safe(() => (Array.from([1, , 3].values().map(Number).filter(x => { tick(); return x; })).toSorted(order))), safe(() => (/^|$/gm)));
for (const v14 in { q: v9, p: parseInt((Number(null)).toPrecision(3), 16), r: 'line\nline2'.search(/(?<=a)b|X/gi) }) { tick(); log(v14); }
} catch (e) { log('caught', e); }
try {
switch (new Map([])) { case JSON.stringify((new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, {}) * new Map([[null, null]]))): try { for (let v15 = 4; v15 < 4; v15++) { tick(); log(safe(() => ({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })), safe(() => (v1)));
log(safe(() => (null)), safe(() => (null)));
var v16; }
v1 ??= (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; Object.defineProperty(A.prototype, 'm', { get() { return () => 'getter'; }, configurable: true }); r.push(safe(f), safe(f)); log(r); }
({ p: v0, q: v7 = null } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
if ((null > Symbol.iterator)) throw Object.create({ get [Symbol.toStringTag]() { return 'Tag'; } }, { w: { value: null, enumerable: true } }); } catch (e) { log('inner', e); for (let v17 = 0; v17 < 3; v17++) { tick(); log(safe(() => (undefined))); }
log(safe(() => (((0, eval)('typeof ' + 'globalThis') && (function () { return this; })))), safe(() => ('-0'))); } finally { log(safe(() => (Object.groupBy([undefined], x => typeof x))), safe(() => (v7))); }
log(safe(() => (null)), safe(() => (v0)));
const [v18, v19 = BigInt.asUintN(64, 1n), ...v20] = Array.from({ length: 4, 1: (null && null) }, (x, i, a) => a.length);
break; case v1: log(safe(() => ({ ...new Set(Array.from({ length: 5, 1: undefined }, (x, i, a) => a.length)), q: v7 })));
default: const { p: v21 = 'aXbXc', length: v22, ...v23 } = { 1: (0, eval)('typeof ' + 'globalThis'), 0: Array.from(v8()), p: 3 };
for (const v24 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { tick(); v25: for (;;) { tick(); log(safe(() => (undefined)));
var v26;
break v25; }
for (const v27 in { get [Symbol.toStringTag]() { return 'Tag'; } }) { tick(); log(v27); }
delete v23.r; }
log(safe(() => ((() => { let s = 'NaN'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-1, -0); })())));
v23.name ??= (function () { return this; });
case v0: if (true) { log(safe(() => ([5, 1, 4].toSorted((a, b) => b - a).indexOf(''))), safe(() => ({ p: (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), q: v7 })));
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
if ((null <= undefined)) { var v28; } else { var v29; }
[v9, v1] = [undefined, null]; } }
log(2);
log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), safe(() => (2)));
} catch (e) { log('caught', e); }
try {
(async () => { tick(); try { await Promise.reject(new Uint8Array([1, 2, 300]).with(1, Math.imul(2, 0xff)).reverse().reverse()); } catch (e) { log('awaited', e); } finally { await 0; }
return v9;
log(safe(() => (new Proxy([undefined], {}))));
for (const x of [v9, v0, v7.length]) log(await x);
log('async', await Array.isArray(null));
log('async', await (function (a, b) { tick(); return this; }).bind(null, null));
await Promise.all([(() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })(), v6]); })().catch(e => log('rejected', e));
log(safe(() => (JSON.parse('[[[]]]'))), safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('end');
