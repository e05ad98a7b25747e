'use strict';
let v0 = safe(() => ([encodeURIComponent(JSON.stringify(Array.of(/a/, Object(undefined))).at(1)).at(2), Object.prototype.toString.call(new Proxy([String(255n), `a${Object.create({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { w: { value: (Symbol.iterator in { __proto__: {}, q: null }), enumerable: true } })}b${(Object.entries(Object.fromEntries([[undefined, null]])), 255n)}`], {}))]));
const v1 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 2147483647; }, toString() { tick(); log('toString'); return 'aXbXc'; } }));
function v2(v3, ...v4) { tick(); let v5 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
let v6 = safe(() => ([1, , 3]));
({ p: globalThis.gobj.r, q: globalThis.gobj[Symbol.iterator] = new (class { p = new Map(v6); q() { return this.p; } static r = 1; })((class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).q) } = {});
return Symbol('\ud83d'); }
const v7 = safe(() => ([]));
try {
for (v0 of [new Set([1, 2, 3]).union(new Set([...JSON.parse(safe(() => JSON.stringify([0, -0, NaN, undefined, null]))).toSorted(order), (`a${v2}b${null}`.split('1e3', -1) ?? v2)])), (() => (((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${Symbol.for('k')}\ny${(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()}`.at(10))), (typeof v0.reduce((s, v) => s + v, (Object.entries(Object.create({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { w: { value: null, enumerable: true } })).reduce((s, v) => s + v, ~(-2147483648)) / (0.1 + (Number(undefined) % 123456789.125)))))]) { tick(); { const f = a => { tick(); let s = 0; for (let i = 0; i < a.length; i++) s += a[i]; return s; }; for (const a of [[Math.round((65535 >> 1)), v0.reduce((s, v) => s + v, v0.length), (JSON.stringify((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries()).match(/[^]/su) ?? []).push((((String(null).match(/./gu) ?? []), 'a'), (function* () { tick(); yield* [0, -0, NaN, undefined, null]; })()))], new Uint8ClampedArray([(Array.from((1_000 / (null * undefined))) % 0), Array.from(new BigInt64Array([1n, -1n])).lastIndexOf(({ ...Number(null), r: ((v8) => { tick(); return null; }) } ?? v0.some(x => { tick(); return x; }))), -5, 255.5]), '-0', { q: Number(Object.prototype.toString.call(new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).with(1, 3.5))), p: [].indexOf(new Int16Array([1, 2, 3])), r: +(1e-7) }]) log(safe(() => f(a))); } }
try { { Array.prototype[2] = 'aproto'; try { const a = [1]; a[4] = 5; log([...a], a.includes('aproto'), safe(() => a.concat([, , , 1])), safe(() => a.slice()), safe(() => ([...Array.from((function* () { tick(); yield null; yield (() => { tick(); return undefined; }); return Symbol.iterator; })()).entries()]))); } finally { delete Array.prototype[2]; } }
for (const v9 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) { tick(); log(safe(() => (v0.length)), safe(() => ([...'-0'])));
log(safe(() => (new BigInt64Array([1n, -1n]))), safe(() => ([5, 1, 4].toSorted((a, b) => b - a))));
log(safe(() => ((undefined ?? undefined)))); }
switch ((new Int16Array([1, 2, 3]) != undefined)) { case [...[...String(null).matchAll(/l+/gi)], String(undefined)]: log(safe(() => (v2())));
break; case Object.prototype.toString.call(null).toWellFormed(): for (let v10 = 4; v10 < 3; v10++) { tick(); for (const v11 in 'aXbXc') { tick(); log(v11); }
delete v0[1.5];
var v12; }
default: log(safe(() => (+(null))));
eval('log(' + safe(() => JSON.stringify(NaN)) + ')');
log(undefined);
var v13;
case [0, -0, NaN, undefined, null].lastIndexOf(((undefined ?? undefined) + 'abc')): for (let v14 = 1; v14 < 5; v14++) { tick(); throw new TypeError('t');
var v15;
var v16; } }
globalThis.gstr = new Proxy((() => { const a = [1, 2]; a[50] = 3; return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } });
throw Array.from({ length: 4, 1: `a${undefined}b${undefined}`.charCodeAt(-1) }, x => { tick(); return x; }).lastIndexOf(null); } catch (e) { log('inner', e); delete v1.r;
log(safe(() => ('12'.match(/[a-c]+/g))), safe(() => (((18446744073709551616n - Object.freeze({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })) <= ((undefined << null) * (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size)))));
const [, v17] = Object.seal([1, , 3]);
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; B.prototype.m = function () { return 'B' + (this === b); }; r.push(safe(f), safe(f)); log(r); }
switch ((Object.isFrozen(undefined) ? undefined : (function () { return this; }))) { case { __proto__: { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, q: undefined }: [v0[0], v1.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v18;
break; case undefined: log((null || undefined));
default: { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
case 0: let v19 = safe(() => ([0, -0, NaN, undefined, null])); }
log(safe(() => (undefined)));
[globalThis.gnum, globalThis.gnum] = [undefined, null]; } finally { log(safe(() => ([...'1e3'].join('4294967295'))), safe(() => ([...String.raw`a\n${Number(null)}`.matchAll(/a|/g)]))); }
} catch (e) { log('caught', e); }
try {
[v0[0], v1.p] = 'Hello, World';
} catch (e) { log('caught', e); }
let v20 = safe(() => ((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return new Array(5).forEach((x, i, a) => { tick(); if (i < 2) a.push(x); }); }, configurable: true }); return a; })()));
try {
log(safe(() => (`a${v1}b${(() => { const a = [1, 2, 3]; a.extra = new (class { p = null; q() { return this.p; } static r = 1; })().getX?.(); return a; })()}`)));
log(safe(() => (new Map(new Array(4)))));
for (let v21 = 3; v21 >= 0; --v21) { tick(); { const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); } }
eval('var evalVar = 1; typeof evalVar');
const { p: v22 = (JSON.stringify((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) + undefined), length: v23, ...v24 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
var v25;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
