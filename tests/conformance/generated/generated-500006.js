let v0 = 3.5;
let v1 = '4294967295';
class v2 { constructor([v3, v4 = [...`a${(new Int16Array([1, 2, 3]).fill(NaN, 4) && new Map([['a', undefined], ['b', undefined]]).has('1e3'))}b${new Map([[NaN, 1], [-0, 2], [0, 3]])}`.normalize('NFD')][4294967294]] = []) { tick(); this.p = ((() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })() >>> ([...[...'\ud83d\ude00x'.matchAll(/./gu)].entries()].some(x => { tick(); return x; }) ? new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({}) : 0n)); }
get x() { tick(); return null; }
1 = new (class extends Array { last() { return this[this.length - 1]; } })().q(Object.getOwnPropertyDescriptors({ get [Symbol.toStringTag]() { return 'Tag'; } }));
*[Symbol.iterator]() { tick(); yield (function* () { tick(); yield undefined;
for (const x of Array.from({ length: 20 }, (_, i) => i * i)) yield x; })(); yield* [((v5, v6) => { tick(); return (() => { const a = [1, 2]; a[50] = 3; return a; })().findIndex(x => x == undefined); }), new (class extends Array { last() { return this[this.length - 1]; } })().swapG?.(), { ...undefined, q: { __proto__: { get [Symbol.toStringTag]() { return 'Tag'; } }, q: null } }]; }
#v7 = BigInt.asUintN(64, BigInt.asUintN(64, (BigInt(NaN) + BigInt(-2)))); getX() { return this.#v7; } setX(v) { return this.#v7 = v; } static hasX(o) { return #v7 in o; }
toString() { tick(); return '0x1F'; }
static p([v8, v9 = /(a)|(b)|(c)/g] = []) { tick(); return Object.fromEntries([['a', (undefined && null)], ['b', (0, eval)('typeof ' + 'globalThis')]]); }
#v10() { return { ...{ __proto__: {}, q: null }, ...{} }; } callM(o) { return o.#v10(); }
static p = NaN;
x = null;
}
let v11 = safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } }));
let v12 = safe(() => ({ [0]: [...new Uint8Array([1, 2, 300]).slice(-2, 2).map((x, i) => [i, x]).filter(x => { tick(); return x; })], p: ((`a${(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()}b${(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()}`.replace(/(a)|(b)|(c)/g, -Infinity) + (1 || (0, eval)('typeof ' + 'globalThis')?.['q']))[parseFloat('1e3')].match(/(?:)/) ?? []).join('abc').split(/(?<n>\d+)/g, 2) }));
function v13(v14 = Math.floor([...(() => { let s = JSON.stringify(Object.is(null, (0, eval)('typeof ' + 'globalThis'))); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })()].indexOf(v2.readS?.call(Object.getOwnPropertyNames({ p() { return this; }, q: () => ((undefined || null)) })))), v15 = [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].findIndex(x => { tick(); return x; })) { tick(); try { const [v16, v17 = new Proxy({ ['p']: v15, p: (() => (new Array(4))) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }), ...v18] = new Map([[NaN, 1], [-0, 2], [0, 3]]);
log(safe(() => (new Uint8Array([1, 2, 300]).with(1, (-1 / undefined?.['q'])))));
const v19 = ([v20, v21 = ((undefined | undefined)).toFixed(2) * 1] = []) => { tick(); return (BigInt.asUintN(64, 0n), v11); };
{ let v22 = 4; do { tick(); v23: for (;;) { tick(); const [v24, v25 = null, ...v26] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v27;
break v23; }
if (false) { var v28; } else { var v29; }
const [v30, v31 = null, ...v32] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v33; } while (v22-- > 0); }
try { for (v14 of [undefined]) { tick(); const [v34, v35 = undefined, ...v36] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; }
log(undefinedName);
var v37;
throw new TypeError('t'); } catch (e) { log('inner', e); switch ((function () { return this; })) { case (0, eval)('typeof ' + 'globalThis'): var v38;
break; case (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(): ({ p: globalThis.gstr, q: globalThis.gstr = undefined } = { get [Symbol.toStringTag]() { return 'Tag'; } });
default: var v39;
case -2147483648: const [v40, v41 = undefined, ...v42] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }
log(safe(() => (undefined)));
var v43; } finally { const v44 = -0.5; }
log(safe(() => (v19())));
log(undefinedName); } catch (e) { log('inner', e); (async () => { tick(); log('async', await (([5, 1, 4].toSorted((a, b) => b - a) !== Object((0, eval)('typeof ' + 'globalThis'))) ? new Uint8Array([1, 2, 300]).fill(46341, NaN).subarray(1, 2) : (Array.from((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()) && v11)));
log('async', await +([3, 1, 2]));
await null; log('tick', -2.5); })().catch(e => log('rejected', e));
for (let v45 = 0; v45 < 5; v45++) { tick(); for (let v46 = 1; v46 < 5; v46++) { tick(); log(safe(() => ((() => { label: for (const x of (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()) { tick(); for (const y of Object.freeze([1, 2, 3])) { tick(); if (x === y) continue label; return [x, y]; } } })())), safe(() => (((function () { return this; }) ?? (0, eval)('typeof ' + 'globalThis')))));
if (Array.isArray(null)) { var v47; } else { var v48; }
const [v49, v50 = null, ...v51] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }
{ let v52 = 0; while (v52++ < 5) { tick(); log(v14); } }
log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
{ const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), n); } finally { RegExp.prototype.exec = saved; } }
log(safe(() => (null)), safe(() => (null))); }
for (const v53 of Array.from((function* () { tick(); yield* (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })(); })())) { tick(); var v54; }
var v55; } finally { var v56; }
var v57;
return undefined; }
log(safe(() => (undefined)));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
