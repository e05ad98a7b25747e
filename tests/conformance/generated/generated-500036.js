let v0 = safe(() => ([~(Object.entries(Object.groupBy([, { ...{ __proto__: { p: undefined }, q: (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })() }, ...Object.create({ p() { return this; }, q: () => ((undefined ?? undefined)) }, { w: { value: Object.seal([1, , 3]), enumerable: true } }) }, , ], x => typeof x)).length), new Set([1, , 3]).size, [...JSON.stringify((9007199254740993).toFixed(2) * 1)].length]));
const v1 = safe(() => ({ valueOf() { tick(); log('valueOf'); return -2147483648; }, toString() { tick(); log('toString'); return 'abc'; } }));
function v2(v3, v4) { tick(); for (let v5 = 0; v5 < 4; v5++) { tick(); --globalThis.gstr;
log(safe(() => ((((v6 = +(new (class extends Array { last() { return this[this.length - 1]; } })().callM?.(null)), v7 = Array.of(undefined, undefined)) => { tick(); return new BigInt64Array([1n, -1n]).toSorted().map(Object); }) ?? (~((Number(null) << 'abc')) < ((Number(undefined)).toPrecision(3) + Object.freeze({ toJSON(k) { tick(); return 'json' + k; }, p: 1 })).charCodeAt([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].lastIndexOf((function () { return new.target; })())))))), safe(() => (-([].indexOf(new Uint8Array([1, 2, 300]).map((x, i) => [i, x]).map((x, i, a) => a.length))))));
const [v8, v9 = Reflect.apply(Array, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), 1])), [...[(undefined || undefined)], { *[Symbol.iterator]() { tick(); yield null; yield null; } }]), ...v10] = new Map([['a', String(undefined)], ['b', (void undefined)]]);
[globalThis.gobj.toString, globalThis.gstr] = [new Date(Date.UTC(2020, 4, v5)).toISOString(), (JSON.parse(safe(() => JSON.stringify({ p: undefined, q: undefined }))), (null * null))];
if (Object.entries(Object.getOwnPropertyDescriptors({})).some((x, i) => i > 1)) { if ((v9 != v8)) { log(null);
var v11; }
--globalThis.gstr; } else { Object.setPrototypeOf({}, Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } }));
const v12 = safe(() => (/\bl/gi)); }
var v13 = safe(() => ((function (a, b) { tick(); a = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }; arguments[1] = undefined; return [a, b, arguments.length, ...arguments]; })(null)));
log(safe(() => (Object.create({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { w: { value: null, enumerable: true } }))));
const { p: v14 = Symbol.for('k'), length: v15, ...v16 } = { p: null, q: undefined };
log(safe(() => (undefined)), safe(() => (undefined)));
var v17; }
return String({ ...Object.freeze({ p: new Proxy({ q: (undefined & Symbol.iterator), p: (Object.prototype.toString.call(null) / true), r: (-0 + 1) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }) }), ...{ length: 2, 0: !'abc', 1: Object.assign({}, undefined, { ...{ ['p']: null, p: undefined }, ...new (class { p = null; q() { return this.p; } static r = 1; })(Symbol.for('k')) }) } }); }
function* v18() { tick(); for (const x of (() => { const a = [1, 2, 3]; a.extra = new Proxy({ p: { p: (function (a, b) { tick(); a = ((undefined - null) / 2); arguments[1] = Object.entries({}); return [a, b, arguments.length, ...arguments]; })(0b101), q: { p: (typeof false) } } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }); return a; })()) yield x;
yield [...(function* () { tick(); yield null; })()].reduce((s, v) => s + v, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size);
log('got', yield new Array(3).length);
yield Map.groupBy([0, -0, NaN, undefined, null], x => typeof x).values();
yield (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })();
yield null;
return (() => (new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({}))); }
function v19(v20) { tick(); const v21 = safe(() => ([]));
return Math.sign(('4294967295'.at(1).length % ((-((' 7 ' << (null % null))) - (0 / new Set('a').size)) - Infinity))); }
try {
v0.reverse()
for (const v22 in '12') { tick(); log(v22); }
switch (Number(({ __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: undefined } + new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })()))) { case Array.of(2147483647, (Symbol.for('k') <= ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() && v1))): let v23 = safe(() => ([JSON.stringify(null).search(/[a-c]+/g), Math.sqrt(0), 2147483647]));
log(safe(() => ((Number(null), null))));
break; case Object.entries(v1).join('01'): log(safe(() => (+(v1))));
default: eval('var evalVar = 1; typeof evalVar');
case ('1e3' / [...((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${v0}\ny${undefined}`.matchAll(/(?<n>\w)/g)]): if ((((5e-324 - +(null)) / Array.of((0, eval)('typeof ' + 'globalThis'), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())) >= NaN)) { log(safe(() => (Array.of(undefined, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()))), safe(() => ({ set p(v) { log('set p', v); }, get p() { return 2147483647; } })));
if (((0, eval)('typeof ' + 'globalThis') === v1)) { { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
var v24; } else { { const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } } }
log(safe(() => (this === undefined)), safe(() => ((undefined, null))));
log(safe(() => (undefined))); } else { log(v19);
if (Object.hasOwn({}, 'constructor')) { { const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } } } else { var v25; } } }
var v26;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
