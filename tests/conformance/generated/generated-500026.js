let v0 = 9007199254740991;
let v1 = 'aXbXc';
class v2 { constructor(v3) { tick(); this.p = { __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: (Symbol.iterator && null) }; }
q(v4 = ~((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size), v5 = 'abc') { tick(); return new Error(((((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${null}`.replace(/(?<n>\d+)/g, '') + (`a${null}b${undefined}`, 'aXbXc')) + (String(undefined).length).toFixed(2) * 1), { cause: undefined }).cause; }
*[Symbol.iterator]() { tick(); yield ((v6, ...v7) => { tick(); return v7; }); yield* [, new WeakMap([[Object.getOwnPropertyDescriptors({ p: (typeof undefinedName), q: 0.1 }), 1]]).has(Object.getOwnPropertyDescriptors({ [Symbol.toPrimitive](hint) { tick(); log(hint); return 0.1; } })), , ]; }
name(...rest) { return super.q?.(...rest); }
}
let v8 = safe(() => ((encodeURIComponent(('abc' + (((new Array(3).lastIndexOf(NaN)).toFixed(2) * 1).toFixed(2) + new Set([...'Hello, World']).intersection(new Set([!(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, 1]))))) + [...String.raw`a\n${(((null * undefined) << 0.1) << Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).indexOf(Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } })))}`.at(0)])));
var v9 = safe(() => ((function (a) { 'use strict'; tick(); a = [(async () => (null))].splice(-0, 4).concat(([...(function* () { tick(); yield* [undefined]; })()].every(x => typeof x === 'number') ? null : (((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() + (9007199254740991).toExponential(4)) + 'NaN'.replace(/\s+/, '[$&]'))), [...'Hello, World'.replace(/\bl/gi, '[$&]').matchAll(/[a-c]/g)]); return [a, arguments[0], arguments.length]; })((('line\nline2' + 4294967296) ?? String.raw`a\n${(('abc'.match(/[^]/su) ?? []).indexOf([...new Map([[NaN, 1], [-0, 2], [0, 3]])].every(x => { tick(); return x; })) % JSON.parse(safe(() => JSON.stringify([1, , 3]))).join('Hello, World').substr(-1, 2147483647).length)}`), BigInt.asIntN(8, BigInt(-1)))));
let v10 = safe(() => ((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(); }, configurable: true }); return a; })()));
try {
log(safe(() => ('12')));
delete v10[4294967294];
for (v9 of [, new v2(), , ]) { tick(); { let v11 = 4; do { tick(); try { { class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; Object.setPrototypeOf(B.prototype, { m: () => 'other' }); r.push(safe(f), safe(f)); log(r); }
throw new RangeError('r', { cause: (function (a, b) { tick(); return this; }).bind(undefined, null) }); } catch (e) { log('inner', e); const v12 = new Set([safe(() => (Symbol.iterator)), 'p', -1]);
if ((undefined <= null)) { var v13; } else { var v14; }
log(safe(() => (null)), safe(() => (null)));
var v15; } finally { v8++;
{ let v16 = 4; do { tick(); var v17; } while (v16-- > 0); } }
for (const v18 in { a: 1, 2: 'two', b: (2147483648 % +(null)), 1: 'one' }) { tick(); log(v18); }
function v19(v20, v21) { tick(); var v22;
return { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; }
log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())), safe(() => (null)));
log(undefinedName);
var v23; } while (v11-- > 0); } }
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
[v10[0], v9.p] = ((String((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) + Object.getOwnPropertyDescriptors({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })) + v9);
} catch (e) { log('caught', e); }
class v24 extends v2 { #v25 = ([String(Symbol.for('k')), [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].join('abc')].some((function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })) ? ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size - Math.ceil(0b101)) : v10); getX() { return this.#v25; } setX(v) { return this.#v25 = v; } static hasX(o) { return #v25 in o; }
}
log(safe(() => (v8)));
(async () => { tick(); log(safe(() => ((() => { const a = [-1073741825]; return [a[0]++, a[0] += `a${null}b${undefined}`, a[1]++, a]; })())), safe(() => (Number(String(null)))));
log('async', await `a${v0}b${undefined}`.length); })().catch(e => log('rejected', e));
try {
log(safe(() => (((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().get('') && ({ ...undefined, q: v9 } || (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())))), safe(() => (new v2().p(+(null)))));
if (Number.isSafeInteger(+((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))) { switch (new Proxy((() => { const a = [1, 2]; a[50] = 3; return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })) { case -0: log(safe(() => (null)), safe(() => (null)));
var v26;
break; case (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(): if ((undefined <= undefined)) { var v27; } else { var v28; }
default: log(undefinedName);
var v29;
case Math.sqrt(4): log(safe(() => ((0, eval)('typeof ' + 'globalThis'))), safe(() => ((null, null)))); } }
const [v30, v31 = (void this === undefined), ...v32] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
