let v0 = 1e-7;
let v1 = safe(() => ([Object(((+(([3, 1, 2].length % +((null, null)))) + ''.length) * 2147483647))]));
let v2 = safe(() => ({ q: (Symbol('abc') - (function (a) { const f = () => arguments[0]; a = [...(String.fromCharCode(('' + (undefined ?? undefined)).search(/a/), [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].findIndex(x => typeof x === 'number')) + (-0).toExponential(1)).matchAll(/l+/gi)].every((x, i) => i > 1); return [f(), a]; })(...(JSON.stringify(new (class { p = null; q() { return this.p; } static r = 1; })(undefined)).toWellFormed() + 2147483648))), p: (~((0).toFixed(2) * 1) >> `a${Map.groupBy([Object.freeze([1, 2, 3]), [3, 1, 2]], x => typeof x)}b${new BigInt64Array([1n, -1n])}`.search(/[a-c]+/g)), r: -1 }));
class v3 { constructor() { tick(); this.p = (new Set(String((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())).intersection(new Set([encodeURIComponent('NaN').search(/[a-c]+/g), 1])) ?? String([...[...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()], Object.getOwnPropertyNames(null).join('\ud83d')])[-1]); }
static { log('static', typeof this); }
}
let v4 = safe(() => ({ p: Object.entries({ p: { [Symbol.iterator]: new Error((0, eval)('typeof ' + 'globalThis'), { cause: (null ?? undefined) }).cause, p: (() => ((0, eval)('typeof ' + 'globalThis'))) }, q: (String(v3) + JSON.parse(safe(() => JSON.stringify([(() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()])))) }) }));
try {
globalThis.gmap.set(new Map([['a', null], ['b', new Map(v1.entries())]]), undefined);
if (Object.hasOwn(Object.create({ valueOf() { tick(); log('valueOf'); return NaN; }, toString() { tick(); log('toString'); return '1e3'; } }, { w: { value: (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().get((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), 1])).size), enumerable: true } }), ('__proto__'.replace(/\bl/gi, '[$&]') + Object.groupBy([, (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(), , ], x => typeof x)))) { let v5 = safe(() => ('Hello, World'));
log(safe(() => (v1.forEach((x, i, a) => { tick(); if (i < 2) a.push(x); }))));
log(new Array(3).indexOf(JSON.parse(safe(() => JSON.stringify([1, , 3])))));
v4.q = 1e21;
for (const v6 of String(null)) { tick(); { Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } } }
var v7; } else { log(safe(() => ((() => { try { return /\s+/.flags; } finally { log('fin'); } })())), safe(() => (new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ q: [3, 1, 10, 'b', ' 7 ', , undefined, -0, 2].sort().reduce((s, v) => s + v, ((0, eval)('typeof ' + 'globalThis') / v4)), p: 'a'.search(/\s+/), r: v1.length })))); }
log(safe(() => (new Map([[7, (0n * 1n)]]).get(new Map([[NaN, 1], [-0, 2], [0, 3]])))));
eval('syntax error here(');
{ const proto = { k: Reflect.construct(v3, Array.from((null || null))) }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = v2; r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: v3.name }); r.push(f()); o.k = 9; r.push(f()); log(r); }
log(safe(() => ([...new Map([[NaN, 1], [-0, 2], [0, 3]]).values()].reduce((s, v) => s + v, -1))));
({ p: globalThis.gbig, q: v0 = Object.freeze({ p: undefined, q: undefined }) } = { valueOf() { tick(); log('valueOf'); return -0; }, toString() { tick(); log('toString'); return 'abc'; } });
delete v1[3];
try { var v8;
throw new TypeError('t'); } catch (e) { log('inner', e); var v9; } finally { var v10; }
({ p: v0, q: globalThis.gstr = null } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
} catch (e) { log('caught', e); }
try {
{ let v11 = 4; do { tick(); const { p: v12 = Map.groupBy([...encodeURIComponent(`a${undefined}b${null}`).normalize('NFD').matchAll(/x*/g)], x => typeof x), length: v13, ...v14 } = { valueOf() { tick(); log('valueOf'); return 1e21; }, toString() { tick(); log('toString'); return 'line\nline2'; } };
(async () => { tick(); log('async', await (('0x1F' != null) ? new v3().getX?.() : [1, , 3].sort(order)));
const v15 = await Promise.resolve(v4);
log('async', await new Uint8Array([1, 2, 300]));
return (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(); })().catch(e => log('rejected', e));
delete v1[4];
{ class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from(JSON.parse(safe(() => JSON.stringify(Object.freeze([1, 2, 3]))))); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); }
log(safe(() => (/(?<=a)b|X/gi.test(`a${null}b${null}`))));
try { log(undefinedName);
throw new RangeError('r', { cause: null }); } catch (e) { log('inner', e); delete v1[-1];
var v16; } finally { log(safe(() => (undefined)), safe(() => (undefined)));
var v17; } } while (v11-- > 0); }
{ let v18 = 0; while (v18++ < 4) { tick(); (async () => { tick(); log('async', await (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })());
log('async', await Reflect.ownKeys(Object.groupBy([1, , 3], x => typeof x)));
try { await Promise.reject((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()); } catch (e) { log('awaited', e); } finally { await 0; }
return null;
for (const x of [0, -0, NaN, undefined, null]) log(await x); })().catch(e => log('rejected', e)); } }
for (const v19 of [...String.fromCharCode(('1e3'.match(/[^]/su) ?? []).findIndex(x => typeof x === 'number'), 1_000).trimEnd().matchAll(/a|/g)]) { tick(); log(undefinedName);
for (let v20 = 4; v20 < 5; v20++) { tick(); v4.x = (null ?? null); }
log(`a${(undefined, undefined)}b${(null ?? null)}`);
if ((null <= undefined)) { var v21; }
var v22; }
var v23;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
