'use strict';
let v0 = safe(() => ([encodeURIComponent(JSON.stringify((String(/a/).match(/(?<n>a)|(?<n>b)/d) ?? [])).at(3)).at(-1), encodeURIComponent(Object.prototype.toString.call(new Proxy([String(255n), `a${Object.create({ p: null }, { w: { value: new Map([[NaN, 1], [-0, 2], [0, 3]]), enumerable: true } })}b${[...(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries()]}`], {})))]));
const v1 = safe(() => ({ ['q']: new Set(new Array(3).join('__proto__')), p: ((...a) => { tick(); return a; })(...new BigInt64Array([1n, -1n])) }));
function v2() { tick(); var v3;
let v4 = safe(() => ([1, , 3]));
({ p: globalThis.gobj.r, q: globalThis.gobj[Symbol.iterator] = new (class { p = new Map(Array.from(v3)); q() { return this.p; } static r = 1; })((true === (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([(undefined ?? null), 1])))) } = { [Symbol.iterator]: String.fromCharCode(1, ({ ...{ ...null, name: undefined }, ...{ toJSON(k) { tick(); return 'json' + k; }, p: 1 } } + `a${new Map([[NaN, 1], [-0, 2], [0, 3]])}b${new Int16Array([1, 2, 3])}`).search(/[a-c]+/g)), p: v4 });
return (() => (((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${/./gu}\ny${{ ...(typeof (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()), q: ((function (a) { const f = () => arguments[0]; a = undefined; return [f(), a]; })() || { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) }}`.at(NaN))); }
const v5 = -0.5;
log(safe(() => ((function* () { tick(); yield* [Number(['abc'.search(/./gu), (((null / undefined) | +(undefined)) >>> v0.length), new Array(5).push(new Map([[NaN, 1], [-0, 2], [0, 3]]))]), (v0.lastIndexOf([(() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), (typeof (0, eval)('typeof ' + 'globalThis'))]) % ('\u00e9\u0130\u00df'.length % (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size)), (9007199254740991 / [...new Map([['a', 0], ['b', (typeof null)]])].indexOf(v0))]; })())));
try {
[v0[0], v1.p] = v0.values();
for (let v6 = 2; v6 < 4; v6++) { tick(); globalThis.gta[1] = Object.entries({ p() { return this; }, q: () => (null) });
v1.p ??= [1, , 3].every(x => x == undefined);
log(Math.sqrt(0));
if (((null + null) < (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size)) { const [v7, v8 = null, ...v9] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }
for (let v10 = 2; v10 < 4; v10++) { tick(); var v11; }
log(safe(() => (undefined)), safe(() => (null))); }
log(safe(() => (JSON.stringify(Object.entries(v1), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }))));
} catch (e) { log('caught', e); }
try {
log(safe(() => (Symbol.iterator)));
log(parseFloat(String(new Proxy({ valueOf() { tick(); log('valueOf'); return 1073741824; }, toString() { tick(); log('toString'); return 'abc'; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }))));
try { log(safe(() => (undefined)), safe(() => ([...JSON.stringify(null).matchAll(/[a-c]/g)])));
for (let v12 = 4; v12 < 3; v12++) { tick(); log(safe(() => (undefined))); }
if ((Math.fround((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size) > ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size / 0.1))) throw (Object(v0) || (+(null) && (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())); } catch (e) { log('inner', e); v0.length = 1;
{ let v13 = 0; while (v13++ < 4) { tick(); log(safe(() => (null)));
var v14; } }
const [v15, v16 = (null, null), ...v17] = (function* () { tick(); yield null; yield undefined; return null; })();
log(safe(() => (undefined)));
var v18; } finally { const [, v19] = (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })();
function v20(v21, v22) { tick(); var v23;
return Symbol.iterator; }
{ let v24 = 4; do { tick(); var v25; } while (v24-- > 0); } }
} catch (e) { log('caught', e); }
let v26 = safe(() => (Math.sqrt(4)));
let v27 = safe(() => (('a'.at(3).split('line\nline2', undefined).findIndex((x, i) => i > 1) >>> 18446744073709551616n)));
try {
const { p: v28 = ((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })() + '__proto__'), length: v29, ...v30 } = { ['q']: v1, p: (() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return undefined; }, configurable: true }); return a; })() };
if (Number.isSafeInteger(new Array(4).indexOf(undefined))) { let v31 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
log(safe(() => (undefined)), safe(() => (null))); }
for (v0['12'] of (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()) { tick(); { Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } } }
delete v30.p;
delete v0[4294967294];
var v32;
} catch (e) { log('caught', e); }
try {
eval('log(' + safe(() => JSON.stringify(9007199254740993)) + ')');
} catch (e) { log('caught', e); }
(async () => { tick(); await null; log('tick', [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].join('1e3'));
const v33 = await Promise.resolve(parseFloat(String.raw`a\n${Object.getOwnPropertyNames(null).lastIndexOf((0, eval)('typeof ' + 'globalThis'))}`)); })().catch(e => log('rejected', e));
try {
if (Number.isSafeInteger(Array.from(new Map((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })())).indexOf(((-((null - undefined))).toFixed(2) * 1 % Object.entries({ ...null, r: undefined }).lastIndexOf(new (class extends Array { last() { return this[this.length - 1]; } })().getX?.()))))) { for (let v34 = 1; v34 < 3; v34++) { tick(); [v0[0], v1.p] = ((null || undefined) + Object.prototype.toString.call(undefined));
{ Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({}), JSON.stringify([3, 1, 2])); } finally { delete Object.prototype.toJSON; } }
var v35; }
var v36; } else { var v37; }
} catch (e) { log('caught', e); }
log('end');
