let v0 = safe(() => ([, { [Symbol.toPrimitive](hint) { tick(); log(hint); return NaN; } }, , ]));
const v1 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
function v2(v3) { tick(); switch (undefined) { case '12': { const o = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
break; case v3: log(safe(() => (JSON.stringify(Object.isFrozen({})).replace(/(?<=a)b|X/gi, '[$&]'))));
default: { let v4 = 4; do { tick(); switch (new Map(new Array(3).entries())) { case new WeakMap([[Object.create({ p: undefined }, { w: { value: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })(), enumerable: true } }), 1]]).has({ p: (undefined % null), q: new Uint8Array([1, 2, 300]) }): log(safe(() => (Symbol.iterator)), safe(() => ({ p: { p: (0, eval)('typeof ' + 'globalThis'), q: { p: (undefined || null) } } })));
for (let v5 = 1; v5 < 4; v5++) { tick(); eval('log(' + safe(() => JSON.stringify(4294967296)) + ')');
log(safe(() => (null))); }
const [v6, v7 = [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()], ...v8] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries();
if ((undefined > null)) { var v9; }
break; case 0n: switch ((() => ((`a${null}b${undefined}`.match(/\p{L}+/u) ?? [])))) { case (((...v10) => { tick(); return (!null ? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() : (0, eval)('typeof ' + 'globalThis')); }), -(Object.keys(undefined).push((undefined, null)))): globalThis.gobj.r = { get [Symbol.toStringTag]() { return 'Tag'; } };
break; case ((+(undefined)).toPrecision(3) + String(-7n)): switch (v8.length) { case BigInt(-2147483648): for (let v11 = 1; v11 < 5; v11++) { tick(); log(safe(() => (null)), safe(() => (null)));
var v12; }
globalThis.gstr = undefined;
break; case (((0, eval)('typeof ' + 'globalThis'), (null * undefined)), JSON.stringify(Object.groupBy((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), x => typeof x), ['p', 'q', 1])): try { log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
log(undefinedName); } catch (e) { log('inner', e); const v13 = safe(() => (new Uint8Array([1, 2, 300]))); } finally { for (const v14 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) { tick(); var v15; }
log(safe(() => (null)));
var v16; }
default: log(safe(() => ((class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).hasX?.(null))));
case ~(4294967295): class v17 { constructor() { tick(); this.p = v6; }
static { log('static', typeof this); }
} }
default: (async () => { tick(); log(undefined);
try { await Promise.reject(undefined); } catch (e) { log('awaited', e); } finally { await 0; } })().catch(e => log('rejected', e));
log(safe(() => ((function (v18, v19) { tick(); return undefined; }))));
globalThis.gstr = null;
log(safe(() => (undefined)), safe(() => (undefined)));
var v20;
case 5e-324: delete globalThis.gobj.name; }
default: globalThis.gbig &&= new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(Symbol.for('k'));
globalThis.gobj.q = (function () { tick(); return null; });
case new Set(v8).intersection(new Set([{ 1: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(), 0: v6, p: 3 }, 1])).size: function* v21() { tick(); log('got', yield (null * undefined));
for (const x of [3, 1, 2]) yield x;
return undefined; } }
eval('let z = ' + '3; log(z)');
log(safe(() => (Object.hasOwn({ p() { return this; }, q: () => (null) }, 'p'))), safe(() => (JSON.stringify({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })[2])));
const { p: v22 = [3, 1, 2][3], length: v23, ...v24 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 }; } while (v4-- > 0); }
if (('q' in { p: (0.1).toString(36), q: Object.getOwnPropertyDescriptor((undefined / undefined), Symbol.for('k')) })) { const [, v25] = [, v3, , ];
switch ('12'.split(/a/, -1).length) { case ((Symbol.for('k') + `a${null}b${undefined}`) && (function (a, b) { delete arguments[0]; arguments[0] = v3; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(undefined, (null ?? null), (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())): log(safe(() => (JSON.parse(' "x" ', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; }))), safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
for (const v26 of new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()) { tick(); var v27; }
[globalThis.garr[0], globalThis.gobj.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v28;
break; case Object.assign({}, (undefined >> null), { p: undefined }): try { log(safe(() => ((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })())));
log(safe(() => (null)));
var v29; } finally { log('finally'); }
default: log([0, -0, NaN, undefined, null]);
const [v30, v31 = Symbol.iterator, ...v32] = (function* () { tick(); yield undefined; yield undefined; return undefined; })();
log(safe(() => (null)));
var v33;
case Array.from([5, 1, 4].toSorted((a, b) => b - a)[Symbol.iterator]().take(2)).push(new Map([['a', null], ['b', null]])): { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); } }
if (true) { log(safe(() => ((function () { return this; })))); } else { if (false) { var v34; } else { var v35; } }
switch (Object.groupBy([1, , 3], x => typeof x)) { case new Date(Date.UTC(2020, 3, 2147483647)).toISOString(): for (const v36 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v36); }
var v37;
break; case new BigInt64Array([1n, -1n]): { class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; b.m = () => 'own'; r.push(safe(f), safe(f)); log(r); }
default: log(safe(() => (null)));
var v38;
case ((undefined * null)).toFixed(2) * 1: var v39; }
var v40; } else { var v41; }
var v42;
case +(undefined): var v43; }
var v44;
return undefined; }
var v45 = safe(() => (null));
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
