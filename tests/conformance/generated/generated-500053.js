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
return new Set([1, 2, 3]).union(new Set(Object.keys(([/\p{L}+/u.test(String.fromCharCode((undefined >>> undefined), 1e21)), Reflect.construct((class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }), JSON.parse(safe(() => JSON.stringify([(null + undefined), -1, 4294967296]))))].toString() ?? [3, 1, 10, 'b', '12', , undefined, -0, 2].sort())))); }
let v29 = safe(() => (Object.prototype.toString.call(v3(((NaN * ((undefined ?? undefined) - undefined))).toExponential(3).replaceAll('NaN', ('NaN' + null).at(2147483647)), v3))));
class v30 { constructor(v31 = v1.length, v32 = (() => { const g = (function* () { tick(); yield* [(() => { const a = [1, 2, 3]; a.extra = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(); return a; })(), (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()]; })(); return [g.next(), safe(() => g.throw(new RangeError('r', { cause: [((function () { return this; }))()] }))), g.next()]; })()) { tick(); this.p = parseInt((new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2) + (Array.from([1, , 3], function () { return this; }, 5) + ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${v0}\ny${(null || null)}`.replaceAll('abc', "$`$'$$").replaceAll('1e3', '[$&]'))), 10); }
get 'a b'() { tick(); return (-7n | ((-7n) ** 3n)); }
static x = [0, -0, NaN, undefined, null];
}
try {
{ const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
} catch (e) { log('caught', e); }
class v33 { constructor(v34) { tick(); this.p = null; }
*[Symbol.iterator]() { tick(); yield (v0 - [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].push(undefined?.['q'])); yield* [Object.prototype.toString.call(JSON.stringify((() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })(), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; })), v29]; }
}
const v35 = () => { tick(); return undefined; };
const v36 = safe(() => (new Proxy({ p: (() => { const k = { toString() { log('key'); return 'p'; } }; const o = { p: (undefined + Symbol.iterator) }; return [o[k], o[k] = 1, delete o[k], k in o]; })(), q: Reflect.ownKeys(v2) }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } })));
try {
const [, v37] = Array.from({ length: 20 }, (_, i) => i * i);
const [v38, v39 = v36, ...v40] = [...JSON.parse(safe(() => JSON.stringify([1, , 3]))), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()];
} catch (e) { log('caught', e); }
const v41 = safe(() => (new Proxy({ q: [0, -0, NaN, undefined, null].findIndex(x => typeof x === 'number'), p: Math.floor(-2147483648), r: Infinity }, {})));
try {
log(safe(() => ('\ud83d\ude00x'.length)));
log((v36, v0));
log(v1.values());
} catch (e) { log('caught', e); }
try {
log(safe(() => (Symbol.iterator)), safe(() => (('0x1F' + -(1n)))));
} catch (e) { log('caught', e); }
try {
{ let v42 = 0; while (v42++ < 3) { tick(); delete v1[1.5]; } }
log(safe(() => ([...[1, , 3][Symbol.iterator]().take(4)].every(x => { tick(); return x; }))));
var v43;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
