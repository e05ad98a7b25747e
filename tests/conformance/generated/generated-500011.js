let v0 = -1;
let v1 = 'abc';
class v2 { constructor(v3, v4) { tick(); this.p = String(Object((((('01' + (() => { for (const x of { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) { tick(); try { return x; } finally { log('left'); } } })()), '12') ?? Array.from(new Uint8Array([1, 2, 300]))) || v4))); }
name(v5) { tick(); return (function (v6, ...v7) { tick(); return (-((((((9007199254740993n) ** 3n)) ** 3n) & 0n)) ^ -7n); }); }
toString() { tick(); return 'Hello, World'; }
}
var v8 = safe(() => (((`a${null}b${[...[1, , 3]]}` + Object.prototype.toString.call(Number(('12' + [1, , 3])))) + ((((null + undefined)).toFixed(1).length).toFixed(2) * 1 + JSON.stringify((() => { tick(); return String.fromCharCode(Infinity, 0xff); }))).length)));
let v9 = safe(() => (`a${((v10) => { tick(); return Symbol.for('k'); })}b${-1n}`));
let v11 = safe(() => (new Set([...Array.prototype.map.call(new Uint8Array([1, 2, 300]).filter(x => { tick(); return x; }), x => { tick(); return x; }).fill((((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), [1, , 3]) + [3, 1, 2]), 1), ('p' in new Proxy({ p: undefined }, {}))]).size));
log(safe(() => (JSON.parse((Math.trunc([...[3, 1, 2], ({} ?? undefined)].indexOf('\ud83d\ude00x'))).toString(10)))));
try {
--v0;
log(safe(() => (v9)));
[globalThis.garr[0], globalThis.gobj.p] = new Uint8ClampedArray([(''.length >>> ((null << null) ^ 3.5)), [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].length, -5, 255.5]);
log(safe(() => (((Object(undefined) == v11) ? {} : ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() ?? { ...{ ...undefined, p: undefined }, ...{ ...null, p: undefined } })))), safe(() => (BigInt.asIntN(8, BigInt.asIntN(8, (255n * -7n))))));
for (const v12 in [Object.assign({}, (null && undefined), new v2(undefined)), , (0n - BigInt(-2))]) { tick(); log(v12); }
log(safe(() => (JSON.stringify(undefined))));
let v13 = safe(() => ('01'));
{ Object.prototype.toJSON = function (k) { return 'J' + k; }; try { log(JSON.stringify({}), JSON.stringify((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })())); } finally { delete Object.prototype.toJSON; } }
} catch (e) { log('caught', e); }
try {
log(safe(() => (v9)));
} catch (e) { log('caught', e); }
log(safe(() => ([...[...'\ud83d\ude00x'.matchAll(/a|/g)].values().map((function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })).filter((x, i) => i > 1)])));
let v14 = safe(() => ([0, -0, NaN, undefined, null]));
try {
for (let v15 = 1; v15 < 4; v15++) { tick(); let v16 = safe(() => ({ p: null }));
const [v17, v18 = null, ...v19] = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })();
log(safe(() => (null)), safe(() => (undefined)));
var v20; }
const [, v21] = Object.freeze([1, 2, 3]);
} catch (e) { log('caught', e); }
const v22 = Symbol('');
try {
const { p: v23 = v0, length: v24, ...v25 } = {};
log(safe(() => ((null, undefined))));
} catch (e) { log('caught', e); }
v26: for (let v27 = 0; v27 < 4; v27++) { tick(); for (const v28 of [1, 2, 3]) { if (v28 === v27) continue v26; if (v27 > 2) break v26; log(v27, v28); } }
try {
(async () => { tick(); const v29 = await Promise.resolve(parseInt((Number(new Proxy({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))).toPrecision(3), 2));
for (const x of (() => { const a = [1, 2, 3]; a.extra = Number(new BigInt64Array([1n, -1n])); return a; })()) log(await x);
try { await Promise.reject({ __proto__: { get p() { tick(); return (0, eval)('typeof ' + 'globalThis'); }, q: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() }, q: Object.freeze({}) }.constructor?.([5, 1, 4].toSorted((a, b) => b - a), Object.isFrozen(undefined))); } catch (e) { log('awaited', e); } finally { await 0; }
return new Map([['a', null], ['b', null]]);
log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())));
log('async', await Number(undefined));
const [, v30] = [3, 1, 2];
await Promise.all([null, null]); })().catch(e => log('rejected', e));
} catch (e) { log('caught', e); }
try {
const { p: v31 = /./gu.flags, length: v32, ...v33 } = { p: v0 };
for (let v34 = 0; v34 < 4; v34++) { tick(); log(safe(() => ((v33 ?? -(-1n).toString(16))))); }
if (new Map([['a', new Array(5)], ['b', v22]]).has((async () => ('0x1F')))) throw new Proxy({ *[Symbol.iterator]() { tick(); yield new Map([[NaN, 1], [-0, 2], [0, 3]]); yield '4294967295'; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } });
const [v35, v36 = (() => { const a = [1, 2]; a[50] = 3; return a; })(), ...v37] = (function* () { tick(); try { yield v22; } finally { log('cleanup'); }
log('got', yield undefined); })();
} catch (e) { log('caught', e); }
try {
var v38 = safe(() => ((function (a, b) { delete arguments[0]; arguments[0] = (() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })(); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(undefined, Object.seal([1, , 3]), (function (a) { const f = () => arguments[0]; a = (function (v39, v40) { tick(); return undefined; }); return [f(), a]; })((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), (undefined, undefined)))));
v14[NaN] -= ((Symbol.iterator in {}) ? (() => { const g = (function* () { tick(); yield* (() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return undefined; }, configurable: true }); return a; })(); })(); return [g.next(), safe(() => g.throw(new Error('01'))), g.next()]; })() : Array(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()));
var v41;
} catch (e) { log('caught', e); }
(async () => { tick(); log('async', await (function () { tick(); return v2; }));
log('async', await /[^]/su.exec('1e3'));
log(safe(() => (new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })))); })().catch(e => log('rejected', e));
const v42 = safe(() => ([1, , 3]));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
