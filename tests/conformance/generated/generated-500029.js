'use strict';
let v0 = safe(() => ([-(1073741824), ((Symbol('\ud83d\ude00x') + `a${(-1073741825 && undefined)}b${1}`.replaceAll('-0', '[$&]').substr(4, 0)).length).toFixed(2) * 1, 2147483647]));
const v1 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
function v2(v3, v4) { tick(); if (((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().length <= (Map.groupBy([...String('abc')], x => typeof x).get(-((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return undefined; }, configurable: true }); return a; })().indexOf('0x1F'.normalize('NFD')))) % ((function (v5, v6) { tick(); return (null, Object.groupBy([, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), , ], x => typeof x)); }))((new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().swapG?.(), [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys()]), (Object(...new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()) && (Object.prototype.toString.call(null).length - (typeof undefined).search(/a/))))))) { let v7 = safe(() => ({ 1: [...[...`a${0.1}b${Symbol('12')}`], (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([v3, 1])).intersection(new Set([v3, 1]))], 0: Math.sign(parseInt(String((0, eval)('typeof ' + 'globalThis')), 0)), p: 3 }));
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
for (const v8 of new Uint8Array([1, 2, 300]).copyWithin(4, 4).with(3, ~(String.fromCharCode(65535, NaN).charCodeAt(2)))) { tick(); throw new RangeError('r', { cause: null });
{ let v9 = 4; do { tick(); try { var v10; } finally { log('finally'); }
log(undefinedName);
var v11; } while (v9-- > 0); }
for (let v12 = 3; v12 >= 0; --v12) { tick(); log(safe(() => (undefined)));
var v13; }
log(safe(() => ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())));
log(safe(() => (undefined)), safe(() => (undefined)));
var v14; }
[globalThis.garr[0], v7.p] = Map.groupBy((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), x => typeof x).keys();
if (true) { log(/\p{L}+/u); } else { for (const v15 of 'Hello, World') { tick(); const [v16, v17 = null, ...v18] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); } }
for (globalThis.garr['1'] of [Object.freeze([1, 2, 3]).length, ((null * undefined) - 0b101), -(0.5)]) { tick(); for (let v19 = 3; v19 < 5; v19++) { tick(); { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
var v20; } }
let v21 = safe(() => ({ *[Symbol.iterator]() { tick(); yield null; yield undefined; } }));
if (new Map([[NaN, 1], [-0, 2], [0, 3]]).has(undefined)) { var v22; }
delete globalThis.garr[1.5];
var v23; }
return new Int8Array(Object.values((Object.getOwnPropertyNames((class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }).prototype) ?? [...(undefined ?? undefined)]))).copyWithin(0, 2); }
class v24 extends Array { static q = (`a${BigInt(3)}b${null}` + (((1e21 * (null % null))).toExponential(3) + 0n));
}
try {
log(safe(() => (v0)));
const [, v25] = (() => { const a = [1, 2, 3]; a.extra = -((new Proxy({ ['p']: new Map([[NaN, 1], [-0, 2], [0, 3]]), p: (undefined && null) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }) / /a/)); return a; })();
} catch (e) { log('caught', e); }
log(safe(() => (Symbol.iterator)));
try {
log(safe(() => ((JSON.stringify(Math.f16round(2)) + new (class { p = Array.of(undefined, null); q() { return this.p; } static r = 1; })(new v2(), '4294967295')))));
log(safe(() => ((function (a, b = 2) { a = Map.groupBy(v0, x => typeof x); return [arguments[0], arguments.length, b]; })())));
Object.setPrototypeOf(v0, { __proto__: Array.prototype, 1: 'inherited', get 2() { tick(); return 'getter'; } });
switch (v2(new Map([[NaN, 1], [-0, 2], [0, 3]]), { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })) { case +(+(undefined)): log(safe(() => (Array.of(null, undefined))));
break; case (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(): log(safe(() => (Symbol.iterator)), safe(() => ((((0, eval)('typeof ' + 'globalThis') ?? v2) || (undefined % null)))));
default: const { p: v26 = ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() || (0, eval)('typeof ' + 'globalThis')), length: v27, ...v28 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v29 = safe(() => (null));
delete v0[4294967295];
var v30;
case (Array.from((null, undefined)).reduce((s, v) => s + v, 1) >>> (((null + null) % Number(undefined)) % '\ud83d'.charCodeAt(1))): try { log(safe(() => (undefined)), safe(() => ((undefined, null))));
throw new RangeError('r', { cause: Symbol.for('k') }); } catch (e) { log('inner', e); log(safe(() => (v28)), safe(() => (v29)));
log(safe(() => (undefined)), safe(() => (undefined)));
var v31; } finally { log(safe(() => (this === undefined)), safe(() => (Symbol.for('k'))));
log(null); } }
{ const f = o => { tick(); return o.p; }; for (const o of [{ p: Symbol.iterator, q: (null && undefined) }, { p: (null, null), q: (function () { return this; }) }, { set p(v) { log('set p', v); }, get p() { return 0b101; } }, { [Symbol.toPrimitive](hint) { tick(); log(hint); return 0; } }, (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), Object.create({ ['a']: undefined, p: new Map([[NaN, 1], [-0, 2], [0, 3]]) })]) log(safe(() => f(o))); }
} catch (e) { log('caught', e); }
try {
log((typeof -1073741825).search(/(?<=a)b|X/gi));
{ let v32 = 0; while (v32++ < 5) { tick(); eval('syntax error here(');
for (const v33 of Object.keys(undefined)) { tick(); log(safe(() => (undefined)), safe(() => (undefined)));
var v34; } } }
if (false) { for (let v35 = 4; v35 < 3; v35++) { tick(); const [v36, v37 = undefined, ...v38] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v39; }
var v40; }
var v41;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
