let v0 = 2147483647;
let v1 = '';
class v2 { constructor(v3) { tick(); this.p = '\ud83d\ude00x'.charCodeAt(10); }
set 0(v) { tick(); log('set', v); }
static #v4 = { ...Uint16Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()).with(0, ((46341 + 65536) + 2)).reverse(), q: (() => { const r = /(\w)(\w)?/; r.lastIndex = 2147483647; return [r.test((Symbol.for('k') + (Object.prototype.toString.call(null) + (function () { return this; })))), r.lastIndex]; })() }; static readS() { return this.#v4; }
then2({ p: v5 = new Set([1, 2, 3]).union(new Set([...new Map([['a', undefined], ['b', undefined]])])), ...v6 } = {}) { tick(); return v6; }
}
let v7 = safe(() => ([(parseFloat((((((Symbol.for('k') + null) | Math.sqrt(1)) * (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size >>> +(null)) * parseInt('\ud83d', 2))) / +((() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })()))).toFixed(2))).toPrecision(4), 'abc']));
const v8 = safe(() => (new Proxy({ valueOf() { tick(); log('valueOf'); return -Infinity; }, toString() { tick(); log('toString'); return 'a'; } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } })));
let v9 = safe(() => ({ p: { p: Object.entries({ ...(function () { return Array.prototype.slice.call(arguments, 1); })((function (v10, v11) { tick(); return Object.freeze({}); })), name: Array.from([[Object.prototype.toString.call({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), 'NaN'], [1, , 3]], function () { return this; }, 5) }), q: { p: `a${Map.groupBy([, Symbol.for('k'), , ], x => typeof x)}b${v2}` } } }));
try {
delete v9.p;
} catch (e) { log('caught', e); }
try {
log(safe(() => (null)));
var v12;
const [, v13] = (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })();
} catch (e) { log('caught', e); }
function v14(...v15) { tick(); log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())));
v0 ??= String((function () { return this; })).charCodeAt(3);
{ const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => ((() => { const r = /[a-c]/g; const out = []; for (let i = 0; i < 4; i++) { tick(); const m = r.exec(v1); out.push(m && m[0], r.lastIndex); } return out; })())), safe(() => (String.fromCharCode(4294967295, (undefined - undefined)).replace(/\p{L}+/u, '[$&]'))), n); } finally { RegExp.prototype.exec = saved; } }
throw new RangeError('r', { cause: undefined });
return [...(function* () { tick(); yield* (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })(); })()]; }
try {
log(safe(() => (new Array(4))), safe(() => (new Date(parseFloat(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${v0}\ny${Symbol.iterator}`)).getTime())));
let v16 = safe(() => (+(v8)));
{ let v17 = 0; while (v17++ < 4) { tick(); log((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })());
for (const v18 of new Map([[NaN, 1], [-0, 2], [0, 3]])) { tick(); var v19; } } }
} catch (e) { log('caught', e); }
function* v20() { tick(); yield v1;
return v9; }
try {
{ class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; B.prototype.m = function () { return 'B' + (this === b); }; r.push(safe(f), safe(f)); log(r); }
} catch (e) { log('caught', e); }
try {
log(safe(() => (v7.flat())));
const { p: v21 = [3, 1, 2], length: v22, ...v23 } = { p: v14.apply([...[...Object.values(undefined).join('abc').matchAll(/l+/gi)], (String(null) + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())], v7) };
const v24 = Symbol('\u00e9\u0130\u00df');
v7.push(v22);
log(safe(() => ((v0 % ((undefined - undefined) >> undefined?.['p'])))), safe(() => ({ p: new Map([[NaN, 1], [-0, 2], [0, 3]]), q: (undefined / null) })));
if ([123456789.125, +(undefined), Number(undefined)].every(x => { tick(); return x; })) { for (let v25 = 3; v25 >= 0; --v25) { tick(); const [, v26] = (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })();
var v27; } } else { if (((null + undefined) <= 0)) { [v7[0], v8.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); } else { log(safe(() => (undefined)));
var v28; }
const [v29, v30 = undefined, ...v31] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries();
log(safe(() => (null))); }
} catch (e) { log('caught', e); }
try {
if ((Symbol.for('k') !== v7)) { switch (v7) { case /[^]/su: (async () => { tick(); log('async', await 123456789.125);
await null; log('tick', (function () { return this; }));
await Promise.all([null, undefined]); })().catch(e => log('rejected', e));
v0 /= new Int16Array([1, 2, 3]);
if ('4294967295'.includes('')) { const [v32, v33 = undefined, ...v34] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }
v0 ||= null;
log(safe(() => (null)), safe(() => (null)));
break; case (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([(JSON.stringify((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()), ((0, eval)('typeof ' + 'globalThis') + '0x1F')), 1])): if (!(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) { log(safe(() => (v20)));
function v35(v36, v37) { tick(); var v38;
return v38; }
for (let v39 = 2; v39 < 4; v39++) { tick(); var v40; }
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
var v41; } else { log(String(undefined).slice(2147483647, 10));
const { p: v42 = /\bl/gi, length: v43, ...v44 } = { p: (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })(), q: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } };
log((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })());
delete v44.p;
var v45; }
default: if ((`a${(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()}b${null}`.indexOf('\u00e9\u0130\u00df') < Number(null))) { var v46; } else { var v47; }
var v48;
case -2147483648: var v49; }
var v50; } else { var v51; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
