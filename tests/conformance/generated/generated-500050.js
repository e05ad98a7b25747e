let v0 = 1e-7;
let v1 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
let v2 = safe(() => ({ p: {}, q: String.raw`a\n${Math.abs(0.5)}` }));
let v3 = safe(() => ([[Object.keys(((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size).toFixed(2) * 1).length, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set(['NaN', 1])).intersection(new Set([(() => { const r = /(a)|(b)|(c)/g; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })(), 1])).size, Math.imul((-(1)).toFixed(2) * 1, parseInt(`a${(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()}b${(0, eval)('typeof ' + 'globalThis')}`, 10))], (Object.keys((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size).push(new Set(Object.prototype.toString.call(undefined).split(' 7 ').join('/')))).toPrecision(3).search(/a/), new Set([1, 2, 3]).union(new Set(JSON.parse(safe(() => JSON.stringify(Object.freeze([1, 2, 3]))))))]));
let v4 = safe(() => ({ q: (255n << String([((null + '__proto__') + (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()), ((null || null) + String(undefined))].includes(Array.from(Number.isSafeInteger(-1))))), p: Object.entries({ ['p']: ('a'.indexOf((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()) + -Infinity), p: v3 }).join('a').charCodeAt(-0), r: parseInt('', 1) }));
try {
log(safe(() => ((parseFloat(encodeURIComponent('-0')) && v2))));
log(safe(() => ((function (v5 = ((v0 - 1e21) % (v3.length).toString(10).search(/./gu)), v6 = ((Object.prototype.toString.call((undefined && undefined)) + Object(null)), v2)) { tick(); return [...JSON.stringify(null).trimEnd().at(1).matchAll(/a|/g)]; }))), safe(() => (v1.length)));
(async () => { tick(); log('async', await null);
await null; log('tick', { ...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), r: (null != undefined) });
if (false) throw undefined;
log('async', await (null < undefined));
const v7 = await Promise.resolve((function () { return this; })); })().catch(e => log('rejected', e));
let v8 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 0; }, toString() { tick(); log('toString'); return '\ud83d'; } }));
try { const [v9, v10 = new Map([[NaN, 1], [-0, 2], [0, 3]]).keys(), ...v11] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([null, 1])).entries();
log(safe(() => (Object.freeze({}))), safe(() => (/b/y)));
log(safe(() => ((undefined ?? null))), safe(() => (Symbol.for('k'))));
log(safe(() => (undefined)));
var v12;
throw new TypeError('t'); } catch (e) { log('inner', e); for (let v13 = 0; v13 < 4; v13++) { tick(); delete v2.r;
log(safe(() => (undefined)));
var v14; }
for (let v15 = 0; v15 < 3; v15++) { tick(); [v0, v12] = [null, null];
var v16; }
for (let v17 = 4; v17 < 3; v17++) { tick(); var v18; }
log(safe(() => (null))); } finally { [v3[0], v8.p] = (function* () { tick(); yield* [null, null, undefined]; })();
log((typeof undefined));
const [v19, v20 = v10, ...v21] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
const { p: v22 = undefined, length: v23, ...v24 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
var v25; }
for (const v26 of (function* () { tick(); yield null; })()) { tick(); log(safe(() => (!undefined)), safe(() => ('12')));
delete v4.p; }
eval('let z = ' + '3; log(z)');
log(safe(() => (`a${null}b${null}`)), safe(() => (new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(null))));
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
log(undefinedName);
} catch (e) { log('caught', e); }
try {
if (Number.isInteger((((65536 + Number(Symbol.for('k')))).toExponential(3).match(/[a-c]+/g) ?? []).indexOf((function () { arguments.length = 3; return Array.from(arguments); })()))) { const v27 = -2147483648; }
log(safe(() => (v4)));
globalThis.gstr++;
for (let v28 = 1; v28 < 5; v28++) { tick(); log(safe(() => (Object.entries({ __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: null }))));
log({});
const { p: v29 = (null && undefined), length: v30, ...v31 } = { get p() { tick(); return null; }, q: undefined };
log(undefinedName);
var v32; }
for (const v33 in { a: 1, 2: 'two', b: parseFloat('4294967295'.replaceAll('Hello, World', null)), 1: 'one' }) { tick(); log(v33); }
--v0;
for (let v34 = 2; v34 < 4; v34++) { tick(); [v0, v3] = [null, undefined];
var v35; }
const [v36, v37 = Symbol.for('k'), ...v38] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
log(safe(() => (null)));
} catch (e) { log('caught', e); }
try {
Object.freeze(v3);
log(safe(() => ((function (v39, v40) { tick(); return encodeURIComponent(`a${undefined}b${undefined}`).startsWith(`a${{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}b${{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}`, 0); }))));
try { { let v41 = 0; while (v41++ < 3) { tick(); globalThis.gstr = null;
[v3[0], v4.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v42; } }
log(safe(() => (null)), safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })())));
if (!(v4 % (0, eval)('typeof ' + 'globalThis'))) throw v4; } catch (e) { log('inner', e); var v43; } finally { log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())));
[v4, v0] = [Array.from({ length: 3, 1: undefined }, (x, i, a) => a.length), (undefined - undefined)];
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())), safe(() => (undefined))); }
var v44;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
