let v0 = 0b101;
let v1 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
let v2 = safe(() => ({ 1: { p: (Array.from(JSON.stringify((0, eval)('typeof ' + 'globalThis'))).push([...[5, 1, 4].toSorted((a, b) => b - a), (typeof undefinedName)].length) - ([...(() => { const a = [1, 2]; a[50] = 3; return a; })(), { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].reduce((s, v) => s + v, ([5, 1, 4].toSorted((a, b) => b - a).reduce((s, v) => s + v, 1) + (2147483647 * -0))) * ((() => { tick(); return (undefined && null); }) >>> 'abc'))), q: (function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })(...(function* () { tick(); yield* (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })(); })()) }, 0: new Proxy({ valueOf() { tick(); log('valueOf'); return Infinity; }, toString() { tick(); log('toString'); return 'a'; } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }), p: 3 }));
let v3 = safe(() => ((((-7n - 9007199254740993n) - Object.assign({}, undefined, Object.freeze({ length: 2, 0: new Int16Array([1, 2, 3]).toSorted().copyWithin(2, 4).map((x, i, a) => a.length), 1: [...(function* () { tick(); yield* [undefined, null, undefined]; })()] }))) - (parseFloat('\u00e9\u0130\u00df') / (Math.max(...Object.entries({ p: { __proto__: {}, q: null } })) - [...JSON.stringify(undefined)].length)))));
let v4 = safe(() => (`a${((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) ? (+(String.raw`a\n${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([undefined, 1])).size}`), new WeakMap([[{ get [Symbol.toStringTag]() { return 'Tag'; } }, 1]]).has(Object.freeze({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))) : (v3 << parseInt('12', 2)))}b${(function (v5, v6) { tick(); return Array.from(JSON.stringify(v3)); })}`));
log(safe(() => (Object(v2))));
try {
[v3, v4] = [Array.from({ length: 20 }, (_, i) => i * i), (v1.length + (((0b101 / -2.5) - v1.length) + Object.prototype.toString.call(true).padEnd(8, 'xy')).indexOf(v4))];
} catch (e) { log('caught', e); }
try {
const v7 = new Set([safe(() => (-(BigInt.asIntN(8, -7n)))), 'p', 3.5]);
} catch (e) { log('caught', e); }
try {
const v8 = (v9, v10) => { tick(); return ((false ?? (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()), Array.from({ length: 20 }, (_, i) => i * i).indexOf((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })())); };
try { for (let v11 = 1; v11 < 4; v11++) { tick(); if ((null === null)) { var v12; } else { var v13; }
for (const v14 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v14); }
var v15; }
if ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(null)) throw (null && undefined);
log(safe(() => (undefined)));
log(undefined);
var v16;
log(undefinedName); } catch (e) { log('inner', e); const [, v17] = (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(); } finally { log(safe(() => (new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } })))); }
} catch (e) { log('caught', e); }
try {
const [v18, v19 = new Proxy((() => { const a = [1, 2]; a[50] = 3; return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }), ...v20] = new Map([['a', (encodeURIComponent(' 7 ') + null)], ['b', { p: (0, eval)('typeof ' + 'globalThis') }]]);
} catch (e) { log('caught', e); }
try {
let v21 = safe(() => (Math.abs(v1.indexOf(new (class extends Array { last() { return this[this.length - 1]; } })().swapG?.()))));
} catch (e) { log('caught', e); }
try {
{ let v22 = 4; do { tick(); if ([...[...String((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()).matchAll(/x*/g)], Object.values(undefined).entries()].some((x, i) => i > 1)) { delete v1[0];
switch ((v0 || Symbol.for('k'))) { case [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()]: [v1[0], v2.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v23;
break; case v1: if (Object.isFrozen(null)) { var v24; } else { var v25; }
default: [v0, v0] = [undefined, undefined];
var v26;
case -1: const [v27, v28 = null, ...v29] = new Map([[NaN, 1], [-0, 2], [0, 3]]).values(); }
{ const proto = { k: null }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = undefined; r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: undefined }); r.push(f()); o.k = 9; r.push(f()); log(r); }
log(safe(() => (undefined)), safe(() => (undefined)));
var v30; } else { log(safe(() => ([1, , 3].lastIndexOf(undefined))));
switch ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries()) { case v1: const [v31, v32 = undefined, ...v33] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v34;
break; case Object(undefined): log(safe(() => (v31)), safe(() => ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())));
default: log(undefined);
var v35;
case parseFloat((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()): try { var v36; } finally { log('finally'); } } }
log(safe(() => ((7 + Object.prototype.toString.call(null).replace(/\p{L}+/u, "$`$'$$")))), safe(() => (undefined)));
log(safe(() => (String.fromCharCode(9007199254740993, -2147483648)))); } while (v22-- > 0); }
log(safe(() => ((v4 + v4))), safe(() => ((new Proxy({ [Symbol.iterator]: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), p: (() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })() }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }) + (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()))));
var v37;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
