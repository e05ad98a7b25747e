let v0 = 1e21;
let v1 = safe(() => ([0, -0, NaN, undefined, null]));
let v2 = safe(() => ({ ['q']: null, p: ((-((Object.entries({ get [Symbol.toStringTag]() { return 'Tag'; } }).push([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()]) - (Math.sign(1e-7) - (Array.from({ length: 5, 1: undefined }, x => { tick(); return x; }).reduce((s, v) => s + v, +(((v3, ...v4) => { tick(); return null; }))) << parseFloat((NaN).toFixed(1).toWellFormed())))))).toPrecision(3) + JSON.parse(('NaN' + Object.freeze({ q: 7, p: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, r: (undefined >> null) })))) }));
const v5 = new Set([safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())), 'p', 9007199254740993]);
const v6 = (v7, v8) => { tick(); return JSON.parse(safe(() => JSON.stringify([1, (v5.size).toFixed(2).at(0).length, String.raw`a\n${46341}`.search(/b/y)]))).join('Hello, World'); };
try {
v9: for (;;) { tick(); log(safe(() => (Object.create({ set p(v) { log('set p', v); }, get p() { return 1e-7; } }, { w: { value: ([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()] < 'abc'), enumerable: true } }))), safe(() => ((class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).readS?.call(v5))));
v10: { { const proto = { k: { ...new Map([[NaN, 1], [-0, 2], [0, 3]]), p: Symbol.iterator } }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = new BigInt64Array([1n, -1n]).reverse(); r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: parseInt('', 0) }); r.push(f()); o.k = 9; r.push(f()); log(r); }
if (!v5) { log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))), safe(() => (undefined))); } else { let v11 = safe(() => ({}));
log(safe(() => (null))); }
if (Object.hasOwn(new Proxy((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }), v0)) break v10; const { p: v12 = Reflect.ownKeys({ p: null }), length: v13, ...v14 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
const [v15, v16 = { [Symbol.toPrimitive](hint) { tick(); log(hint); return -0; } }, ...v17] = new Array(3).entries();
for (const v18 of new Array(5)) { tick(); log(safe(() => (null)), safe(() => (null)));
var v19; } }
break v9; }
log(safe(() => (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() === v5))));
switch ((JSON.stringify(('abc' + undefined)) + new Array(3).toSorted(order)).at(3)) { case {}: { const proto = { k: null }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })() ?? '\ud83d'); r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: [...JSON.stringify(undefined)][Symbol.iterator]().take(0) }); r.push(f()); o.k = 9; r.push(f()); log(r); }
break; case ~(v5.size): for (let v20 = 3; v20 >= 0; --v20) { tick(); eval('syntax error here(');
({ p: v20, q: v1[NaN] = (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().length } = { *[Symbol.iterator]() { tick(); yield (() => { with_: { return null; } })(); yield v1; } }); }
default: const [v21, v22 = (function () { arguments.length = 2; return Array.from(arguments); })(...new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2)), ...v23] = Object.keys(new Date(Date.UTC(2020, 3, 2147483647)).toISOString());
log(safe(() => ((void /\bl/gi))));
const { p: v24 = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), length: v25, ...v26 } = { p: ((undefined instanceof Object) ? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() : (undefined ?? null)) };
case (Array.of(new (class { p = undefined; q() { return this.p; } static r = 1; })().swapG?.(), Symbol.for('k')) << (function* () { tick(); for (const x of [, undefined, , ]) yield x;
for (const x of []) yield x; })()): const [, v27] = [parseInt(v1.join(''), 10), -(new Array(3).indexOf(Object((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()))), v1.length]; }
log(safe(() => (Symbol('a'))));
let v28 = safe(() => ([1, , 3]));
v29: { for (const v30 in { get p() { tick(); return undefined; }, q: undefined }) { tick(); log(v30); }
v0 += null;
log(safe(() => (null)), safe(() => (undefined)));
var v31;
if (Number.isSafeInteger((Object.keys(null).indexOf((null ?? null)) / v28.length))) break v29; { const f = a => { tick(); let s = 0; for (let i = 0; i < a.length; i++) s += a[i]; return s; }; for (const a of [[(() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()], new Uint8Array([1, 2, 300]), 'length', {}]) log(safe(() => f(a))); }
[v1[0], v2.p] = v5.entries();
log(safe(() => (null)));
var v32; }
{ const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
globalThis.gbig %= Symbol.iterator;
log(safe(() => (v0)));
[v28[0], v2.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v33;
} catch (e) { log('caught', e); }
try {
try { const { p: v34 = 0b101, length: v35, ...v36 } = { set p(v) { log('set p', v); }, get p() { return 7; } };
v36.r = ((0, eval)('typeof ' + 'globalThis') || ('4294967295' || (null <= null)));
log(undefinedName); } catch (e) { log('inner', e); v1[1.5] = (v0).toPrecision(5);
for (let v37 = 1; v37 < 5; v37++) { tick(); ({ p: globalThis.gta[4], q: v1[3] = (function () { arguments.length = 4; return Array.from(arguments); })(...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) } = { p: v36 }); }
{ const o = {}; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); } } finally { log(safe(() => (v5.size))); }
} catch (e) { log('caught', e); }
try {
var v38;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
