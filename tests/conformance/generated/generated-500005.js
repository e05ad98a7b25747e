let v0 = safe(() => ([Object.values(new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(BigInt.asUintN(64, -7n), new Map([[NaN, 1], [-0, 2], [0, 3]]))).slice(0, -1).some((x, i) => i > 1)]));
const v1 = safe(() => ({ q: (Object.values(Object.getOwnPropertyDescriptors({ get p() { tick(); return (null ?? undefined); }, q: undefined })?.['0']).indexOf(undefined) % (+({ p() { return this; }, q: () => (null) }) + 0)), p: [[...new Map([[NaN, 1], [-0, 2], [0, 3]])]].lastIndexOf({ ...{ 1: ((...a) => { tick(); return a; })(), 0: (function (a) { const f = () => arguments[0]; a = null; return [f(), a]; })(undefined, (0, eval)('typeof ' + 'globalThis')), p: 3 }, q: (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })() }), r: ('12' + { __proto__: { p: (((function (a, b) { tick(); a = (null && undefined); arguments[1] = null; return [a, b, arguments.length, ...arguments]; })(undefined, null) + ((undefined == undefined) ? (0, eval)('typeof ' + 'globalThis') : (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())) | (([5, 1, 4].toSorted((a, b) => b - a).indexOf((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) + Number((function () { return this; }))) % 9007199254740991)), q: (-1 + (JSON.stringify(null) + (undefined - null))).startsWith(`a${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().intersection(new Set([null, 1]))}b${undefined}`, 3) }, q: ''.charCodeAt(2) }).indexOf('line\nline2'.replace(/a/, '[$&]')) }));
function v2(v3) { tick(); const { p: v4 = new Map([3, 1, 2]), length: v5, ...v6 } = {};
return '1e3'; }
let v7 = safe(() => ([, Array(...'12'.split(/[a-c]+/g, 2)), , ]));
try {
log(safe(() => (null)), safe(() => (v0)));
} catch (e) { log('caught', e); }
try {
try { eval('log(' + safe(() => JSON.stringify(-2147483648)) + ')');
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
for (let v8 = 2; v8 < 4; v8++) { tick(); log(safe(() => (1073741824)));
var v9;
log(safe(() => (undefined)), safe(() => (undefined)));
var v10; }
throw new TypeError('t');
throw undefined; } catch (e) { log('inner', e); if (((String('-0') || v0.entries()) != (BigInt(4) % 9007199254740993n))) { function v11(v12 = +(undefined), v13 = -1073741825) { tick(); log(Symbol.iterator);
log(safe(() => (undefined)));
var v14;
return !this === undefined; }
log(safe(() => (new Proxy({ p: undefined, q: null }, { has(t, k) { tick(); log('has', k); return Reflect.has(t, k); }, ownKeys(t) { tick(); log('ownKeys'); return Reflect.ownKeys(t); } }))));
log(safe(() => (new Uint8Array([1, 2, 300]))));
log(safe(() => (v1)));
log(undefinedName);
var v15; } else { const [v16, v17 = new Map([[NaN, 1], [-0, 2], [0, 3]]), ...v18] = Array.from({ length: 20 }, (_, i) => i * i).filter(x => typeof x === 'number');
if ((Math.sqrt(0) <= (123456789.125 - (undefined - undefined)))) { v0[4294967295] = null; }
{ const saved = String.prototype[Symbol.iterator]; String.prototype[Symbol.iterator] = function* () { yield 's'; }; try { log([...`a${null}b${null}`], Array.from('abc'), safe(() => { const [a, b] = `a${undefined}b${null}`; return [a, b]; })); } finally { String.prototype[Symbol.iterator] = saved; } }
v19: for (;;) { tick(); var v20;
break v19; }
log(safe(() => (undefined)), safe(() => (null))); } } finally { { let v21 = 4; do { tick(); throw new RangeError('r', { cause: new Function('a', 'b', 'return a + b')(undefined, null) });
for (const v22 in { p: (0, eval)('typeof ' + 'globalThis') }) { tick(); log(v22); } } while (v21-- > 0); } }
} catch (e) { log('caught', e); }
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([Iterator.from([v0[0]]).drop(0), 1])))));
for (const v23 of [([Number.isInteger((Object.getOwnPropertyNames((class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }).prototype) - v2))], Array.from({ ...{ p: null, q: null }, ...v1 }).map(String))]) { tick(); log(v23); }
log(safe(() => (('a' >> new (class { p = v2; q() { return this.p; } static r = 1; })((() => { const r = /[a-c]+/g; r.lastIndex = +((undefined && undefined)); return [r.test(Object.prototype.toString.call((0, eval)('typeof ' + 'globalThis'))[4]), r.lastIndex]; })())))));
try {
switch ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { case new Map([[NaN, 1], [-0, 2], [0, 3]]): log(safe(() => (Object.prototype.toString.call(v1))));
try { log(safe(() => (+(undefined))));
log(undefinedName); } catch (e) { log('inner', e); switch (true) { case 9007199254740991: [globalThis.gnum, globalThis.gstr] = [null, undefined];
var v24;
break; case -0: log(safe(() => ((null && null))), safe(() => (v2)));
default: delete v0[1.5];
var v25;
case 0: { let v26 = 0; while (v26++ < 4) { tick(); var v27; } } }
switch ((0, eval)('typeof ' + 'globalThis')) { case undefined: var v28;
break; case (0, eval)('typeof ' + 'globalThis'): log(null);
default: var v29;
case (null % null): const { p: v30 = null, length: v31, ...v32 } = {}; }
const [, v33] = [];
var v34; } finally { log(safe(() => (((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })() && new Map([[NaN, 1], [-0, 2], [0, 3]])))), safe(() => ((function (...v35) { tick(); return undefined; }))));
({ p: globalThis.gnum, q: v0[1.5] = (function () { return this; }) } = { p: undefined, q: undefined });
log(safe(() => (undefined)));
var v36; }
--v1.p;
break; case Array.from({ length: 4, 1: { ...'', q: String(null).trimEnd() } }, x => { tick(); return x; }): const { p: v37 = (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, length: v38, ...v39 } = { p() { return this; }, q: () => ((v0.length + ((-0 * (undefined + null)) - (-1073741825 + 1.7976931348623157e308)))) };
default: log(safe(() => (v2(undefined))), safe(() => (new Set(Array.from(new Uint8Array([1, 2, 300]))))));
switch (JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}')) { case ([5, 1, 4].toSorted((a, b) => b - a).indexOf((null || null)) - 'abc'.charCodeAt(NaN)): eval('syntax error here(');
const { p: v40 = null, length: v41, ...v42 } = { ['p']: null, p: null };
[v0[0], v42.p] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v43;
break; case null: var v44;
default: var v45;
case 2147483648: var v46; }
var v47;
case Number(null): var v48; }
} catch (e) { log('caught', e); }
log('end');
