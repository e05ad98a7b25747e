let v0 = safe(() => ((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return undefined; }, configurable: true }); return a; })()));
const v1 = safe(() => ({ [Symbol.iterator]: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([[...((-(((null >> null) * 1.7976931348623157e308)) % ((123456789.125 & (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().indexOf(null)) + 2))).toPrecision(3).matchAll(/a|/g)].reduceRight((a, b) => [a, b], { p: Symbol.iterator, q: -0 }), 1])), p: JSON.parse('[1,2.5,-0,1e400,"\\u0041"]') }));
function v2() { tick(); let v3 = safe(() => ({ p: { p: { ['01']: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([(function (...v4) { tick(); return undefined; }), 1])), p: (('\u00e9\u0130\u00df'.match(/[a-c]+/g) ?? []).reduce((s, v) => s + v, Array.from({ length: 5, 1: undefined }, x => { tick(); return x; }).findIndex(x => { tick(); return x; })) * ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${null}`.indexOf(Object.prototype.toString.call(Symbol.for('k')))) }, q: { p: { q: ([...new Map([[NaN, 1], [-0, 2], [0, 3]])].indexOf(Symbol('\ud83d')) * ((+(undefined) - Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()).length) - (new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2) % (undefined, undefined)))), p: 5e-324, r: (('abc'.startsWith((typeof null), 0) && BigInt.asUintN(64, -7n)) + Object.getOwnPropertyDescriptors({ p: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() })) } } } }));
return Array.from(Symbol.for('k')); }
let v5 = safe(() => (('abc' + (Math.sign(String((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()).indexOf('12')) * 2147483648)).search(/a/)));
log(safe(() => (Reflect.ownKeys(Object((new Map([['a', v0.findIndex(x => { tick(); return x; })], ['b', encodeURIComponent('length').length]]).has({ ...new Proxy({ p: undefined }, {}), ...{ set p(v) { log('set p', v); }, get p() { return -1; } } }) ? Number.isSafeInteger([...Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()).toReversed(), undefined].push(v0)) : (`a${7}b${`a${(function () { return this; })}b${(undefined, null)}`}`, Symbol('NaN'))))))));
try {
log(safe(() => (v1)), safe(() => (/b/y)));
} catch (e) { log('caught', e); }
let v6 = safe(() => ([{ ...v1, ...v1 }, null, JSON.stringify(({ __proto__: { ['1e3']: (0, eval)('typeof ' + 'globalThis'), p: (function () { return this; }) }, q: Infinity } && Object.keys(Symbol.for('k')).findIndex(v2)))]));
log(safe(() => (this === undefined)));
try {
const [v7, v8 = (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().replace(/[a-c]+/g, '[$&]'), ...v9] = (function* () { tick(); yield ('NaN'.match(/(?<n>\d+)/g) ?? []); yield (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); return /[^]/su; })();
log(safe(() => (((3.5).toExponential(3) + v2(...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })))), safe(() => (new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }))));
try { ({ p: v1.p, q: v9 = Symbol.iterator } = { p() { return this; }, q: () => (null) });
log(undefinedName); } catch (e) { log('inner', e); if (Array.isArray(null)) { var v10; } else { var v11; } } finally { { const f = (a, i, v) => { tick(); a[i] = v; return a; }; for (const a of [Array.from({ length: 20 }, (_, i) => i * i), new BigInt64Array([1n, -1n]), { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, Object.freeze([1, 2]), Object.seal([1, 2])]) for (const i of [0, '2', NaN]) log(safe(() => f(a, i, null))); }
log(safe(() => (null)), safe(() => (undefined)));
var v12; }
if ([0, -0, NaN, undefined, null].some(x => x == null)) { log(safe(() => (undefined)), safe(() => (null)));
var v13; } else { var v14;
var v15; }
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))), safe(() => ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())));
const { p: v16 = null, length: v17, ...v18 } = {};
} catch (e) { log('caught', e); }
const v19 = new Set([safe(() => (('length' + Object.getOwnPropertyDescriptors({})))), 'p', 1]);
try {
for (let v20 = 4; v20 < 3; v20++) { tick(); log((null ?? null)); }
} catch (e) { log('caught', e); }
try {
for (let v21 = 3; v21 >= 0; --v21) { tick(); const [, v22] = [0, -0, NaN, undefined, null]; }
if ((null instanceof Array)) { var v23; } else { var v24; }
} catch (e) { log('caught', e); }
try {
v1 = undefined;
({ p: globalThis.gstr, q: globalThis.gnum = null } = {});
var v25;
} catch (e) { log('caught', e); }
try {
const { p: v26 = undefined, length: v27, ...v28 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v29;
} catch (e) { log('caught', e); }
try {
var v30;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
try {
globalThis.gnum &&= ([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }] && ~(v0.indexOf(-(-Infinity))));
} catch (e) { log('caught', e); }
const v31 = new Set([safe(() => (((typeof Object.entries(Object.getOwnPropertyDescriptors({ get [Symbol.toStringTag]() { return 'Tag'; } })).forEach((x, i, a) => { tick(); if (i < 2) a.push(x); })).replaceAll('length', '[$&]'), new (class extends Array { last() { return this[this.length - 1]; } })((class extends Array { last() { return this[this.length - 1]; } }).readS?.call(/b/y))))), 'p', 1]);
try {
for (const v32 of !(() => { label: for (const x of [+(null), -Infinity, -1073741825]) { tick(); for (const y of [65536, (undefined - undefined), -1]) { tick(); if (x === y) continue label; return [x, y]; } } })()) { tick(); log(v19);
try { log(safe(() => ((v2 ?? undefined))), safe(() => (v2))); } finally { log('finally'); }
log(safe(() => (/(\w)(\w)?/)), safe(() => ('a')));
log(safe(() => ((undefined ?? (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))), safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()))); }
log(undefinedName);
if (Object.hasOwn(Object.create({ p() { return this; }, q: () => (null) }, { w: { value: undefined, enumerable: true } }), 'length')) { var v33; } else { var v34; }
var v35;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
