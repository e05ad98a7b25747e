let v0 = -0;
let v1 = safe(() => ([((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })() + (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()), ({ __proto__: { p: { p: Array.isArray(null), q: { p: null } } }, q: (() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: 'a' }); return 'banana'.replace(r, '*'); })() } + '').concat((7 + (`a${undefined}b${null}` + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()).at(-2)), (function ({ p: v2 = (null + null), ...v3 } = {}) { tick(); return v3; })).charCodeAt(4), (Object.freeze({ 1: !{}, 0: 1e21, p: 3 }) + `a${(function* () { tick(); yield* Array.from({ length: 20 }, (_, i) => i * i); })()}b${{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}`)]));
let v4 = safe(() => ({ q: (~(2147483647)).toString(2).indexOf((typeof Object((String.raw`a\n${~(0)}`.match(/x*/g) ?? [])))), p: -((parseInt('a', 1)).toExponential(1).replaceAll('a', '[$&]').length), r: ([...new Map([[NaN, 1], [-0, 2], [0, 3]])].indexOf(Array.from(new Map(Array.from({ length: 3, 1: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() }, x => x + 1).entries()).values()).slice(-0, 4)) / 123456789.125) }));
let v5 = safe(() => ([new Map(new Array(4)), [...'-0'].slice(1, NaN), String(Object.freeze({ p: null, q: -1n })).search(/a/)]));
let v6 = safe(() => ({ [Symbol.toPrimitive](hint) { tick(); log(hint); return NaN; } }));
export const v7 = safe(() => ((() => { for (const x of new Map([[NaN, 1], [-0, 2], [0, 3]]).keys()) { tick(); try { return x; } finally { log('left'); } } })()));
try {
const v8 = safe(() => ([, [3, 1, 2], , ]));
let v9 = safe(() => (v1.length));
log(safe(() => ('\ud83d')));
log((undefined && v1));
function* v10() { tick(); for (const x of [0, -0, NaN, undefined, null]) yield x;
yield (() => { let n = 0; return [n++, n++ + ++n, n-- - --n, n]; })();
yield null;
return Object.getOwnPropertyDescriptors({ get [Symbol.toStringTag]() { return 'Tag'; } }); }
} catch (e) { log('caught', e); }
try {
try { if ([...(function (a, b) { tick(); a = 9007199254740993n; arguments[1] = (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(); return [a, b, arguments.length, ...arguments]; })((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), (function () { return this; }))].every((x, i) => i > 1)) { v6.p = [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].at(10); } else { for (let v11 = 4; v11 < 3; v11++) { tick(); var v12;
delete v4.p; }
Object.seal(v6);
{ let v13 = 4; do { tick(); log(safe(() => (null)), safe(() => (undefined))); } while (v13-- > 0); }
log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())), safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
({ p: v0, q: v0 = null } = { get [Symbol.toStringTag]() { return 'Tag'; } });
var v14; }
log(safe(() => (JSON.stringify(new Map([['a', null], ['b', undefined]])))));
v6[0] &&= Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } });
throw new TypeError('t'); } catch (e) { log('inner', e); for (let v15 = 2; v15 < 3; v15++) { tick(); for (v5[2] of [encodeURIComponent((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()), (JSON.stringify((undefined && undefined)) + (!undefined ? (0, eval)('typeof ' + 'globalThis') : (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))]) { tick(); if ((((undefined % null) / (null + undefined)) <= (undefined >> (null ?? null)))) { log(safe(() => (undefined)), safe(() => (undefined))); } else { for (const v16 of new Map([[NaN, 1], [-0, 2], [0, 3]])) { tick(); var v17; } } }
({ p: v6.r, q: globalThis.gstr = (7 * Number(null)) } = { ['p']: Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), p: Symbol.for('k') });
log({ __proto__: {}, q: null });
let v18 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
[v1[0], v6.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v19; }
v5[4294967295] = 2147483648;
switch ((18446744073709551616n & 255n)) { case v6: let v20 = safe(() => (`a${undefined}b${undefined}`));
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())), safe(() => ((undefined || undefined))));
const [v21, v22 = undefined, ...v23] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v24;
break; case Array.from(undefined).join('a').at(2): for (v1[Symbol.for('k')] of [('4294967295' + Symbol.iterator), '4294967295'.substr(10, -2)]) { tick(); v5.length = 0; }
default: if (Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).includes((0, eval)('typeof ' + 'globalThis'))) { const [, v25] = [1, , 3];
var v26; } else { [v1[0], v6.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v27; }
const [v28, v29 = (0, eval)('typeof ' + 'globalThis'), ...v30] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries();
{ const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } }
var v31;
case ((v0 - 4294967296) ^ v1.length): for (const v32 of (function* () { tick(); yield (function (v33, v34) { tick(); return null; }); yield (null == undefined); return {}; })()) { tick(); log(safe(() => (v1))); } } } finally { var v35; }
} catch (e) { log('caught', e); }
export default undefined;
log(safe(() => (undefined)));
log('end');
