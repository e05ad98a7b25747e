let v0 = -0;
let v1 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i)));
let v2 = safe(() => ({ *[Symbol.iterator]() { tick(); yield Map.groupBy(new Array(3), x => typeof x); yield BigInt.asIntN(8, (BigInt(0) / (-((0n % BigInt(0))) + BigInt.asIntN(8, ((1n) ** 3n))))); } }));
var v3 = safe(() => ((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })()));
const v4 = safe(() => (/\s+/));
try {
log(safe(() => (encodeURIComponent('01'))), safe(() => (Object.entries({}).every(x => typeof x === 'number'))));
[v3.q, globalThis.gbig] = [null, Object((function (v5, v6) { tick(); return (() => { const r = /./gu; const out = []; for (let i = 0; i < 4; i++) { tick(); const m = r.exec('aXbXc'); out.push(m && m[0], r.lastIndex); } return out; })(); }))];
[v1[0], v3.p] = (function* () { tick(); yield ((undefined !== null) && (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).readS?.call(null)); })();
[v0, v1[-1]] = [(Number.isSafeInteger(Number((0, eval)('typeof ' + 'globalThis'))) + (new Proxy({}, {}) + ((null % undefined)).toPrecision(5).split('').reverse().join(''))), new Set(v1)];
log({ ...v2, ...Object.assign({}, new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2), { ...Symbol.iterator, q: (undefined && null) }) });
} catch (e) { log('caught', e); }
log(safe(() => ((Math.fround('\ud83d\ude00x'.length) + ((String((function (a) { 'use strict'; tick(); a = (undefined || undefined); return [a, arguments[0], arguments.length]; })(null, null)) + ((0 - Number(undefined))).toFixed(2) * 1) + ({ *[Symbol.iterator]() { tick(); yield null; yield undefined; } } + '12'.substr(10, 3))).charCodeAt(2)))));
log(safe(() => (v2)));
log(safe(() => ('')));
const v7 = Symbol('01');
let v8 = safe(() => ([[...''.replace(/\p{L}+/u, '[$&]').matchAll(/a|/g)], ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().has(new Int16Array([1, 2, 3])) ? parseInt('\ud83d', 2) : '__proto__'.replace(/\p{L}+/u, undefined)), v1.reduceRight((a, b) => [a, b], (function (a, b) { tick(); return [a, b, new.target === undefined]; })())]));
const v9 = safe(() => (/^|$/gm));
try {
if (Number.isInteger((/./gu.flags - new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().callM?.(null)))) { if (false) { log((function (a) { const f = () => arguments[0]; a = /\bl/gi; return [f(), a]; })((function () { return this; })));
v10: { { let v11 = 4; do { tick(); var v12; } while (v11-- > 0); }
log(undefined);
var v13;
if (v8.some(x => typeof x === 'number')) break v10; if (true) { var v14; }
log(undefinedName);
var v15; }
for (const v16 in { get p() { tick(); return undefined; }, q: undefined }) { tick(); log(v16); }
log(undefinedName);
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); } } else { v2[3] **= new Proxy((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return null; }, configurable: true }); return a; })(), {}); }
{ const saved = Map.prototype.set; Map.prototype.set = function (k, v) { log('set', k); return saved.call(this, k, v); }; try { log(new Map([...String.fromCharCode(7, +(null)).matchAll(/(?<n>\w)/g)].entries())); } finally { Map.prototype.set = saved; } }
delete v1[0]; }
[v0, v0] = [v3.p?.(((typeof (null, null)) + (0, eval)('typeof ' + 'globalThis')), 'a'), Object.values(undefined)];
v8.fill(((-Infinity).toFixed(4).match(/(?<n>\d+)/g) ?? []), 10, NaN)
const [v17, v18 = v9, ...v19] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries();
} catch (e) { log('caught', e); }
try {
for (v0 of [[new Array(3).indexOf(null), v0, Reflect.ownKeys(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(undefined))].findIndex(x => typeof x === 'number'), ([-2.5, true, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()].indexOf(/[a-c]+/g) - Array.prototype.slice.call(new BigInt64Array([1n, -1n]), 0).reduce((s, v) => s + v, (v8.length).toPrecision(4).length)), parseFloat(((Number('abc') % ('01' % (() => { for (const x of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); try { return x; } finally { log('left'); } } })()))).toFixed(0))]) { tick(); if ((undefined !== (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries())) { for (const v20 in { p: { p: 'length', q: { p: 'length' } } }) { tick(); log(v20); }
log(parseFloat(`a${null}b${null}`)); } }
v8.pop()
for (let v21 = 1; v21 < 5; v21++) { tick(); [v3, v2['q']] = [((() => (null)))(null), +((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())];
log(safe(() => ((() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })())), safe(() => (v0)));
for (let v22 = 2; v22 < 4; v22++) { tick(); var v23; }
log(undefined); }
delete v3.q;
log(undefinedName);
[v8[v7], globalThis.gstr] = [(() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })(), 'line\nline2'];
delete v1[1.5];
{ Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
var v24;
} catch (e) { log('caught', e); }
try {
(async () => { tick(); throw new RangeError('r', { cause: v8 }); })().catch(e => log('rejected', e));
} catch (e) { log('caught', e); }
const v25 = 2;
try {
[v3.p, v0] = [/(a)|(b)|(c)/g.exec('\u00e9\u0130\u00df'), (`a${{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}b${Symbol.iterator}` + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())];
v26: for (;;) { tick(); log(safe(() => ((function () { return this; }))));
log(safe(() => (undefined)), safe(() => (null)));
break v26; }
} catch (e) { log('caught', e); }
try {
switch (Object((function () { return this; }))) { case (1073741824).toFixed(3): try { var v27;
throw new TypeError('t'); } catch (e) { log('inner', e); var v28; } finally { var v29; }
log(safe(() => (null)), safe(() => (undefined)));
var v30;
break; case null: var v31;
default: var v32;
case 1.7976931348623157e308: var v33; }
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
