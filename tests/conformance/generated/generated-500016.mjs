let v0 = safe(() => (Object.freeze([1, 2, 3])));
const v1 = safe(() => ({ set p(v) { log('set p', v); }, get p() { return -2147483648; } }));
function v2(v3, ...v4) { tick(); log(safe(() => ((function () { return this; }))));
let v5 = safe(() => ((Math.abs(-((v4.indexOf(v3) + 65536)))).toFixed(2) * 1));
throw new TypeError('t');
const [, v6] = [(((a => { tick(); return a; })((undefined && null)), String.fromCharCode(-(-0.5), v4.length)), new Proxy({}, {})[Symbol.for('k')])];
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
return ''; }
function v7(v8, v9) { tick(); const [v10, v11 = v4, ...v12] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
return v5; }
export const v13 = safe(() => (new Map([[new Set(Array.prototype.map.call({ length: 3, 0: (undefined % (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()), 2: new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) }, x => x + 1)).intersection(new Set([-1073741825, 1])), 'a'.trim()]]).values()));
try {
log(((v0 + ((((0, eval)('typeof ' + 'globalThis') && (0, eval)('typeof ' + 'globalThis')) + '\ud83d') + parseFloat((typeof undefined).replaceAll('1e3', '[$&]')))).indexOf(`a${Object.getOwnPropertyNames((class { p = new Int16Array([1, 2, 3]); q() { return this.p; } static r = 1; }).prototype)}b${new Proxy({ valueOf() { tick(); log('valueOf'); return 7; }, toString() { tick(); log('toString'); return '-0'; } }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } })}`) > Math.sqrt(4)));
log(safe(() => (new Set([v0.indexOf(String(undefined)), (((undefined >>> null) + 1) + new Array(3)), 1_000]))));
{ let v14 = 4; do { tick(); log(safe(() => (/(?<n>a)|(?<n>b)/d)));
globalThis.gstr &&= new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(Symbol.iterator); } while (v14-- > 0); }
for (let v15 = 2; v15 < 4; v15++) { tick(); for (const v16 of new Set((v16 + String(null)))) { tick(); const v17 = 1.7976931348623157e308; } }
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
switch (((null & undefined) * 7)) { case null: log(safe(() => ([3, 1, 2])));
[v0[0], v1.p] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries();
break; case Symbol.iterator: ({ p: v2, q: globalThis.gta[3] = 1_000 } = { p: { get [Symbol.toStringTag]() { return 'Tag'; } }, q: +(null) });
default: for (let v18 = 0; v18 < 3; v18++) { tick(); log(safe(() => (null)), safe(() => (null))); }
for (let v19 = 3; v19 < 4; v19++) { tick(); var v20; }
case 1073741824: throw new TypeError('t'); }
} catch (e) { log('caught', e); }
for (const v21 of [[{ [Symbol.iterator]: v2((0, eval)('typeof ' + 'globalThis')), p: Array.from(undefined).flat() }], [1, , 3]]) { tick(); log(v21); }
try {
log(((String((() => { for (const x of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); try { return x; } finally { log('left'); } } })()) <= JSON.stringify(Number.parseFloat(String(null)))) ? JSON.parse(safe(() => JSON.stringify((() => { const a = [1, 2, 3]; a.extra = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(); return a; })()))) : Reflect.ownKeys(new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(('length' + undefined)))));
log(new Map([[NaN, 1], [-0, 2], [0, 3]]));
const [v22, v23 = [], ...v24] = (function* () { tick(); yield* [0, -0, NaN, undefined, null]; })();
(async () => { tick(); log('async', await ((undefined instanceof Object) ? (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() : { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }));
log('async', await null);
log('async', await null); })().catch(e => log('rejected', e));
} catch (e) { log('caught', e); }
let v25 = safe(() => ([0, -0, NaN, undefined, null]));
try {
log(safe(() => (Math.max((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().indexOf((0, eval)('typeof ' + 'globalThis')), ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size | (null >> undefined))))));
{ let v26 = 4; do { tick(); for (let v27 = 2; v27 < 3; v27++) { tick(); eval('globalThis.gnum + 1'); } } while (v26-- > 0); }
log(v2(null));
(async () => { tick(); for (const x of [1, , 3]) log(await x); })().catch(e => log('rejected', e));
try { var v28; } finally { log('finally'); }
const { p: v29 = null, length: v30, ...v31 } = { get [Symbol.toStringTag]() { return 'Tag'; } };
var v32;
} catch (e) { log('caught', e); }
export default new Proxy([('1e3' + new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(v1)), Reflect.ownKeys(v1).join('__proto__').at(2147483647)], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } });
const v33 = -0;
log('end');
