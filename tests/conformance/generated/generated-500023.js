let v0 = 0b101;
let v1 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
let v2 = safe(() => ({ 1: { p: ((JSON.stringify((0, eval)('typeof ' + 'globalThis')) + (null * null)).split(/(?<n>a)|(?<n>b)/d, -1).push(Object(Object.create({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { w: { value: undefined, enumerable: true } }))) * [...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()].push((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())), q: { ...Object.create({ get [Symbol.toStringTag]() { return 'Tag'; } }, { w: { value: Array({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), enumerable: true } }), ...new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(Array.from({ length: 4, 1: Array.isArray(undefined) }, (x, i, a) => a.length)) } }, 0: String(Object.values(({ *[Symbol.iterator]() { tick(); yield undefined; yield Symbol.for('k'); } } ?? Object(String(null))))).at(2).toWellFormed(), p: 3 }));
const v3 = 3.5;
let v4 = safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } }));
const v5 = new Map([[1, safe(() => ((async () => ({ ...new (class extends Array { last() { return this[this.length - 1]; } })(((function* () { tick(); yield* (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })(); })() + '0x1F')), ...{ __proto__: { p() { return this; }, q: () => (((1.7976931348623157e308 - +(undefined)) >>> Array.of(null, null).findIndex(x => typeof x === 'number'))) }, q: [(2 << (null << undefined)), v0, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([undefined, 1])).size] } }))))], ['p', (String.raw`a\n${new Set([1, 2, 3]).union(new Set((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })())).size}` - (function (a, b) { tick(); return [a, b, new.target === undefined]; })((v3 << parseInt('12', 2))))]]);
log(safe(() => (String.fromCharCode(Math.trunc(v3), v0))));
try {
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { p: v1, q: BigInt(-0) }) log(k); for (const k in [1, , 2]) log(k); log({ ...{ 1: JSON.parse(safe(() => JSON.stringify(Array.from({ length: 20 }, (_, i) => i * i)))), 0: (v1.length + (v2 + String(undefined)).indexOf(String.fromCharCode((null & null), NaN))), p: 3 } }, Object.entries({ length: 0, 0: ![3, 1, 2].lastIndexOf(null), 1: Math.clz32(((null * undefined) + (undefined - undefined))) })); } finally { delete Object.prototype.inherited; } }
} catch (e) { log('caught', e); }
try {
const { p: v6 = v5, length: v7, ...v8 } = { p: { p: false, q: { p: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() } } };
} catch (e) { log('caught', e); }
let v9 = safe(() => (`a${1n}b${(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()}`));
function v10() { tick(); const [, v11] = (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })();
{ const o = { ['p']: null, p: null }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
return (v9 + new BigInt64Array([1n, -1n])); }
try {
(async () => { tick(); const v12 = await Promise.resolve((null ?? null)); })().catch(e => log('rejected', e));
} catch (e) { log('caught', e); }
try {
const [v13, v14 = Symbol.iterator, ...v15] = String(((String.raw`a\n${[1, , 3].indexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())}` != Symbol('abc')) ? Math.sqrt(0) : new WeakMap([[{ __proto__: { valueOf() { tick(); log('valueOf'); return 1e21; }, toString() { tick(); log('toString'); return '12'; } }, q: (() => { tick(); return (0, eval)('typeof ' + 'globalThis'); }) }, 1]]).has(v2)));
if (Object.is(Symbol.for('k'), { __proto__: { q: parseInt(v9, 1), p: v9.search(/^|$/gm), r: [3, 1, 10, 'b', 'length', , undefined, -0, 2].sort().join('abc').indexOf('aXbXc') }, q: Reflect.ownKeys(Object.groupBy([1, , 3], x => typeof x)) })) { v16: for (;;) { tick(); [v14, v0] = [Array.from([3, 1, 2].values()), Object(v5)];
break v16; }
v17: for (;;) { tick(); var v18;
[v4['p'], v0] = [(undefined * undefined), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size];
let v19 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
log(safe(() => (null)), safe(() => (undefined)));
var v20;
break v17; } }
{ const proto = { k: '12' }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = parseInt(Object.prototype.toString.call(null), 16); r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: Object.groupBy([Math.max((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, -2147483648), String.fromCharCode(+(undefined), +(null)).length, ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${undefined}`.length], x => typeof x) }); r.push(f()); o.k = 9; r.push(f()); log(r); }
globalThis.gta[3] >>= { ...Object.groupBy([1, , 3], x => typeof x), ...Object.freeze({ p: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } }) };
var v21;
log(safe(() => ((7 + Object.prototype.toString.call(null).replace(/\p{L}+/u, "$`$'$$")))), safe(() => (undefined)));
log(safe(() => (String.fromCharCode(9007199254740993, -2147483648))));
} catch (e) { log('caught', e); }
(async () => { tick(); log('async', await (false ? (new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }) + String.raw`a\n${-2147483648}`).startsWith(v9, 4) : JSON.stringify((NaN - (undefined >> undefined))).split(/\s+/, -1)));
var v22; })().catch(e => log('rejected', e));
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
