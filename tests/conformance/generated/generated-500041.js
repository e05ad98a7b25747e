'use strict';
let v0 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
const v1 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
function v2(v3, v4) { tick(); log(safe(() => (((1e21 + (() => { const a = [1, 2]; a[50] = 3; return a; })().lastIndexOf((('1e3'.at(4) + { *[Symbol.iterator]() { tick(); yield null; yield null; } }) || Object.isFrozen([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].reduce((s, v) => s + v, +(null))))))).toExponential(2))));
globalThis.gmap.set(null, [...(new Map([[NaN, 1], [-0, 2], [0, 3]]) + 'Hello, World').matchAll(/[a-c]/g)]);
const [, v5] = (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })();
return (Reflect.construct((class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }), Object.getOwnPropertyNames(2147483647)) || Object.fromEntries([Number({ set p(v) { log('set p', v); }, get p() { return -0; } }), (parseInt(((((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() + v4) + (1.7976931348623157e308 >> +(null)))).toFixed(3), 0) + (parseFloat('0x1F') >>> (Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } }) / 'Hello, World'))), ([5, 1, 4].toSorted((a, b) => b - a).filter(x => typeof x === 'number').lastIndexOf(((0, eval)('typeof ' + 'globalThis') + '')) % (('\u00e9\u0130\u00df' + null).search(/[a-c]+/g)).toFixed(2) * 1)])); }
let v6 = safe(() => (((Symbol.iterator - Object(new Float64Array(0).with(2, [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].indexOf(undefined)).copyWithin(0, 1).slice(0, -0))) % ((((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${2}`.indexOf((-(Number(undefined))).toPrecision(3).replaceAll('abc', '$<n>'))).toExponential(2).at(4).charCodeAt(1)).toFixed(3).search(/(?<n>\d+)/g))));
try {
log(safe(() => ('__proto__'.charCodeAt(~(v0.length)))), safe(() => ((function (a, b) { delete arguments[0]; arguments[0] = Object.is(Map.groupBy(Object.values(null).toReversed(), x => typeof x), (-(-1n) && /a/)); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(String.raw`a\n${v0.length}`, [5, 1, 4].toSorted((a, b) => b - a), ((function (a, b) { tick(); return this; }).bind((JSON.stringify(null).charAt(-2) + [5, 1, 4].toSorted((a, b) => b - a)), (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } }).hasX?.(v2)) ?? (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })())))));
if (Number.isInteger((-2.5).toFixed(2) * 1)) { let v7 = safe(() => ((Math.floor((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })().reduce((s, v) => s + v, -0))).toExponential(1)));
globalThis.gnum++; } else { log(safe(() => ((NaN * -((0xff - Object.keys(null).lastIndexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())))))));
if (!new Proxy({ p: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } })) { log(safe(() => (Number((0, eval)('typeof ' + 'globalThis')))), safe(() => (1))); } else { const { p: v8 = undefined, length: v9, ...v10 } = { get p() { tick(); return (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); }, q: (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })() }; }
({ p: v1.q, q: globalThis.gnum = undefined } = { get [Symbol.toStringTag]() { return 'Tag'; } }); }
Object.seal(v0);
const v11 = new Map([[1, safe(() => ([...((4294967295 / (undefined & null))).toExponential(1)]))], ['p', (-(Math.min(+(null), undefined)) + parseInt(`a${v2}b${new Map([[NaN, 1], [-0, 2], [0, 3]])}`, 10))]]);
{ const o = {}; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
throw new RangeError('r', { cause: Object.create({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { w: { value: null, enumerable: true } }) });
delete v1.constructor;
for (v0[0] of Array.from({ length: 20 }, (_, i) => i * i)) { tick(); log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())), safe(() => ((null ?? undefined)))); }
log(safe(() => (v11)), safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
} catch (e) { log('caught', e); }
try {
eval('log(' + safe(() => JSON.stringify(7)) + ')');
log(safe(() => (((((-0 / (null ^ null)) + (2147483647 / (undefined * null))) < ([...new Map([[NaN, 1], [-0, 2], [0, 3]])].findIndex(v2) ^ (Infinity % (null - undefined)))) === ('1e3'.split('1e3', 2).lastIndexOf((undefined > undefined)) >= (!null + 1.7976931348623157e308))))));
for (let v12 = 2; v12 < 5; v12++) { tick(); globalThis.gta[4]++;
for (const v13 of ('Hello, World'.match(/x*/g) ?? []).values().map((x, i) => [i, x]).filter(x => { tick(); return x; })) { tick(); log(safe(() => ((0, eval)('typeof ' + 'globalThis')))); }
log(safe(() => ((Symbol.for('k'), Symbol.for('k')))), safe(() => (new (class extends Array { last() { return this[this.length - 1]; } })(undefined))));
log(safe(() => ((function () { return this; }))));
log(safe(() => (undefined)), safe(() => (null)));
var v14; }
const { p: v15 = new Set((Object.values(null).push((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())).toString(16)), length: v16, ...v17 } = { valueOf() { tick(); log('valueOf'); return 1; }, toString() { tick(); log('toString'); return 'abc'; } };
} catch (e) { log('caught', e); }
for (const v18 of [3, 1, 2]) { tick(); log(v18); }
const v19 = safe(() => (/a/));
try {
log(safe(() => (undefined)));
try { log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys())), safe(() => ([5, 1, 4].toSorted((a, b) => b - a))));
log(safe(() => (Symbol.iterator)));
throw new TypeError('t'); } catch (e) { log('inner', e); for (let v20 = 3; v20 < 5; v20++) { tick(); var v21; }
var v22; } finally { var v23; }
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
