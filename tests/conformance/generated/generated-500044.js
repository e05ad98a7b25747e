let v0 = -0;
let v1 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i)));
let v2 = safe(() => ({ *[Symbol.iterator]() { tick(); yield Map.groupBy([...new Map([['a', (((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size + (null, null)) ?? Object.create({ ['q']: ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() ?? (function () { return this; })), p: JSON.parse(safe(() => JSON.stringify([0, -0, NaN, undefined, null]))) }, { w: { value: `a${undefined}b${undefined}`, enumerable: true } }))], ['b', Symbol.iterator]])], x => typeof x); yield (JSON.stringify([1, , 3]).at(-1).match(/[a-c]+/g) ?? []); } }));
function* v3() { tick(); log('got', yield Map.groupBy(Reflect.ownKeys({ *[Symbol.iterator]() { tick(); yield undefined; yield (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(); } }), x => typeof x));
log('got', yield parseFloat((Math.sign((((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size % -0) % -((undefined / null))))).toFixed(2)));
log('got', yield null);
yield null;
yield undefined;
return Number.isSafeInteger(Number(Symbol.for('k'))); }
let v4 = safe(() => ([((((() => { const a = [1, 2, 3]; a.extra = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(); return a; })().push((-((null + undefined)) - `a${null}b${null}`.length))).toFixed(0) / new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ 1: null, 0: [+(null), 0, 1], p: 3 }))).toPrecision(5).at(-1), ((String((function (a) { 'use strict'; tick(); a = (-2147483648 ?? `a${(0, eval)('typeof ' + 'globalThis')}b${(undefined, null)}`); return [a, arguments[0], arguments.length]; })(BigInt.asIntN(8, -7n), { *[Symbol.iterator]() { tick(); yield null; yield undefined; } })) + Object.create({ q: 3.5, p: ((null % null)).toExponential(1).split('a').join('/').indexOf(' 7 '), r: ''.search(/a/) }, { w: { value: (function () { return Array.prototype.slice.call(arguments, 1); })({ __proto__: { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, q: null }, Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()), Symbol.prototype.toString.call(Symbol.for('k'))), enumerable: true } })) + [...'a'])]));
try {
log(safe(() => (parseInt('\ud83d', 2))));
const v5 = safe(() => (new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2)));
log(safe(() => ((function (a) { 'use strict'; tick(); a = Reflect.has(v2, 'p'); return [a, arguments[0], arguments.length]; })(v2, undefined, /\p{L}+/u.exec('abc')))), safe(() => (new (class extends Array { last() { return this[this.length - 1]; } })().length((new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().callM?.((null ?? undefined)) && (() => { const r = /./gu; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })())))));
globalThis.gmap.set((Symbol.for('k') && (JSON.stringify(undefined) > (undefined < undefined))), [(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, (3.5 + 65535), `a${undefined}b${null}`.charCodeAt(10)]);
for (const v6 in { length: 2, 0: v2, 1: ((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })() || String(null)) }) { tick(); log(v6); }
(async () => { tick(); const v7 = await Promise.resolve((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size);
log('async', await (0, eval)('typeof ' + 'globalThis')); })().catch(e => log('rejected', e));
const { p: v8 = null, length: v9, ...v10 } = { p: (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })() };
log(safe(() => (1n)), safe(() => (Symbol.iterator)));
v2['q'] = null;
log(safe(() => (null)));
var v11;
} catch (e) { log('caught', e); }
try {
for (const v12 of new Map(v4).values()) { tick(); log(safe(() => ([, new Set(Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })), , ])), safe(() => (Symbol(''))));
globalThis.gstr = null;
try { const [v13, v14 = v3, ...v15] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries(); } finally { log('finally'); } }
log(safe(() => (v0)), safe(() => (65535)));
} catch (e) { log('caught', e); }
log(safe(() => ([].indexOf(v2))));
try {
log(safe(() => (/[a-c]+/g.exec(String.raw`a\n${parseInt('__proto__', 1)}`))));
log(safe(() => (v4)));
for (const v16 in { a: 1, 2: 'two', b: -1, 1: 'one' }) { tick(); log(v16); }
Object.defineProperty(v4, 0, { get() { tick(); return v0; }, configurable: true, enumerable: false });
const [v17, v18 = v0, ...v19] = Array.from(new Set([1, 2, 3]).union(new Set([0, -0, NaN, undefined, null]))).values();
for (const v20 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries()) { tick(); log(safe(() => (0n))); }
for (v4[NaN] of [1, , 3]) { tick(); log((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values()); }
for (const v21 in { p: null }) { tick(); log(v21); }
var v22;
} catch (e) { log('caught', e); }
try {
throw new RangeError('r', { cause: (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().every(x => { tick(); return x; }) });
log(safe(() => (String(new Map([[NaN, 1], [-0, 2], [0, 3]])))), safe(() => (v0)));
} catch (e) { log('caught', e); }
log('end');
