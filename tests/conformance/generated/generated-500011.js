let v0 = -1;
let v1 = 'abc';
class v2 { constructor(v3, v4) { tick(); this.p = String(Object((((('01' + (() => { for (const x of { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) { tick(); try { return x; } finally { log('left'); } } })()), '12') ?? Object.getOwnPropertyNames(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })((function () { return this; })))) || { p: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() }))); }
#v5() { return [Object.create({ get p() { tick(); return (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(); }, q: ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() || null) }, { w: { value: (1e21).toFixed(3), enumerable: true } })]; } callM(o) { return o.#v5(); }
toString() { tick(); return '1e3'; }
#v6 = new Set([1, 2, 3]).union(new Set(JSON.parse(safe(() => JSON.stringify((() => { const a = [1, 2, 3]; a.extra = null; return a; })()))).flatMap(x => { tick(); return x; }))); getX() { return this.#v6; } setX(v) { return this.#v6 = v; } static hasX(o) { return #v6 in o; }
valueOf() { tick(); return NaN; }
}
let v7 = safe(() => (([...String({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }).matchAll(/[a-c]/g)].reduce((s, v) => s + v, (() => { let s = String(Number((([v8, v9 = null] = []) => { tick(); return (function () { return this; }); }))); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })().length) & (`a${((v10) => { tick(); return Symbol.for('k'); })}b${-1n}`['1'].search(/\p{L}+/u) - JSON.parse(safe(() => JSON.stringify([0, -0, NaN, undefined, null]))).reduce((s, v) => s + v, [-0, (String(3.5) + Object.values(Symbol.iterator)).indexOf((2147483647).toPrecision(4)), Array.from({ length: 4, 1: (0, eval)('typeof ' + 'globalThis') }, x => { tick(); return x; }).filter(x => x == v2).indexOf(parseInt((undefined + `a${null}b${undefined}`), 10))].indexOf(new Array(5)))))));
var v11 = safe(() => ((function (a) { 'use strict'; tick(); a = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().get((Object.assign({}, Math.max(...(function* () { tick(); yield [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]; yield Object.prototype.toString.call(undefined); return /\p{L}+/u; })()), { ...(() => (Number(undefined))), q: (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() }) ?? JSON.parse(safe(() => JSON.stringify([0, -0, NaN, undefined, null]))).lastIndexOf(JSON.stringify(new Map([['a', null], ['b', null]]))))); return [a, arguments[0], arguments.length]; })('0x1F')));
function* v12() { tick(); yield JSON.stringify(v11, ['p', 'q', 1]);
return ([(typeof (undefined ?? null)), ('4294967295' + v2.readS?.call(undefined))].push(true)).toPrecision(4); }
try {
log(safe(() => (new Float64Array(['a'.indexOf('aXbXc'), ((null - undefined) % Number(null)), NaN]).subarray(-0, -2))));
for (const v13 in { p: { p: new Int16Array([1, 2, 3]).fill((null + null), 2147483647).toSorted().map((x, i, a) => a.length).map(String), q: { p: v11 } } }) { tick(); log(v13); }
for (const v14 of ('' + (JSON.parse(safe(() => JSON.stringify((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()))).map((x, i, a) => { tick(); if (i === 0) a.length = 2; return x; }) == undefined))) { tick(); log(safe(() => ((v11 || v11)))); }
var v15;
if (Number.isSafeInteger((String(null).length ^ [5, 1, 4].toSorted((a, b) => b - a).reduce((s, v) => s + v, v0)))) { log(safe(() => (''.split('', undefined))));
v16: { log(undefinedName);
var v17;
if (true) break v16; [v7, v0] = [undefined, null];
var v18; }
throw new TypeError('t');
log(null);
var v19; }
({ p: v11['abc'], q: v11[4] = (v7 < ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size * Number(undefined))) } = { length: 1, 0: new Uint8Array([1, 2, 300]).slice(-2, -0), 1: Symbol.for('k') });
if (((undefined instanceof Function) !== (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())) { delete globalThis.garr[4];
const { p: v20 = undefined, length: v21, ...v22 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v23; }
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
} catch (e) { log('caught', e); }
try {
const { p: v24 = /./gu.flags, length: v25, ...v26 } = { p: v2 };
for (let v27 = 0; v27 < 4; v27++) { tick(); log(safe(() => ((v26 ?? -(-1n).toString(16))))); }
if (new Map([['a', new Array(5)], ['b', v2]]).has((async () => ('0x1F')))) throw new Proxy({ *[Symbol.iterator]() { tick(); yield new Map([[NaN, 1], [-0, 2], [0, 3]]); yield '4294967295'; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } });
const [v28, v29 = [...'Hello, World'.matchAll(/[a-c]/g)].slice(2, 0), ...v30] = Array.from(new Map([[NaN, 1], [-0, 2], [0, 3]]));
} catch (e) { log('caught', e); }
try {
if ((1e21 >= v7)) { log(safe(() => ((function () { tick(); return Object.values(null).reduce((s, v) => s + v, -1073741825); }))));
{ const saved = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function* () { yield 'patched'; yield this.length; }; try { log([...Array.from((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })())], safe(() => Math.max(...[(() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), String(null)])), safe(() => { const [a, b] = [...'NaN']; return [a, b]; }), safe(() => new Set([3, 1, 10, 'b', 'abc', , undefined, -0, 2].sort()))); } finally { Array.prototype[Symbol.iterator] = saved; } }
log(safe(() => ((() => { let s = '12'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(NaN, 10); })()))); } else { if ((Object.prototype.toString.call((function (v31, v32) { tick(); return null; })) !== [...new Map([[NaN, 1], [-0, 2], [0, 3]]).values()].join('4294967295'))) { var v33; } else { var v34; }
var v35; }
var v36;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
