let v0 = 1073741824;
let v1 = safe(() => ([]));
let v2 = safe(() => ({}));
function v3(v4, v5) { tick(); for (let v6 = 2; v6 < 4; v6++) { tick(); for (let v7 = 1; v7 < 4; v7++) { tick(); log(safe(() => (new BigInt64Array([1n, -1n]).toSorted())));
for (let v8 = 3; v8 >= 0; --v8) { tick(); for (let v9 = 1; v9 < 4; v9++) { tick(); const { p: v10 = undefined, length: v11, ...v12 } = {};
var v13; }
log(undefinedName);
log(safe(() => (undefined)));
var v14; }
globalThis.gmap.set((undefined * null), (function (v15, v16) { tick(); return undefined; }));
globalThis.garr[1.5] <<= v5;
if (true) { var v17; } else { var v18; }
log(safe(() => (null)), safe(() => (null)));
var v19; }
log(safe(() => ((''.length + (parseInt('12', 0) % -0.5)))));
try { { const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
delete globalThis.garr[-1];
if (Object.is(null, undefined)) { var v20; } else { var v21; }
log(safe(() => (undefined)));
var v22;
throw Array.isArray(null); } catch (e) { log('inner', e); throw new Map([[NaN, 1], [-0, 2], [0, 3]]); } finally { for (globalThis.gobj[2] of (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()) { tick(); globalThis.garr[0] = undefined; }
log(safe(() => ('abc')));
eval('let z = ' + '3; log(z)');
{ Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
var v23; }
switch (Object((class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).hasX?.(undefined))) { case (((undefined && undefined) % (function () { return this; })) / `a${null}b${undefined}`.search(/(a)|(b)|(c)/g)): log(safe(() => ((() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })())));
var v24;
for (const v25 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v25); }
var v26;
break; case (1.7976931348623157e308).toPrecision(3): { const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
default: Object.preventExtensions(Object.create({}, { w: { value: undefined, enumerable: true } }));
for (const v27 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v27); }
case -0: { const proto = { k: new BigInt64Array([1n, -1n]) }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = '\ud83d\ude00x'; r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2) }); r.push(f()); o.k = 9; r.push(f()); log(r); } }
globalThis.gobj.r >>>= { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; delete A.prototype.m; r.push(safe(f), safe(f)); log(r); }
const v28 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i))); }
return new Set([1, 2, 3]).union(new Set([3, 1, 10, 'b', 'Hello, World', , undefined, -0, 2].sort())); }
const v29 = Symbol('');
try {
throw new Error('a');
log(safe(() => (Object.keys(new Map([['a', 'a'], ['b', Object.freeze({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })]])).splice(0))));
let v30 = safe(() => ({ p: (() => { const r = /x*/g; r.lastIndex = 3; return [r.test((46341).toExponential(1)), r.lastIndex]; })(), q: v3((null == undefined)) }));
} catch (e) { log('caught', e); }
try {
log(safe(() => (new Map(v1.entries()))));
} catch (e) { log('caught', e); }
try {
({ p: v1['\ud83d'], q: v1[3] = ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() instanceof v3) } = { p: new (class { p = JSON.stringify(Array.from({ length: 3, 1: undefined }, Number), null, 12); q() { return this.p; } static r = 1; })().q });
if ((String([3, 1, 2].slice(2, 1)) + '1e3'.split(/x*/g, -1).join('Hello, World')).includes('')) { log(safe(() => ({ ...{ p: null }, ...{ ...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, p: new (class extends Array { last() { return this[this.length - 1]; } })().swapG?.() } })));
v2['q']++;
let v31 = safe(() => ({ p: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() }));
{ const proto = { k: undefined }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = undefined; r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: (0, eval)('typeof ' + 'globalThis') }); r.push(f()); o.k = 9; r.push(f()); log(r); }
log(safe(() => ((null || null))), safe(() => ((function () { return this; }))));
const [v32, v33 = null, ...v34] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v35; } else { log(safe(() => (Object.isFrozen(new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()))));
log(safe(() => ([...(function* () { tick(); yield* (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(); })()])));
let v36 = safe(() => ((Number(undefined)).toString(36)));
const [, v37] = Array.from({ length: 20 }, (_, i) => i * i);
if ((undefined >= null)) { var v38; } else { var v39; } }
delete v1[4294967295];
} catch (e) { log('caught', e); }
try {
log(safe(() => (v0)));
} catch (e) { log('caught', e); }
log(safe(() => (new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().q)));
try {
log(safe(() => ('\ud83d\ude00x'.length)));
log((v1, v0));
log(v1.values());
} catch (e) { log('caught', e); }
try {
log(safe(() => (v29)), safe(() => (v3)));
} catch (e) { log('caught', e); }
try {
{ let v40 = 4; do { tick(); v2.p++;
try { try { var v41;
throw new TypeError('t'); } catch (e) { log('inner', e); var v42; } finally { var v43; }
log(safe(() => (null)), safe(() => (undefined)));
var v44;
log(undefinedName); } catch (e) { log('inner', e); let v45 = safe(() => ([1, , 3]));
const [v46, v47 = undefined, ...v48] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v49; } finally { --globalThis.gstr;
log(safe(() => (null)), safe(() => (undefined)));
var v50; }
switch (null) { case new Uint8Array([1, 2, 300]): log(safe(() => (null)), safe(() => (undefined)));
var v51;
break; case null: var v52;
default: var v53;
case (null + undefined): var v54; }
var v55; } while (v40-- > 0); }
} catch (e) { log('caught', e); }
log('end');
