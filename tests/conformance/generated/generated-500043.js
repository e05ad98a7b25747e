let v0 = safe(() => ([new Set([3, 1, 2]).size, ('-0'.replace(/(?<n>a)|(?<n>b)/d, new Map(Array.from({ length: 3, 1: Number(undefined) }, (x, i) => [i, x]))) + (Array.from([...Object.prototype.toString.call([1, , 3][2])]) && Object.getOwnPropertyNames([...new Map([[NaN, 1], [-0, 2], [0, 3]])]))), (-1073741825 % `a${-1}b${Reflect.set(Object.getOwnPropertyDescriptors({ p: 1, q: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() }), 'q', ((Object.groupBy([0, -0, NaN, undefined, null], x => typeof x) >>> '-0'.at(-0)) + '1e3'.length), {})}`.indexOf((JSON.stringify([undefined]).at(2) + Object.getOwnPropertyDescriptors({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))))]));
const v1 = safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } }));
function v2(v3, v4) { tick(); Object.freeze({ ...Array.from({ q: ((null | undefined) - -0), p: [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].indexOf(null), r: [5, 1, 4].toSorted((a, b) => b - a).lastIndexOf(null) }), r: (async () => ((Object.getOwnPropertyNames([]) == (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values()))) });
return ~(parseInt(('0x1F' + JSON.stringify((('abc'.length * parseInt(String.fromCharCode(0b101, 123456789.125), 10))).toFixed(1))), 1)); }
const v5 = new Set([safe(() => (('\ud83d\ude00x'.includes((`a${(('p' in { p: { p: new Map([[NaN, 1], [-0, 2], [0, 3]]), q: { p: Symbol.for('k') } } }) ? /(a)|(b)|(c)/g : 1e21)}b${new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({})}` + '1e3').at(2)) ? -0 : (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()))), 'p', 2147483648]);
try {
log(safe(() => ((7 + (9007199254740993).toExponential(2)))));
} catch (e) { log('caught', e); }
function v6([v7, v8 = (`a${String.raw`a\n${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size}`.length}b${false}`.includes(Object.freeze([1, 2, 3]).join('1e3')) ? Array.of(v0, { ...((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size).toFixed(4), name: Map.groupBy(Object.getOwnPropertyNames([5, 1, 4].toSorted((a, b) => b - a)), x => typeof x) }) : ((NaN / -(Infinity)) + Infinity))] = []) { tick(); { Object.prototype[1] = 'proto1'; try { log(v0, safe(() => [, , 3].map(x => x)), safe(() => ([v0.length, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, [[, undefined, , ], (() => { const a = [1, 2, 3]; a.extra = undefined; return a; })()].indexOf({ ...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, r: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() }), -1073741825].sort(order).map(Number))), safe(() => [0, , 2].indexOf('proto1'))); } finally { delete Object.prototype[1]; } }
return (0b101 + ~(2147483647)); }
const v9 = Symbol('a');
try {
for (const v10 in 'abc') { tick(); log(v10); }
for (let v11 = 2; v11 < 4; v11++) { tick(); for (let v12 = 1; v12 < 3; v12++) { tick(); v13: { log(safe(() => (undefined)), safe(() => (undefined)));
var v14;
if ((undefined instanceof Object)) break v13; log(safe(() => (undefined)));
var v15; } } }
} catch (e) { log('caught', e); }
log(safe(() => ('')));
const v16 = safe(() => (/[a-c]+/g));
try {
switch (undefined) { case (function ({ p: v17 = v16, ...v18 } = {}) { tick(); return JSON.stringify(null); }): log(safe(() => (new Proxy({ get [Symbol.toStringTag]() { return 'Tag'; } }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))), safe(() => ((undefined ^ null))));
log(safe(() => ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())));
break; case (((-7n) ** 3n), Object.values(v0)): [v1.p, globalThis.gnum] = [Object.getOwnPropertyDescriptors({ p: undefined }), { p: undefined }];
default: v1['constructor']++;
case Number(v16): for (let v19 = 4; v19 < 3; v19++) { tick(); const v20 = (v21, ...v22) => { tick(); return null; }; } }
for (const v23 of new Map([[null, undefined]]).keys()) { tick(); log(safe(() => (v1))); }
log(safe(() => (new Proxy(Object.freeze([1, 2, 3]), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }))));
{ Array.prototype[2] = 'aproto'; try { const a = [1]; a[4] = 5; log([...a], a.includes('aproto'), safe(() => a.concat([, , , 1])), safe(() => a.slice()), safe(() => ([5, 1, 4].toSorted((a, b) => b - a)))); } finally { delete Array.prototype[2]; } }
const [v24, v25 = null, ...v26] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
} catch (e) { log('caught', e); }
try {
let v27 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 2; }, toString() { tick(); log('toString'); return 'length'; } }));
} catch (e) { log('caught', e); }
const v28 = 4294967295;
try {
log(safe(() => ([(typeof Map.groupBy([3, 1, 10, 'b', 'NaN', , undefined, -0, 2].sort(), x => typeof x)), encodeURIComponent((([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].indexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) << v28)).toString(10))].shift())));
} catch (e) { log('caught', e); }
const v29 = Symbol('abc');
try {
log(safe(() => (((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${[...'Hello, World']}\ny${null}`)), safe(() => (Array.of(/b/y, ('abc'.replace(/[^]/su, (m, ...r) => m.toUpperCase() + r.length).match(/./gu) ?? [])).forEach((x, i, a) => { tick(); if (i < 2) a.push(x); }))));
{ let v30 = 0; while (v30++ < 3) { tick(); try { log(safe(() => (v2(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))), safe(() => (-1)));
log(undefinedName); } catch (e) { log('inner', e); log(safe(() => (Object.seal([1, , 3])))); } finally { { const o = { get [Symbol.toStringTag]() { return 'Tag'; } }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); } }
var v31; } }
var v32;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
