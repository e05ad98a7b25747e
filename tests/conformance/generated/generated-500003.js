'use strict';
let v0 = 3.5;
let v1 = 'a';
class v2 { constructor() { tick(); this.p = (() => (BigInt(3))); }
#v3 = -2.5; getX() { return this.#v3; } setX(v) { return this.#v3 = v; } static hasX(o) { return #v3 in o; }
}
const v4 = safe(() => (new Uint8Array([1, 2, 300])));
let v5 = safe(() => (((Object.getOwnPropertyNames(Object.getOwnPropertyNames({ p: (function (a) { const f = () => arguments[0]; a = undefined; return [f(), a]; })(), q: '1e3' })).slice() + [0, -0, NaN, undefined, null].join('0x1F')) + Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } }))));
let v6 = safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()));
try {
for (v6[Symbol('abc')] of [JSON.stringify(false), (() => { let s = ' 7 '; for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })().replaceAll('length', '[$&]')]) { tick(); for (v6[2] of []) { tick(); { let v7 = 4; do { tick(); for (let v8 = 1; v8 < 5; v8++) { tick(); log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
try { ({ p: v0, q: v1 = undefined } = { get [Symbol.toStringTag]() { return 'Tag'; } });
throw null; } catch (e) { log('inner', e); const [, v9] = [3, 1, 2]; } finally { log(safe(() => (null)));
var v10; }
v1 = undefined;
{ const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
var v11; }
eval('v0 + 1');
{ class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from(Object.seal([1, , 3])); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); }
for (const v12 of new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2)) { tick(); log(safe(() => (undefined)), safe(() => (undefined)));
var v13; }
try { var v14; } finally { log('finally'); }
for (const v15 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v15); }
var v16; } while (v7-- > 0); } } }
if (false) { for (const v17 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); (async () => { tick(); const v18 = safe(() => (/(a)|(b)|(c)/g));
await Promise.all([(function () { return this; }), (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()]);
log('async', await undefined); })().catch(e => log('rejected', e)); }
delete v6[''.replaceAll('-0', '[$&]')];
log(safe(() => (Object.getOwnPropertyDescriptors({}))), safe(() => ([...`a${null}b${undefined}`.matchAll(/x*/g)].findLast(x => { tick(); return x; }))));
log(safe(() => (('-0' + { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })))); }
const { p: v19 = (typeof v6), length: v20, ...v21 } = { p: v4.reverse().subarray(1, 0).with(4, v0), q: (parseFloat([0, -0, NaN, undefined, null].join('0x1F')[4]) > v6.length) };
log(safe(() => (Uint16Array.from((function* () { tick(); yield* [, null, , ]; })()))));
delete v21.x;
v22: for (;;) { tick(); var v23;
break v22; }
log(new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({ ['p']: null, p: undefined }, (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()));
{ const f = (...a) => { tick(); return Math.max(...a, ...Object.freeze([1, 2, 3])); }; log(safe(() => f(...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))); }
log(safe(() => ((function () { return this; }))), safe(() => ((function () { return this; }))));
log(safe(() => (null)));
var v24;
} catch (e) { log('caught', e); }
const v25 = safe(() => ([(() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().findIndex((x, i) => i > 1), v0, Object.getOwnPropertyNames({ get p() { tick(); return ('abc' || JSON.parse(safe(() => JSON.stringify([null, undefined, null]))).reduce((s, v) => s + v, ((undefined >>> null) % 2147483647))); }, q: null }).indexOf((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())]));
log(safe(() => (null)));
try {
delete globalThis.gobj.p;
} catch (e) { log('caught', e); }
v26: for (let v27 = 0; v27 < 4; v27++) { tick(); for (const v28 of [1, 2, 3]) { if (v28 === v27) continue v26; if (v27 > 2) break v26; log(v27, v28); } }
const v29 = safe(() => (new Float64Array([encodeURIComponent('-0'.at(10)).length, ((null + (typeof null)) * encodeURIComponent('abc')), NaN])));
try {
const { p: v30 = v25, length: v31, ...v32 } = { length: 3, 0: ((0, eval)('typeof ' + 'globalThis') || (function () { return this; })), 1: '\ud83d' };
if (Number.isSafeInteger((null - undefined))) { for (const v33 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v33); } } else { log(safe(() => (undefined)), safe(() => (undefined)));
var v34; }
} catch (e) { log('caught', e); }
var v35 = safe(() => ('1e3'.split('', -1)));
try {
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
const [v36, v37 = undefined, ...v38] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v39;
} catch (e) { log('caught', e); }
log(safe(() => ((!undefined ? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() : null))));
for (const v40 of Array.from({ length: 20 }, (_, i) => i * i)) { tick(); log(v40); }
log(safe(() => (undefined)));
let v41 = safe(() => ([, JSON.parse(safe(() => JSON.stringify({ p: { set p(v) { log('set p', v); }, get p() { return 1; } }, q: '0x1F' }))), , ]));
log(safe(() => (v25)));
log(safe(() => (v5)));
try {
if ((Math.abs(v0) > -2147483648)) { for (const v42 of Iterator.from(v25).drop(3)) { tick(); const { p: v43 = (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(), length: v44, ...v45 } = { *[Symbol.iterator]() { tick(); yield Symbol.iterator; yield (null ?? null); } };
log(undefinedName);
eval('syntax error here(');
var v46; }
log(safe(() => (Number.isSafeInteger(Number(undefined)))), safe(() => (new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).copyWithin(0, 0)))); }
v1 &&= true;
if (Object.isFrozen(null)) { var v47; }
var v48;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
