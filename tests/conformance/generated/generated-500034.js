'use strict';
let v0 = safe(() => ([`a${new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().swapG?.()}b${(new Uint8Array([1, 2, 300]).with(3, parseFloat('')) == (/x*/g, [...String(Symbol.iterator).normalize('NFD')[4294967295].matchAll(/./gu)]))}`, encodeURIComponent(' 7 '.replace(/./gu, Reflect.apply(Object, Object({ get p() { tick(); return (() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })(); }, q: (null, undefined) }), [...((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().split('length', -1).indexOf(new Set('1e3'))).toPrecision(3).matchAll(/l+/gi)])))]));
const v1 = safe(() => ({ q: [1, , 3].length, p: [...('length'.match(/a/) ?? [])].length, r: -2147483648 }));
function v2(v3 = (Object.values(new (class { p = [1, , 3]; q() { return this.p; } static r = 1; })([].push(String(undefined)))).length + (([...Iterator.from([...Array.from({ length: 3, 1: 18446744073709551616n }, x => x + 1).join('abc')]).drop(3)].push(new Int8Array([3, 1, 10, 'b', 'abc', , undefined, -0, 2].sort().slice(3, 4))) >>> (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size) - -Infinity)), v4 = new Set([1, 2, 3]).union(new Set(Reflect.ownKeys(new Proxy({ set p(v) { log('set p', v); }, get p() { return 0.5; } }, {}))))) { tick(); [globalThis.garr[0], globalThis.gobj.p] = [...new Map([[v3, new Map([['a', null], ['b', undefined]])]])];
let v5 = safe(() => (JSON.stringify((typeof undefinedName)).replace(/[a-c]+/g, (m, ...r) => m.toUpperCase() + r.length).replace(/(?<n>a)|(?<n>b)/d, (m, ...r) => m.toUpperCase() + r.length).charCodeAt(0)));
{ const f = (a, i) => { tick(); return a[i]; }; for (const a of [(() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return BigInt.asIntN(8, -(-(1n))); }, configurable: true }); return a; })(), new Int16Array([1, 2, 3]), 'length', { q: (((Object.prototype.toString.call(undefined) + { get [Symbol.toStringTag]() { return 'Tag'; } }).search(/(?<n>a)|(?<n>b)/d) - (null >> Object((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))) + 'a'.charCodeAt(3)), p: (([3, 1, 2].length / -0) + (function (a, b) { tick(); return this; }).bind(new Map([['a', null], ['b', null]]), Map.groupBy(new Array(3), x => typeof x))), r: '0x1F'[2].length }, [new Function('a', 'b', 'return a + b')(JSON.stringify(null), { get [Symbol.toStringTag]() { return 'Tag'; } }), v4, ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() || [1, , 3].map((x, i, a) => { tick(); if (i === 0) a.length = 1; return x; }))]]) for (const i of [0, 1, '1', -1, 4294967295, 'p']) log(safe(() => f(a, i))); }
v4 = Object.prototype.toString.call(('12' + (function () { return this; }))).split('0x1F', undefined);
({ p: globalThis.gobj.r, q: v3 = Symbol('\u00e9\u0130\u00df') } = { p: JSON.stringify(JSON.parse('[[[]]]')) });
return { 1: new Set([1, 2, 3]).union(new Set(Object.keys((parseInt((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), 1) + 1)))).intersection(new Set([new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).slice(4, 1), 1])), 0: ' 7 ', p: 3 }; }
class v6 extends Array { r(v7) { tick(); return ((v3 - encodeURIComponent(String(null)[1]).search(/(?<n>\d+)/g)), new Uint32Array([4294967295, Object.getOwnPropertyNames({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }).findIndex(x => x == (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())]).filter(x => x == String((null, undefined)).search(/[a-c]+/g))); }
}
try {
log(v1);
delete v1.p;
Object.freeze(v0);
log((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([parseFloat(Object.prototype.toString.call(undefined)), 1])));
for (let v8 = 2; v8 < 4; v8++) { tick(); delete v0[-1];
log(safe(() => (new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({}, undefined))), safe(() => (((undefined ?? undefined), v0))));
if (new Map([[NaN, 1], [-0, 2], [0, 3]]).has(null)) { var v9; } else { var v10; } }
{ let v11 = 4; do { tick(); { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
log(safe(() => (null)));
log(safe(() => (undefined)), safe(() => (undefined)));
var v12; } while (v11-- > 0); }
switch ((function () { return this; })) { case v0.length: log(safe(() => ((function () { return this; }))));
const [v13, v14 = null, ...v15] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v16;
break; case (class extends Array { last() { return this[this.length - 1]; } }).hasX?.((0, eval)('typeof ' + 'globalThis')): (async () => { tick(); await null; log('tick', null); })().catch(e => log('rejected', e));
default: { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
const [v17, v18 = null, ...v19] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v20;
case ((+(undefined) / +(undefined)) % [5, 1, 4].toSorted((a, b) => b - a).indexOf((null || undefined))): { let v21 = 4; do { tick(); log(undefined);
var v22; } while (v21-- > 0); } }
if (((0, eval)('typeof ' + 'globalThis') >= { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })) { const [v23, v24 = null, ...v25] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v26; }
} catch (e) { log('caught', e); }
log(safe(() => (new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })('aXbXc'.at(-2)))));
try {
log(safe(() => (((String(9007199254740991) + (Object.getOwnPropertyDescriptors({}) ?? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())) + null).includes(''))), safe(() => ((9007199254740991).toFixed(3))));
log(safe(() => ('NaN'.at(4))));
if (Number.isSafeInteger(((+(null)).toExponential(4).length - (0).toFixed(2) * 1))) { log(safe(() => (undefined)));
var v27; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
