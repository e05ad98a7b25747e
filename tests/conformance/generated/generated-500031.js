let v0 = 1e21;
let v1 = '1e3';
class v2 { constructor(v3 = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, v4 = 0n) { tick(); this.p = Symbol.iterator; }
#v5 = Object.create({ p: Object.fromEntries([[{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, Object.groupBy([3, 1, 2], x => typeof x)]]), q: '\ud83d\ude00x'.replace(/(?<=a)b|X/gi, (m, ...r) => m.toUpperCase() + r.length)[2] }, { w: { value: Array.of(4294967296, Symbol.for('k')).includes((String(null) + '4294967295')), enumerable: true } }).name?.(); getX() { return this.#v5; } setX(v) { return this.#v5 = v; } static hasX(o) { return #v5 in o; }
}
const v6 = (v7, v8) => { tick(); return ((Symbol('1e3') === 255n) ? { length: 2, 0: v8, 1: ((v2 + `a${null}b${undefined}`.at(-1)) + JSON.parse(safe(() => JSON.stringify([undefined, undefined, undefined])))) }.p : [Object.getOwnPropertyNames(('\u00e9\u0130\u00df' + (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))]); };
const v9 = safe(() => ([Object.seal([1, , 3]).length, (0 >> JSON.parse(safe(() => JSON.stringify((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()))).push(v2)), new Set((1).toFixed(0)).size]));
function v10(v11) { tick(); Object.freeze(Object.getOwnPropertyDescriptors({ get [Symbol.toStringTag]() { return 'Tag'; } }));
{ let v12 = 0; while (v12++ < 5) { tick(); { const saved = Map.prototype.set; Map.prototype.set = function (k, v) { log('set', k); return saved.call(this, k, v); }; try { log(new Map([['a', ''.substring(v12, 3)], ['b', (() => { const a = [Number(undefined)]; return [a[0]++, a[0] += Object.getOwnPropertyNames(undefined), a[1]++, a]; })()]])); } finally { Map.prototype.set = saved; } }
for (const v13 in { a: 1, 2: 'two', b: (Object.keys(v2).indexOf((() => { tick(); return undefined; })) & ('01'.length | (7).toFixed(2) * 1)), 1: 'one' }) { tick(); log(v13); } } }
switch (Object.freeze({ p: { p: ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size % (null * null)), q: { p: new Proxy({ p: v6 }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }) } } })) { case /\bl/gi: log(new Set((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()).intersection(new Set([(null == undefined), 1])));
try { (async () => { tick(); var v14; })().catch(e => log('rejected', e));
try { var v15;
throw new TypeError('t'); } catch (e) { log('inner', e); var v16; } finally { var v17; }
log(safe(() => (null)));
var v18; } finally { log('finally'); }
const v19 = 65535;
break; case Map.groupBy(v9, x => typeof x): for (let v20 = 2; v20 < 5; v20++) { tick(); log(safe(() => (Object.assign({}, (undefined, null), Object.groupBy([0, -0, NaN, undefined, null], x => typeof x)))), safe(() => ({ __proto__: { p: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), q: (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() }, q: (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })() })));
log(safe(() => (Array.from({ length: 3, 1: undefined }, x => x + 1))));
if (((undefined + null) > (undefined % undefined))) { const { p: v21 = null, length: v22, ...v23 } = {};
var v24; } else { log(safe(() => (null)));
var v25; }
log(safe(() => (v19)));
[v19, v19] = [undefined, undefined];
var v26; }
default: v9.push((() => (((null && undefined) && Symbol.iterator))));
case (-0 * ((v9.length + (1 * 0)) + ' 7 ').length): v11 = new Set(Object.keys((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })())); }
log([...Object.entries(Object.groupBy([0, -0, NaN, undefined, null], x => typeof x)), (function (a, b) { delete arguments[0]; arguments[0] = '\ud83d\ude00x'; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(String(undefined), new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }), v6)]);
for (globalThis.gobj[Symbol.iterator] of [Number(JSON.stringify((undefined, null), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; })), Infinity, -2147483648]) { tick(); log(safe(() => ((function (a, b) { delete arguments[0]; arguments[0] = Symbol.iterator; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(BigInt(10), 'abc', (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())))); }
return Array.from((~((1073741824 * `a${(() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })()}b${(0, eval)('typeof ' + 'globalThis')}`.length))).toString(10)[9007199254740991]); }
try {
const [v27, v28 = (Reflect.ownKeys(Object.freeze({ valueOf() { tick(); log('valueOf'); return 5e-324; }, toString() { tick(); log('toString'); return 'line\nline2'; } })).reverse() ?? Object.groupBy([null, (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(), new Set((v6 + JSON.stringify(undefined)))], x => typeof x)), ...v29] = [[0, -0, NaN, undefined, null], [1, , 3]];
} catch (e) { log('caught', e); }
try {
v30: for (;;) { tick(); globalThis.gobj[Symbol.iterator] %= undefined;
log(safe(() => (v9)), safe(() => (0n)));
log(safe(() => (new Proxy({ ['p']: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), p: 'length' }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }))), safe(() => (Math.fround(v9.length))));
break v30; }
[v9['1'], globalThis.gta[2]] = [new Float64Array([-(+(null)), (9007199254740993 - -0), NaN]).copyWithin(4, 1), /(?<=a)b|X/gi];
log(safe(() => ((function (a, b = 2) { a = /\p{L}+/u; return [arguments[0], arguments.length, b]; })(Object.keys(undefined).copyWithin(-1, NaN), { ...(null, (function () { return this; })), r: Array.from({ length: 20 }, (_, i) => i * i) }))));
log(safe(() => ([...new Map([['a', Symbol.for('k')], ['b', 1]])])), safe(() => ([...'NaN'])));
delete v9[0];
v31: for (;;) { tick(); if (new Map([[NaN, 1], [-0, 2], [0, 3]]).has((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())) { log(undefinedName); } else { log(safe(() => (null)), safe(() => (null)));
var v32; }
--v1;
const [v33, v34 = undefined, ...v35] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v36;
break v31; }
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
