let v0 = 2;
let v1 = safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()));
let v2 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 2; }, toString() { tick(); log('toString'); return '1e3'; } }));
let v3 = safe(() => ((123456789.125 - String.fromCharCode([(-(Math.sqrt(4)) + (new Array(3) | 9007199254740993)), (-2.5).toFixed(2) * 1, (1.7976931348623157e308 + '\ud83d'[4294967294].search(/\s+/)), (JSON.parse(safe(() => JSON.stringify([3, 1, 2]))).length >> Array.from(undefined).length)].sort(order).indexOf({ q: (Object.seal([1, , 3]).length * (9007199254740993 >>> (null - null))), p: ((-1 + NaN) % Math.sqrt(1)), r: ~(-0) }), (Object.prototype.toString.call((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()).at(0).length).toFixed(2).search(/(?<n>a)|(?<n>b)/d)).charCodeAt(2))));
var v4 = safe(() => ((function (a, b = 2) { a = /x*/g; return [arguments[0], arguments.length, b]; })(new Map([['a', (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([undefined, 1]))], ['b', ' 7 '[-0].split('-0', undefined)]]))));
try {
log(safe(() => (String.raw`a\n${((-((((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size).toFixed(2) * 1 * (v0 / (function () { return this; })))) << [3, 1, 10, 'b', '', , undefined, -0, 2].sort().indexOf(Object.isFrozen(Symbol.iterator))) - ('length' + (Object.freeze({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }) ?? 2)).length)}`)));
if (/(a)|(b)|(c)/g.test(Object.prototype.toString.call('NaN'))) { { const proto = Object.getPrototypeOf([][Symbol.iterator]()); const saved = proto.next; let n = 0; proto.next = function () { n++; return saved.call(this); }; try { const [v5, v6] = Array.from({ length: 20 }, (_, i) => i * i); log([...[new Array(4).indexOf((function () { return this; })), (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), -1]], v5, v6, safe(() => new Map([['a', (v2, (String(null) + (undefined, undefined)))], ['b', new Set([1, 2, 3]).union(new Set([1, , 3]))]])), n); } finally { proto.next = saved; } }
try { const { p: v7 = v2, length: v8, ...v9 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
log(safe(() => (new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2))), safe(() => (!null)));
for (const v10 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { tick(); var v11; }
const [v12, v13 = undefined, ...v14] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); } finally { log('finally'); }
throw new TypeError('t');
{ const f = o => { tick(); return o.p; }; for (const o of [{ p: (function () { return new.target; })() }, { 1: v0, 0: (0, eval)('typeof ' + 'globalThis'), p: 3 }, { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { p: (0, eval)('typeof ' + 'globalThis'), q: undefined }, String(null), Object.create({ q: Number(null), p: (undefined >>> null), r: (null << undefined) })]) log(safe(() => f(o))); }
[v4.x, v2['constructor']] = [(function (a) { const f = () => arguments[0]; a = null; return [f(), a]; })(), Object.getOwnPropertyDescriptors({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })];
globalThis.gstr++;
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); } }
{ const saved = Map.prototype.set; Map.prototype.set = function (k, v) { log('set', k); return saved.call(this, k, v); }; try { log(new Map([['a', ((...a) => { tick(); return a; }).apply((new Math.max() ?? (function (v15, ...v16) { tick(); return null; })), [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()])], ['b', v0]])); } finally { Map.prototype.set = saved; } }
(async () => { tick(); await null; log('tick', Object.call(1e-7, (0, eval)('typeof ' + 'globalThis'), v1)); })().catch(e => log('rejected', e));
delete v1[v1.length];
} catch (e) { log('caught', e); }
try {
{ const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => ([...(v1.length).toFixed(2).matchAll(/a|/g)])), safe(() => (/[a-c]+/g.flags)), n); } finally { RegExp.prototype.exec = saved; } }
} catch (e) { log('caught', e); }
try {
for (let v17 = 4; v17 < 4; v17++) { tick(); try { log(Symbol.for('k'));
try { log(safe(() => (undefined)), safe(() => (null)));
var v18;
throw null; } catch (e) { log('inner', e); ({ p: v3, q: v0 = null } = {});
var v19; } finally { log(undefinedName);
var v20; }
try { var v21;
throw new TypeError('t'); } catch (e) { log('inner', e); var v22; } finally { var v23; }
eval('syntax error here('); } finally { log('finally'); } }
v2.r = Array.from((-2147483648 ?? String(undefined)));
log(safe(() => (((Infinity + v0) * ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } / +(null))))));
[globalThis.gta[0], globalThis.gstr] = [v3, (String(undefined) + (null, undefined)).startsWith((String(null) + (0, eval)('typeof ' + 'globalThis')), 1)];
log(+((0, eval)('typeof ' + 'globalThis')));
log(safe(() => ([...new Map([[NaN, 1], [-0, 2], [0, 3]])])));
log(safe(() => ((undefined && null))));
log(null);
var v24;
} catch (e) { log('caught', e); }
v25: for (let v26 = 0; v26 < 4; v26++) { tick(); for (const v27 of [1, 2, 3]) { if (v27 === v26) continue v25; if (v26 > 2) break v25; log(v26, v27); } }
try {
class v28 extends Array { #v29 = (0, eval)('typeof ' + 'globalThis'); getX() { return this.#v29; } setX(v) { return this.#v29 = v; } static hasX(o) { return #v29 in o; }
}
v2[''] = v1;
log((undefined != (0, eval)('typeof ' + 'globalThis')));
v3++;
try { var v30; } finally { log('finally'); }
log(null);
} catch (e) { log('caught', e); }
try {
if (Object.hasOwn(Object.fromEntries([[(undefined ?? undefined), (0, eval)('typeof ' + 'globalThis')]]), -(3.5))) { log(safe(() => (+(undefined))));
log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))), safe(() => (null)));
log(safe(() => (null))); } else { const [, v31] = [(null * null), Number(null), +(undefined)];
for (v0 of Object.freeze([1, 2, 3])) { tick(); var v32; }
var v33; }
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
