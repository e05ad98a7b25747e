let v0 = -0;
let v1 = safe(() => ([~(((String(('\ud83d'.match(/\bl/gi) ?? [])).match(/(\w)(\w)?/) ?? []).join('\u00e9\u0130\u00df').replaceAll('line\nline2', "$`$'$$").charCodeAt(1) * ((function (a, b) { tick(); return this; }).bind(new Set([1, 2, 3]).union(new Set(Array.from([5, 1, 4].toSorted((a, b) => b - a)))), (() => { const r = /[a-c]+/g; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })()) ^ Symbol.for('k')))), -((Number((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })(new (function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()), (encodeURIComponent('abc') * (Number(null) || JSON.stringify(JSON.parse('{"__proto__":1,"a":2,"a":3}')))))) / 'Hello, World'.trimEnd().charCodeAt(10))), -(encodeURIComponent(encodeURIComponent(((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().search(/(?:)/)).toPrecision(4).split(/(\w)(\w)?/, undefined).join('Hello, World'))).length)]));
let v2 = safe(() => ({ p: { p: [...['line\nline2', (' 7 ' + (function (v3 = (undefined & null), v4 = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { tick(); return Object.groupBy(Object.freeze([1, 2, 3]), x => typeof x); }))], [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values()]], q: { p: (function () { return this; }) } } }));
const v5 = Infinity;
let v6 = safe(() => (String((v5 - ' 7 '.toWellFormed().at(4).charCodeAt(NaN)))));
try {
log(safe(() => (Symbol.iterator)));
for (let v7 = 2; v7 < 3; v7++) { tick(); log(safe(() => (((parseFloat([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].join('Hello, World')) - 0xff) - (Math.floor(+(null)) + v0))))); }
} catch (e) { log('caught', e); }
let v8 = safe(() => ('0x1F'));
try {
log(safe(() => ((Object.prototype.toString.call([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].includes((undefined && null))).charAt(NaN), ([...`a${undefined}b${null}`.split('Hello, World', undefined).values().map((x, i) => [i, x]).filter(x => { tick(); return x; })] || (typeof (!(0, eval)('typeof ' + 'globalThis') ? [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()] : ((undefined ?? null) || Symbol.iterator))))))));
{ const proto = { k: null }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = v1['1']; r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: null }); r.push(f()); o.k = 9; r.push(f()); log(r); }
try { const v9 = safe(() => ([0, -0, NaN, undefined, null]));
const [v10, v11 = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), ...v12] = new Map([[NaN, 1], [-0, 2], [0, 3]]).values();
throw new RangeError('r', { cause: Object.prototype.toString.call(null).startsWith('__proto__', 0) }); } catch (e) { log('inner', e); try { v2['p'] = null;
if (Object.isFrozen(new Map([[NaN, 1], [-0, 2], [0, 3]]))) throw Object(null); } catch (e) { log('inner', e); const v13 = (v14) => { tick(); return null; };
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
var v15; } finally { for (const v16 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { tick(); var v17; }
const { p: v18 = null, length: v19, ...v20 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
var v21; }
log(safe(() => (((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(null) ? new Map([[NaN, 1], [-0, 2], [0, 3]]) : null))), safe(() => ({ ...null, q: undefined })));
log(v5);
log(safe(() => (undefined)));
var v22; } finally { log(safe(() => (Object.seal([1, , 3]).includes(v0))), safe(() => (Symbol('__proto__')))); }
} catch (e) { log('caught', e); }
try {
switch (undefined) { case +(Object.create({ p: undefined }, { w: { value: new Proxy({ get [Symbol.toStringTag]() { return 'Tag'; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }), enumerable: true } })): function v23({ p: v24 = '01', ...v25 } = {}) { tick(); for (let v26 = 3; v26 >= 0; --v26) { tick(); var v27; }
return (-2147483648 + -0); }
log(safe(() => (new BigInt64Array([1n, -1n]))), safe(() => (1073741824)));
const { p: v28 = 1e-7, length: v29, ...v30 } = { q: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, p: 0, r: 2147483647 };
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
for (const v31 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v31); }
break; case JSON.stringify(null).length: switch ((((1n * -1n)) ** 3n)) { case v30: log(safe(() => (Object(v1))));
const [v32, v33 = '1e3', ...v34] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
const [v35, v36 = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), ...v37] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })();
const { p: v38 = undefined, length: v39, ...v40 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v41;
break; case v30: log(safe(() => (new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().p(undefined, (undefined && undefined)))));
default: log(safe(() => (((null ^ null) / 1073741824))));
case 4294967295: var v42; }
default: var v43;
case 2147483648: var v44; }
var v45;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
