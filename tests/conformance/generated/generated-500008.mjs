let v0 = safe(() => ((() => { const a = [1, 2, 3]; a.extra = JSON.stringify((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()); return a; })()));
const v1 = safe(() => ({ set p(v) { log('set p', v); }, get p() { return -Infinity; } }));
function v2(v3 = 65536, v4 = Array.of(JSON.parse(safe(() => JSON.stringify({}))), (() => { let s = 'Hello, World'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-1, 2); })())) { tick(); for (let v5 = 0; v5 < 4; v5++) { tick(); log(safe(() => ([v3, new (class extends Array { last() { return this[this.length - 1]; } })((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size), [...Array.from({ length: 3, 1: undefined }, Number)]])));
switch (('abc'.indexOf(String(null))).toString(10).split(/(?<=a)b|X/gi, undefined).lastIndexOf((typeof 9007199254740991).length)) { case /(?<=a)b|X/gi.exec('a'.at(0)): const [v6, v7 = new Set(`a${undefined}b${null}`), ...v8] = new Uint8Array([1, 2, 300]);
break; case ((((typeof null).toUpperCase() % ((undefined - undefined) % 1.7976931348623157e308)) + parseFloat('a')) && ((Object.groupBy([0, -0, NaN, undefined, null], x => typeof x) >= undefined), (() => ('abc')))): log(safe(() => ((BigInt.asUintN(64, ((1n) ** 3n)) + (BigInt.asUintN(64, -(255n)) - -7n)))), safe(() => (v8)));
default: v9: for (;;) { tick(); [v8[2], v8['1']] = [{ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, Symbol.iterator];
for (let v10 = 1; v10 < 4; v10++) { tick(); { const saved = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return saved.apply(this, a); }; try { Promise.resolve(1).then(log); (async () => { await null; log('awaited', await Promise.resolve(2)); })(); log(n); } finally { Promise.prototype.then = saved; } } }
const v11 = safe(() => (/(?<=a)b|X/gi));
const { p: v12 = null, length: v13, ...v14 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v15;
break v9; }
case +((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()): globalThis.gstr &&= { __proto__: { p: BigInt(NaN) }, q: [3, 1, 2] }; }
log(safe(() => ((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size; }, configurable: true }); return a; })())), safe(() => (new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).reverse().copyWithin(0, 3).with(0, -1073741825))));
v16: for (;;) { tick(); for (globalThis.garr[1.5] of [0, -0, NaN, undefined, null]) { tick(); [globalThis.garr[0], globalThis.gobj.p] = String(undefined); }
throw new TypeError('t');
break v16; }
log(safe(() => (v4)));
if (Array.isArray(JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}'))) { log(safe(() => ((undefined ?? null))));
log(safe(() => (null)), safe(() => (undefined))); }
for (let v17 = 3; v17 < 3; v17++) { tick(); log(safe(() => (null)), safe(() => (undefined)));
var v18; }
{ let v19 = 4; do { tick(); var v20; } while (v19-- > 0); } }
return (typeof `a${({ __proto__: { set p(v) { log('set p', v); }, get p() { return 4294967295; } }, q: (a => { tick(); return a; })(undefined, null, null) } && v4)}b${new BigInt64Array([1n, -1n]).reverse()}`).replaceAll('Hello, World', (((((-0 ^ v3) + ((undefined + (0, eval)('typeof ' + 'globalThis'))).toPrecision(5).length) & 'a'[4294967295].charCodeAt(1)) <= v3) ? (Array.from(new Array(3).flat().values()), encodeURIComponent(JSON.stringify((5e-324 * +(undefined))))) : Symbol.for('k'))).at(-2); }
let v21 = safe(() => (((1e-7 % Number(null))).toFixed(0).length));
log(safe(() => (((0n * BigInt.asUintN(64, 0n)) >>> (Math.min(Array.of(JSON.stringify(v0, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }), ((() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() + (0, eval)('typeof ' + 'globalThis'))).findIndex(x => { tick(); return x; }), String.fromCharCode((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, v0.length)) ?? v0.reduce((s, v) => s + v, Number(v1)))))));
try {
Object.setPrototypeOf(v1, [(parseInt(String(null).slice(NaN, -0), 10)).toExponential(1), , v0]);
log(safe(() => (new Map(Array.of({ valueOf() { tick(); log('valueOf'); return -0; }, toString() { tick(); log('toString'); return '12'; } }, (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }).hasX?.((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))))), safe(() => (Object(Object.values((3.5).toExponential(2))))));
} catch (e) { log('caught', e); }
var v22 = safe(() => (null));
(async () => { tick(); log('async', await v1); })().catch(e => log('rejected', e));
try {
log(safe(() => (Object.create({ p: { p: new Map([[NaN, 1], [-0, 2], [0, 3]]), q: { p: Symbol.for('k') } } }, { w: { value: (2 || (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([undefined, 1])).size), enumerable: true } }))));
log(v0.unshift(undefined));
for (const v23 of new Map(Array.from({ length: 3, 1: undefined }, (x, i) => [i, x])).values()) { tick(); globalThis.gta.set([], 4);
log(safe(() => ((null && null)))); }
log(safe(() => (null)), safe(() => (JSON.stringify((undefined, undefined)))));
} catch (e) { log('caught', e); }
const v24 = safe(() => (/[a-c]+/g));
try {
const v25 = Symbol('-0');
log(safe(() => (~((null - null)))));
const { p: v26 = Infinity, length: v27, ...v28 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
globalThis.gnum++;
log(safe(() => (undefined)));
} catch (e) { log('caught', e); }
try {
for (v1.q of (() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return +(null); }, configurable: true }); return a; })()) { tick(); globalThis.gnum += v0; }
} catch (e) { log('caught', e); }
log('awaiting', await v0);
const v29 = safe(() => (new Proxy({ p: v0 }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } })));
log('end');
