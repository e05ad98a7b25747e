let v0 = safe(() => ([]));
const v1 = safe(() => ({}));
function v2(v3, v4) { tick(); try { const { p: v5 = (([0, -0, NaN, undefined, null].join('4294967295').length).toString(2).match(/[^]/su) ?? []), length: v6, ...v7 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
log(safe(() => (new Float64Array(3).with(0, (1e-7 >>> (9007199254740991 - (undefined * undefined)))).with(3, Reflect.ownKeys({ ...(0, eval)('typeof ' + 'globalThis'), r: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } }).findIndex(((...a) => { tick(); return a; }))).filter((x, i) => i > 1))));
try { log(safe(() => (Array.of((0, eval)('typeof ' + 'globalThis'), (undefined && null)))), safe(() => (Number(undefined))));
switch ((function (a) { 'use strict'; tick(); a = null; return [a, arguments[0], arguments.length]; })()) { case [...Array.from({ length: 5, 1: null }, String), (null && undefined)]: delete v7.p;
log(safe(() => (null)));
break; case v5: switch (Array.from(undefined)) { case `a${undefined}b${null}`: log(undefined);
var v8;
break; case Array.of(null, undefined): delete globalThis.garr[3];
default: log(undefined);
case Math.sqrt(3): log((function () { return this; })); }
default: if (new Map([[NaN, 1], [-0, 2], [0, 3]]).has(null)) { var v9; }
log(undefinedName);
var v10;
case new Set(Object.keys(undefined)).size: var v11; }
throw new TypeError('t'); } catch (e) { log('inner', e); log(safe(() => (new Set([1, 2, 3]).union(new Set([...new Map([[NaN, 1], [-0, 2], [0, 3]])])))));
log(safe(() => ('a')), safe(() => ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())));
if ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has((0, eval)('typeof ' + 'globalThis'))) { log(safe(() => (undefined))); } else { const { p: v12 = null, length: v13, ...v14 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; }
{ let v15 = 4; do { tick(); var v16; } while (v15-- > 0); }
log(undefinedName);
var v17; } finally { let v18 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })); }
globalThis.garr[Symbol('0x1F')] = +(Object.keys(null));
v7.r &&= Array(undefined, undefined);
log(null);
log(undefinedName); } catch (e) { log('inner', e); log(safe(() => ((typeof undefinedName))));
if (Object.is((() => (Math.sign((null >>> null)))), [(((function () { return this; }) || (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) || v3)])) { if (true) { if (true) { log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())));
eval('var evalVar = 1; typeof evalVar'); }
throw new TypeError('t'); } else { log(safe(() => (((v19, ...v20) => { tick(); return (undefined, null); }))));
Object.defineProperty([5, 1, 4].toSorted((a, b) => b - a), 3, { get() { tick(); return undefined; }, configurable: true, enumerable: false });
log(safe(() => ((undefined ?? null))), safe(() => (Symbol.for('k'))));
const { p: v21 = undefined, length: v22, ...v23 } = {};
var v24; } } else { globalThis.garr.push(-((typeof null).length));
const [v25, v26 = Symbol.for('k'), ...v27] = [5, 1, 4].toSorted((a, b) => b - a).slice(1, -2);
if (JSON.stringify(null).startsWith('abc'.slice(2147483647, -0), 4)) { { const f = (o, v) => { tick(); o.p = v; return o; }; for (const o of [{}, { p: 1 }, {}, Object.freeze({ p: 2 }), Object.create({ set p(v) { log('setter', v); } }), [], null]) log(safe(() => f(o, null))); }
log(undefinedName);
var v28; }
Object.defineProperty(v27, 3, { get() { tick(); return (undefined || undefined); }, configurable: true, enumerable: false });
log(safe(() => ((undefined, undefined))), safe(() => ((function () { return this; }))));
log(safe(() => (null)), safe(() => (undefined))); }
delete globalThis.garr[(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, 1])).size];
globalThis.gset.add(!Number(null)); } finally { const [, v29] = [-(9007199254740993), 2147483648, Object.prototype.toString.call([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].values()).search(/(a)|(b)|(c)/g)];
let v30 = safe(() => (-0));
let v31 = 9007199254740993n; }
log(safe(() => ([...Array.of(new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, {}), null), v3])), safe(() => ((Array.of(Symbol.prototype.toString.call(Symbol.iterator), String.fromCharCode((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, Number(null))) + 'aXbXc'))));
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
{ const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), safe(() => (/b/y.test((Array.from((0, eval)('typeof ' + 'globalThis')).lastIndexOf((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size)).toString(10).replace(/a/, (m, ...r) => m.toUpperCase() + r.length)))), n); } finally { RegExp.prototype.exec = saved; } }
if ((Object.prototype.toString.call(JSON.stringify(null)) != Object(`a${(null ?? null)}b${(function () { return this; })}`))) { { class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; Object.defineProperty(b, 'm', { get: () => () => 'own getter' }); r.push(safe(f), safe(f)); log(r); }
v32: for (;;) { tick(); log(safe(() => ({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
break v32; } } else { log({ ...{ p: undefined, q: undefined }, ...new Proxy({ get [Symbol.toStringTag]() { return 'Tag'; } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }) });
var v33; }
var v34;
return null; }
const v35 = 2;
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
