let v0 = 0.1;
let v1 = safe(() => ((() => { const a = [1, 2]; a[50] = 3; return a; })()));
let v2 = safe(() => ({ p: new Proxy({}, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }), q: [...(String.fromCharCode(Math.sign(((undefined * undefined) - 9007199254740993)), Object.values((null % null)).findIndex((x, i) => i > 1)).match(/^|$/gm) ?? [])] }));
const v3 = 1;
const v4 = new Map([[1, safe(() => (('__proto__' + (function (a, b) { tick(); return this; }).bind({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, Object.getOwnPropertyNames(new Map([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].entries()))))))], ['p', -(Array.from({ length: 5, 1: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries() }, String).length)]]);
try {
log(safe(() => (`a${v1}b${new Int32Array([2147483647, -1, new Set(('\ud83d'.match(/\s+/) ?? [])).size])}`)));
log(safe(() => (v1.join('0x1F').split(/(?<n>\d+)/g, 2))), safe(() => (v1[0])));
delete v2.name;
} catch (e) { log('caught', e); }
log(safe(() => ((typeof null))));
const v5 = 0;
log(safe(() => (null)));
try {
delete v1[2];
Object.seal(v2);
log(safe(() => ([, [5, 1, 4].toSorted((a, b) => b - a), , ])));
} catch (e) { log('caught', e); }
log(safe(() => ([...[...(function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })((typeof undefinedName))].entries()])));
class v6 { constructor(v7) { tick(); this.p = (parseInt('Hello, World', 2) + v5); }
async p() { return await ''.indexOf(`a${null}b${null}`); }
static q(v8) { tick(); return (() => (undefined)); }
}
log(safe(() => ([...v1.values().map(x => { tick(); return x; }).filter(x => typeof x === 'number')])));
(async () => { tick(); await null; log('tick', (undefined << undefined));
const v9 = await Promise.resolve(v4);
var v10; })().catch(e => log('rejected', e));
try {
for (let v11 = 3; v11 < 5; v11++) { tick(); log(safe(() => (undefined)), safe(() => (undefined)));
var v12; }
log((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })());
const [, v13] = [1, , 3];
} catch (e) { log('caught', e); }
try {
switch ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { case Symbol.iterator: var v14;
break; case (0, eval)('typeof ' + 'globalThis'): { const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
default: var v15;
case 0: log(safe(() => (null))); }
const { p: v16 = undefined, length: v17, ...v18 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
var v19;
} catch (e) { log('caught', e); }
log(safe(() => (-1n)));
const v20 = -2.5;
log(safe(() => (undefined)));
try {
for (const v21 of v4.keys()) { tick(); let v22 = safe(() => ([1, , 3]));
const { p: v23 = !(((undefined && undefined) << (0, eval)('typeof ' + 'globalThis'))).toFixed(3), length: v24, ...v25 } = { valueOf() { tick(); log('valueOf'); return -1073741825; }, toString() { tick(); log('toString'); return '4294967295'; } };
log(('\ud83d' + Symbol.iterator).toLowerCase().startsWith((65535).toFixed(1), 3));
if ((+('') <= (((undefined >>> null) - (undefined ^ null)) % 2147483647))) { const { p: v26 = new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, null), length: v27, ...v28 } = { ['q']: (undefined ?? null), p: (function () { return this; }) };
log(safe(() => (v6))); }
delete v22[((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${undefined}`];
log((undefined ^ null));
for (let v29 = 3; v29 >= 0; --v29) { tick(); var v30; } }
globalThis.gta[1] = Object.freeze({ *[Symbol.iterator]() { tick(); yield v2; yield /(?:)/.test(`a${(function () { return this; })}b${v3}`); } });
} catch (e) { log('caught', e); }
try {
const [v31, v32 = new Uint8Array([1, 2, 300]), ...v33] = Array.from({ length: 5, 1: 'aXbXc'.indexOf(String([...Object.values(undefined), Symbol.iterator])) }, String);
} catch (e) { log('caught', e); }
try {
delete v2.q;
} catch (e) { log('caught', e); }
try {
if (({ 1: Infinity, 0: (null * undefined), p: 3 } < 1073741824)) { delete v1[1]; }
v34: for (;;) { tick(); log(('-0' + v0));
break v34; }
} catch (e) { log('caught', e); }
try {
const [v35, v36 = v1.map((function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })), ...v37] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
} catch (e) { log('caught', e); }
try {
throw new RangeError('r', { cause: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() });
} catch (e) { log('caught', e); }
try {
[v2.toString, globalThis.gstr] = [Symbol.iterator, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()];
} catch (e) { log('caught', e); }
try {
{ Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
if (true) { var v38; } else { var v39; }
log(null);
var v40;
} catch (e) { log('caught', e); }
try {
if ((undefined === undefined)) { var v41; } else { var v42; }
log(safe(() => (undefined)));
var v43;
} catch (e) { log('caught', e); }
const v44 = Symbol('\u00e9\u0130\u00df');
try {
var v45;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('end');
