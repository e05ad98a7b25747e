let v0 = 46341;
let v1 = safe(() => ((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })()));
let v2 = safe(() => ({ get [Symbol.toStringTag]() { return 'Tag'; } }));
function v3(...v4) { tick(); for (let v5 = 0; v5 < 5; v5++) { tick(); throw new RangeError('r', { cause: v4 }); }
return (JSON.parse(safe(() => JSON.stringify((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return new WeakMap([[Object.fromEntries([['a', (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()], ['b', JSON.stringify(null)]]), 1]]).has(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })([...[...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }], (undefined || null)])); }, configurable: true }); return a; })()))) < v4); }
let v6 = safe(() => (((((() => (Object([...JSON.parse(safe(() => JSON.stringify([3, 1, 2]))), (class extends Array { last() { return this[this.length - 1]; } }).readS?.call(null)]))) / Object.create({ [Symbol.iterator]: undefined, p: new Uint8Array([1, 2, 300]).toSorted() }, { w: { value: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, enumerable: true } }).p?.(v3(...(function* () { tick(); yield new Int16Array([1, 2, 3]); yield null?.['p']; return v3; })()))) + (typeof (() => { const g = (function* () { tick(); yield new Map([[NaN, 1], [-0, 2], [0, 3]]);
log('got', yield (0, eval)('typeof ' + 'globalThis')); })(); return [g.next(), g.next(0), g.return?.(null), g.next()]; })()).charCodeAt(-2)) + parseInt(([...Array.from(`a${(function () { return this; })}b${v3}`.search(/(?<n>a)|(?<n>b)/d)), !'\ud83d'].indexOf(Array.prototype.concat.call((1n ?? JSON.stringify(null)), Object.values((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()).filter(x => { tick(); return x; })))).toString(10), 10))));
log(safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())));
try {
switch (((Array.from({ length: 3, 1: new Set(Object.freeze([1, 2, 3])) }, x => { tick(); return x; }).indexOf(((1073741824).toPrecision(5).length || ([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }].findIndex(v3)).toString(10))) < (+((() => { const r = /\bl/gi; r.exec = () => null; return [r.test('abc'), 'abc'.replace(r, 'x'), 'abc'.match(r)]; })()) >> ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size + v1.length))) ? `a${(function* () { tick(); yield v1; yield [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]; return (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(); })()}b${(new Map([[NaN, 1], [-0, 2], [0, 3]]) && v2)}` : String.fromCharCode(-(v6), Array.from({ length: 4, 1: null }, String).indexOf((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())))) { case new Map([[NaN, 1], [-0, 2], [0, 3]]).get(v2): const [v7, v8 = v1, ...v9] = (function* () { tick(); yield Map.groupBy(v1, x => typeof x).keys(); yield new v3((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })(), [3, 1, 2]); return new Set([...v1, new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({})]); })();
log(v2);
switch (-0.5) { case v2: switch ((() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })()) { case [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]: for (v0 of [0, -0, NaN, undefined, null]) { tick(); var v10; }
break; case !undefined: v0 = null;
default: log(undefinedName);
var v11;
case (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })().indexOf((0, eval)('typeof ' + 'globalThis')): log(safe(() => (Symbol.iterator))); }
globalThis.gta[4294967295] = undefined;
log(safe(() => (undefined)));
break; case ('length'.length ?? String(undefined)): { Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
default: eval('v0 + 1');
case 0xff: log(safe(() => (Symbol.iterator))); }
log(safe(() => (true)));
break; case (String((new Set(Object.values(null)) ?? (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })())) + 0n): switch (new Array(5).indexOf(Symbol.for('k'))) { case 1_000: const [v12, v13 = String.fromCharCode(Math.max(...Array.from({ length: 3, 1: undefined }, x => x + 1)), ((1 + -1073741825) / (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().push((0, eval)('typeof ' + 'globalThis')))), ...v14] = (((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size + -0)).toPrecision(4);
break; case (function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })(Object.fromEntries([['a', undefined], ['b', undefined]]), (Symbol.for('k') ?? [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()])): log(safe(() => (BigInt.asUintN(64, 255n).toString(10))), safe(() => (/[a-c]+/g.test(String((undefined | undefined))))));
default: { let v15 = 0; while (v15++ < 4) { tick(); v16: for (;;) { tick(); delete v9[0];
delete v14[1.5];
var v17;
break v16; }
(async () => { tick(); log('async', await undefined); })().catch(e => log('rejected', e));
[v9[0], v2.p] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().entries();
delete v14['1'];
var v18; } }
log(new Set('a'));
if ((typeof null).startsWith((2147483647).toPrecision(5), 4)) { for (const v19 of (function* () { tick(); yield undefined; yield null; return undefined; })()) { tick(); var v20; }
var v21; } else { var v22; }
var v23;
case (null % undefined): var v24; }
default: var v25;
case -0: var v26; }
var v27;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('awaiting', await undefined);
log(safe(() => (undefined)));
log('end');
