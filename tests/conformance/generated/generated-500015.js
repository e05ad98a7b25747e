let v0 = 1;
let v1 = '0x1F';
class v2 { constructor(v3, ...v4) { tick(); this.p = (1e21).toPrecision(5); }
static then2 = Object.values(('Hello, World' + Object.getOwnPropertyNames(new Array(4))));
static #v5 = (('12' + (0, eval)('typeof ' + 'globalThis')).replace(/a/, '$1-$2')[1].includes(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${Object.keys(undefined).some((x, i) => i > 1)}`.toUpperCase()) ? encodeURIComponent(encodeURIComponent((String(null).replace(/^|$/gm, undefined) + String(null)))).startsWith((((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() + 'line\nline2').toUpperCase().indexOf(String.fromCharCode('\ud83d\ude00x'.search(/^|$/gm), -((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size)))).toString(36), 1) : (((0, eval)('typeof ' + 'globalThis') + (typeof null)) + (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().reduce((s, v) => s + v, (undefined >> undefined))).search(/\p{L}+/u)); static readS() { return this.#v5; }
set then2(v) { tick(); log('set', v); }
[Symbol.iterator]() { tick(); return (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([v3, 1])).intersection(new Set([(null - undefined), 1])); }
}
let v6 = safe(() => ({ p: { p: ('Hello, World' + new Uint8Array([1, 2, 300]).subarray(1, 2).subarray(10, encodeURIComponent(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${undefined}\ny${null}`).indexOf(Object.getOwnPropertyNames({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }).join('').at(-2)))).replace(/a/, '$1-$2'), q: { p: ((`a${18446744073709551616n}b${{ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }}`.length + [...Map.groupBy(Object.keys(null), x => typeof x)].join('abc')).includes('') + (typeof null)) } } }));
const v7 = new Set([safe(() => ([...'1e3'.split('Hello, World', -1).values()])), 'p', 2147483647]);
let v8 = safe(() => ({ p: { p: (((18446744073709551616n & 0n)) ** 3n), q: { p: new Map([[((BigInt.asUintN(64, -(BigInt(10))) && { ...-(1.7976931348623157e308), q: v7 }) || Array.from(v6)), undefined]]) } } }));
try {
log(safe(() => (('line\nline2' + [...v1]))));
if (Object.isFrozen([...[3, 1, 2], JSON.stringify(((function () { return this; }) + undefined))])) { const { p: v9 = new Map([[NaN, 1], [-0, 2], [0, 3]]), length: v10, ...v11 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
for (let v12 = 4; v12 < 4; v12++) { tick(); [globalThis.gbig, v8.p] = [[...new Map([[NaN, 1], [-0, 2], [0, 3]])], Object.groupBy([3, 1, 2], x => typeof x)];
log(safe(() => ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())), safe(() => (((function () { return this; }) || { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })))); }
for (let v13 = 3; v13 >= 0; --v13) { tick(); const [, v14] = [-Infinity, 0b101, Number(undefined)];
for (let v15 = 3; v15 >= 0; --v15) { tick(); var v16; }
log(safe(() => (null)), safe(() => (null)));
var v17; } }
{ const f = (...a) => { tick(); return Math.max(...a, ...((typeof (((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })() + (0, eval)('typeof ' + 'globalThis')) + [5, 1, 4].toSorted((a, b) => b - a))).match(/x*/g) ?? [])); }; log(safe(() => f(...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))); }
log(safe(() => ('01'.substring(2147483647, 3).split(/(?:)/, undefined))), safe(() => (undefined)));
} catch (e) { log('caught', e); }
const v18 = safe(() => ([`a${v1}b${{ ...{ length: 2, 0: { ...(null || undefined), p: (undefined ?? null) }, 1: v0 }, ...new v2([...(0, eval)('typeof ' + 'globalThis')]) }}`, 'NaN']));
let v19 = safe(() => ((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()));
log(safe(() => (new WeakMap([[v8, 1]]).has({ ['p']: (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), p: JSON.parse('[[[]]]') }))));
function v20(v21) { tick(); log(safe(() => ((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })())));
log(safe(() => (Array.from([...new Map([[NaN, 1], [-0, 2], [0, 3]])], function () { return this; }, 5))));
if (('q' in Object.groupBy((() => { const a = [1, 2, 3]; a.extra = (() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })(); return a; })(), x => typeof x))) throw v1;
return (String('').match(/^|$/gm) ?? []).indexOf(parseInt(v1, 10)); }
log('end');
