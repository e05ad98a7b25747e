let v0 = NaN;
let v1 = safe(() => ([(encodeURIComponent('abc').toWellFormed() + new Map([[NaN, 1], [-0, 2], [0, 3]])).length, 4294967296, parseFloat((1n + ((typeof (Number.isInteger((Object.groupBy([3, 1, 2], x => typeof x) * [5, 1, 4].toSorted((a, b) => b - a))) ? Object.create({ p: undefined }, { w: { value: Object.values(undefined), enumerable: true } }) : (1 * 0))).at(NaN) + (function (a, b = 2) { a = undefined; return [arguments[0], arguments.length, b]; })()).toWellFormed()))]));
let v2 = safe(() => ({ *[Symbol.iterator]() { tick(); yield (encodeURIComponent('line\nline2').match(/(\w)(\w)?/) ?? []); yield (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size - 0.5) % Number(([5, 1, 4].toSorted((a, b) => b - a) instanceof Object))); } }));
const v3 = safe(() => ([(typeof [, ((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })() && Array.of(null, null).length), , ].some(x => { tick(); return x; }))]));
var v4 = safe(() => (String.fromCharCode(-2147483648, (Math.max((-((undefined + null)) % (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().indexOf('-0')), 1.7976931348623157e308)).toFixed(3).length)));
for (const v5 of []) { tick(); log(v5); }
for (const v6 of [1, , 3]) { tick(); log(v6); }
try {
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
const { p: v7 = [...JSON.stringify('1e3').matchAll(/a|/g)], length: v8, ...v9 } = { p() { return this; }, q: () => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) };
log(safe(() => (Uint16Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).with(3, String.fromCharCode(2, 2147483647).indexOf(String(undefined))))));
switch (v0) { case ([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()] + 'NaN'): for (const v10 of new Uint8Array([1, 2, 300])) { tick(); --v0; }
break; case (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(): if ([(0, eval)('typeof ' + 'globalThis')].every(x => typeof x === 'number')) { for (let v11 = 0; v11 < 3; v11++) { tick(); log(safe(() => (null)), safe(() => (undefined)));
var v12; }
{ const f = (a, i) => { tick(); return a[i]; }; for (const a of [(() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), new Uint8Array([1, 2, 300]), '12', { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, undefined]) for (const i of [0, 1, '1', -1, 4294967295, 'q']) log(safe(() => f(a, i))); }
log(safe(() => (null)), safe(() => (null)));
var v13; } else { if ('4294967295'.includes('aXbXc')) { log(safe(() => (undefined))); } else { const { p: v14 = null, length: v15, ...v16 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
var v17; }
eval('v0 + 1');
log(safe(() => (null)));
var v18; }
default: for (const v19 of Map.groupBy((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), x => typeof x).keys()) { tick(); v3.length = 0;
log(safe(() => (undefined)), safe(() => (undefined)));
var v20; }
log(safe(() => (/a/)));
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
log(safe(() => (undefined)));
var v21;
case -2147483648: log(safe(() => (Object.prototype.toString.call((null && undefined)))), safe(() => ((Array.isArray({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) ? new (class extends Array { last() { return this[this.length - 1]; } })().q : (typeof undefinedName))))); }
--v9.name;
log(safe(() => ((() => { label: for (const x of (() => { const a = [1, 2, 3]; a.extra = undefined; return a; })()) { tick(); for (const y of []) { tick(); if (x === y) continue label; return [x, y]; } } })())), safe(() => (new Proxy({ set p(v) { log('set p', v); }, get p() { return -1; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }))));
} catch (e) { log('caught', e); }
var v22 = safe(() => ((v1.length - Math.max(((v0 + Object.keys(null).reduce((s, v) => s + v, 1)) ^ String.fromCharCode(NaN, 65536).length), new Set([1, 2, 3]).union(new Set([5, 1, 4].toSorted((a, b) => b - a))).size))));
let v23 = safe(() => ([-1073741825, Infinity, v1.length]));
try {
const [v24, v25 = ((Array.of(new Map([[NaN, 1], [-0, 2], [0, 3]]).get(null), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1]))).join('abc') + String.fromCharCode(Math.max((undefined / null), (undefined | undefined)), Object.entries({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).indexOf(`a${undefined}b${null}`))) <= ((v2 ?? ((v26, v27) => { tick(); return true; })) - '01'.indexOf(encodeURIComponent('NaN').toLowerCase()))), ...v28] = (function* () { tick(); yield [1, , 3]; yield 2; return new Set(Object.seal([1, , 3])).has((((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${null}` + -((null - undefined)))); })();
var v29 = safe(() => (v2));
function v30(v31, v32) { tick(); log(safe(() => (JSON.stringify({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))), safe(() => (false)));
log(safe(() => (false)), safe(() => (v2)));
delete v1[2];
log(safe(() => (undefined)), safe(() => (null)));
var v33;
return undefined; }
const v34 = new Set([safe(() => (v2)), 'p', 7]);
v2.q = (0.1).toPrecision(5);
const [v35, v36 = parseFloat((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()), ...v37] = `a${(undefined, undefined)}b${Symbol.iterator}`;
} catch (e) { log('caught', e); }
try {
const v38 = safe(() => ([(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${null}` + (() => { tick(); return undefined; })), undefined, null]));
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
