'use strict';
let v0 = 9007199254740993;
let v1 = safe(() => ([1, , 3]));
let v2 = safe(() => ({ p: (() => ((((...v3) => { tick(); return { p: new Proxy({ [Symbol.iterator]: null, p: undefined }, {}) }; }), {}))) }));
let v4 = safe(() => ({ p: String.fromCharCode(NaN, 0.1).split(/(?<n>a)|(?<n>b)/d, undefined) }));
function* v5() { tick(); yield (() => (Symbol.for('k')));
yield [...Object.getOwnPropertyNames({}), Symbol('12')];
yield Array.from(`a${v4}b${(function (a) { 'use strict'; tick(); a = (function () { return this; }); return [a, arguments[0], arguments.length]; })(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())}`);
log('got', yield v4);
return Object.freeze({ q: ((`a${((((255n) ** 3n)) ** 3n)}b${(parseFloat('a') < -((null * null)))}`.indexOf('\ud83d\ude00x') << ((new Map([[NaN, 1], [-0, 2], [0, 3]]) + [1, , 3].join('4294967295')) - +(Math.max.call(Object.is(undefined, undefined), (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())))) >> -1), p: +(v4), r: '-0'.indexOf(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()}\ny${String(null).length}`[1.5]) }); }
try {
for (let v6 = 4; v6 < 3; v6++) { tick(); v2.q = (() => { const a = [1, 2, 3]; a.extra = {}; return a; })().push([...[null], new Map([[NaN, 1], [-0, 2], [0, 3]])]);
globalThis.gmap.set(Object(1n), v2); }
eval('v0 + 1');
for (let v7 = 4; v7 < 4; v7++) { tick(); for (let v8 = 3; v8 >= 0; --v8) { tick(); if (Object.isFrozen(-2147483648)) { log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))); } else { globalThis.gbig &&= null;
log(undefinedName); }
v9: for (;;) { tick(); { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
var v10;
break v9; }
var v11; } }
switch (new Uint8Array([1, 2, 300]).filter((x, i) => i > 1).fill(((Object.getOwnPropertyNames({ get [Symbol.toStringTag]() { return 'Tag'; } }).lastIndexOf((null ?? null)) + -(1073741824)) * parseInt(JSON.stringify(undefined), 10)), 2)) { case v4: log(safe(() => (''.replaceAll('a', (m, i) => i))));
delete v1[0];
log(undefined);
break; case { p: [5, 1, 4].toSorted((a, b) => b - a) }: v1.push(new Proxy({ p: v0 }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }));
default: log(([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].push((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) + v0));
{ const o = { ['q']: undefined, p: v4 }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
{ Object.prototype[1] = 'proto1'; try { log([1, , 3], safe(() => [, , 3].map(x => x)), safe(() => ([5, 1, 4].toSorted((a, b) => b - a))), safe(() => [0, , 2].indexOf('proto1'))); } finally { delete Object.prototype[1]; } }
log(safe(() => (undefined)));
const [v12, v13 = undefined, ...v14] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v15;
case (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().split('4294967295', 2).indexOf(new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).copyWithin(4, 1).copyWithin(2, 2).subarray(3, 10)): eval('v0 + 1'); }
--v2.x;
} catch (e) { log('caught', e); }
try {
log(safe(() => (undefined)));
eval('syntax error here(');
if (!''.search(/a/)) throw v4;
try { log(safe(() => ([...(() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()])));
log(safe(() => ('length')));
log(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().toString);
if (Number.isInteger(Reflect.ownKeys({ ...(0, eval)('typeof ' + 'globalThis'), p: (undefined && undefined) }).reduce((s, v) => s + v, v0))) throw new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, (typeof Symbol.for('k'))); } catch (e) { log('inner', e); const [v16, v17 = v4, ...v18] = v5();
log(safe(() => (null)));
const { p: v19 = { __proto__: { get [Symbol.toStringTag]() { return 'Tag'; } }, q: undefined }, length: v20, ...v21 } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return 0.1; } };
for (globalThis.gstr of [[1, , 3], [1, , 3]]) { tick(); log(safe(() => (undefined))); }
log(safe(() => (null)));
var v22; } finally { log(safe(() => (new Set([1, 2, 3]).union(new Set(new Array(3))))), safe(() => (undefined)));
log(safe(() => (new Function('a', 'b', 'return a + b')((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })(), (0, eval)('typeof ' + 'globalThis'))))); }
for (const v23 in { get [Symbol.toStringTag]() { return 'Tag'; } }) { tick(); log(v23); }
globalThis.gta.set([(() => { const a = [1, 2]; a[50] = 3; return a; })().lastIndexOf(null), ((null % null) + 0), v1.length], 4);
log(safe(() => (new Date(+(null)).getTime())));
eval('log(' + safe(() => JSON.stringify(2147483647)) + ')');
log(safe(() => (Symbol.iterator)));
log(undefined);
var v24;
} catch (e) { log('caught', e); }
let v25 = safe(() => ((((v1.length * new Set([1, 2, 3]).union(new Set(v1)).size) - 1_000)).toString(36)));
let v26 = safe(() => ([v1]));
try {
log(safe(() => ((Math.sign((-Infinity >>> (null & null))) % -2.5))));
log([3, 1, 10, 'b', 'a', , undefined, -0, 2].sort());
for (const v27 in { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) { tick(); log(v27); }
if (((0, eval)('typeof ' + 'globalThis') < Symbol.for('k'))) throw (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })();
log(safe(() => (new BigInt64Array([1n, -1n]))));
[v1[4294967295], v25] = [v2, (undefined ?? undefined)];
eval('var evalVar = 1; typeof evalVar');
} catch (e) { log('caught', e); }
try {
delete v26[1.5];
v4['q'] ^= ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() ?? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(null));
var v28;
} catch (e) { log('caught', e); }
log('end');
