let v0 = safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()));
const v1 = safe(() => ({ p() { return this; }, q: () => ([...[...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].entries()].values()) }));
function v2(v3, ...v4) { tick(); switch ((function () { return this; })) { case v3: { class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; Object.setPrototypeOf(B.prototype, { m: () => 'other' }); r.push(safe(f), safe(f)); log(r); }
globalThis.gnum ??= (() => { const r = /[a-c]/g; const out = []; for (let i = 0; i < 4; i++) { tick(); const m = r.exec('Hello, World'); out.push(m && m[0], r.lastIndex); } return out; })();
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; b.m = () => 'own'; r.push(safe(f), safe(f)); log(r); }
for (let v5 = 1; v5 < 5; v5++) { tick(); try { log(safe(() => (Symbol.iterator)));
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
var v6; } finally { log('finally'); } }
for (globalThis.gnum of [((null && null) + '0x1F')[0], '12']) { tick(); for (const v7 in { get [Symbol.toStringTag]() { return 'Tag'; } }) { tick(); log(v7); } }
break; case ((new Proxy({ p: (() => { let s = 'a'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(4, -2); })(), q: v4 }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }), `a${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size}b${(function* () { tick(); yield (0, eval)('typeof ' + 'globalThis'); yield v4; return null; })()}`) / parseInt('12', 10)): log(safe(() => (((v8) => { tick(); return String({ __proto__: { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, q: Symbol.for('k') }); }))), safe(() => ((Object.getOwnPropertyDescriptors({ p: undefined, q: v4.forEach((x, i, a) => { tick(); if (i < 2) a.push(x); }) }), Object.entries(Object.groupBy([0, -0, NaN, undefined, null], x => typeof x))))));
default: const { p: v9 = 0n, length: v10, ...v11 } = { p: Symbol.for('k') };
delete v4['1'];
const [, v12] = [1, , 3];
globalThis.gnum = Symbol.iterator;
for (let v13 = 3; v13 >= 0; --v13) { tick(); { Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { length: 0, 0: null, 1: undefined }) log(k); for (const k in [1, , 2]) log(k); log({ ...{ toJSON(k) { tick(); return 'json' + k; }, p: 1 } }, Object.entries({ p() { return this; }, q: () => (null) })); } finally { delete Object.prototype.inherited; } }
for (let v14 = 2; v14 < 3; v14++) { tick(); var v15; } }
case ((Array.from({ length: 4, 1: [5, 1, 4].toSorted((a, b) => b - a).slice(2147483647, NaN).lastIndexOf((Object.prototype.toString.call(undefined) + (0, eval)('typeof ' + 'globalThis'))) }, Number).push((() => { for (const x of new Map([['a', null], ['b', null]])) { tick(); try { return x; } finally { log('left'); } } })()) << v12) % Reflect.ownKeys({ ['p']: (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(/b/y), p: new Set(v4).intersection(new Set([new Uint8Array([1, 2, 300]).map((x, i, a) => a.length), 1])) }).lastIndexOf(v11.name)): { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); } }
globalThis.gnum &&= -(((BigInt.asUintN(64, (18446744073709551616n % BigInt(-1))) | BigInt(2147483647)) - ((BigInt(4)) ** 3n)));
return { [Symbol.iterator]: 1n, p: Symbol('0x1F') }; }
let v16 = safe(() => ([3, 1, 2]));
try {
const [v17, v18 = v0, ...v19] = [...v0].values();
} catch (e) { log('caught', e); }
try {
eval('var evalVar = 1; typeof evalVar');
} catch (e) { log('caught', e); }
try {
log(safe(() => ([5, 1, 4].toSorted((a, b) => b - a).reduceRight((a, b) => [a, b], v2(Symbol.for('k'))))));
} catch (e) { log('caught', e); }
let v20 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
try {
globalThis.gnum++;
log(safe(() => (((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${(function () { return this; })}`)));
log(safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } })), safe(() => ([3, 1, 2].findIndex(x => x == null))));
} catch (e) { log('caught', e); }
try {
for (const v21 of Map.groupBy([...[1, , 3], (function () { return this; })], x => typeof x)) { tick(); for (const v22 in { p: { p: null, q: { p: undefined } } }) { tick(); log(v22); }
v23: for (;;) { tick(); var v24;
break v23; }
delete v1.q; }
log(safe(() => ((function (v25, ...v26) { tick(); return (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })(); }))));
} catch (e) { log('caught', e); }
const v27 = new Map([[1, safe(() => (JSON.parse(safe(() => JSON.stringify([])))))], ['p', 0xff]]);
let v28 = -7n;
try {
if ((-(v20.length) > (Object.getOwnPropertyNames(JSON.parse(safe(() => JSON.stringify([, (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), , ])))).reduce((s, v) => s + v, (-(Number(null)) + +((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()))) % 46341))) { log(safe(() => (new Set((() => { let s = 'Hello, World'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-2, -1); })()))), safe(() => (Symbol('aXbXc'))));
log(safe(() => (Object.fromEntries([['a', String(undefined)], ['b', (function (...v29) { tick(); return undefined; })]]))));
for (let v30 = 0; v30 < 4; v30++) { tick(); log(safe(() => (false)));
{ const f = o => { tick(); return o.p; }; for (const o of [{ get [Symbol.toStringTag]() { return 'Tag'; } }, {}, { get [Symbol.toStringTag]() { return 'Tag'; } }, {}, null, Object.create({ get [Symbol.toStringTag]() { return 'Tag'; } })]) log(safe(() => f(o))); } }
switch (parseInt(' 7 ', 10)) { case (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(): { Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { toJSON(k) { tick(); return 'json' + k; }, p: 1 }) log(k); for (const k in [1, , 2]) log(k); log({ ...{} }, Object.entries({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })); } finally { delete Object.prototype.inherited; } }
var v31;
break; case undefined: var v32;
default: var v33;
case +(null): var v34; } }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('awaiting', await null);
log(safe(() => (null)));
log('end');
