'use strict';
let v0 = 1;
let v1 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
let v2 = safe(() => ({ p: 9007199254740993n }));
const v3 = new Map([[1, safe(() => (JSON.parse('{"__proto__":1,"a":2,"a":3}', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; })))], ['p', JSON.stringify(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()}\ny${(null - null)}`.replaceAll('a', '$<n>').search(/\p{L}+/u)).indexOf(String((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()))]]);
const v4 = () => { tick(); return v3; };
for (const v5 of [1, , 3]) { tick(); log(v5); }
try {
const v6 = safe(() => (new Int8Array(Array.from((v1.length).toFixed(2) * 1))));
const [v7, v8 = (((-1 >> (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([(0, eval)('typeof ' + 'globalThis'), 1])).size)).toFixed(2) * 1 < Infinity), ...v9] = (function* () { tick(); try { yield [3, 1, 2].find((x, i) => i > 1); } finally { log('cleanup'); } })();
Object.defineProperty(v1, 0, { get() { tick(); return new Error(v8, { cause: new Float64Array(3) }).cause; }, configurable: true, enumerable: false });
log(safe(() => (v0)), safe(() => ((((new Map([[NaN, 1], [-0, 2], [0, 3]]) ^ Symbol.iterator) & (+(undefined) % 4294967295)) < (7 + (2147483647).toFixed(2) * 1)))));
throw new TypeError('t');
[v9[0], v2.p] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })();
v6.set([1, , 3], 0);
if ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(undefined)) { var v10; }
({ p: globalThis.gstr, q: v0 = undefined } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
var v11;
} catch (e) { log('caught', e); }
try {
switch (`a${1n}b${{ __proto__: { p: undefined, q: undefined }, q: (() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })() }}`.trim().padStart(3, 'line\nline2')) { case String(!/\s+/): ({ p: v2['q'], q: v0 = new Uint32Array([4294967295, 65536]).reverse() } = { p: Math.floor(123456789.125), q: (String(null).startsWith(((undefined - null)).toExponential(4), 1) ? v2 : { ...new (class extends Array { last() { return this[this.length - 1]; } })(null), ...{ get [Symbol.toStringTag]() { return 'Tag'; } } }) });
log(safe(() => ('Hello, World')));
for (const v12 of [...v3]) { tick(); { let v13 = 0; while (v13++ < 3) { tick(); var v14; } }
log(safe(() => (null)), safe(() => (null))); }
log(safe(() => (`a${null}b${undefined}`)));
log(safe(() => (Symbol.for('k'))), safe(() => ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())));
log(safe(() => (undefined)));
var v15;
break; case encodeURIComponent(((typeof null) + [...Object.prototype.toString.call(undefined).matchAll(/a|/g)].includes(new Proxy({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } })))): const [, v16] = (() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return `a${((undefined, undefined) || (null, undefined))}b${((a = null, { p, ...rest } = {}, [x = 1, ...y] = [1, , 3]) => [a, p, rest, x, y])()}`.split(/x*/g, undefined); }, configurable: true }); return a; })();
default: log(safe(() => ((((255n) ** 3n) - (BigInt(-2) & 9007199254740993n)))), safe(() => (v0)));
log(safe(() => (Object.getOwnPropertyNames({ get p() { tick(); return (function () { return this; }); }, q: v15 }))));
{ const f = o => { tick(); return o.p; }; for (const o of [{ get p() { tick(); return (function () { return this; }); }, q: new Map([[NaN, 1], [-0, 2], [0, 3]]) }, { valueOf() { tick(); log('valueOf'); return 0; }, toString() { tick(); log('toString'); return '\ud83d'; } }, { p: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() }, { ['p']: null, p: undefined }, Object.groupBy(Array.from({ length: 20 }, (_, i) => i * i), x => typeof x), Object.create({ p: Symbol.iterator, q: (null ?? null) })]) log(safe(() => f(o))); }
if ([].includes((function () { return new.target; })())) { for (v0 of Object.seal([1, , 3])) { tick(); var v17; } } else { log(safe(() => (null)));
var v18; }
case Infinity: globalThis.gstr++; }
} catch (e) { log('caught', e); }
try {
try { log(safe(() => (-1n.toString(2))), safe(() => ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())));
if (v3.has(new Map(Array.from({ length: 4, 1: undefined }, (x, i, a) => a.length).entries()))) throw (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(); } catch (e) { log('inner', e); log(safe(() => (Array.of((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, Object.getOwnPropertyNames({})))), safe(() => (v0)));
[globalThis.gta[1], v4] = [(new Proxy({}, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }) ?? '12'), new Proxy({ p: { p: null, q: { p: null } } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } })];
var v19;
v0 += null; } finally { let v20 = safe(() => (v0));
for (let v21 = 3; v21 >= 0; --v21) { tick(); log(safe(() => ((null && null))));
log(safe(() => (undefined)), safe(() => (null)));
var v22; }
if (Number.isSafeInteger(-1)) { [v1[0], v2.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v23; } else { log(safe(() => (undefined)));
var v24; } }
Object.defineProperty(v1, 0, { get() { tick(); return String(0); }, configurable: true, enumerable: false });
if (('p' in v2)) throw undefined;
switch ({ ...{ __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: undefined }, ...{} }) { case Array.from(undefined).at(2147483647): log(safe(() => ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())));
const [, v25] = (() => { const a = [1, 2]; a[50] = 3; return a; })();
var v26;
break; case Array.from({ length: 5, 1: null }, String).lastIndexOf(Symbol.for('k')): delete v2.p;
default: if ((null !== undefined)) { var v27; }
case -0: var v28; }
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
