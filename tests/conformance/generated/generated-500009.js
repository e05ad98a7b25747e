let v0 = NaN;
let v1 = safe(() => ([(Object.values(2147483647).push(((v2, v3) => { tick(); return (() => (new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(v2))); })) << -((-Infinity ^ (-((((() => { const a = [1, 2, 3]; a.extra = undefined; return a; })().length * (4294967295).toFixed(1).length) / ((((null + undefined)).toFixed(2) * 1 / 9007199254740991) * String((0, eval)('typeof ' + 'globalThis')).length))) % 'length'.length)))), ((Symbol('\ud83d') + ((...a) => { tick(); return a; }).apply(Math.fround([...(function* () { tick(); yield undefined; yield null; return null; })()].indexOf(new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2))), Object.getOwnPropertyNames((9007199254740993n, new Uint8Array([1, 2, 300]))))) + -(`a${null}b${null}`.replaceAll('a', (m, i) => i).split('1e3', undefined).concat(new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(undefined), Array.from({ length: 5, 1: Object.freeze({}) }, x => x + 1)).slice(2, -2).lastIndexOf([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].fill((function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, (function () { return this; }), (0, eval)('typeof ' + 'globalThis')), 3, 0)))), (Array.from((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys()).reduce((s, v) => s + v, Object.values(new Set([1, 2, 3]).union(new Set([5, 1, 4].toSorted((a, b) => b - a).with(2147483647, [5, 1, 4].toSorted((a, b) => b - a))))).indexOf(Math.max(([...[3, 1, 2], Symbol('')] << /x*/g.test(Object.prototype.toString.call(undefined))), String(Object.is(undefined, undefined)).length))) % (Object.isFrozen((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })(null)) + String.fromCharCode(65536, ((parseInt(String.fromCharCode([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].lastIndexOf((() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })()), 0xff), 16) + Array.of((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), JSON.stringify(undefined, (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; })).indexOf((function* () { tick(); yield* [1, , 3]; })())) / Array.of((() => { const a = [-1]; return [a[0]++, a[0] += (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), a[1]++, a]; })(), (-1073741825 / NaN)).lastIndexOf((' 7 ' + Symbol.iterator))))).padEnd(8, 'xy').indexOf((-((((new Map([[NaN, 1], [-0, 2], [0, 3]]) * undefined) ^ 0) % new Array(4).map((x, i) => [i, x]).indexOf({ get [Symbol.toStringTag]() { return 'Tag'; } }))) + 'a')))]));
let v4 = safe(() => ({ *[Symbol.iterator]() { tick(); yield '\u00e9\u0130\u00df'; yield (function (a, b) { delete arguments[0]; arguments[0] = JSON.parse(safe(() => JSON.stringify((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()))).filter(x => typeof x === 'number'); a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; }), JSON.stringify((() => { const a = [(((2).toString(10).charCodeAt(2147483647) & '12'.replace(/(\w)(\w)?/, null).length) + (new Set(Object.seal([1, , 3])) * new Date(Date.UTC(2020, 1, 0)).toISOString()))]; return [a[0]++, a[0] += ((typeof null) + { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).split(/(?<n>a)|(?<n>b)/d, undefined).length, a[1]++, a]; })()), ['__proto__', (() => { let s = '01'; for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })()].indexOf(new (class { p = 9007199254740991; q() { return this.p; } static r = 1; })(-2147483648))?.['p']); } }));
const v5 = Symbol('');
const v6 = new Set([safe(() => ((() => (v5)))), 'p', 0b101]);
try {
v1[4] += { ...(function (v7, v8) { tick(); return [(typeof undefinedName)]; }), p: Object.values((Object.seal([1, , 3]).map((x, i, a) => { tick(); if (i === 0) a.length = 0; return x; }) ?? v6.size)) };
const v9 = 2147483648;
log(safe(() => (Array.of(undefined, (function (v10, ...v11) { tick(); return (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys(); })))));
try { for (const v12 of Array.from({ length: 20 }, (_, i) => i * i).entries()) { tick(); log(safe(() => (undefined)));
v13: for (;;) { tick(); var v14;
break v13; }
log(safe(() => (undefined)), safe(() => (undefined))); }
if (/b/y.test(((1).toExponential(0) + ({ get [Symbol.toStringTag]() { return 'Tag'; } } && new Proxy((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(), {}))))) throw Array.of(BigInt.asUintN(64, -1n), (null?.['q'] ?? 1n)); } catch (e) { log('inner', e); try { eval('syntax error here(');
log(undefinedName); } catch (e) { log('inner', e); const [v15, v16 = v6, ...v17] = (function (a) { const f = () => arguments[0]; a = null; return [f(), a]; })();
try { var v18;
throw new TypeError('t'); } catch (e) { log('inner', e); var v19; } finally { var v20; }
log(safe(() => (undefined)));
var v21; } finally { if (true) { { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); } } else { const { p: v22 = null, length: v23, ...v24 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
var v25; }
v9 = null;
log(safe(() => (undefined))); } } finally { [v4.q, v0] = [new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).with(4, 2), 1];
log(v4);
(async () => { tick(); log('async', await undefined); })().catch(e => log('rejected', e));
({ p: v4.r, q: v4['p'] = undefined } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return 0; } });
log(undefined); }
{ let v26 = 0; while (v26++ < 5) { tick(); log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())));
v4['constructor'] ||= null;
globalThis.gstr++;
[v9, globalThis.gbig] = [undefined, null];
var v27; } }
for (const v28 in { ['abc']: [1, , 3], p: Array.from({ length: 4, 1: undefined }, (x, i) => [i, x]) }) { tick(); log(v28); }
var v29;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
