let v0 = NaN;
let v1 = safe(() => ([(encodeURIComponent('abc').toWellFormed() + new Map([[NaN, 1], [-0, 2], [0, 3]])).length, 4294967296, parseFloat((1n + ((typeof (Number.isInteger((Object.groupBy([3, 1, 2], x => typeof x) * [5, 1, 4].toSorted((a, b) => b - a))) ? Object.create({ p: undefined }, { w: { value: Object.values(undefined), enumerable: true } }) : (1 * 0))).at(NaN) + (function (a, b = 2) { a = undefined; return [arguments[0], arguments.length, b]; })()).toWellFormed()))]));
let v2 = safe(() => ({ *[Symbol.iterator]() { tick(); yield Array.from({ length: 3, 1: undefined }, x => { tick(); return x; }); yield (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size - 0.5)).toFixed(1).length; } }));
let v3 = safe(() => ({ p: ('a'.match(/(?<n>\d+)/g) ?? []) }));
let v4 = safe(() => ([]));
try {
const v5 = safe(() => (new Proxy([], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })));
for (let v6 = 2; v6 < 5; v6++) { tick(); log(safe(() => ((function () { return this; })))); }
const { p: v7 = -2147483648, length: v8, ...v9 } = { p: new Object({ ...v3, q: (0, eval)('typeof ' + 'globalThis') }) };
const { p: v10 = /[a-c]+/g.flags, length: v11, ...v12 } = { p: { p: 18446744073709551616n, q: { p: v9.q } } };
log(safe(() => (new Proxy({ p: new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ get [Symbol.toStringTag]() { return 'Tag'; } }), q: (undefined == undefined) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }))));
} catch (e) { log('caught', e); }
log(safe(() => ((Reflect.ownKeys({ ...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), x: new Float32Array([(JSON.stringify(JSON.parse(' "x" ')) / v0), 0.1, -0]) }), /(a)|(b)|(c)/g))));
try {
v0 ^= new Set([1, 2, 3]).union(new Set(String(null)[4294967295].split('', undefined)));
v13: for (;;) { tick(); if (true) { try { { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
log(safe(() => (null)));
var v14;
throw new TypeError('t'); } catch (e) { log('inner', e); log((typeof undefinedName));
log(undefined);
var v15; } finally { log((0, eval)('typeof ' + 'globalThis'));
log(undefined); }
log(safe(() => (-1n))); }
break v13; }
throw new TypeError('t');
} catch (e) { log('caught', e); }
log(safe(() => (String.raw`a\n${0.5}`.replace(/\s+/, '[$&]'))));
try {
log(safe(() => (String((new Map([['a', null], ['b', undefined]]) ?? -(BigInt(-0)))))));
v16: { try { const { p: v17 = null, length: v18, ...v19 } = { ['q']: null, p: undefined };
log(safe(() => (null)), safe(() => (undefined)));
var v20; } finally { log('finally'); }
(async () => { tick(); var v21; })().catch(e => log('rejected', e));
if ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().has(undefined)) { var v22; }
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
var v23;
if (!Object(-2147483648)) break v16; var v24;
v1[4294967295] &&= (function () { return this; });
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
for (globalThis.gbig of [1, , 3]) { tick(); var v25; }
var v26; }
} catch (e) { log('caught', e); }
try {
const { p: v27 = undefined, length: v28, ...v29 } = { *[Symbol.iterator]() { tick(); yield (v1.length - Math.max(((v0 + Object.keys(null).reduce((s, v) => s + v, 1)) ^ String.fromCharCode(NaN, 65536).length), new Set([1, 2, 3]).union(new Set([5, 1, 4].toSorted((a, b) => b - a))).size)); yield (String(new Proxy({ p: (function () { return new.target; })() }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } })) && Object.hasOwn(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(new Set([1, 2, 3]).union(new Set([3, 1, 2]))), '0')); } };
for (v1[2] of [, v0, , ]) { tick(); (async () => { tick(); var v30;
for (const x of [v0, [...'abc'.matchAll(/x*/g)].indexOf(Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })), new Set(JSON.parse(safe(() => JSON.stringify((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })())))).size]) log(await x); })().catch(e => log('rejected', e)); }
} catch (e) { log('caught', e); }
try {
log(safe(() => (v3)));
log((() => { label: for (const x of [, new Map([[NaN, 1], [-0, 2], [0, 3]]).has(v0), , ]) { tick(); for (const y of [, new Set([3, 1, 10, 'b', 'NaN', , undefined, -0, 2].sort()), , ]) { tick(); if (x === y) continue label; return [x, y]; } } })());
(async () => { tick(); log('async', await v0);
const v31 = await Promise.resolve([...[5, 1, 4].toSorted((a, b) => b - a), undefined]); })().catch(e => log('rejected', e));
log(safe(() => (v0)));
log(((Array.from(null).every(x => { tick(); return x; }) ? (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(undefined) : true) ?? 1n));
try { const [, v32] = [0, -0, NaN, undefined, null];
log(safe(() => (undefined)));
var v33;
throw new RangeError('r', { cause: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } }); } catch (e) { log('inner', e); if (!undefined) { var v34; }
log(undefinedName); } finally { v0++;
delete v4['1'];
var v35; }
} catch (e) { log('caught', e); }
let v36 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
try {
if (true) { const { p: v37 = `a${v4}b${null}`.search(/(?:)/), length: v38, ...v39 } = { ['']: new Array(3).includes(v3), p: v3 }; } else { globalThis.gset.add(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${null}`); }
Object.freeze(v4);
} catch (e) { log('caught', e); }
try {
if ((String.fromCharCode(Object.values(null).indexOf(null), (1e21 % -0)) == null)) { log(safe(() => (new Proxy((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return null; }, configurable: true }); return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }))), safe(() => (null)));
var v40; } else { var v41; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('end');
