'use strict';
let v0 = 2147483647;
let v1 = safe(() => (Object.freeze([1, 2, 3])));
let v2 = safe(() => ({ [Symbol('abc')]: (() => { const a = [1, 2]; a[50] = 3; return a; })(), p: Map.groupBy(Object.keys(((typeof [0, -0, NaN, undefined, null]).includes(((((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(0, eval)('typeof ' + 'globalThis')}\ny${(0, eval)('typeof ' + 'globalThis')}` + (2 / 7)) + new Array(4))) ? null : undefined)), x => typeof x).values() }));
const v3 = () => { tick(); return new Map(JSON.parse(safe(() => JSON.stringify([Math.max(...String(new Array(4)).split('01', undefined)), ~(String.fromCharCode('Hello, World'.substr(-2, 2147483647).length, 3.5).length), Math.floor(0.1)]))).entries()); };
let v4 = safe(() => (-(Object.keys([, (([v5, v6 = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()] = []) => { tick(); return Object.fromEntries([['a', null], ['b', null]]); }), , ]).indexOf(/\bl/gi.exec(('-0' + { get p() { tick(); return (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })(); }, q: (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })() }))))));
try {
log(safe(() => ((-(([0, -0, NaN, undefined, null].indexOf((((null >>> null) / (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size) - v4)) - -1))).toExponential(3))), safe(() => (v4)));
log({ [2]: v3, p: Infinity });
} catch (e) { log('caught', e); }
let v7 = safe(() => (JSON.stringify([(Infinity < new Set([1, 2, 3]).union(new Set(Object.keys(null))).size), new Proxy([((0, eval)('typeof ' + 'globalThis') + 'aXbXc'), ('4294967295' + v4)], {}), Object.groupBy([3, 1, 2], x => typeof x)])));
log(safe(() => (new Proxy([(() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })(), (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }))));
let v8 = safe(() => ({ p: (v0 % (String(null).substr(-2, -2) + new BigInt64Array([1n, -1n]))), q: [...Map.groupBy([...[, null, , ], (async () => (null))], x => typeof x)] }));
(async () => { tick(); return Object.keys((Object.prototype.toString.call(null).charCodeAt(2147483647) % new Array(3).push((null ?? null)))).join('abc').split('').reverse().join(''); })().catch(e => log('rejected', e));
log('end');
