let v0 = safe(() => ([JSON.stringify(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${4294967295}\ny${Object.getOwnPropertyDescriptor(new Uint8Array([1, 2, 300]).filter((a => { tick(); return a; })), 'p')}`, null, 12)]));
const v1 = safe(() => ({ p: (Object.getOwnPropertyDescriptors({ p: new Proxy({ *[Symbol.iterator]() { tick(); yield Symbol.for('k'); yield Symbol.for('k'); } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }), q: Symbol('12') }) % (async () => (-1073741825))) }));
function v2(v3) { tick(); log(safe(() => (parseFloat((Array.from(+((v3, (() => (null))))).indexOf((2).toString(36))).toFixed(0)))));
return { p: 7 }; }
let v4 = safe(() => (([1, , 3].join('4294967295').length).toString(36)));
try {
const v5 = Symbol('');
log(safe(() => (((-Infinity / (((undefined & undefined) >> NaN) & ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size * 1e-7))) == (new Set([5, 1, 4].toSorted((a, b) => b - a)) instanceof Error)))));
log(safe(() => ({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
log(safe(() => ('line\nline2'.search(/(?<=a)b|X/gi))));
if ('abc'.includes(Object.prototype.toString.call(v0))) { for (let v6 = 0; v6 < 4; v6++) { tick(); { const f = (a, i) => { tick(); return a[i]; }; for (const a of [Object.freeze([1, 2, 3]), new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2), 'NaN', {}, null]) for (const i of [0, 1, '1', -1, 4294967295, '0']) log(safe(() => f(a, i))); }
log(undefined); } }
log(safe(() => (Map.groupBy([3, 1, 2], x => typeof x))), safe(() => (v1)));
delete v0[1e21];
log(safe(() => (' 7 ')));
} catch (e) { log('caught', e); }
try {
for (let v7 = 1; v7 < 3; v7++) { tick(); log(safe(() => (Symbol.iterator)), safe(() => (!v0)));
for (let v8 = 3; v8 < 5; v8++) { tick(); const { p: v9 = null, length: v10, ...v11 } = { length: 2, 0: v0, 1: (65536).toPrecision(4) };
(async () => { tick(); try { await Promise.reject(null); } catch (e) { log('awaited', e); } finally { await 0; }
await Promise.all([null, null]); })().catch(e => log('rejected', e));
log(({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, new Map([[NaN, 1], [-0, 2], [0, 3]])));
if ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(null)) { var v12; } else { var v13; } } }
} catch (e) { log('caught', e); }
try {
log(safe(() => (v2.call(v2, JSON.stringify(new Proxy([undefined, undefined, null], {}), ['p', 'q', 1])))), safe(() => (JSON.stringify(`a${null}b${(function* () { tick(); yield (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(); yield v1; return null; })()}`, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }))));
for (globalThis.gbig of [(((() => { const r = /(?<n>a)|(?<n>b)/d; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })() / (v2() && v2))).toFixed(1)]) { tick(); const [v14, v15 = 'Hello, World'.length, ...v16] = new Map([[NaN, 1], [-0, 2], [0, 3]]); }
const [v17, v18 = Math.round(3.5), ...v19] = new Uint8Array([1, 2, 300]).with(1, (-2147483648 | ((function () { return new.target; })() * (function () { return this; }))));
eval('log(' + safe(() => JSON.stringify(3.5)) + ')');
{ let v20 = 4; do { tick(); log(v19.splice(0, 2, null));
log(safe(() => ({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })));
log(safe(() => (undefined)), safe(() => (undefined))); } while (v20-- > 0); }
log(safe(() => (4294967295)));
log(safe(() => (Array.isArray(null))));
switch ((null, null)) { case (() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })(): var v21;
break; case (undefined, undefined): const [v22, v23 = null, ...v24] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
default: var v25;
case 2: log(safe(() => (undefined))); }
log(safe(() => (undefined)));
} catch (e) { log('caught', e); }
try {
log(65536);
} catch (e) { log('caught', e); }
(async () => { tick(); for (let v26 = 0; v26 < 5; v26++) { tick(); log(safe(() => (JSON.stringify(null, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }))), safe(() => (Object.prototype.toString.call(null))));
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { get [Symbol.toStringTag]() { return 'Tag'; } }) log(k); for (const k in [1, , 2]) log(k); log({ ...{ get [Symbol.toStringTag]() { return 'Tag'; } } }, Object.entries({ get [Symbol.toStringTag]() { return 'Tag'; } })); } finally { delete Object.prototype.inherited; } }
[v0, globalThis.gnum] = [null, undefined];
var v27; } })().catch(e => log('rejected', e));
try {
log(safe(() => (v2)));
log(safe(() => ((() => (((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() && (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))))));
globalThis.gta[3] = `a${undefined}b${undefined}`;
} catch (e) { log('caught', e); }
try {
[v0[0], v1.p] = new Set((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return undefined; }, configurable: true }); return a; })()).entries();
log(safe(() => (v1)), safe(() => (null)));
} catch (e) { log('caught', e); }
const v28 = new Set([safe(() => (/x*/g)), 'p', Infinity]);
try {
v29: { log(safe(() => (undefined)), safe(() => (undefined)));
var v30;
if (Object.getOwnPropertyNames(undefined).some((x, i) => i > 1)) break v29; log(undefinedName);
var v31; }
const [v32, v33 = (function () { return new.target; })(), ...v34] = v28;
log(safe(() => (null)));
var v35;
} catch (e) { log('caught', e); }
const v36 = -0;
try {
[globalThis.gstr, v36] = [undefined, undefined];
var v37;
} catch (e) { log('caught', e); }
const v38 = safe(() => ([1, , 3]));
log(safe(() => (undefined)));
const v39 = new Map([[1, safe(() => ('line\nline2'))], ['p', v0.push([...[...String.fromCharCode(-1073741825, 1)[(null >>> undefined)].at(2147483647)].keys()].includes((class extends Array { last() { return this[this.length - 1]; } }).hasX?.('NaN')))]]);
log(safe(() => (v0)));
try {
log(safe(() => (null)));
switch (v38[1]) { case Map.groupBy(v0, x => typeof x): var v40;
break; case undefined: var v41;
default: var v42;
case (undefined / undefined): var v43; }
var v44;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('end');
