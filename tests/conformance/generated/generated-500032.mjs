let v0 = -0;
let v1 = safe(() => ([((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })() + (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()), ({ __proto__: { p: { p: Array.isArray(null), q: { p: null } } }, q: (() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: 'a' }); return 'banana'.replace(r, '*'); })() } + '').concat((7 + (`a${undefined}b${null}` + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()).at(-2)), (function ({ p: v2 = (null + null), ...v3 } = {}) { tick(); return v3; })).charCodeAt(4), (Object.freeze({ 1: !{}, 0: 1e21, p: 3 }) + `a${(function* () { tick(); yield* Array.from({ length: 20 }, (_, i) => i * i); })()}b${{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}`)]));
let v4 = safe(() => ({ q: (~(2147483647)).toString(2).indexOf((typeof Object([...((() => { tick(); return ((null || undefined), (0, eval)('typeof ' + 'globalThis')); }) + (parseInt('a', 1)).toExponential(1)).matchAll(/[a-c]/g)]))), p: ((Array.of(([...((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(null ?? undefined)}\ny${(null ?? undefined)}`.matchAll(/[a-c]/g)] || Object.create({ q: '__proto__'.charCodeAt(-1), p: -0.5, r: 'abc'.indexOf((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()) }, { w: { value: null, enumerable: true } })), (String(undefined).match(/[a-c]+/g) ?? []).slice(1, 3)).indexOf((0, eval)('typeof ' + 'globalThis')) % new Set('01'.split('12', -1).copyWithin(3, 10)).size) - parseInt((((123456789.125 % (-((typeof undefined).length) / [1, , 3].slice().length)) | (Math.round((String.fromCharCode(46341, -1073741825).indexOf((1).toPrecision(5)) + [...[5, 1, 4].toSorted((a, b) => b - a), (function () { return new.target; })()].length)) | (Math.max(Object.seal([1, , 3]).push(new Map([[NaN, 1], [-0, 2], [0, 3]]).get(undefined)), ((1 - 0) % -1)) + Math.round((Array.of(null, undefined).indexOf((function () { return this; })) - Math.sqrt(4))))))).toString(10), 0)), r: +((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) }));
var v5 = safe(() => (new Set(((((null - undefined) + Number(undefined)) ?? JSON.parse(safe(() => JSON.stringify({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })))) + JSON.stringify(`a${undefined}b${undefined}`.indexOf('\ud83d\ude00x')))).entries()));
let v6 = safe(() => ({ ['p']: Symbol.for('k'), p: JSON.stringify(new Map([['a', Object.entries(Object.create({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { w: { value: undefined, enumerable: true } })).indexOf(String((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()))], ['b', -(((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() + String(undefined)).indexOf('12'))]])) }));
export const v7 = safe(() => (1n));
let v8 = safe(() => ((JSON.stringify(Number.isSafeInteger(['01'.replaceAll('', undefined), (`a${null}b${undefined}` + Symbol.for('k'))].reduce((s, v) => s + v, (((undefined / null) & +(undefined)) + [...new Map([[NaN, 1], [-0, 2], [0, 3]])])))) + Reflect.ownKeys(Object.freeze({}))).charCodeAt(0)));
try {
({ p: v6.r, q: globalThis.gstr = (7 * (((v9 = 'a'.search(/(?<=a)b|X/gi), v10 = ((function () { return this; }))()) => { tick(); return v4; }) + (JSON.stringify([]).match(/\p{L}+/u) ?? []))) } = { 1: /\p{L}+/u, 0: JSON.parse(safe(() => JSON.stringify({ p: Map.groupBy((() => { const a = [1, 2]; a[50] = 3; return a; })(), x => typeof x), q: Symbol.for('k') }))), p: 3 });
eval('let z = ' + '3; log(z)');
} catch (e) { log('caught', e); }
try {
const [, v11] = (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })();
} catch (e) { log('caught', e); }
let v12 = safe(() => ({ [Symbol.toPrimitive](hint) { tick(); log(hint); return 7; } }));
const v13 = 46341;
try {
log(/(\w)(\w)?/.flags);
log(safe(() => (new Array(5))));
log(safe(() => (v0)));
globalThis.gstr = null;
const [, v14] = (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })();
var v15;
} catch (e) { log('caught', e); }
try {
switch (v8) { case { ...{ get [Symbol.toStringTag]() { return 'Tag'; } }, ...{ ...null, p: null } }: const [v16, v17 = (function () { return this; }), ...v18] = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })();
delete v18['1'];
var v19;
break; case ((true ? (function () { return this; }) : v6) ?? new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(null)): ({ p: globalThis.gstr, q: v8 = !null } = { ['p']: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(), p: (0, eval)('typeof ' + 'globalThis') });
default: v8 ??= undefined;
log(safe(() => (undefined)));
var v20;
case String.fromCharCode((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size, +(undefined)).length: log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())), safe(() => (2147483648))); }
const [v21, v22 = 'length', ...v23] = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys();
{ let v24 = 0; while (v24++ < 3) { tick(); var v25; } }
delete v1[4294967294];
var v26;
} catch (e) { log('caught', e); }
try {
log(safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })), safe(() => ('-0')));
if (!null) { var v27; } else { var v28; }
const { p: v29 = null, length: v30, ...v31 } = {};
var v32;
} catch (e) { log('caught', e); }
try {
log(safe(() => (v13)));
log(safe(() => (undefined)));
var v33;
} catch (e) { log('caught', e); }
export default [, { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, , ];
try {
log(safe(() => ({ ...Object.groupBy((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), x => typeof x), ...new (class extends Array { last() { return this[this.length - 1]; } })(new Int32Array([2147483647, -1, v8])) })));
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
