let v0 = safe(() => ([, { q: Reflect.ownKeys({}).reduce((s, v) => s + v, [...[(null, undefined), new Map([[NaN, 1], [-0, 2], [0, 3]]), (function () { return this; })], { ...null, x: null }.q?.(null)].lastIndexOf(([...String(null).matchAll(/l+/gi)].indexOf(null) & Array.from(null).length))), p: [undefined].findIndex(x => typeof x === 'number'), r: ([...new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 2).subarray(-2, 0)].findIndex(x => x == Array.of(Symbol.iterator, new Map([[NaN, 1], [-0, 2], [0, 3]]))) - parseFloat('a')) }, , ]));
const v1 = safe(() => ({ ['constructor']: 'a', p: JSON.stringify({ [Symbol.toPrimitive](hint) { tick(); log(hint); return 1e-7; } }, ['p', 'q', 1]) }));
function v2(v3 = -2147483648, v4 = (() => { const a = [1, 2, 3]; a.extra = Symbol.for('k'); return a; })().slice(((1073741824 + ((undefined + null) ^ 7))).toString(36).at(10).search(/b/y), 1)) { tick(); try { (async () => { tick(); v5: for (;;) { tick(); log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())));
log(safe(() => (new Proxy({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))));
break v5; } })().catch(e => log('rejected', e));
delete globalThis.gobj.length;
try { const v6 = (v7 = 0, v8 = 9007199254740993) => { tick(); return [...new Map([[NaN, 1], [-0, 2], [0, 3]])].reduce((s, v) => s + v, (null << undefined)); };
if ((v3 >= Number(null))) { { Object.defineProperty(Object.prototype, 'zz', { get() { return 'inherited get'; }, set(v) { log('inherited set', v); }, configurable: true }); try { const o = { a: 1 }; o.zz = 2; log(o.zz, Object.keys(o), { zz: 3 }); class C { zz = 4; } log(new C()); } finally { delete Object.prototype.zz; } } } else { for (let v9 = 4; v9 < 3; v9++) { tick(); var v10; } }
throw new RangeError('r', { cause: 'abc'.replaceAll('abc', "$`$'$$").replace(/a/, '') }); } catch (e) { log('inner', e); v3 &&= (65535 - (null & undefined));
if ((Symbol.for('k') > (0, eval)('typeof ' + 'globalThis'))) throw ((0, eval)('typeof ' + 'globalThis') && null);
globalThis.garr[4294967295] = undefined;
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
log(safe(() => (undefined)));
var v11; } finally { throw new TypeError('t'); }
const { p: v12 = [...`a${Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } })}b${{ get [Symbol.toStringTag]() { return 'Tag'; } }}`], length: v13, ...v14 } = { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
try { const { p: v15 = (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })(), length: v16, ...v17 } = { ['p']: Symbol.iterator, p: (() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })() };
throw new TypeError('t'); } catch (e) { log('inner', e); ({ p: v14, q: globalThis.gta[4] = ((v18, ...v19) => { tick(); return null; }) } = { p: { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } });
{ const f = (o, v) => { tick(); o.p = v; return o; }; for (const o of [{}, { p: 1 }, { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, Object.freeze({ p: 2 }), Object.create({ set p(v) { log('setter', v); } }), [], undefined]) log(safe(() => f(o, null))); }
log(safe(() => (undefined)), safe(() => (undefined)));
var v20; } finally { log(safe(() => ('length')), safe(() => (-Infinity)));
v21: for (;;) { tick(); var v22;
break v21; }
for (globalThis.gbig of [0, -0, NaN, undefined, null]) { tick(); var v23; } }
for (const v24 of (function* () { tick(); yield* [3, 1, 2]; })()) { tick(); log(safe(() => (v3)));
log(safe(() => (null)));
var v25; }
{ let v26 = 4; do { tick(); for (globalThis.gstr of []) { tick(); var v27; }
var v28; } while (v26-- > 0); }
for (const v29 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); var v30; }
log(null);
var v31;
throw Symbol.for('k'); } catch (e) { log('inner', e); ({ p: v14['p'], q: v14.name = Reflect.ownKeys(Object.assign({}, '\ud83d\ude00x'.replaceAll('abc', '$1-$2').indexOf(('length' + -1n)), new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(((Symbol.for('k') in Object((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())) ? new Map([[NaN, 1], [-0, 2], [0, 3]]) : JSON.stringify(null, null, 1))))) } = { set p(v) { log('set p', v); }, get p() { return 1_000; } });
const { p: v32 = (v3 % ((new Set(`a${null}b${undefined}`) << (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })())).toFixed(2) * 1), length: v33, ...v34 } = { valueOf() { tick(); log('valueOf'); return 0; }, toString() { tick(); log('toString'); return 'abc'; } };
let v35 = safe(() => ((((2 - -0) + parseFloat(`a${null}b${null}`)) * String(undefined).match(/\s+/)))); } finally { for (let v36 = 3; v36 >= 0; --v36) { tick(); function v37(v38) { tick(); const [, v39] = Object.seal([1, , 3]);
return (typeof (undefined && undefined)).split(/(?<n>\d+)/g, undefined).lastIndexOf(/\p{L}+/u); } }
log(safe(() => (((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${Symbol.iterator}\ny${null}`))); }
return Object.isFrozen((([...(() => { let s = 'a'.toWellFormed(); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })().matchAll(/(?<n>\w)/g)].indexOf([...'1e3'.matchAll(/a|/g)].push((() => ((undefined != undefined)))))).toFixed(1) + Array.from({ length: 5, 1: (function (a, b) { tick(); return this; }).bind((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), String(undefined)) }, x => x + 1).flat())); }
const v40 = 123456789.125;
let v41 = safe(() => ([]));
const v42 = safe(() => ([(() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), JSON.stringify((undefined << null))]));
try {
for (const v43 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) { tick(); class v44 { constructor({ p: v45 = [5, 1, 4].toSorted((a, b) => b - a), ...v46 } = {}) { tick(); this.p = [...[5, 1, 4].toSorted((a, b) => b - a), { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]; }
get p() { tick(); return new Map([[NaN, 1], [-0, 2], [0, 3]]); }
}
var v47; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log(safe(() => (null)));
log('end');
