let v0 = safe(() => ([~([, new Set(Array.of(undefined, null)), , ].length), 9007199254740991, Object.prototype.toString.call(new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(undefined)[('abc' + ([...[...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()], (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()] ?? /(?<=a)b|X/gi.flags))]).length]));
const v1 = safe(() => ({ p: new (function (a, b) { tick(); return [a, b, new.target === undefined]; })(4294967295) }));
function v2() { tick(); globalThis.gstr = Object.freeze({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
v3: { log(safe(() => ((new BigInt64Array([1n, -1n]).toSorted().map(x => { tick(); return x; }) ?? (~((Number(null) << 'abc')) < ((Number(undefined)).toPrecision(3) + Object.freeze({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })).charCodeAt([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].lastIndexOf((function () { return new.target; })())))))));
if (false) break v3; globalThis.gnum = -(1n);
for (const v4 of new Set('')) { tick(); globalThis.gobj.q *= new Set([1, 2, 3]).union(new Set([0, -0, NaN, undefined, null]));
const v5 = safe(() => (new Proxy([3, 1, 2], {})));
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
const [, v6] = (() => { const a = [1, 2]; a[50] = 3; return a; })();
log(safe(() => (null)));
var v7; }
let v8 = safe(() => (String((null && null))));
try { { let v9 = 4; do { tick(); const [v10, v11 = undefined, ...v12] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v13; } while (v9-- > 0); }
if (((null * null) < 1e21)) throw Object.getOwnPropertyDescriptors({}); } catch (e) { log('inner', e); delete globalThis.gobj.name;
globalThis.gobj.x = undefined;
log(safe(() => (null))); } finally { log(safe(() => ((undefined >= undefined))), safe(() => ('\u00e9\u0130\u00df')));
const [, v14] = (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })();
log(safe(() => (null)), safe(() => (null))); }
var v15 = safe(() => ((function (a, b) { tick(); a = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; arguments[1] = undefined; return [a, b, arguments.length, ...arguments]; })(null)));
log(safe(() => (Object.create({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { w: { value: null, enumerable: true } }))));
const { p: v16 = Symbol.for('k'), length: v17, ...v18 } = { p: null, q: undefined };
log(safe(() => (undefined)), safe(() => (undefined)));
var v19; }
for (let v20 = 0; v20 < 5; v20++) { tick(); log(new Proxy({ q: (undefined & Symbol.iterator), p: (Object.prototype.toString.call(null) / true), r: (-0 + 1) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } })); }
log(safe(() => ('')));
return ('abc' || Object.assign({}, undefined, { ...{ p() { return this; }, q: () => ({ get p() { tick(); return (''.match(/\p{L}+/u) ?? []); }, q: (String(undefined).match(/(a)|(b)|(c)/g) ?? []) }) }, ...Object(Symbol.for('k')) })); }
const v21 = Symbol('');
let v22 = safe(() => ((((parseFloat('Hello, World')).toPrecision(3).search(/x*/g) * '-0'.charCodeAt(2))).toPrecision(5)));
try {
log(Object.seal([1, , 3]).findLast((x, i) => i > 1));
if ((0.5 === v0.length)) { log(safe(() => (((Number(new Map([[NaN, 1], [-0, 2], [0, 3]])) * -(2)) % v0.length))), safe(() => (null)));
log(safe(() => (new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({})))); } else { log(safe(() => ((String(Object(undefined)) && Math.sign(0.1)))), safe(() => ((((18446744073709551616n) ** 3n) + -((BigInt(-2) - -7n))))));
log(safe(() => (Number((null === null)))));
log(safe(() => ([1, , 3])), safe(() => (v2(...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())))); }
if (('1e3' < -([5, 1, 4].toSorted((a, b) => b - a).reduce((s, v) => s + v, 65535)))) { { Object.prototype[1] = 'proto1'; try { log([...`a${new Map([[NaN, 1], [-0, 2], [0, 3]])}b${null}`], safe(() => [, , 3].map(x => x)), safe(() => (Array.from({ length: 20 }, (_, i) => i * i).slice(10, NaN))), safe(() => [0, , 2].indexOf('proto1'))); } finally { delete Object.prototype[1]; } }
log(safe(() => (v22)));
log(safe(() => ({})), safe(() => (((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() && v1))));
const [v23, v24 = new Map([[NaN, 1], [-0, 2], [0, 3]]), ...v25] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
[v25[0], v1.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v26; } else { log(safe(() => ((((new Map([[NaN, 1], [-0, 2], [0, 3]]), Symbol.for('k')) || (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()), -(2147483648)))), safe(() => (+(Object.freeze({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })))));
eval('var evalVar = 1; typeof evalVar'); }
try { for (const v27 of Array.from({ length: 20 }, (_, i) => i * i)) { tick(); const v28 = 0.1;
const [v29, v30 = null, ...v31] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v32; }
throw new TypeError('t'); } catch (e) { log('inner', e); v33: for (;;) { tick(); log(safe(() => (v1)));
for (globalThis.gbig of [3, 1, 2]) { tick(); var v34; }
var v35;
break v33; }
log(safe(() => ((v0, new Map([[NaN, 1], [-0, 2], [0, 3]])))));
log(safe(() => (undefined)), safe(() => ((null, null)))); } finally { (async () => { tick(); log('async', await (0, eval)('typeof ' + 'globalThis')); })().catch(e => log('rejected', e)); }
log(safe(() => (v1)), safe(() => (!new Uint8Array([1, 2, 300]))));
} catch (e) { log('caught', e); }
try {
log(v0.forEach((x, i, a) => { tick(); if (i < 2) a.push(x); }));
} catch (e) { log('caught', e); }
const v36 = safe(() => (new Uint8ClampedArray([v0.length, (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().lastIndexOf(v0[Symbol.for('k')]), -5, 255.5])));
try {
{ const saved = Set.prototype.add; Set.prototype.add = function (v) { return saved.call(this, [v]); }; try { log(new Set([3, 1, 2]).size); } finally { Set.prototype.add = saved; } }
var v37;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
