let v0 = -0;
let v1 = safe(() => ([~(([(() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().reduce((s, v) => s + v, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size), Math.sqrt(2), Math.sqrt(2)].join('aXbXc').replaceAll('abc', '$<n>').charCodeAt(1) % Object.getOwnPropertyNames({ get p() { tick(); return (() => { const r = /[a-c]+/g; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })(); }, q: (Symbol.for('k'), 'a'.split('Hello, World', undefined)) }).indexOf(Object.assign({}, ('aXbXc'.charCodeAt(1) + [3, 1, 2].push((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())), Object.freeze({ p: (-7n ?? (function () { return this; })), q: [][-1] }))))), -([...(function* () { tick(); yield (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(); yield null; return (-1n * 9007199254740993n); })()].reduce((s, v) => s + v, Array.of(new Map(Reflect.ownKeys(Object.assign({}, (function () { return this; }), { ...null, q: undefined })).entries()), Object([0, -0, NaN, undefined, null])).reduce((s, v) => s + v, (Array.prototype.slice.call({ length: 3, 0: Array.of(null, undefined), 2: { get [Symbol.toStringTag]() { return 'Tag'; } } }, 1).length % ([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].reduce((s, v) => s + v, new Set([1, 2, 3]).union(new Set([1, , 3])).size) + -(parseInt('line\nline2', 1))))))), (((~(123456789.125) ^ (((parseFloat([3, 1, 10, 'b', 'Hello, World', , undefined, -0, 2].sort().join('NaN')) % -(-0)) * ((Array.of((undefined, undefined), (function () { return this; })).push({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }) + -((2147483647 + (null % undefined)))) * (46341 * 1e21))) - /(\w)(\w)?/.test((String(null) + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())))) * (((1 + Math.floor(3.5)) << ((Object.prototype.toString.call(null).replace(/\bl/gi, '$<n>') % null) - JSON.parse(safe(() => JSON.stringify([1e21, ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size + 7), [...new Map([[NaN, 1], [-0, 2], [0, 3]])].length]))).length)) >>> `a${null}b${(-1n & 18446744073709551616n)}`.charCodeAt(2147483647))) >> ((-((Reflect.ownKeys(Object((function () { return this; }))).length).toFixed(2) * 1)).toFixed(2) * 1 - [new Set([1, 2, 3]).union(new Set([0, -0, NaN, undefined, null])), (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()].toString()))]));
let v2 = safe(() => ({ get p() { tick(); return [...Array.from(Iterator.from([...(function* () { tick(); yield* [3, 1, 2]; })()]).drop(2)), (([...Object.getOwnPropertyNames({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).keys()].length < -(((String('4294967295').match(/./gu) ?? []).length + (null >> JSON.parse(safe(() => JSON.stringify([undefined, null, null]))).includes(new Map([[NaN, 1], [-0, 2], [0, 3]]).has(undefined)))))) ? Object.fromEntries([['a', Object.getOwnPropertyNames([...(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()])], ['b', { ...undefined, q: undefined }]]) : new Map([['a', (() => { let s = '01'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-2, NaN); })()[Symbol('line\nline2')]], ['b', new Map([[NaN, 1], [-0, 2], [0, 3]])]]))]; }, q: new Array(4)[3] }));
let v3 = safe(() => ([~(parseInt((encodeURIComponent(Object.prototype.toString.call(JSON.parse(safe(() => JSON.stringify({}))))).search(/(?<n>a)|(?<n>b)/d)).toPrecision(4), 2)), 1, '12'.search(/(a)|(b)|(c)/g)]));
const v4 = Symbol('');
log(safe(() => (null)));
let v5 = safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
log(safe(() => (new Map([[(v2, v3[-1]), v1]]))));
try {
{ let v6 = 0; while (v6++ < 5) { tick(); try { eval('v0 + 1');
const { p: v7 = (undefined, undefined), length: v8, ...v9 } = { ['p']: null, p: null };
const [v10, v11 = undefined, ...v12] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v13; } finally { log('finally'); }
log(safe(() => (((undefined >>> null) - (null ^ null))))); } }
log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())));
const [v14, v15 = new Set([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]).size, ...v16] = v1;
const { p: v17 = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), length: v18, ...v19 } = { q: 9007199254740993, p: -(-1), r: ((undefined || null) / (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) };
var v20;
const [, v21] = [];
log(safe(() => (null)));
} catch (e) { log('caught', e); }
try {
{ Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }), JSON.stringify([[].values().map(Number).filter(x => { tick(); return x; })])); } finally { delete Object.prototype.toJSON; } }
switch (Object.keys((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries())) { case new (class extends Array { last() { return this[this.length - 1]; } })((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()): log(safe(() => (Array.from({ length: 20 }, (_, i) => i * i))));
break; case undefined: (async () => { tick(); try { await Promise.reject(this === undefined); } catch (e) { log('awaited', e); } finally { await 0; }
var v22; })().catch(e => log('rejected', e));
default: for (let v23 = 1; v23 < 3; v23++) { tick(); log(safe(() => (null))); }
throw new TypeError('t');
log(safe(() => (null)), safe(() => (undefined)));
var v24;
case v0: v25: { log(safe(() => ((function () { return this; }))), safe(() => (null)));
if (Object.isFrozen(null)) break v25; var v26; } }
var v27;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
