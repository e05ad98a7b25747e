let v0 = safe(() => ([([, [3, 1, 10, 'b', '\ud83d', , undefined, -0, 2].sort(), , ].lastIndexOf(((2).toExponential(0).indexOf(encodeURIComponent((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })())) + -(Math.sqrt(4)))) * (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, (-1 + NaN)]));
const v1 = safe(() => ({}));
function v2(v3 = ((parseFloat('abc') - 0)).toFixed(2) * 1, v4 = JSON.parse(safe(() => JSON.stringify({ set p(v) { log('set p', v); }, get p() { return 3.5; } })))) { tick(); try { for (const v5 of new Set(Array.from({ length: 3, 1: (function (a, b) { tick(); return this; }).bind({ __proto__: {}, q: undefined }, -1) }, x => { tick(); return x; }))) { tick(); delete globalThis.gobj.p;
const { p: v6 = BigInt(3), length: v7, ...v8 } = { p: ((null >>> null)).toFixed(1).charCodeAt(-1), q: new Map([['a', (undefined && undefined)], ['b', v3]]) }; }
log(undefinedName); } catch (e) { log('inner', e); log(safe(() => (Array.prototype.concat.call(((BigInt(-0) * 9007199254740993n) / 1n), JSON.stringify('Hello, World'.split('\ud83d', undefined)).split(/\s+/, 2)))));
const v9 = 0;
if (/[a-c]+/g.test((1).toExponential(2))) { globalThis.gobj.q ||= v9;
if (false) { globalThis.gta[NaN] = null; } else { log(v3);
log(safe(() => (undefined))); }
for (let v10 = 4; v10 < 5; v10++) { tick(); { const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
var v11; } } else { switch (v3) { case ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() ?? ''): log(safe(() => ('length')));
break; case { __proto__: { p() { return this; }, q: () => (Symbol.iterator) }, q: 'length' }: log(safe(() => (`a${null}b${undefined}`)), safe(() => (new Set([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()]))));
default: for (const v12 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { tick(); log(safe(() => (null)), safe(() => (null))); }
case 9007199254740993: log(null); }
log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), safe(() => (Reflect.ownKeys(Object(null))))); } } finally { switch (new Set(Array.from(new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ p: { p: (function () { return this; }), q: { p: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() } } }))).entries()) { case v4: class v13 extends Array { #v14() { return v9; } callM(o) { return o.#v14(); }
}
let v15 = safe(() => (Object.freeze([1, 2, 3])));
break; case undefined: const { p: v16 = Array.from({ length: 3, 1: new Proxy({ p: { p: undefined, q: { p: ((function () { return this; }))() } } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }) }, x => { tick(); return x; }), length: v17, ...v18 } = { valueOf() { tick(); log('valueOf'); return 1; }, toString() { tick(); log('toString'); return 'abc'; } };
default: for (const v19 of Array.from(new Map([['a', null], ['b', undefined]]))) { tick(); v13 = new Uint8Array([1, 2, 300]);
{ let v20 = 0; while (v20++ < 4) { tick(); const v21 = Symbol('12');
delete v18.constructor;
var v22; } }
v23: { log(safe(() => (undefined)), safe(() => (undefined)));
if (!(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) break v23; log(undefined); }
for (v18.q of [[0, -0, NaN, undefined, null], Array.from({ length: 20 }, (_, i) => i * i)]) { tick(); log(safe(() => (undefined))); }
log(safe(() => (undefined)), safe(() => (undefined))); }
for (let v24 = 1; v24 < 5; v24++) { tick(); if (((Symbol.iterator << new Map([[NaN, 1], [-0, 2], [0, 3]])) > Number((0, eval)('typeof ' + 'globalThis')))) { try { var v25;
throw new TypeError('t'); } catch (e) { log('inner', e); var v26; } finally { var v27; } } else { const [v28, v29 = (null ?? null), ...v30] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(); }
const { p: v31 = (undefined + null), length: v32, ...v33 } = { set p(v) { log('set p', v); }, get p() { return 4294967295; } };
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { get [Symbol.toStringTag]() { return 'Tag'; } }) log(k); for (const k in [1, , 2]) log(k); log({ ...{} }, Object.entries({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })); } finally { delete Object.prototype.inherited; } }
log(undefinedName); }
const v34 = -1073741825;
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { get [Symbol.toStringTag]() { return 'Tag'; } }) log(k); for (const k in [1, , 2]) log(k); log({ ...{ 1: (undefined || undefined), 0: new Map([[NaN, 1], [-0, 2], [0, 3]]), p: 3 } }, Object.entries({ ['p']: (null, undefined), p: (0, eval)('typeof ' + 'globalThis') })); } finally { delete Object.prototype.inherited; } }
case v3: var v35 = safe(() => (new Proxy([], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }))); } }
log(null);
log(safe(() => ({ __proto__: { valueOf() { tick(); log('valueOf'); return 0; }, toString() { tick(); log('toString'); return '12'; } }, q: { ['a']: new Proxy([0, -0, NaN, undefined, null], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }), p: 'abc' } })));
return v3; }
let v36 = safe(() => ([1, , 3]));
const v37 = safe(() => (/(?<=a)b|X/gi));
let v38 = safe(() => ([1, , 3]));
try {
[v0[0], v1.p] = (function* () { tick(); yield* (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); })();
var v39;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
