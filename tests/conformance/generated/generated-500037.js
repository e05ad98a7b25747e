'use strict';
let v0 = 1_000;
let v1 = safe(() => ([1, , 3]));
let v2 = safe(() => ({ valueOf() { tick(); log('valueOf'); return -2147483648; }, toString() { tick(); log('toString'); return 'a'; } }));
const v3 = 1;
let v4 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
try {
log(safe(() => ([1, , 3])), safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
} catch (e) { log('caught', e); }
let v5 = safe(() => (v1.length));
v6: for (let v7 = 0; v7 < 4; v7++) { tick(); for (const v8 of [1, 2, 3]) { if (v8 === v7) continue v6; if (v7 > 2) break v6; log(v7, v8); } }
const v9 = (v10) => { tick(); return (() => { const i = v1[Symbol.iterator](); return [i.next(), v1.pop(), i.next(), i.next(), i[Symbol.toStringTag]]; })(); };
try {
[v1[0], v2.p] = Iterator.from(v1).drop(1);
try { log(safe(() => (new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))));
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
throw new Error('-0'); } catch (e) { log('inner', e); if ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())) { eval('var evalVar = 1; typeof evalVar'); } } finally { log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))); }
log(safe(() => ('a')));
log(safe(() => (((function () { return this; }) ?? (0, eval)('typeof ' + 'globalThis')))), safe(() => ((undefined == null))));
} catch (e) { log('caught', e); }
try {
log(safe(() => ('\ud83d')));
for (v3 of [, (new Map([[v2, (undefined && null)]]).has({ p: (null | undefined), q: Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } }) }) ? ' 7 '.replace(/(?:)/, '[$&]') : new Map([...(typeof null).matchAll(/(?<n>\w)/g)].entries())), , ]) { tick(); const [v11, v12 = (typeof (function () { arguments.length = 2; return Array.from(arguments); })(new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2))), ...v13] = new Array(3); }
if ((-((Object((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()) - v9)) >= [...v1.keys()].indexOf(new Map([[NaN, 1], [-0, 2], [0, 3]])))) { log(safe(() => (new Int16Array([1, 2, 3]).copyWithin(3, 4)))); } else { switch ((String((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) && v0)) { case Object.entries({}).join(' 7 '): delete v2.constructor;
break; case v4: v5 *= new Proxy({ get p() { tick(); return undefined; }, q: null }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } });
default: Object.defineProperty(v2, 2, { value: new Map([[NaN, 1], [-0, 2], [0, 3]]), writable: false, configurable: true });
{ const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => ((() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: '4294967295' }); return 'banana'.replace(r, '*'); })())), safe(() => ((() => { const r = /(?<=a)b|X/gi; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })())), n); } finally { RegExp.prototype.exec = saved; } }
for (const v14 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) { tick(); var v15; }
log(safe(() => (undefined)));
var v16;
case Math.floor((((null + undefined) + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size) - v1.length)): const [v17, v18 = new Map([[NaN, 1], [-0, 2], [0, 3]]), ...v19] = (function* () { tick(); yield* [, Symbol.iterator, , ]; })(); } }
} catch (e) { log('caught', e); }
var v20 = safe(() => ([(' 7 ' >> (`a${null}b${null}` + { ...undefined, p: undefined })), JSON.stringify(Object.hasOwn({ ['q']: undefined, p: null }, 1e21), null, 12), `a${((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size ?? null)}b${-(0)}`.startsWith((() => { let s = String((null && null)); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })(), 1)]));
queue: { const p = Promise.resolve(); p.then(() => log('a')).then(() => log('b')); p.then(() => log('c')).then(() => log('d')); }
function v21(v22 = (v3 + (v5 + ((function (a, b) { tick(); return this; }).bind(undefined, null) - (function* () { tick(); yield* Object.freeze([1, 2, 3]); })()))), v23 = new Set('line\nline2'.concat((0, eval)('typeof ' + 'globalThis'), new Map([[NaN, 1], [-0, 2], [0, 3]]))).intersection(new Set([{ __proto__: { [Symbol.toPrimitive](hint) { tick(); log(hint); return -2147483648; } }, q: [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }] }, 1]))) { tick(); eval('v3 + 1');
log(safe(() => (new Set(Object.values((undefined ?? null))))), safe(() => (Object.getOwnPropertyNames({ [Symbol.toPrimitive](hint) { tick(); log(hint); return 0.1; } }))));
for (let v24 = 3; v24 < 5; v24++) { tick(); v1.push(null);
log(null);
var v25; }
log(safe(() => (new Error(null, { cause: undefined }).cause)));
delete v1[-1];
log(safe(() => (null)), safe(() => (undefined)));
var v26;
return undefined; }
log(safe(() => (null)));
let v27 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i)));
try {
if ((true != v21.call(null, ))) { delete v2.q; }
({ p: v3, q: v4.name = Object.groupBy([1, , 3], x => typeof x) } = { get [Symbol.toStringTag]() { return 'Tag'; } });
v27.push(null);
} catch (e) { log('caught', e); }
var v28 = safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()));
var v29 = safe(() => (65535));
try {
log(safe(() => (null)));
var v30;
} catch (e) { log('caught', e); }
try {
var v31;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
