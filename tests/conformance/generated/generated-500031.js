let v0 = 1e21;
let v1 = '1e3';
class v2 { constructor(v3 = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, v4 = 0n) { tick(); this.p = Symbol.iterator; }
#v5 = Object.create({ p: Object.fromEntries([[{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, Object.groupBy([3, 1, 2], x => typeof x)]]), q: '\ud83d\ude00x'.replace(/(?<=a)b|X/gi, (m, ...r) => m.toUpperCase() + r.length)[2] }, { w: { value: [].includes({ p: null, q: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() }), enumerable: true } }).q?.((function (a) { const f = () => arguments[0]; a = ((undefined && null) + 'Hello, World').replace(/[a-c]+/g, '[$&]'); return [f(), a]; })(Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()), 255n, { __proto__: { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, q: null }.name), v4, ((v4 + (JSON.stringify(undefined) + (null || null)).toWellFormed()) + (typeof (function () { return this; })))); getX() { return this.#v5; } setX(v) { return this.#v5 = v; } static hasX(o) { return #v5 in o; }
}
const v6 = Symbol(' 7 ');
let v7 = safe(() => ({ p: (function (a, b) { tick(); return this; }).bind('\u00e9\u0130\u00df', `a${undefined}b${(0 >> -2147483648)}`.at(10)) }));
let v8 = safe(() => ([(function (a, b) { tick(); return this; }).bind((v7 && v6), (Number(Object.getOwnPropertyDescriptors({ get [Symbol.toStringTag]() { return 'Tag'; } })) - (Object.getOwnPropertyNames({ p: null }).indexOf(null) + new Set([1, 2, 3]).union(new Set(Array.from({ length: 4, 1: (null, undefined) }, (x, i, a) => a.length))))))]));
try {
log(safe(() => (v1)));
log(safe(() => (/(?<n>a)|(?<n>b)/d.test('0x1F'))));
try { delete v7.p;
for (let v9 = 3; v9 >= 0; --v9) { tick(); delete v7.q; }
throw new RangeError('r', { cause: Object.freeze({ p: { p: (null + undefined), q: { p: Array.isArray(null) } } }) }); } catch (e) { log('inner', e); log(safe(() => (new Proxy({ p: 'aXbXc' }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }))), safe(() => (([0, -0, NaN, undefined, null].reduce((s, v) => s + v, +(null))).toFixed(0).search(/\bl/gi))));
switch (new v2(...(function* () { tick(); yield undefined; yield null; return null; })())) { case Object.getOwnPropertyNames(Reflect.ownKeys({ ...null, name: undefined })): log(safe(() => (4294967296)), safe(() => (+(null))));
break; case ((65535 * 0) ?? (function (a, b) { delete arguments[0]; arguments[0] = v7; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })((function () { return this; }), (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })(), (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())): const [v10, v11 = JSON.stringify(null), ...v12] = Object.getOwnPropertyNames({ p: null });
default: let v13 = safe(() => (Infinity));
delete v7.p;
case ((-(+(undefined)) >> v13) - ~(v12.length)): for (let v14 = 0; v14 < 3; v14++) { tick(); log(safe(() => ((undefined ?? undefined))), safe(() => (undefined)));
const [v15, v16 = undefined, ...v17] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); } }
[v8[0], v7.p] = new Map([[NaN, 1], [-0, 2], [0, 3]]).values(); } finally { log(safe(() => (v8)), safe(() => ((function (a) { 'use strict'; tick(); a = (v8 ?? Array(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())); return [a, arguments[0], arguments.length]; })(((null ?? null) || (null && undefined)), (() => { tick(); return null; })))));
log(undefined);
log(safe(() => (v8)));
log(safe(() => (((v18) => { tick(); return undefined; }))));
{ Array.prototype[2] = 'aproto'; try { const a = [1]; a[4] = 5; log([...a], a.includes('aproto'), safe(() => a.concat([, , , 1])), safe(() => a.slice()), safe(() => ([5, 1, 4].toSorted((a, b) => b - a)))); } finally { delete Array.prototype[2]; } }
for (v0 of (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()) { tick(); var v19; }
var v20; }
log(v7.length);
try { [v8[0], v7.p] = (String(undefined).match(/x*/g) ?? []).entries();
eval('let z = ' + '3; log(z)');
v21: { var v22;
if (false) break v21; var v23; }
const { p: v24 = undefined, length: v25, ...v26 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
var v27; } finally { log('finally'); }
const { p: v28 = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, length: v29, ...v30 } = { p: v6 };
v31: for (;;) { tick(); { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
break v31; }
for (let v32 = 3; v32 < 4; v32++) { tick(); { Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } }
var v33; }
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
log(safe(() => (undefined)));
var v34;
} catch (e) { log('caught', e); }
try {
globalThis.gbig &&= 'Hello, World';
} catch (e) { log('caught', e); }
try {
try { const { p: v35 = Object.freeze({ valueOf() { tick(); log('valueOf'); return 5e-324; }, toString() { tick(); log('toString'); return 'line\nline2'; } }), length: v36, ...v37 } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return 1; } }; } finally { log('finally'); }
} catch (e) { log('caught', e); }
const v38 = new Map([[1, safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()))], ['p', parseInt('Hello, World', 2)]]);
class v39 extends v2 { constructor(...args) { tick(); super(...args); delete v8[((undefined * null)).toPrecision(3).length]; }
async 1() { return await v1; }
static #v40 = 'a'; static readS() { return this.#v40; }
}
try {
log(safe(() => (new Proxy({ ['p']: (0, eval)('typeof ' + 'globalThis'), p: (function () { return this; }) }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }))), safe(() => (-((0 | 4294967296)))));
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
