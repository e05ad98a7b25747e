let v0 = 1e21;
let v1 = safe(() => ([0, -0, NaN, undefined, null]));
let v2 = safe(() => ({ ['q']: null, p: ((-((Object.getOwnPropertyNames({ get [Symbol.toStringTag]() { return 'Tag'; } }).push(JSON.parse(safe(() => JSON.stringify([3, 1, 2])))) + Math.round((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size)))).toPrecision(3) + (!Array.of('abc'.replace(/x*/g, '$1-$2'), { p: -Infinity }) ? (Object.values(Number.isSafeInteger(+(null))).length).toFixed(0).substr(2, -1) : (Object.freeze({ q: (-0 % Object.seal([1, , 3]).findIndex(x => { tick(); return x; })), p: (-([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].push(new Map([[NaN, 1], [-0, 2], [0, 3]]))) - 9007199254740993), r: 1 }) ?? (function () { return this; })))) }));
const v3 = safe(() => ([new Proxy({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }), undefined, String.raw`a\n${46341}`]));
let v4 = safe(() => ((() => { const a = [1, 2, 3]; a.extra = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys(); return a; })()));
try {
log(safe(() => ({ ...(Object.entries(Object.freeze({ get p() { tick(); return String(null); }, q: (class extends Array { last() { return this[this.length - 1]; } }).readS?.call(undefined) })), (Symbol.for('k'), String.fromCharCode(1, [3, 1, 2].lastIndexOf(Symbol.iterator)))), toString: new Uint8Array([1, 2, 300]).with(3, NaN).subarray(2147483648, -1).with(2, ('a' + '4294967295').length).map(x => { tick(); return x; }) })));
try { if (Number.isSafeInteger((v0 - Number.parseFloat([...new Map([[NaN, 1], [-0, 2], [0, 3]])].join('abc'))))) { let v5 = safe(() => ([v0, v4.length, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size]));
for (const v6 of new Array(5)) { tick(); log(safe(() => ((null ?? null))), safe(() => (null)));
log(undefined);
var v7; } } } finally { log('finally'); }
} catch (e) { log('caught', e); }
try {
log(Number((JSON.stringify(('abc' + undefined)) + Object.values(/[a-c]+/g)).at(3)));
log([1, -(Number(new Set([5, 1, 4].toSorted((a, b) => b - a)))), 123456789.125]);
[v4[0], v2.p] = (function* () { tick(); yield new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(null); yield /[a-c]+/g; return ((v8, v9) => { tick(); return undefined; }); })();
if ((JSON.stringify(0.1) in { p: v2 })) { const [v10, v11 = (function () { arguments.length = 2; return Array.from(arguments); })(...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys()), ...v12] = ((() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })() + Object.prototype.toString.call(null));
log(safe(() => ((void (null ?? null)))));
const { p: v13 = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), length: v14, ...v15 } = { p: undefined }; }
} catch (e) { log('caught', e); }
try {
eval('v0 + 1');
} catch (e) { log('caught', e); }
try {
for (let v16 = 1; v16 < 3; v16++) { tick(); function v17(v18) { tick(); switch ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) { case (undefined <= undefined): log(safe(() => (null)));
var v19;
break; case null: for (let v20 = 4; v20 < 3; v20++) { tick(); var v21; }
default: const { p: v22 = undefined, length: v23, ...v24 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
var v25;
case ((null ^ undefined) % 65535): throw new TypeError('t'); }
log(safe(() => (undefined)));
log(safe(() => (undefined)), safe(() => (null)));
var v26;
return '12'; }
{ const o = { q: (NaN * Number(null)), p: (0 * (undefined / null)), r: (+(null) - 65536) }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
const [v27, v28 = Symbol.for('k'), ...v29] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
const v30 = safe(() => (Object.freeze([1, 2, 3])));
v2.p = null; }
for (const v31 of Iterator.from(Object.entries(v2)).drop(1)) { tick(); log(safe(() => ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())), safe(() => ((/\p{L}+/u >> ((null != null) ? (0, eval)('typeof ' + 'globalThis') : (0, eval)('typeof ' + 'globalThis'))))));
for (const v32 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { tick(); ({ p: v2.r, q: v31 = (0, eval)('typeof ' + 'globalThis') } = { *[Symbol.iterator]() { tick(); yield undefined; yield null; } }); } }
try { (async () => { tick(); return (undefined, null);
return undefined; })().catch(e => log('rejected', e));
globalThis.gbig <<= (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })();
const [v33, v34 = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), ...v35] = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })();
throw new TypeError('t'); } catch (e) { log('inner', e); log((() => { const r = /(?<n>\d+)/g; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })());
for (let v36 = 4; v36 < 5; v36++) { tick(); log(safe(() => (undefined)));
var v37; }
let v38 = safe(() => ([0, -0, NaN, undefined, null]));
for (const v39 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v39); } } finally { delete v1[4294967295];
const [v40, v41 = (undefined % undefined), ...v42] = (function* () { tick(); yield* [1, , 3]; })();
const [, v43] = [undefined]; }
} catch (e) { log('caught', e); }
try {
v4.push((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })((null && null)), (65535).toPrecision(5).replaceAll('Hello, World', (m, ...r) => m.toUpperCase() + r.length))
log(new Uint8ClampedArray([[0, -0, NaN, undefined, null].push(undefined), -0.5, -5, 255.5]));
var v44;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
