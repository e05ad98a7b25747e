let v0 = 1;
let v1 = safe(() => ([{ [Symbol.iterator]: Symbol.iterator, p: (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys() }, undefined, `a${/\p{L}+/u.flags}b${Object.values(Object.is(/(?<n>a)|(?<n>b)/d, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries()))}`]));
let v2 = safe(() => ({ get p() { tick(); return (JSON.parse(safe(() => JSON.stringify([[/x*/g, new (class extends Array { last() { return this[this.length - 1]; } })().swapG?.(), [undefined]], [(new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).map((x, i, a) => a.length) ?? Array.from({ length: 5, 1: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } }, Number)[Symbol.iterator]().take(4)), Object.values(null).join('\ud83d').replaceAll('__proto__', '').charAt(3), new Set('__proto__'.at(-1)).intersection(new Set([/(?<=a)b|X/gi, 1]))]]))).length).toFixed(2) * 1; }, q: JSON.stringify({ valueOf() { tick(); log('valueOf'); return 0.5; }, toString() { tick(); log('toString'); return ''; } }, ['p', 'q', 1]) }));
const v3 = 1_000;
let v4 = safe(() => (new Array(3).length));
try {
if ([(v1.lastIndexOf(new BigInt64Array([1n, -1n]).subarray(NaN, 4)) * ('1e3'.indexOf((9007199254740993n + (`a${undefined}b${undefined}` + (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))) + Math.sign(Math.sqrt(1)))), -2.5, `a${~(`a${null}b${null}`.search(/\s+/))}b${'__proto__'}`.indexOf(('abc' + v2))].includes((new Set([5, 1, 4].toSorted((a, b) => b - a)).intersection(new Set([(('a' == (null / null)) ? (() => { tick(); return (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(); }) : v4), 1])) && ~(Object.freeze([1, 2, 3]).findIndex(x => { tick(); return x; }))))) { if (!Symbol('1e3')) { let v5 = safe(() => ({ [Symbol.toPrimitive](hint) { tick(); log(hint); return 1e21; } }));
v5['p']++;
log(safe(() => (JSON.stringify((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })()))));
v6: for (;;) { tick(); log(safe(() => (null)), safe(() => (undefined)));
break v6; }
switch ((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()) { case (function () { return this; }): var v7;
break; case (null && undefined): log(null);
default: var v8;
case (null | null): log(safe(() => (undefined))); } }
try { { const o = { q: v4, p: 2, r: v3 }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); }
log((() => { let s = ' 7 '; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-2, 2147483647); })());
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())), safe(() => (' 7 ')));
throw new Error('\u00e9\u0130\u00df'); } catch (e) { log('inner', e); log(safe(() => ((function* () { tick(); yield* (() => { const a = [1, 2]; a[50] = 3; return a; })(); })())));
log(safe(() => (null)));
switch ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { case new Int16Array([1, 2, 3]): const [v9, v10 = undefined, ...v11] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v12;
break; case String(null): throw new TypeError('t');
default: [v11[0], v2.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v13;
case (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().indexOf('__proto__'): v14: { var v15;
if (false) break v14; var v16; } }
log(safe(() => (v3)));
const { p: v17 = null, length: v18, ...v19 } = {};
var v20; } finally { v21: { try { [v4, globalThis.gbig] = [undefined, null];
var v22; } finally { log('finally'); }
v0++;
if ((Number(new (class extends Array { last() { return this[this.length - 1]; } })(undefined)) >= (0 ^ (this === undefined + v19)))) break v21; const { p: v23 = Array.of(undefined, null), length: v24, ...v25 } = { p: (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })() };
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
eval('var evalVar = 1; typeof evalVar'); } }
log(safe(() => ((function (a, b = 2) { a = [[1, , 3], Object.freeze([1, 2, 3])]; return [arguments[0], arguments.length, b]; })('NaN'))));
log(safe(() => (''.replace(/(?:)/, '[$&]').includes((String(undefined) + null)))), safe(() => (null)));
const [, v26] = [Object.getOwnPropertyDescriptors({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), 0n, Number(null)];
let v27 = safe(() => ((null << null))); } else { [v1[0], v2.p] = (function* () { tick(); yield new Set(JSON.parse(safe(() => JSON.stringify(['a', String(undefined)])))); yield null; return v1.reduce((s, v) => s + v, v3); })();
let v28 = safe(() => (((((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() + `a${null}b${undefined}`).match(/(?:)/) ?? []) - ((undefined >>> undefined) + new Error(undefined, { cause: null }).cause))));
const v29 = new Map([[1, safe(() => ((Object(null) + (typeof v26))))], ['p', String.raw`a\n${-0}`.length]]);
let v30 = safe(() => ({ p: +(undefined) })); }
log(JSON.stringify(Object.assign({}, [9007199254740993, 1, 1_000], v2)));
} catch (e) { log('caught', e); }
log(safe(() => ((() => { let s = ''; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-2, 3); })())));
try {
const { p: v31 = undefined, length: v32, ...v33 } = { p: { p: (() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())), q: { p: new Uint8Array([1, 2, 300]).toSorted() } } };
let v34 = safe(() => ('4294967295'));
const v35 = new Set([safe(() => (v2)), 'p', 0.1]);
} catch (e) { log('caught', e); }
try {
log(safe(() => ('a'.search(/\bl/gi))), safe(() => ((function () { arguments.length = 0; return Array.from(arguments); })(...`a${(0, eval)('typeof ' + 'globalThis')}b${(0, eval)('typeof ' + 'globalThis')}`.split(/(?<n>\d+)/g, undefined).values().map(x => x + 1).filter((x, i) => i > 1)))));
} catch (e) { log('caught', e); }
const v36 = (v37, ...v38) => { tick(); return null; };
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
