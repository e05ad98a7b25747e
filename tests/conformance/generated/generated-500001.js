let v0 = safe(() => ([, { q: [...String.fromCharCode(-0, (Math.sqrt(0) * -1)).matchAll(/l+/gi)].reduce((s, v) => s + v, parseFloat(('abc' + String(null)))), p: Math.floor((([3, 1, 10, 'b', '01', , undefined, -0, 2].sort().indexOf(Array.of((function () { return new.target; })(), (null || null))) ^ (Object.prototype.toString.call(null).search(/[a-c]+/g) % ~((undefined / undefined)))) - ((JSON.stringify(null) + undefined) + (JSON.stringify(null) && { ...undefined, r: null })).indexOf(JSON.stringify('a')))), r: [].indexOf((function (a, b) { tick(); return this; }).bind(Object.keys(null).every(x => x == null), (JSON.stringify(undefined).search(/(?<=a)b|X/gi)).toExponential(3))) }, , ]));
const v1 = safe(() => ({ get p() { tick(); return Symbol.iterator; }, q: [...`a${undefined}b${((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })(Array(), String(null)) == -1)}`.matchAll(/[a-c]/g)] }));
function v2(v3) { tick(); const [v4, v5 = null, ...v6] = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })();
var v7;
for (let v8 = 1; v8 < 5; v8++) { tick(); const [v9, v10 = Object(...(function* () { tick(); for (const x of Object.freeze([1, 2, 3])) yield x; })()), ...v11] = (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().at(-1);
log(safe(() => (v11))); }
return { __proto__: { set p(v) { log('set p', v); }, get p() { return 123456789.125; } }, q: ((JSON.stringify(Object.getOwnPropertyDescriptors({ p() { return this; }, q: () => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values()) })) + (new Proxy(Object.freeze([1, 2, 3]), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }) & v6)) + { __proto__: { [Symbol.toPrimitive](hint) { tick(); log(hint); return -0.5; } }, q: (String.fromCharCode(0xff, (null & undefined)) + (function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })()).replaceAll('\ud83d\ude00x', '[$&]') }) }; }
let v12 = safe(() => ((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().replaceAll('', '$<n>')));
try {
log(safe(() => ({ p: '12'.at(4) })));
{ const saved = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function* () { yield 'patched'; yield this.length; }; try { log([...v0], safe(() => Math.max(...Reflect.ownKeys({ ...BigInt(-1), r: [0, -0, NaN, undefined, null].splice(0, 2) }))), safe(() => { const [a, b] = v0; return [a, b]; }), safe(() => new Set(Object.getOwnPropertyNames({ set p(v) { log('set p', v); }, get p() { return 0; } })))); } finally { Array.prototype[Symbol.iterator] = saved; } }
log(safe(() => ((Number(Number.isSafeInteger((123456789.125 - (undefined ^ null)))) + Math.sign(parseFloat((String(undefined) + (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })())))))));
} catch (e) { log('caught', e); }
try {
[globalThis.gnum, v0[NaN]] = [(('abc' + -Infinity?.[Symbol('\u00e9\u0130\u00df')]) + ((encodeURIComponent(JSON.stringify(null)) + (v2 || (null || null))).length * ~('\ud83d\ude00x'.split(/(?:)/, -1).reduce((s, v) => s + v, 5e-324)))), v1];
delete v1.name;
try { let v13 = safe(() => ('\ud83d'));
const v14 = new Set([safe(() => ('1e3')), 'p', 46341]);
for (let v15 = 3; v15 >= 0; --v15) { tick(); log(safe(() => (undefined)));
var v16; }
for (globalThis.gnum of [null]) { tick(); log(safe(() => (null))); }
for (v13 of [0, -0, NaN, undefined, null]) { tick(); var v17; }
var v18; } finally { log('finally'); }
try { if ((Symbol.for('k') in Object((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()))) { try { var v19;
throw new TypeError('t'); } catch (e) { log('inner', e); var v20; } finally { var v21; }
for (const v22 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v22); }
var v23; }
for (let v24 = 2; v24 < 4; v24++) { tick(); const [, v25] = [];
var v26; }
log((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })());
log(safe(() => (undefined)));
var v27; } finally { log('finally'); }
} catch (e) { log('caught', e); }
var v28 = safe(() => (Object.getOwnPropertyNames(JSON.parse(safe(() => JSON.stringify([3, 1, 2])))).at(-0)));
try {
try { if (true) { log(safe(() => (NaN)));
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } } } else { if (((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })() === { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })) { { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
var v29; } }
throw /\p{L}+/u; } catch (e) { log('inner', e); log(safe(() => (((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })()}\ny${{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}`))); } finally { const v30 = new Set([safe(() => ({ p: null })), 'p', 0.5]);
{ let v31 = 4; do { tick(); if ((undefined != undefined)) { var v32; } else { var v33; } } while (v31-- > 0); }
for (const v34 in [undefined, , (undefined ?? null)]) { tick(); log(v34); }
delete v0[4];
const [, v35] = [0, -0, NaN, undefined, null];
var v36; }
} catch (e) { log('caught', e); }
try {
const v37 = 123456789.125;
for (let v38 = 4; v38 < 4; v38++) { tick(); v1.toString = Symbol.iterator;
globalThis.gset.add(null); }
switch (v1) { case v37: const [v39, v40 = new Map([[NaN, 1], [-0, 2], [0, 3]]), ...v41] = (function* () { tick(); yield null; yield null; return undefined; })();
break; case new Set([5, 1, 4].toSorted((a, b) => b - a)): for (let v42 = 1; v42 < 4; v42++) { tick(); log(safe(() => (null)));
var v43; }
default: { let v44 = 0; while (v44++ < 3) { tick(); var v45; } }
const [v46, v47 = null, ...v48] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v49;
case (null + undefined): var v50; }
var v51;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
