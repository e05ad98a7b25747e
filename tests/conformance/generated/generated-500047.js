let v0 = safe(() => ([(() => { let s = (((String(null).replaceAll('0x1F', '[$&]') + (async () => (Symbol.for('k')))) ?? /[a-c]+/g) + (((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() ^ this === undefined)).toFixed(4))[((String(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(undefined)) + String('abc')) + 1)]; for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })().length, ([(((((Number(undefined)).toFixed(4) + (+((null ?? undefined))).toExponential(0)) + (function (a) { const f = () => arguments[0]; a = '\ud83d'; return [f(), a]; })((null, undefined), undefined, (0, eval)('typeof ' + 'globalThis'))) + null) && new Date(0).getTime()), (Object.entries({ get [Symbol.toStringTag]() { return 'Tag'; } }).reduce((s, v) => s + v, ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(0, eval)('typeof ' + 'globalThis')}\ny${undefined}`.length), (((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${/(\w)(\w)?/.flags}` + ([undefined] || (-7n || new Map([[NaN, 1], [-0, 2], [0, 3]])))))].toString() & Array.of((Object.groupBy([1, , 3], x => typeof x), [, new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(), , ].push((() => { const r = /./gu; const out = []; for (let i = 0; i < 4; i++) { tick(); const m = r.exec(JSON.stringify(null)); out.push(m && m[0], r.lastIndex); } return out; })())), { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })), [((Object('') + (Symbol('a'), ([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].indexOf(undefined) + (((null && undefined) + String(null)) + ((function () { return this; }), (undefined && undefined)))))) % 1), [...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()].length, NaN].findIndex(x => typeof x === 'number')]));
const v1 = safe(() => ({}));
function v2(v3 = ~((Math.round([...(function* () { tick(); yield* [0, -0, NaN, undefined, null]; })()].reduce((s, v) => s + v, 0b101)) << 0.1)), v4 = 'abc') { tick(); log(safe(() => ((({ p: v5 = new Set([1, 2, 3]).union(new Set(Object.keys(7))), ...v6 } = {}) => { tick(); return ((function (a, b) { tick(); return this; }).bind(Object([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].forEach((x, i, a) => { tick(); if (i < 2) a.push(x); })), Object.isFrozen((0.1 ^ 9007199254740991))), [...('Hello, World' + (new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(undefined) ?? [...Array.of(null, undefined), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()])).matchAll(/./gu)]); }))));
v3 &&= Math.ceil(-(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${null}`.at(3.5).length));
return new Map([[NaN, 1], [-0, 2], [0, 3]]).has(Object.getOwnPropertyDescriptors({ p: (function* () { tick(); yield Object.getOwnPropertyNames(null); yield new Array(5).indexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()); return null; })(), q: Array.isArray((function (a, b) { delete arguments[0]; arguments[0] = (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })((-1 && (() => (null))), '\u00e9\u0130\u00df', new Set([1, 2, 3]).union(new Set(Array.of(null, undefined))))) })); }
let v7 = safe(() => ({ p: 'NaN' }));
try {
let v8 = 18446744073709551616n;
} catch (e) { log('caught', e); }
const v9 = safe(() => (/a/));
try {
log(safe(() => (new Uint8Array([1, 2, 300]).fill(46341, NaN).with(4, -2.5).subarray(1, 2).filter(x => { tick(); return x; }))));
} catch (e) { log('caught', e); }
const v10 = safe(() => ([JSON.stringify(v1), (() => { let s = (typeof (() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })()?.['q']); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })()[4294967295]]));
try {
let v11 = safe(() => (-((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size)));
[v10[0], v1.p] = (function* () { tick(); yield '\ud83d'; yield (v10.length).toPrecision(5); return [...[...(() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()], ((0, eval)('typeof ' + 'globalThis') || (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())]; })();
const [, v12] = [v10.length, (v11 / -((undefined - null))), v11];
function v13() { tick(); for (const v14 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v14); }
return '-0'; }
} catch (e) { log('caught', e); }
class v15 extends (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }) { static #v16 = (4294967295 - 9007199254740991); static readS() { return this.#v16; }
['p']() { tick(); return undefined; }
static #v17 = v0; static readS() { return this.#v17; }
}
try {
try { log(safe(() => ({})), safe(() => ([5, 1, 4].toSorted((a, b) => b - a))));
log((undefined || null)); } finally { log('finally'); }
v1['12'] = v2.call(null, );
log(safe(() => (v2())));
for (let v18 = 3; v18 >= 0; --v18) { tick(); var v19; }
} catch (e) { log('caught', e); }
function v20(v21, ...v22) { tick(); [v0, v0[Symbol.for('k')]] = [((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })() && v22), new Map([[NaN, 1], [-0, 2], [0, 3]])];
log((undefined ?? undefined));
return JSON.parse(safe(() => JSON.stringify({ p: (null && undefined), q: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() }))); }
log(safe(() => (Object((undefined || undefined)))));
try {
log(new Map([[NaN, 1], [-0, 2], [0, 3]]));
{ Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
