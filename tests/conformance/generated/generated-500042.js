let v0 = safe(() => ((() => { const a = [1, 2]; a[50] = 3; return a; })()));
const v1 = safe(() => ({}));
function v2(...v3) { tick(); log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
v4: { log(safe(() => (((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return { ...new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(null), ...Object.getOwnPropertyDescriptors({}) }; }, configurable: true }); return a; })() && (typeof (null ?? ((0, eval)('typeof ' + 'globalThis') ?? { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))).startsWith(JSON.stringify(parseFloat(JSON.stringify(undefined))), 0)))));
for (let v5 = 0; v5 < 4; v5++) { tick(); try { log(safe(() => (undefined)), safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
delete v3[4]; } finally { log('finally'); }
if (Number.isSafeInteger(((null || null) * (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))) { log(safe(() => ((function () { return this; }))), safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())));
log(safe(() => (null)));
var v6; }
log(safe(() => (null)));
{ let v7 = 0; while (v7++ < 4) { tick(); var v8; } }
log(safe(() => (undefined)));
var v9; }
if (!(null - (Math.f16round(-Infinity) % NaN))) break v4; v3.push((function* () { tick(); yield* [(undefined - undefined), (undefined * null), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1])).size]; })()); }
if (Array.isArray(((1).toFixed(3).replaceAll(' 7 ', '[$&]').search(/(a)|(b)|(c)/g)).toString(2))) { log(safe(() => (65535)), safe(() => (+(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(((null > null) ? null : (null ?? null)))))));
{ const saved = Map.prototype.set; Map.prototype.set = function (k, v) { log('set', k); return saved.call(this, k, v); }; try { log(new Map(Object.values(2))); } finally { Map.prototype.set = saved; } }
log(safe(() => ('length'.match(/(?:)/))), safe(() => (parseInt(JSON.stringify(null), 10))));
let v10 = safe(() => (3.5));
switch ((class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }).readS?.call(undefined)) { case (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1])): log(safe(() => (null)), safe(() => (undefined)));
var v11;
break; case [5, 1, 4].toSorted((a, b) => b - a): const [v12, v13 = v10, ...v14] = undefined;
default: var v15;
var v16;
case (0.5 - Number(null)): for (let v17 = 3; v17 >= 0; --v17) { tick(); var v18; } }
let v19 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
const { p: v20 = null, length: v21, ...v22 } = {};
var v23; }
return 0.1; }
let v24 = safe(() => ([((2147483647 * 2)).toPrecision(5), '-0']));
try {
if (Object.isFrozen(new Map(v0.entries()))) { if (Object.isFrozen(1073741824)) { log(safe(() => ((Math.floor(Number(null)) && ((null - undefined) + String(undefined))))), safe(() => ((function () { return new.target; })())));
[globalThis.gbig, globalThis.gnum] = [{ __proto__: { valueOf() { tick(); log('valueOf'); return 7; }, toString() { tick(); log('toString'); return 'Hello, World'; } }, q: Object.groupBy((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), x => typeof x) }, v1];
globalThis.gnum++;
[v0[0], v1.p] = Object.getOwnPropertyNames({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }); }
log(safe(() => (Reflect.has({ __proto__: { valueOf() { tick(); log('valueOf'); return 1073741824; }, toString() { tick(); log('toString'); return 'length'; } }, q: (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() }, 'constructor'))), safe(() => ((typeof undefinedName))));
log(undefinedName);
for (const v25 of new Map([['a', null], ['b', undefined]])) { tick(); delete v1.p;
for (const v26 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); var v27; }
for (const v28 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v28); } }
log(v0.push((function () { return this; }), (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })()));
try { log(safe(() => (null)));
var v29;
throw undefined; } catch (e) { log('inner', e); ({ p: globalThis.gnum, q: globalThis.gbig = null } = {});
var v30; } finally { { Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } } } } else { eval('let z = ' + '3; log(z)'); }
} catch (e) { log('caught', e); }
try {
v1['p'] = -(Math.sign((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size));
eval('let z = ' + '3; log(z)');
} catch (e) { log('caught', e); }
try {
if (true) { log(safe(() => ('abc'.at(-1))), safe(() => (new Uint8Array([1, 2, 300]).map(x => { tick(); return x; }).reverse()))); } else { { class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; Object.setPrototypeOf(B.prototype, { m: () => 'other' }); r.push(safe(f), safe(f)); log(r); }
v0[NaN] = ((Symbol.iterator ?? (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) && [5, 1, 4].toSorted((a, b) => b - a));
for (const v31 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()) { tick(); const v32 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })())); }
let v33 = safe(() => ([1, , 3]));
for (const v34 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { tick(); var v35; }
log(safe(() => (null)));
var v36; }
} catch (e) { log('caught', e); }
const v37 = new Map([[1, safe(() => ((String.fromCharCode('1e3'.charCodeAt(-2), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size).toWellFormed() ?? undefined)))], ['p', (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size]]);
log(safe(() => (null)));
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
