let v0 = safe(() => ((() => { const a = [1, 2]; a[50] = 3; return a; })()));
const v1 = safe(() => ({}));
function v2(...v3) { tick(); log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
v4: { log(safe(() => ((v3 && { ...new Proxy({ set p(v) { log('set p', v); }, get p() { return 4294967296; } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }), ...Object('a'.startsWith((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), 1)) }))));
log(new Set(v3));
let v5 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
log(undefinedName);
try { let v6 = safe(() => ([1, , 3]));
delete v3[4294967295];
var v7; } finally { log('finally'); }
var v8 = safe(() => (Symbol.for('k')));
v3[4294967295] = null;
log(safe(() => (null)));
var v9;
if (((((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })() - ((Symbol('a') + /b/y) * JSON.stringify(null).replace(/\bl/gi, (m, ...r) => m.toUpperCase() + r.length).charCodeAt(2))) - Math.f16round(-Infinity)) <= NaN)) break v4; v3.push((function* () { tick(); yield* [(undefined - undefined), (undefined * null), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1])).size]; })()); }
if (Array.isArray(((1).toFixed(3).replaceAll(' 7 ', '[$&]').search(/(a)|(b)|(c)/g)).toString(2))) { log(safe(() => (65535)), safe(() => (+(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(((null > null) ? null : (null ?? null)))))));
{ const saved = Map.prototype.set; Map.prototype.set = function (k, v) { log('set', k); return saved.call(this, k, v); }; try { log(new Map([...new Map([[NaN, 1], [-0, 2], [0, 3]])].concat((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })(), [1, , 3]))); } finally { Map.prototype.set = saved; } }
log(safe(() => ({ __proto__: { 1: Symbol.for('k'), 0: this === undefined, p: 3 }, q: (undefined || (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) })));
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
try { eval('var evalVar = 1; typeof evalVar'); } finally { log('finally'); }
const [, v10] = [null];
log(safe(() => (null)), safe(() => (undefined)));
var v11; }
return v3; }
let v12 = safe(() => (String.fromCharCode(v3.length, v3.length)));
try {
const [, v13] = [1, , 3];
{ let v14 = 0; while (v14++ < 4) { tick(); ({ p: globalThis.gnum, q: globalThis.gnum = (function (a) { const f = () => arguments[0]; a = Number((null ^ null)); return [f(), a]; })(Number(undefined), Array.from({ length: 3, 1: undefined }, String)) } = { p: Reflect.ownKeys(v1) });
log(safe(() => (JSON.stringify(undefined, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; })))); } }
if (Object.isFrozen(new Map(Array.from({ length: 3, 1: new Int16Array([1, 2, 3]) }, (x, i, a) => a.length).entries()))) { { let v15 = 4; do { tick(); log(safe(() => ((9007199254740991 && v2()))), safe(() => ((Number(null)).toFixed(2) * 1)));
log(safe(() => (+(null)))); } while (v15-- > 0); }
v0.reverse()
const [v16, v17 = (Symbol.for('k') <= (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()), ...v18] = (function* () { tick(); yield* [1, , 3]; })();
log(safe(() => (new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({})))); } else { [v1.p, v1['q']] = [[...JSON.parse(safe(() => JSON.stringify([1, , 3]))), (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()], 1e-7];
log(undefinedName);
for (const v19 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { tick(); { const f = o => { tick(); return o.p; }; for (const o of [{ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { get [Symbol.toStringTag]() { return 'Tag'; } }, { get [Symbol.toStringTag]() { return 'Tag'; } }, { get [Symbol.toStringTag]() { return 'Tag'; } }, undefined, Object.create({})]) log(safe(() => f(o))); } }
({ p: globalThis.gstr, q: globalThis.gta[0] = new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({}) } = { set p(v) { log('set p', v); }, get p() { return 1_000; } });
for (let v20 = 2; v20 < 4; v20++) { tick(); var v21; }
log(safe(() => (null)));
var v22; }
} catch (e) { log('caught', e); }
let v23 = safe(() => ([[2147483647, Math.clz32((v2(undefined, null) << /\s+/.test('1e3'))), new Set((typeof 65536)[3].split('').reverse().join('')).size], [[v1].indexOf(('\u00e9\u0130\u00df'.at(-1).length instanceof Array)), 5e-324, Object.getOwnPropertyNames(BigInt.asIntN(8, -(-1n))).reduce((s, v) => s + v, (JSON.stringify({ ...new Map([[NaN, 1], [-0, 2], [0, 3]]), r: undefined }, ['p', 'q', 1]) >>> Map.groupBy((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), x => typeof x)))]]));
const v24 = safe(() => ([, Symbol.for('k'), , ]));
try {
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
{ let v25 = 0; while (v25++ < 3) { tick(); for (let v26 = 3; v26 < 3; v26++) { tick(); switch ((null, undefined)) { case (function () { return this; }): var v27;
break; case (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(): { const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
default: var v28;
case (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size: delete v1.toString; }
const { p: v29 = undefined, length: v30, ...v31 } = {};
var v32; } } }
} catch (e) { log('caught', e); }
log(safe(() => (-0)));
log(safe(() => (new Uint32Array([4294967295, v23.length]))));
const v33 = safe(() => (new Proxy([], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })));
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
