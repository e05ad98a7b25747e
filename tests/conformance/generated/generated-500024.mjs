let v0 = safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()));
const v1 = safe(() => ({ p() { return this; }, q: () => (Array.from((-7n && (async () => ((function () { return this; }))))).values()) }));
function v2(v3, ...v4) { tick(); v5: { v3 >>= [...[5, 1, 4].toSorted((a, b) => b - a), 'Hello, World'];
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; b.m = () => 'own'; r.push(safe(f), safe(f)); log(r); }
for (let v6 = 1; v6 < 5; v6++) { tick(); try { delete globalThis.gobj.toString;
log(safe(() => (v3)));
const [v7, v8 = null, ...v9] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; } finally { log('finally'); } }
try { for (const v10 of new Set([5, 1, 4].toSorted((a, b) => b - a))) { tick(); log(safe(() => ((typeof undefinedName))));
[v4[0], globalThis.gobj.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v11; }
throw new Error('0x1F'); } catch (e) { log('inner', e); log(undefinedName);
log(safe(() => (new Function('a', 'b', 'return a + b')(undefined, undefined))), safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))); } finally { [v4[0], globalThis.gobj.p] = (function* () { tick(); yield* (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(); })(); }
if (((new Set([1, 2, 3]).union(new Set([[5, 1, 4].toSorted((a, b) => b - a).indexOf((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()), (2147483647 + Array.from({ length: 3, 1: undefined }, (x, i, a) => a.length).lastIndexOf(Symbol.iterator)), v4.length])).size ^ 2) > Reflect.ownKeys({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).push(new Set(Array.of(null, (0n ?? null)))))) break v5; globalThis.gobj.toString = ((parseInt(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()}\ny${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()}`, 2) > ((7 ^ v4.indexOf({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })) + (undefined | Array.from({ length: 4, 1: null }, x => x + 1).includes((0, eval)('typeof ' + 'globalThis'))))) ? JSON.parse(safe(() => JSON.stringify([[new Map([[NaN, 1], [-0, 2], [0, 3]]), (undefined && null), (function () { return this; })], (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()]))).lastIndexOf((v4, Object(undefined))) : -1);
throw new Error('12');
try { log(safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().toReversed())), safe(() => ({ ...undefined, q: Symbol.iterator })));
[globalThis.gobj.r, globalThis.gnum] = [Map.groupBy([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }], x => typeof x), null];
globalThis.gnum &&= (null || undefined);
if ((Map.groupBy(v4, x => typeof x) instanceof Object)) throw Object.keys((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })(undefined)); } catch (e) { log('inner', e); for (let v12 = 2; v12 < 4; v12++) { tick(); for (const v13 of Object.keys(undefined)) { tick(); log(undefined);
var v14; }
({ p: globalThis.gstr, q: globalThis.gobj['q'] = (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })() } = { get p() { tick(); return undefined; }, q: undefined }); }
log(safe(() => ((() => (new Map([[NaN, 1], [-0, 2], [0, 3]])))))); } finally { v15: { const [v16, v17 = { __proto__: { get [Symbol.toStringTag]() { return 'Tag'; } }, q: undefined }, ...v18] = (function* () { tick(); yield* (() => { const a = [1, 2]; a[50] = 3; return a; })(); })();
if (Object.isFrozen(undefined)) break v15; log(safe(() => ((() => { label: for (const x of []) { tick(); for (const y of [3, 1, 2]) { tick(); if (x === y) continue label; return [x, y]; } } })())), safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } })));
{ const f = o => { tick(); return o.p; }; for (const o of [{ get [Symbol.toStringTag]() { return 'Tag'; } }, { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, {}, {}, undefined, Object.create({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })]) log(safe(() => f(o))); }
log(safe(() => (null)));
var v19; }
let v20 = safe(() => ({ length: 3, 0: v3, 1: v3 }));
if ((v4 <= (0, eval)('typeof ' + 'globalThis'))) { log(null);
var v21; }
for (const v22 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()) { tick(); var v23; }
const [, v24] = Array.from({ length: 20 }, (_, i) => i * i);
var v25; }
{ const f = (a, i) => { tick(); return a[i]; }; for (const a of [[0, -0, NaN, undefined, null], new Uint8Array([1, 2, 300]), 'abc', { p: (function (v26, ...v27) { tick(); return (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })(); }) }, (((-7n + BigInt(NaN))) ** 3n)]) for (const i of [0, 1, '1', -1, 4294967295, 'length']) log(safe(() => f(a, i))); }
eval('syntax error here('); }
return [...[...(() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), (typeof (new Set((7).toExponential(1)).size).toFixed(4))], null]; }
let v28 = safe(() => ((-(Number(Map.groupBy(Object.values((function* () { tick(); yield* (() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return v4; }, configurable: true }); return a; })(); })()), x => typeof x))) - 0)));
log(safe(() => ((1 + Math.fround(-(-((Object.values(undefined).reduce((s, v) => s + v, 46341) / (undefined >> null)))))))));
const v29 = new Map([[1, safe(() => ((function* () { tick(); yield v0.some(x => x == new Proxy({ p: v2, q: Symbol.for('k') }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } })); yield (JSON.parse('{bad}'), new Map([[(function () { return this; }), (0, eval)('typeof ' + 'globalThis')]]).has(v0)); return new Set(Reflect.ownKeys(Object.groupBy([(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, undefined], x => typeof x))); })()))], ['p', +(undefined)]]);
log(safe(() => (null)));
log(safe(() => (undefined)));
log('awaiting', await undefined);
log(safe(() => (null)));
log('end');
