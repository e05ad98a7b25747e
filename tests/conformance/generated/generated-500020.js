let v0 = 1e-7;
let v1 = safe(() => ([Object(((+(([3, 1, 2].length % +((null, null)))) + ''.length) * 2147483647))]));
let v2 = safe(() => ({ q: (Symbol('abc') - (function (a) { const f = () => arguments[0]; a = Object.getOwnPropertyNames({}).every(x => typeof x === 'number'); return [f(), a]; })((((65535).toFixed(2) * 1 * ((null - null)).toString(2).length) * -((Number(Symbol.iterator) % Object.prototype.toString.call(null).charCodeAt(3)))))), p: 1e-7, r: ~(new Set([1, 2, 3]).union(new Set(Object.entries({ __proto__: { length: 2, 0: (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })(), 1: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() }, q: [...[...'-0'.matchAll(/[a-c]/g)], -2147483648] }))).intersection(new Set(['length', 1])).size) }));
let v3 = safe(() => ('a'));
const v4 = safe(() => ([0, -0, NaN, undefined, null]));
try {
log(safe(() => (((v0).toFixed(2).split('NaN', 2), String(v1)[1.5]))));
log(v1.join('\ud83d'));
} catch (e) { log('caught', e); }
try {
{ let v5 = 0; while (v5++ < 4) { tick(); for (const v6 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([Symbol.iterator, 1]))) { tick(); const { p: v7 = [undefined], length: v8, ...v9 } = { p: (() => ((0, eval)('typeof ' + 'globalThis'))), q: ((typeof null) + undefined) }; } } }
for (let v10 = 3; v10 < 3; v10++) { tick(); v11: for (;;) { tick(); --v10;
break v11; } }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
try {
log(safe(() => (Object.fromEntries([...[...Array.from(undefined), (undefined ?? undefined)], new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })().q].entries()))));
} catch (e) { log('caught', e); }
try {
log(safe(() => (new (class { p = v2; q() { return this.p; } static r = 1; })(...[5, 1, 4].toSorted((a, b) => b - a).values().map(x => { tick(); return x; }).filter(((...a) => { tick(); return a; }))))));
const { p: v12 = (() => (Object.create({}, { w: { value: null, enumerable: true } }))), length: v13, ...v14 } = { p: v2, q: v0 };
} catch (e) { log('caught', e); }
try {
for (const v15 in { p: v15 }) { tick(); log(v15); }
v2.q = 1e21;
for (const v16 of String(null)) { tick(); { Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } } }
var v17;
} catch (e) { log('caught', e); }
try {
for (const v18 in {}) { tick(); log(v18); }
} catch (e) { log('caught', e); }
function v19() { tick(); if ((undefined === null)) { var v20; }
log(undefined);
return (function (a) { const f = () => arguments[0]; a = (0, eval)('typeof ' + 'globalThis'); return [f(), a]; })(null, undefined); }
let v21 = safe(() => (v1.length));
try {
const { p: v22 = (v2 === new Map([[NaN, 1], [-0, 2], [0, 3]])), length: v23, ...v24 } = { p: ([3, 1, 10, 'b', '', , undefined, -0, 2].sort().reverse() >> (JSON.stringify(v0, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }) || (class { p = (0, eval)('typeof ' + 'globalThis'); q() { return this.p; } static r = 1; }).toString)) };
throw new Error('a');
log(Array.from((function* () { tick(); for (const x of [1, , 3]) yield x; })()));
[globalThis.gta[2], v1[3]] = [(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), JSON.stringify(Math.sqrt(2))];
} catch (e) { log('caught', e); }
try {
if (true) { if (((-1n - BigInt(-2)) !== Object.freeze({ [Symbol.for('k')]: undefined, p: (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() }))) { log(safe(() => ((true ? 'a' : (async () => (undefined)))))); } else { log(safe(() => (v2)), safe(() => (new (class extends Array { last() { return this[this.length - 1]; } })().getX?.())));
[v21, v2.x] = [Object.getOwnPropertyDescriptors({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), `a${undefined}b${null}`]; }
for (let v25 = 1; v25 < 4; v25++) { tick(); let v26 = safe(() => ([1, , 3]));
v27: { var v28;
if ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(null)) break v27; var v29; }
const { p: v30 = undefined, length: v31, ...v32 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
var v33; } } else { try { log(safe(() => (Object.is((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(), null))));
throw (() => { let s = '\u00e9\u0130\u00df'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(10, 2147483647); })(); } catch (e) { log('inner', e); if (Number.isSafeInteger((Number(null) + 1_000))) { log(safe(() => ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())));
log(safe(() => (null))); }
v1.length = 0; } finally { let v34 = safe(() => ((`a${null}b${undefined}` + (undefined || null))));
for (const v35 of Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())) { tick(); log(safe(() => (null)));
var v36; }
if (Object.isFrozen(undefined)) { var v37; } else { var v38; }
log(safe(() => (undefined)));
var v39; } }
v2.x = (Object.prototype.toString.call(v4) && `a${Object.groupBy([], x => typeof x)}b${new Map([[NaN, 1], [-0, 2], [0, 3]])}`);
} catch (e) { log('caught', e); }
try {
[v1[0], v2.p] = v1;
[v1[0], v2.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
if (((parseFloat(JSON.stringify(null)) | (Number(undefined) + +(null))) > Math.sqrt(2))) { v2['constructor'] |= (0, eval)('typeof ' + 'globalThis'); }
for (const v40 of 0.5) { tick(); log(safe(() => ((typeof undefinedName))), safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
log(safe(() => (null))); }
const v41 = safe(() => ([, null, , ]));
} catch (e) { log('caught', e); }
function v42(v43, v44) { tick(); log(undefinedName);
return v4; }
try {
log(safe(() => ((function () { arguments.length = 4; return Array.from(arguments); })((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), (0, eval)('typeof ' + 'globalThis')))));
try { for (const v45 in {}) { tick(); log(v45); }
log(null);
var v46; } finally { log('finally'); }
} catch (e) { log('caught', e); }
Promise.resolve(undefined).then(v => { log('then', v); log(undefinedName); }).catch(e => log('catch', e)).finally(() => log('finally'));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
