let v0 = safe(() => ([, { [Symbol.toPrimitive](hint) { tick(); log(hint); return NaN; } }, , ]));
const v1 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
function v2(v3) { tick(); switch (undefined) { case '12': { const o = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
break; case v3: log(safe(() => (JSON.stringify(Object.isFrozen({})).replace(/(?<=a)b|X/gi, '[$&]'))));
default: { let v4 = 4; do { tick(); switch (new Map(Array.from({ length: 3, 1: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() }, x => { tick(); return x; }).entries())) { case Math.sqrt(2): [globalThis.garr[0], globalThis.gobj.p] = ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${new Map([[NaN, 1], [-0, 2], [0, 3]])}\ny${Symbol.for('k')}`;
log(safe(() => ('abc')), safe(() => (Symbol.for('k'))));
if (Array.from({ length: 20 }, (_, i) => i * i).includes((undefined || null))) { log(safe(() => (undefined)));
var v5; }
eval('var evalVar = 1; typeof evalVar');
log(safe(() => (null)));
break; case null: const [v6, v7 = [...((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${undefined}`], ...v8] = Map.groupBy('abc'.split('', undefined), x => typeof x);
default: switch ((() => (new Array(5)))) { case '01': log(safe(() => (undefined)));
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
for (const v9 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v9); }
var v10;
break; case -(Object.keys(undefined).push((undefined, null))): log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), safe(() => ({ ...(0, eval)('typeof ' + 'globalThis'), q: (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() })));
default: delete v8[1];
[v8[0], globalThis.gobj.p] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })();
case v8.length: for (const v11 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v11); } }
case 0: for (let v12 = 1; v12 < 5; v12++) { tick(); Object.defineProperty(Object.fromEntries([['a', null], ['b', null]]), 'abc', { value: (function (a, b) { tick(); return this; }).bind(undefined, undefined), writable: true, configurable: true });
for (let v13 = 0; v13 < 3; v13++) { tick(); const { p: v14 = undefined, length: v15, ...v16 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v17; }
log(safe(() => ((0, eval)('typeof ' + 'globalThis')))); } }
log(safe(() => ({})), safe(() => (Reflect.apply(Array, undefined, [...'12'])))); } while (v4-- > 0); }
const [, v18] = [[...(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([null, 1]))]];
case ~(4294967295): class v19 { constructor() { tick(); this.p = '4294967295'; }
static x(v20 = parseFloat(((undefined ^ undefined)).toFixed(2)), v21 = (function () { tick(); return Object.values(undefined); })) { tick(); return new Proxy({ q: -0.5, p: `a${null}b${null}`.length, r: 5e-324 }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }); }
} }
eval('log(' + safe(() => JSON.stringify(2147483648)) + ')');
const v22 = safe(() => (new Proxy({ set p(v) { log('set p', v); }, get p() { return -0; } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } })));
({ p: globalThis.gbig, q: globalThis.garr['1'] = (function (v23 = [...encodeURIComponent('')].push(({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } || new (a => { tick(); return a; })())), v24 = new Array(5)) { tick(); return ((-(Number(null))).toString(2) + undefined); }) } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return 123456789.125; } });
globalThis.garr.length = 1.5;
log([...Map.groupBy(Array.from((null || null)), x => typeof x)]);
{ Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
const { p: v25 = [3, 1, 2][3], length: v26, ...v27 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
return (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(); }
function v28(v29, v30) { tick(); switch ((0.1).toString(36)) { case Object.getOwnPropertyDescriptor(Math.fround([...(function* () { tick(); yield null; yield null; return undefined; })()].findIndex(Math.max)), 'p'): switch ([...new Map([[NaN, 1], [-0, 2], [0, 3]])].length) { case [1, , 3].findIndex((x, i) => i > 1): v25 &&= new Set([1, 2, 3]).union(new Set(new Array(3)));
break; case (Object.is(9007199254740993n, new Array(5)) ? (+(((0, eval)('typeof ' + 'globalThis') >> (null || undefined))) && v22) : v27): eval('globalThis.gnum + 1');
default: delete v22.r;
case (['abc', '\u00e9\u0130\u00df'.concat(null, undefined)].push((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) * (Math.trunc((new Map([[NaN, 1], [-0, 2], [0, 3]]) + (0, eval)('typeof ' + 'globalThis'))) * [...(() => { let s = ''; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-0, 2); })()].reduce((s, v) => s + v, (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() * +(undefined))).toFixed(2) * 1))): const { p: v31 = [0, -0, NaN, undefined, null], length: v32, ...v33 } = { 1: null, 0: null, p: 3 }; }
var v34;
break; case undefined: var v35;
default: var v36;
case +(null): var v37; }
var v38;
return undefined; }
log(safe(() => (undefined)));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
