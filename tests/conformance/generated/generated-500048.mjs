let v0 = 1;
let v1 = 'abc';
class v2 extends (class { p = Array.from((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return (-(Math.sqrt(2))).toPrecision(4).charCodeAt(2); }, configurable: true }); return a; })(), function () { return this; }, 5); q() { return this.p; } static r = 1; }) { *[Symbol.iterator]() { tick(); yield (Object(((function (a, b = 2) { a = new Map([[NaN, 1], [-0, 2], [0, 3]]); return [arguments[0], arguments.length, b]; })(), /(?<n>\d+)/g)) != Object.prototype.toString.call(/\s+/.test('abc'))); yield* (() => { const a = [1, 2]; a[50] = 3; return a; })(); }
[Symbol.iterator]() { tick(); return ((() => { let s = '\u00e9\u0130\u00df'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(10, 4); })().padEnd(8, 'xy') + Reflect.construct((class extends Array { last() { return this[this.length - 1]; } }), (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })())); }
}
const v3 = new Set([safe(() => (undefined)), 'p', NaN]);
var v4 = safe(() => (new Map([...new Array(5), [...Object.prototype.toString.call([0, -0, NaN, undefined, null]).matchAll(/(?<n>\w)/g)]])));
let v5 = safe(() => ([v3]));
try {
log(safe(() => (~(v5.length))));
log(v5);
switch ((() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })()) { case Reflect.ownKeys(new Proxy([(() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()], {})): log([...Array.prototype.slice.call({ length: 3, 0: undefined, 2: null }, 1), new Map([[NaN, 1], [-0, 2], [0, 3]])]);
{ Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({ p: Number(undefined), q: JSON.stringify(null, null, 1) }), JSON.stringify((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })())); } finally { delete Object.prototype.toJSON; } }
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
v0 += (null || undefined);
log(safe(() => ((undefined && undefined))), safe(() => (null)));
break; case Symbol.for('k'): if (Object.is(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${false}\ny${new Map([[NaN, 1], [-0, 2], [0, 3]])}`, (-2.5 % (String(undefined) + (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()).length))) { class v6 { constructor(v7 = 9007199254740991, v8 = new Map([[NaN, 1], [-0, 2], [0, 3]])) { tick(); this.p = (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(); }
set name(v) { tick(); log('set', v); }
static { log('static', typeof this); }
}
(async () => { tick(); try { await Promise.reject(new Map([[NaN, 1], [-0, 2], [0, 3]])); } catch (e) { log('awaited', e); } finally { await 0; }
log('async', await undefined); })().catch(e => log('rejected', e));
for (let v9 = 0; v9 < 5; v9++) { tick(); log(safe(() => (undefined)));
var v10; }
log(safe(() => (Symbol.iterator)), safe(() => (null)));
log(safe(() => (null)));
var v11; } else { { const saved = Set.prototype.add; Set.prototype.add = function (v) { return saved.call(this, [v]); }; try { log(new Set([...v5, 2147483648]).size); } finally { Set.prototype.add = saved; } }
if (Object.keys((null || undefined)).every(x => { tick(); return x; })) { if ((null === undefined)) { var v12; } else { var v13; } } else { for (const v14 in [null, , null]) { tick(); log(v14); }
log(safe(() => (null))); }
log(safe(() => (+(null))), safe(() => ((function () { arguments.length = 1; return Array.from(arguments); })()))); }
default: log(safe(() => (v5)), safe(() => ((null ?? null))));
[v5[4], globalThis.gobj['p']] = [new Float64Array(1).reverse(), Object(String(null))];
case v0: log(safe(() => ((v5 + 'NaN')))); }
} catch (e) { log('caught', e); }
try {
for (const v15 in { a: 1, 2: 'two', b: ~((`a${null}b${JSON.stringify(String(null), null, '--')}` + [(typeof undefined).at(10).at(3), '1e3'])), 1: 'one' }) { tick(); log(v15); }
{ let v16 = 0; while (v16++ < 5) { tick(); v5[4294967295] += new Uint8Array([1, 2, 300]).slice(-0, v16).fill(Math.min(Infinity, (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()), -2);
try { log(v2.p);
log(safe(() => (String(undefined)))); } finally { log('finally'); } } }
switch (JSON.stringify(((null + 'Hello, World').match(/(\w)(\w)?/) ?? [])).trimEnd()) { case v5.length: v1 &&= (((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() - (0, eval)('typeof ' + 'globalThis')) < Array.of(null, null).indexOf(v0));
if ((((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() === v3) <= Math.sqrt(0))) { const [v17, v18 = Object.prototype.toString.call(undefined), ...v19] = new Map([[NaN, 1], [-0, 2], [0, 3]]);
if (Array.isArray(undefined)) { var v20; } else { var v21; }
const [, v22] = [0, -0, NaN, undefined, null];
var v23; }
for (let v24 = 3; v24 >= 0; --v24) { tick(); --v24; }
log(safe(() => ('Hello, World')));
if (false) { var v25; } else { var v26; }
break; case 18446744073709551616n: { Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
default: log(safe(() => ((v1 + Symbol('0x1F')).at(0))));
case v3.size: const { p: v27 = (Math.round(Math.sqrt(2))).toFixed(1), length: v28, ...v29 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 }; }
{ const saved = String.prototype[Symbol.iterator]; String.prototype[Symbol.iterator] = function* () { yield 's'; }; try { log([...(v1 + (0n * BigInt(2147483647)))[Symbol.iterator]], Array.from('\ud83d\ude00x'), safe(() => { const [a, b] = '__proto__'; return [a, b]; })); } finally { String.prototype[Symbol.iterator] = saved; } }
log(safe(() => ((() => { let s = ' 7 '; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(4, 2); })())));
log(safe(() => (v1.includes(v1))));
var v30;
v31: for (;;) { tick(); log(safe(() => (null)));
var v32;
break v31; }
throw new TypeError('t');
} catch (e) { log('caught', e); }
let v33 = safe(() => ([(9007199254740993n ^ 255n), Object.fromEntries([['a', JSON.stringify(JSON.parse('abc'))], ['b', -0.5]]).p, [3, 1, 10, 'b', 'NaN', , undefined, -0, 2].sort()]));
let v34 = safe(() => (String(undefined).replace(/[a-c]+/g, '$<n>')));
log(safe(() => (null)));
log('awaiting', await undefined);
log(safe(() => (undefined)));
log('end');
