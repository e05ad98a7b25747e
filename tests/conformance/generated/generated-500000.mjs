let v0 = -0;
let v1 = 'aXbXc';
class v2 extends (class { p = [3, 1, 2]; q() { return this.p; } static r = 1; }) { toString() { tick(); return '__proto__'; }
1 = { q: '1e3'.repeat(3).length, p: -(new Array(4).push(2147483647)), r: ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().push(((typeof undefined) && (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size)) % parseInt(`a${{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}b${Symbol.for('k')}`.at(-1), 10)) };
}
const v3 = new Map([[1, safe(() => (0))], ['p', (([...Map.groupBy(Object.values(Object.fromEntries([[undefined, null]])), x => typeof x).values()].push((function (a, b) { tick(); return this; }).bind(new BigInt64Array([1n, -1n]).filter(x => typeof x === 'number').fill([].lastIndexOf((function () { return this; })), 4).reverse(), { __proto__: { q: (undefined % undefined), p: (undefined & undefined), r: -1 }, q: false })) >> { get [Symbol.toStringTag]() { return 'Tag'; } }) / -1)]]);
const v4 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
let v5 = safe(() => ('-0'));
export const v6 = safe(() => ((((() => { const r = /(?<n>a)|(?<n>b)/d; r.lastIndex = 1; return [r.test(String.fromCharCode(0.1, -0).at(-0)), r.lastIndex]; })() ?? undefined) + encodeURIComponent((v5 + Array.prototype.concat.call(v0, Array.prototype.slice.call({ length: 3, 0: -1, 2: Object.getOwnPropertyDescriptors({ set p(v) { log('set p', v); }, get p() { return 2; } }) }, 2)))))));
let v7 = safe(() => ({ p: null }));
const v8 = Symbol('1e3');
try {
log(safe(() => ((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })(...new Set([1, 2, 3]).union(new Set((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()))))));
} catch (e) { log('caught', e); }
try {
{ let v9 = 0; while (v9++ < 5) { tick(); let v10 = safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })())); } }
[v4[3], v7.p] = [/x*/g, Number((Symbol.iterator >= (0, eval)('typeof ' + 'globalThis')))];
log(safe(() => (Math.trunc((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size))));
} catch (e) { log('caught', e); }
let v11 = 1n;
try {
{ const f = (o, v) => { tick(); o.p = v; return o; }; for (const o of [{}, { p: 1 }, { p: null, q: (() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })() }, Object.freeze({ p: 2 }), Object.create({ set p(v) { log('setter', v); } }), [], JSON.parse(safe(() => JSON.stringify({ get p() { tick(); return null; }, q: null })))]) log(safe(() => f(o, new Map([[NaN, 1], [-0, 2], [0, 3]])))); }
v3.set((function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })(), Object.prototype.toString.call(null));
for (const v12 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([undefined, 1])).entries()) { tick(); { Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } } }
[v4[0], v7.p] = (function* () { tick(); yield null; yield undefined; return null; })();
} catch (e) { log('caught', e); }
log(safe(() => ((function () { arguments.length = 0; return Array.from(arguments); })(v3, { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))));
try {
for (const v13 of Object.values(null).values().map(x => x + 1).filter(x => typeof x === 'number')) { tick(); for (v0 of [0, -0, NaN, undefined, null]) { tick(); var v14; } }
log(safe(() => (Symbol.iterator)));
log(safe(() => (undefined)));
} catch (e) { log('caught', e); }
let v15 = safe(() => ([, (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), , ]));
try {
log(safe(() => (undefined)));
} catch (e) { log('caught', e); }
const v16 = safe(() => ([0, -0, NaN, undefined, null]));
log(safe(() => (undefined)));
export default Symbol.iterator;
try {
log(safe(() => (new Uint32Array([4294967295, v0]).reverse())));
} catch (e) { log('caught', e); }
log('end');
