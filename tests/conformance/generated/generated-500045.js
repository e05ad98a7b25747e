let v0 = 2;
let v1 = safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()));
let v2 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 2; }, toString() { tick(); log('toString'); return '1e3'; } }));
let v3 = safe(() => ((123456789.125 - String.fromCharCode(Array.from({ length: 5, 1: (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })() }, x => x + 1).indexOf(([null, undefined, undefined].map((x, i, a) => { tick(); if (i === 0) a.length = 0; return x; }) && undefined)), -2.5).charCodeAt(10))));
const v4 = safe(() => ([1, , 3]));
try {
({ p: v0, q: v2.p = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() } = { p() { return this; }, q: () => ('12') });
} catch (e) { log('caught', e); }
try {
class v5 extends (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }) { constructor(...args) { tick(); super(...args); for (const v6 in [(() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })(), , `a${(null % null)}b${{ get [Symbol.toStringTag]() { return 'Tag'; } }}`]) { tick(); log(v6); } }
#v7 = new Set('Hello, World').intersection(new Set(['a', 1])); getX() { return this.#v7; } setX(v) { return this.#v7 = v; } static hasX(o) { return #v7 in o; }
}
log(1n);
throw new RangeError('r', { cause: undefined });
const [v8, v9 = Object.getOwnPropertyNames({}), ...v10] = [(9007199254740991 << 1_000), v3, ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() >>> (0, eval)('typeof ' + 'globalThis'))];
log(safe(() => (`a${null}b${null}`.toWellFormed().at(3))), safe(() => ({ set p(v) { log('set p', v); }, get p() { return 1e-7; } })));
} catch (e) { log('caught', e); }
let v11 = safe(() => (JSON.parse(safe(() => JSON.stringify([, Array.apply((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), Object.getOwnPropertyNames([1, , 3])), , ]))).push(Object.isFrozen((('12'.length / (0b101 % 0.5)) % ~(''.charCodeAt(-2)))))));
log(safe(() => (new Set(Object.getOwnPropertyNames({ p: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries() })).entries())));
try {
v2.q = v2;
v11 &&= undefined;
{ let v12 = 0; while (v12++ < 5) { tick(); globalThis.gstr++;
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); } } }
} catch (e) { log('caught', e); }
try {
let v13 = safe(() => (((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })() + null)));
v2.q ??= Object.keys(undefined);
for (const v14 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v14); }
} catch (e) { log('caught', e); }
try {
throw new TypeError('t');
delete v1[0];
switch (v0) { case (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(): var v15;
break; case { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }: log(undefinedName);
default: var v16;
case -0.5: ({ p: v11, q: v0 = null } = {}); }
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
var v17;
} catch (e) { log('caught', e); }
try {
if (new Array(3).every((x, i) => i > 1)) { log(safe(() => (null))); } else { log(safe(() => (undefined)), safe(() => (null))); }
for (let v18 = 3; v18 >= 0; --v18) { tick(); var v19; }
const [v20, v21 = null, ...v22] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
} catch (e) { log('caught', e); }
try {
log(safe(() => (null)));
} catch (e) { log('caught', e); }
try {
log(safe(() => (null)));
var v23;
} catch (e) { log('caught', e); }
try {
var v24;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
try {
for (let v25 = 1; v25 < 3; v25++) { tick(); for (let v26 = 3; v26 >= 0; --v26) { tick(); globalThis.gstr = (v2?.p ?? `a${undefined}b${undefined}`);
[v4[4294967295], globalThis.gstr] = [1n, [`a${null}b${null}`, (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()]];
log(safe(() => (`a${undefined}b${undefined}`.toLowerCase()))); } }
} catch (e) { log('caught', e); }
let v27 = safe(() => ({}));
try {
log(safe(() => (Number.parseFloat(((typeof (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()).length).toPrecision(4)))), safe(() => ((function () { return this; }))));
Object.setPrototypeOf(v27, { p: v4 });
switch ((-((1073741824 >>> (undefined >>> null))) * (v2 + 'line\nline2').length)) { case (() => { const o = { v: v3 }; return [o.v++, ++o.v, o.v--, o.v += +(String(undefined)), o.v **= 2]; })(): log(safe(() => ((-2147483648 * 123456789.125))));
if (false) { log(safe(() => (undefined)), safe(() => (null)));
var v28; } else { { const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
var v29; }
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
log(safe(() => (undefined)), safe(() => (null)));
var v30;
break; case Object.seal([1, , 3]).join('Hello, World'): const [v31, v32 = v4.length, ...v33] = (function* () { tick(); yield* [, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), , ]; })();
default: try { v27.r = null; } finally { log('finally'); }
for (v33[3] of [, { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, , ]) { tick(); if (Array.isArray(null)) { var v34; } else { var v35; } }
const { p: v36 = null, length: v37, ...v38 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
const [v39, v40 = undefined, ...v41] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v42;
case (1e21 * Number(null)): var v43; }
var v44;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
