'use strict';
let v0 = 1;
let v1 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
let v2 = safe(() => ({ p: 9007199254740993n }));
const v3 = new Map([[1, safe(() => (JSON.parse('{"__proto__":1,"a":2,"a":3}', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; })))], ['p', JSON.stringify(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${[...(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()]}\ny${(() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()}`.replaceAll('-0', (m, ...r) => m.toUpperCase() + r.length).search(/(?<=a)b|X/gi)).indexOf(`a${(JSON.stringify(undefined).match(/x*/g) ?? []).fill((undefined + 'a').indexOf(`a${65536}b${'12'}`), 3, 3)}b${(((-1 >> new Set(('4294967295' + (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())).intersection(new Set([(() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), 1])).size)).toFixed(2) * 1 > [0, -0, NaN, undefined, null].push(new Set(Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))))}`)]]);
const v4 = 1;
for (const v5 of [, null, , ]) { tick(); log(v5); }
try {
delete v1[1];
[v1[0], v2.p] = new Set([1, 2, 3]).union(new Set([...Object.entries({ p: (function () { return this; }), q: Symbol.for('k') }), this === undefined]));
const v6 = safe(() => (new Proxy([, JSON.parse('[1,2.5,-0,1e400,"\\u0041"]', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; }), , ], {})));
log(safe(() => ('\ud83d\ude00x')), safe(() => (Symbol.for('k'))));
let v7 = safe(() => ({ set p(v) { log('set p', v); }, get p() { return 4294967296; } }));
if (Object.hasOwn(Object(undefined), 'p')) throw undefined;
const [, v8] = [0, -0, NaN, undefined, null];
log(safe(() => (v4)));
log(safe(() => (undefined)));
var v9;
} catch (e) { log('caught', e); }
try {
log(Number.parseFloat((v2 + Object.values(7).join('1e3'))));
if ('line\nline2'.startsWith(encodeURIComponent(String(false)), 4)) { switch (v4) { case new Array(5): { const saved = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; tick(); return saved.call(this, s); }; try { log(safe(() => (/[a-c]+/g.flags)), safe(() => (/^|$/gm.flags)), n); } finally { RegExp.prototype.exec = saved; } }
log(safe(() => ({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
log(safe(() => (undefined)));
var v10;
break; case (~(NaN)).toExponential(3): globalThis.gbig += Object.freeze({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } });
default: log(safe(() => (2)));
v4 ||= undefined;
log(null);
var v11;
case -(v4): try { log((null ?? null));
log(safe(() => (undefined)), safe(() => (null)));
var v12;
if (Object.hasOwn({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, Symbol.iterator)) throw 5e-324; } catch (e) { log('inner', e); if ((undefined === undefined)) { var v13; }
delete v2.name;
var v14; } finally { log(undefinedName);
log(safe(() => (undefined)));
var v15; } }
for (v1[Symbol.for('k')] of [1, , 3]) { tick(); for (const v16 of new Array(3)) { tick(); const { p: v17 = null, length: v18, ...v19 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v20; } }
log(safe(() => (null)));
{ let v21 = 4; do { tick(); var v22; } while (v21-- > 0); }
[v0, v4] = [undefined, undefined]; }
} catch (e) { log('caught', e); }
try {
throw new RangeError('r', { cause: [...v3] });
log(safe(() => (Array.isArray((function () { return this; })))));
log(safe(() => ({ 1: (undefined || null), 0: null, p: 3 })));
} catch (e) { log('caught', e); }
try {
const v23 = 1_000;
const [, v24] = [, (v1 + Object.prototype.toString.call(undefined)), , ];
if (new Set([1, 2, 3]).union(new Set(Array.from({ length: 20 }, (_, i) => i * i))).has('abc')) { for (const v25 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { tick(); var v26; } } else { globalThis.gta.set([], 0);
log(safe(() => (null)));
var v27; }
log(safe(() => (v3.has(null))), safe(() => (Object.getOwnPropertyDescriptors({}))));
v28: { var v29;
if ((undefined <= null)) break v28; var v30; }
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
} catch (e) { log('caught', e); }
log(safe(() => (-(BigInt(10)))));
try {
try { try { var v31;
throw new TypeError('t'); } catch (e) { log('inner', e); var v32; } finally { var v33; }
for (v0 of [1, , 3]) { tick(); var v34; }
throw new TypeError('t'); } catch (e) { log('inner', e); v1.push(null);
log(safe(() => (undefined)));
var v35; } finally { try { var v36;
throw new TypeError('t'); } catch (e) { log('inner', e); var v37; } finally { var v38; }
delete v1[1.5];
var v39; }
delete v2.x;
log(safe(() => ((null, null))));
} catch (e) { log('caught', e); }
try {
const { p: v40 = ((null === null) ? (0, eval)('typeof ' + 'globalThis') : v2), length: v41, ...v42 } = { length: 3, 0: (function () { return new.target; })(), 1: (function () { return this; }) };
} catch (e) { log('caught', e); }
try {
try { var v43;
log(undefinedName); } catch (e) { log('inner', e); var v44; } finally { var v45; }
log(null);
var v46;
} catch (e) { log('caught', e); }
v47: for (let v48 = 0; v48 < 4; v48++) { tick(); for (const v49 of [1, 2, 3]) { if (v49 === v48) continue v47; if (v48 > 2) break v47; log(v48, v49); } }
try {
var v50;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
try {
v1[NaN] = (Symbol.for('k') << new Float64Array([((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size / v4), (BigInt(2147483647) * 7), NaN]));
} catch (e) { log('caught', e); }
try {
for (const v51 of new Set([1, 2, 3]).union(new Set(Object.entries(new (class { p = { get [Symbol.toStringTag]() { return 'Tag'; } }; q() { return this.p; } static r = 1; })((undefined != v4)))))) { tick(); for (const v52 of v3) { tick(); for (let v53 = 3; v53 < 3; v53++) { tick(); v2.p = Symbol.iterator;
for (let v54 = 0; v54 < 5; v54++) { tick(); var v55; }
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } } } }
var v56; }
var v57;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
