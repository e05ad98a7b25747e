let v0 = safe(() => ([JSON.stringify(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${4294967295}\ny${Object.getOwnPropertyDescriptor(new Uint8Array([1, 2, 300]).filter((a => { tick(); return a; })), 'p')}`, null, 12)]));
const v1 = safe(() => ({ p: (Object.getOwnPropertyDescriptors({ p: new Proxy({ *[Symbol.iterator]() { tick(); yield Symbol.for('k'); yield Symbol.for('k'); } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }), q: Symbol('12') }) % (async () => (-1073741825))) }));
function v2(v3) { tick(); log(safe(() => (parseFloat(([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].indexOf(new Int16Array([1, 2, 3]).toSorted())).toFixed(4)))));
return undefined; }
function v4() { tick(); log(safe(() => ((7 + ([5, 1, 4].toSorted((a, b) => b - a).join('4294967295').length).toString(36)).split('1e3', undefined))), safe(() => ('')));
return (-1n ^ BigInt.asIntN(8, BigInt.asUintN(64, 1n))); }
let v5 = safe(() => ([(String.fromCharCode((-2147483648 * (Array.from((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries()).findIndex(v2) + v0.length)), 2) + { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }), ((typeof BigInt.asUintN(64, BigInt(NaN))) + (Symbol('') == ['\ud83d', 'length'].forEach((x, i, a) => { tick(); if (i < 2) a.push(x); })))]));
try {
--v5['1'];
} catch (e) { log('caught', e); }
try {
log(('line\nline2'.replace(/a/, '$<n>') + Object(encodeURIComponent((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })()))));
log(safe(() => ([('a' + (undefined && undefined)).at(-0), (((null * null) * 65535)).toExponential(3)])));
--globalThis.gbig;
[v0[0], v1.p] = (65536).toPrecision(4);
(async () => { tick(); try { await Promise.reject(null); } catch (e) { log('awaited', e); } finally { await 0; }
await Promise.all([null, null]); })().catch(e => log('rejected', e));
log(({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, new Map([[NaN, 1], [-0, 2], [0, 3]])));
if ((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(null)) { var v6; } else { var v7; }
} catch (e) { log('caught', e); }
try {
log(safe(() => (v2.call(v0, JSON.stringify({ ...null, toString: undefined }, ['p', 'q', 1])))), safe(() => ([...[...Array.from({ length: 4, 1: 1e-7 }, (x, i, a) => a.length), (Object.prototype.toString.call(null) + (null, undefined))], JSON.stringify(undefined).split(/(?<=a)b|X/gi)])));
eval('let z = ' + '3; log(z)');
} catch (e) { log('caught', e); }
function v8() { tick(); let v9 = safe(() => ([(() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()]));
return new Set(encodeURIComponent('Hello, World')); }
try {
log(safe(() => (JSON.stringify(('line\nline2'.match(/./gu) ?? []).find(x => x == (function () { arguments.length = 3; return Array.from(arguments); })()), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; }))));
const [v10, v11 = (() => { let s = 'length'; for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })()[4294967295].split(/b/y, -1), ...v12] = new Map([['a', ((65536 < ('\u00e9\u0130\u00df' - `a${undefined}b${undefined}`)) ? '0x1F'.trim() : v8)], ['b', JSON.stringify((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(), null, undefined)]]);
const v13 = 123456789.125;
} catch (e) { log('caught', e); }
v14: for (let v15 = 0; v15 < 4; v15++) { tick(); for (const v16 of [1, 2, 3]) { if (v16 === v15) continue v14; if (v15 > 2) break v14; log(v15, v16); } }
log(safe(() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())));
let v17 = safe(() => ([new Float64Array(2), [...Array.from(Object.values(undefined)), (function (a, b) { tick(); a = (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })(); arguments[1] = null; return [a, b, arguments.length, ...arguments]; })()].forEach((x, i, a) => { tick(); if (i < 2) a.push(x); }), 'abc']));
function v18(v19, ...v20) { tick(); [globalThis.gstr, v17[4294967295]] = [undefined, (((JSON.stringify(null).substr(-0, NaN) + [5, 1, 4].toSorted((a, b) => b - a)).charCodeAt((65535 - [1, , 3].reduce((s, v) => s + v, (null * null)))) * (([].findIndex(x => { tick(); return x; }) >> -(String(undefined).indexOf(String(undefined)))) ^ 0.5)) ^ ([...String(true)] >> null))];
log(safe(() => (null)), safe(() => (parseInt((([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()].indexOf(Object.create({}, { w: { value: undefined, enumerable: true } }))).toExponential(4) + [...Object.prototype.toString.call(undefined).split('aXbXc').join('/').matchAll(/l+/gi)]), 10))));
throw new TypeError('t');
delete v1.p;
log(safe(() => (0)));
v1.p = (null ?? undefined);
for (let v21 = 0; v21 < 5; v21++) { tick(); log(safe(() => (null)));
var v22; }
const { p: v23 = (null ?? undefined), length: v24, ...v25 } = { get p() { tick(); return null; }, q: undefined };
log(safe(() => (undefined)));
return (new Set(new Array(4)) ?? (new Set([1, 2, 3]).union(new Set(Object.freeze([1, 2, 3]))).size).toFixed(0).at(-1)); }
log('end');
