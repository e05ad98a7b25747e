let v0 = NaN;
let v1 = safe(() => ([(encodeURIComponent((2147483647).toFixed(3)).split('aXbXc', undefined).push(Math.imul((-(1073741824) * (-Infinity ^ (-((null ^ null)) % (65535 - [5, 1, 4].toSorted((a, b) => b - a).findIndex(x => x == null))))), ((parseFloat(([3, 1, 2].indexOf(undefined)).toPrecision(3))).toFixed(2) * 1 % ([...(5e-324).toExponential(0).matchAll(/a|/g)].indexOf((function (a, b) { tick(); return this; }).bind(undefined, (null ?? null)))).toFixed(2) * 1))) & (typeof Math.fround([...new Array(5), new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({})].indexOf(new (function (a, b) { tick(); return [a, b, new.target === undefined]; })((0, eval)('typeof ' + 'globalThis'))))).length), ([...Object.values(BigInt.asUintN(64, -1n)), ((Object.is(((0, eval)('typeof ' + 'globalThis') || { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), (null ?? (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())) == (function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })(...(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries())) ? ([3, 1, 2] + JSON.stringify(new Map([[NaN, 1], [-0, 2], [0, 3]]).get(undefined))) : new Set([...new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()]))].push((function (v2, v3) { tick(); return encodeURIComponent((((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${v3}\ny${v2}` + ({ ...null, p: null } + (this === undefined + `a${undefined}b${undefined}`)))); })) * ('-0'.charAt(4).indexOf('aXbXc'.repeat(2))).toFixed(2) * 1), -(-(((NaN * '__proto__'.search(/./gu))).toFixed(2) * 1))]));
let v4 = safe(() => ({ p: ((Number(Object.getOwnPropertyNames(Array.from({ length: 3, 1: Object.isFrozen((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })()) }, Number))) * 65536) * (parseInt(String.fromCharCode([0xff, `a${null}b${null}`, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()].lastIndexOf(JSON.stringify(undefined, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; })), parseFloat('-0')), 16) / Object.entries({ ...(() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), q: (-1073741825 / -((Number(null) - 2147483647))) }).lastIndexOf(Symbol.iterator))) }));
const v5 = 4294967295;
let v6 = 9007199254740993n;
try {
Object.defineProperty(v1, 'length', { writable: false });
} catch (e) { log('caught', e); }
try {
log((JSON.stringify(null).length - `a${{ [Symbol.iterator]: (undefined && null), p: v6 }}b${new Map([[undefined, undefined]])}`.indexOf('')));
} catch (e) { log('caught', e); }
log(safe(() => (JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; }))));
try {
[v1[-1], v1[3]] = [Object.getOwnPropertyNames({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }), (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()];
switch (`a${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()}b${(0, eval)('typeof ' + 'globalThis')}`.split('length', 2).reduce((s, v) => s + v, parseFloat(String.fromCharCode(0.1, Number(null))))) { case ([...(typeof undefined).matchAll(/a|/g)].findIndex((x, i) => i > 1)).toExponential(1): { class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from([3, 1, 10, 'b', '', , undefined, -0, 2].sort()); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); }
if (Object.hasOwn({}, '0')) { const { p: v7 = undefined, length: v8, ...v9 } = {};
var v10; } else { ({ p: v0, q: v9 = null } = {}); }
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())), safe(() => (v1)));
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
var v11;
break; case [!null]: class v12 { constructor(v13) { tick(); this.p = String(null); }
get #v14() { return undefined; } set #v14(v) { log('private', v); } swapG() { return [this.#v14, this.#v14 = undefined]; }
static { log('static', typeof this); }
}
default: delete v4.name;
case ('a'.indexOf(((undefined > null) + 'abc'.split('').reverse().join(''))) >> v0): try { log(safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]]))));
{ let v15 = 4; do { tick(); var v16; } while (v15-- > 0); }
throw new RangeError('r', { cause: new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({ get [Symbol.toStringTag]() { return 'Tag'; } }, undefined) }); } catch (e) { log('inner', e); for (let v17 = 3; v17 >= 0; --v17) { tick(); log(null);
var v18; }
log(safe(() => ((undefined && undefined))), safe(() => (null)));
log(safe(() => (null)));
var v19; } finally { log(safe(() => (undefined)));
const { p: v20 = Symbol.iterator, length: v21, ...v22 } = { set p(v) { log('set p', v); }, get p() { return -1; } }; } }
const [, v23] = [`a${(undefined ?? undefined)}b${null}`.replace(/./gu, v5), String(null)];
log(safe(() => (Object.fromEntries([[null, null]]))), safe(() => ({ set p(v) { log('set p', v); }, get p() { return 0.1; } })));
const [v24, v25 = [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()], ...v26] = (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })().values();
if (Object.is(null, undefined)) { var v27; }
const { p: v28 = null, length: v29, ...v30 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
var v31;
} catch (e) { log('caught', e); }
try {
{ Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), JSON.stringify([Symbol.iterator, (() => { const a = [1, 2]; a[50] = 3; return a; })(), undefined])); } finally { delete Object.prototype.toJSON; } }
for (const v32 of new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).with(2, v5)) { tick(); for (let v33 = 2; v33 < 4; v33++) { tick(); delete v4.q; }
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
var v34; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
