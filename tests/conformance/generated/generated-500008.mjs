let v0 = safe(() => ((() => { const a = [1, 2, 3]; a.extra = JSON.stringify((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()); return a; })()));
const v1 = safe(() => ({ set p(v) { log('set p', v); }, get p() { return -Infinity; } }));
function v2(v3 = 65536, v4 = [...Reflect.ownKeys(Object.create({}, { w: { value: (() => { let s = 'Hello, World'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-1, 2); })(), enumerable: true } })), { [Symbol.toPrimitive](hint) { tick(); log(hint); return 9007199254740991; } }]) { tick(); log(safe(() => (Array.from({ length: 4, 1: v3 }, Math.max))));
const v5 = safe(() => (new Uint8ClampedArray([(-(((v3 + 65536) + parseFloat(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${undefined}`))) * parseInt('abc', 1)), 0.5, -5, 255.5])));
switch ((typeof 'Hello, World'.indexOf(('' + 'a'))).length) { case Array.from((function* () { tick(); yield Symbol.for('k');
yield null; })()).length: switch ((((`a${undefined}b${null}` + Object.keys(null)) + 'abc'.indexOf(('Hello, World' + null))) && (() => { label: for (const x of []) { tick(); for (const y of [1, , 3]) { tick(); if (x === y) continue label; return [x, y]; } } })())) { case v3: for (let v6 = 0; v6 < 4; v6++) { tick(); log(safe(() => (Symbol.iterator)), safe(() => (65536))); }
break; case +(Object.assign({}, (() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })(), Object(null))): log(safe(() => (-([3, 1, 10, 'b', '1e3', , undefined, -0, 2].sort().findIndex(x => x == (null ?? null))))));
default: ({ p: v5, q: globalThis.gobj[Symbol.iterator] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
const { p: v7 = (null / v4), length: v8, ...v9 } = {};
case '\ud83d\ude00x'.length: class v10 { constructor() { tick(); this.p = new Map([[NaN, 1], [-0, 2], [0, 3]])?.['0']; }
['constructor']() { tick(); return undefined; }
} }
try { globalThis.gstr &&= { __proto__: { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, q: null };
for (let v11 = 0; v11 < 5; v11++) { tick(); [globalThis.garr[0], globalThis.gobj.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v12; }
var v13;
log(undefinedName);
var v14;
if (Number.isSafeInteger(((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size * -2147483648))) throw Object.fromEntries([['a', (0, eval)('typeof ' + 'globalThis')], ['b', null]]); } catch (e) { log('inner', e); [globalThis.garr[0], globalThis.gobj.p] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })();
delete globalThis.garr[Symbol('\u00e9\u0130\u00df')]; } finally { for (let v15 = 1; v15 < 5; v15++) { tick(); if ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().has(null)) { var v16; } else { var v17; } }
log(NaN);
log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]])))); }
break; case [(function* () { tick(); yield* [, ((function () { return this; }))(), , ]; })(), { ...Object.getOwnPropertyDescriptors({ 1: Symbol.iterator, 0: v5, p: 3 }), ...{ q: Number(null), p: -2.5, r: 3.5 } }].toString(): { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
default: globalThis.garr.fill(new (class { p = null; q() { return this.p; } static r = 1; })(Symbol.for('k')), 0, -2)
if ((() => { const a = [1, 2]; a[50] = 3; return a; })().includes((-2147483648).toPrecision(3).length)) { log(safe(() => (Object.entries(Object.freeze({})))));
log(safe(() => (v4)), safe(() => ([5, 1, 4].toSorted((a, b) => b - a)))); } else { log(safe(() => ([3, 1, 10, 'b', 'abc', , undefined, -0, 2].sort())));
log({ ...undefined, p: undefined });
for (let v18 = 0; v18 < 5; v18++) { tick(); var v19; }
log(safe(() => (undefined)), safe(() => (null)));
var v20; }
{ Array.prototype[2] = 'aproto'; try { const a = [1]; a[4] = 5; log([...a], a.includes('aproto'), safe(() => a.concat([, , , 1])), safe(() => a.slice()), safe(() => ([0, -0, NaN, undefined, null].map(String)))); } finally { delete Array.prototype[2]; } }
(async () => { tick(); log('async', await (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()); })().catch(e => log('rejected', e));
log(safe(() => ((() => { tick(); return null; }))));
log(safe(() => (v3)));
({ p: v3, q: v5 = null } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 });
var v21;
case (v5 * Object.fromEntries([['a', { 1: null, 0: null, p: 3 }], ['b', (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([null, 1]))]])): let v22 = safe(() => ('4294967295'[3])); }
const [v23, v24 = (parseInt(String(null).slice(NaN, -0), 10)).toExponential(1), ...v25] = Iterator.from([...Array.prototype.slice.call({ length: 3, 0: new Map([[NaN, 1], [-0, 2], [0, 3]]), 2: new Map([[NaN, 1], [-0, 2], [0, 3]]) }, 1), (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }).hasX?.(v3)]).drop(1);
return ((v25.length >= v3) ? [...[...(((() => { let s = 'length'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-2, 4); })() + Object.assign({}, null, Object(null))) + v24)], Map.groupBy(Object.seal([1, , 3]), x => typeof x)] : Object(new Set(({ set p(v) { log('set p', v); }, get p() { return 4294967296; } } + [String(null), ''].join('a'))).intersection(new Set([v23, 1])).size)); }
const v26 = safe(() => (new Float64Array([1_000, v3, NaN])));
try {
for (let v27 = 3; v27 < 4; v27++) { tick(); for (v1['01'] of []) { tick(); for (let v28 = 3; v28 >= 0; --v28) { tick(); { const saved = Set.prototype.add; Set.prototype.add = function (v) { return saved.call(this, [v]); }; try { log(new Set(v0).size); } finally { Set.prototype.add = saved; } }
const v29 = Symbol('-0');
log(safe(() => ((null + null))));
for (const v30 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries()) { tick(); var v31; }
log(safe(() => (undefined))); } }
const { p: v32 = 0.5, length: v33, ...v34 } = { p: (`a${null}b${undefined}`.replace(/(\w)(\w)?/, '[$&]') || Object.values((function () { return this; })).reduce((s, v) => s + v, Infinity)), q: undefined };
var v35; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('awaiting', await undefined);
log(safe(() => (null)));
log('end');
