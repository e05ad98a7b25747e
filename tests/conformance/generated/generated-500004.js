let v0 = -2147483648;
let v1 = 'abc';
class v2 { constructor(v3 = 65535, v4 = { ...{ p: (Array.from({ length: 4, 1: (function () { return this; }) }, Number).lastIndexOf(new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().callM?.(undefined)) <= (((undefined & null) % 5e-324) >> +(null))), q: undefined }, q: Object.assign({}, (Number((-7n, ((v5, v6) => { tick(); return undefined; }))) >> 1), Object.groupBy([Math.abs((0 % (undefined % null))), 'aXbXc'.length, (Number(undefined) << +(null))], x => typeof x)) }) { tick(); this.p = undefined; }
static #v7 = undefined; static readS() { return this.#v7; }
p = (Object.isFrozen([...(v3).toFixed(4).matchAll(/./gu)]) ? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() : { get [Symbol.toStringTag]() { return 'Tag'; } });
valueOf() { tick(); return 0.5; }
}
const v8 = safe(() => ([]));
let v9 = safe(() => ([1, , 3]));
const v10 = safe(() => ([3, 1, 2]));
try {
throw new Error('');
delete globalThis.gobj.p;
v0 = 'line\nline2';
log([]);
} catch (e) { log('caught', e); }
try {
let v11 = safe(() => ([[3, 1, 2], (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()]));
} catch (e) { log('caught', e); }
try {
const { p: v12 = ([...String(undefined).replaceAll('aXbXc', '0x1F').replace(/b/y, '[$&]').at(1)].push({ p: { p: (0, eval)('typeof ' + 'globalThis'), q: { p: null } } })).toPrecision(5), length: v13, ...v14 } = { valueOf() { tick(); log('valueOf'); return -Infinity; }, toString() { tick(); log('toString'); return 'abc'; } };
v15: { [v10[0], v14.p] = (function* () { tick(); yield (1).toExponential(4).replaceAll('1e3', (m, ...r) => m.toUpperCase() + r.length); yield new Error(v12, { cause: (undefined ?? (function () { return new.target; })()) }).cause; return v0; })();
if (Object.is(7, JSON.stringify((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }))) break v15; log(safe(() => ({ ...parseInt('\u00e9\u0130\u00df', 1), toString: ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() instanceof Array) })), safe(() => ((() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })())));
if (Object.isFrozen(v2.hasX?.((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))) { if (Object.is((function () { return this; }), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())) { log(undefinedName);
var v16; } else { log(safe(() => (null)));
var v17; }
const v18 = safe(() => (new Uint8Array([1, 2, 300])));
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
var v19; } else { try { const [v20, v21 = null, ...v22] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v23; } finally { log('finally'); }
try { var v24; } finally { log('finally'); }
const { p: v25 = null, length: v26, ...v27 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 }; } }
delete v14.q;
[v8[0], v14.p] = Array.from((function* () { tick(); yield* [null, undefined, null]; })()).values();
} catch (e) { log('caught', e); }
try {
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { p: Object.keys((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()).every(x => { tick(); return x; }), q: Object.seal([1, , 3]).every(x => { tick(); return x; }) }) log(k); for (const k in [1, , 2]) log(k); log({ ...{} }, Object.entries({ ['p']: (/(?:)/.test((typeof null)) ?? (-(1e21), [1, , 3])), p: ((-(2)).toFixed(2) * 1 || (Symbol.for('k') ?? (2147483647 || (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()))) })); } finally { delete Object.prototype.inherited; } }
for (let v28 = 3; v28 >= 0; --v28) { tick(); log(safe(() => (v1)));
if (new Array(3).includes(String(undefined))) { [v10[-1], globalThis.gobj['p']] = [(undefined || undefined), (function () { return this; })];
const { p: v29 = undefined, length: v30, ...v31 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; } else { v31.p = undefined;
log(null); } }
for (const v32 of [1, , 3]) { tick(); const [v33, v34 = new Map([[NaN, 1], [-0, 2], [0, 3]]), ...v35] = new Set(String(null)); }
[v1, globalThis.gta[4]] = [null, new Proxy({ *[Symbol.iterator]() { tick(); yield null; yield new Map([[NaN, 1], [-0, 2], [0, 3]]); } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } })];
{ let v36 = 4; do { tick(); { let v37 = 0; while (v37++ < 4) { tick(); var v38; } } } while (v36-- > 0); }
} catch (e) { log('caught', e); }
try {
function* v39() { tick(); log(safe(() => (new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2))), safe(() => (new Uint8Array([1, 2, 300]))));
yield* [1, , 3];
log(safe(() => (undefined)));
yield null;
return Symbol('__proto__'); }
v8.push([5, 1, 4].toSorted((a, b) => b - a).flat());
} catch (e) { log('caught', e); }
try {
log(safe(() => (String.raw`a\n${1.7976931348623157e308}`.length)));
log(safe(() => (JSON.stringify(JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}')))));
v0 = ((a = null, { p, ...rest } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, [x = 1, ...y] = Object.freeze([1, 2, 3])) => [a, p, rest, x, y])();
try { log(safe(() => (null)), safe(() => (null)));
var v40;
throw new RangeError('r', { cause: undefined }); } catch (e) { log('inner', e); log(undefinedName);
var v41; } finally { log(safe(() => (undefined)));
var v42; }
} catch (e) { log('caught', e); }
try {
const v43 = safe(() => ([(JSON.stringify(Object.getOwnPropertyDescriptors({ p: 'length', q: new BigInt64Array([1n, -1n]) }), ['p', 'q', 1]) + (v1.replace(/\p{L}+/u, 'Hello, World') + String(null))), 'a']));
delete globalThis.gobj.r;
log(safe(() => (new Proxy({ get [Symbol.toStringTag]() { return 'Tag'; } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))));
} catch (e) { log('caught', e); }
try {
v2 -= (('\u00e9\u0130\u00df' + { __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: undefined }) + null);
var v44;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('end');
