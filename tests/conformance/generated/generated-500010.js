let v0 = safe(() => ([(String(new Proxy((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return JSON.stringify((null || undefined)); }, configurable: true }); return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })) || new Error(Array.from((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()), { cause: (((((+(null) % 2147483648) % (null & null)) * ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size)) / 2147483647) || JSON.stringify('abc'.substring(1, -1)).startsWith(((typeof Array.from((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())) + +(undefined)), 1)) }).cause)]));
const v1 = safe(() => ({ p: (String.fromCharCode(('aXbXc'.length / ({ __proto__: { q: 2, p: NaN, r: Math.sqrt(3) }, q: new Set(JSON.stringify(Symbol.for('k'))) } || JSON.stringify((2 && JSON.stringify(undefined))))), ((function (a, b = 2) { a = (function (v2 = +(null), v3 = null) { tick(); return new Uint8Array([1, 2, 300]); }); return [arguments[0], arguments.length, b]; })(Array.from((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())) + '-0').charCodeAt(3)) + /(\w)(\w)?/) }));
function v4(v5) { tick(); log(safe(() => ([...Reflect.ownKeys(Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } })), [].findIndex((function (a, b) { tick(); return [a, b, new.target === undefined]; }))].concat(Symbol.for('k'), [...String(v5).matchAll(/./gu)]))));
log(safe(() => (Array.from(Map.groupBy(Reflect.ownKeys({ p: undefined }), x => typeof x)))));
try { ({ p: globalThis.gobj.p, q: globalThis.gta[4] = (Array.from([...(typeof null).matchAll(/[a-c]/g)].entries()) || 'Hello, World') } = { p: { p: ((0n ^ BigInt.asIntN(8, 9007199254740993n)) - BigInt(0)), q: { p: (encodeURIComponent(String(undefined)).length >= [3, 1, 10, 'b', '', , undefined, -0, 2].sort().reduce((s, v) => s + v, ((undefined / null) % Number(null)))) } } });
log(safe(() => ((JSON.stringify(undefined).split(/(a)|(b)|(c)/g, undefined).length * 65536))), safe(() => ((parseFloat((1).toExponential(4)) + [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()].length))));
log(safe(() => (Object.groupBy([null], x => typeof x))));
if (Map.groupBy([5, 1, 4].toSorted((a, b) => b - a), x => typeof x).has((undefined + undefined))) { throw new TypeError('t');
log(undefinedName);
var v6; } else { { let v7 = 4; do { tick(); var v8; } while (v7-- > 0); }
const [, v9] = [3, 1, 2];
var v10; }
throw new RangeError('r', { cause: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has((() => { let s = '4294967295'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(-0, -0); })().startsWith(Object.prototype.toString.call((undefined ?? undefined)), 1)) }); } catch (e) { log('inner', e); log(safe(() => (-2147483648)));
log(safe(() => (/[a-c]+/g.flags)));
log(safe(() => (null)), safe(() => (v5)));
{ class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from(Object.entries({})); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); }
log(safe(() => (Array.from({ length: 5, 1: null }, (x, i, a) => a.length))), safe(() => (Symbol.for('k'))));
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); } } finally { log(safe(() => (JSON.stringify({ ...{ ...(undefined, undefined), name: (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })() }, ...{ ...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: (0, eval)('typeof ' + 'globalThis') } })))); }
return null; }
function v11() { tick(); for (const v12 of Array.from(1n)) { tick(); log(safe(() => ('abc'.at(2147483647))), safe(() => (v5)));
[globalThis.garr[0], globalThis.gobj.p] = Object.entries({ ...Symbol.iterator, p: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() }).values();
const v13 = safe(() => (/[a-c]+/g)); }
return v5; }
const v14 = new Set([safe(() => (((parseInt('Hello, World', 16) && undefined) - ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() || JSON.parse(safe(() => JSON.stringify([v4]))).push(new Float64Array([Number((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()), ((null & null) % +(null)), NaN])))))), 'p', -0]);
for (const v15 of Object.freeze([1, 2, 3])) { tick(); log(v15); }
try {
for (let v16 = 0; v16 < 5; v16++) { tick(); globalThis.gnum &&= Symbol.iterator; }
} catch (e) { log('caught', e); }
try {
const { p: v17 = { ...undefined, name: new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).reverse().fill(v14.size, -1) }, length: v18, ...v19 } = { p: (String.fromCharCode((null * undefined), 2147483647).length).toString(2) };
log(safe(() => (encodeURIComponent(`a${new (class extends Array { last() { return this[this.length - 1]; } })().p}b${'\ud83d'}`))));
if (`a${9007199254740993}b${{}}`.includes([0, -0, NaN, undefined, null].join('\u00e9\u0130\u00df')[1])) { const [v20, v21 = (undefined << null), ...v22] = (function (a, b) { delete arguments[0]; arguments[0] = null; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(undefined, undefined, undefined); }
({ p: globalThis.gnum, q: globalThis.gstr = 'abc'[-1] } = { p: 3.5 });
} catch (e) { log('caught', e); }
const v23 = Symbol('line\nline2');
try {
v1['p'] ??= 'line\nline2';
{ const f = (a, i) => { tick(); return a[i]; }; for (const a of [[('a'[4294967294] % (() => { const r = /a|/g; const out = []; for (let i = 0; i < 4; i++) { tick(); const m = r.exec(`a${undefined}b${undefined}`); out.push(m && m[0], r.lastIndex); } return out; })()), (v0.push(new Map([[NaN, 1], [-0, 2], [0, 3]]).values())).toPrecision(3).charCodeAt(0), String(0b101).indexOf(String((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().values()))], new Uint8Array([1, 2, 300]), '\u00e9\u0130\u00df', { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, undefined]) for (const i of [0, 1, '1', -1, 4294967295, 'p']) log(safe(() => f(a, i))); }
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
