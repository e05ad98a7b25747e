let v0 = -2147483648;
let v1 = 'abc';
class v2 { constructor(v3 = 65535, v4 = { ...{ p: (Object.values(null).lastIndexOf(`a${null}b${undefined}`) > 'Hello, World'.length), q: Object.fromEntries([['a', '12'], ['b', []]]) }, p: (function (a) { const f = () => arguments[0]; a = undefined; return [f(), a]; })(Object.assign({}, (-1 & (null / null)), Object(-1n))) }) { tick(); this.p = Array.from({ length: 3, 1: Object.values((() => { let s = (Symbol.iterator + (typeof undefined)); for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })()) }, x => { tick(); return x; }); }
name() { tick(); return Object.values([(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, [5, 1, 4].toSorted((a, b) => b - a)].toString()).slice(v3, (1e21 - +(Array.from(null)))); }
q = new Float64Array([(v3 - ((null + null) + 9007199254740993)), Math.round((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size), NaN]).subarray(2, -2).copyWithin(1, 0);
set q(v) { tick(); log('set', v); }
#v5 = v4; getX() { return this.#v5; } setX(v) { return this.#v5 = v; } static hasX(o) { return #v5 in o; }
}
let v6 = safe(() => ([]));
var v7 = safe(() => (('a' + (Infinity + (Symbol('__proto__') * v6)))));
const v8 = safe(() => ((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()));
log(safe(() => (new Set([1, 2, 3]).union(new Set(v6)).size)));
log(safe(() => (Object.create({ get [Symbol.toStringTag]() { return 'Tag'; } }, { w: { value: v8, enumerable: true } }))));
try {
log(((v9) => { tick(); return v8.indexOf(v1); }));
const v10 = new Set([safe(() => (JSON.parse(safe(() => JSON.stringify({ next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))))), 'p', Infinity]);
switch (JSON.stringify((new Array(4) || Object.getOwnPropertyNames(v2.prototype)))) { case [...'0x1F'.matchAll(/[a-c]/g)]: v11: { log(safe(() => ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })())));
log(null);
var v12;
if ([null, undefined, null].includes(v2.hasX?.(null))) break v11; { Object.defineProperty(Array.prototype, 3, { set(v) { log('index setter', v); }, get() { return 'g3'; }, configurable: true }); try { const a = [0, 1, 2]; a[3] = 'x'; safe(() => a.push('y')); log(a, a[3], safe(() => [1, 2, 3].concat(4)), safe(() => [...a])); } finally { delete Array.prototype[3]; } }
log(safe(() => (undefined)));
var v13; }
log(safe(() => (1e-7)), safe(() => (Symbol.iterator)));
const [v14, v15 = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), ...v16] = new Map([[NaN, 1], [-0, 2], [0, 3]]).values();
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); }
var v17;
break; case null: try { log({});
log(undefinedName);
({ p: v0, q: v1 = null } = {});
var v18; } finally { log('finally'); }
default: [v16[0], globalThis.gobj.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
case 1e-7: for (v16[3] of [-0, ''.indexOf('-0'), ('12'.search(/[^]/su) / v0)]) { tick(); log(safe(() => ('aXbXc'[4294967294]))); } }
if (('p' in Object.fromEntries([['a', Symbol.iterator], ['b', v0]]))) { v0 *= Symbol.iterator;
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))));
{ const o = {}; const f = v => { o.k = v; return o.k; }; const r = [f(1)]; Object.defineProperty(o, 'k', { get: () => 'got', set(v) { log('s', v); }, configurable: true }); r.push(f(2)); delete o.k; r.push(f(3)); Object.freeze(o); r.push(safe(() => f(4))); log(r); } }
for (let v19 = 2; v19 < 4; v19++) { tick(); [v8[0], globalThis.gobj.p] = v10;
log(safe(() => (null)), safe(() => (null)));
var v20; }
log(safe(() => (/^|$/gm)));
for (const v21 of (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().keys()) { tick(); var v22; }
eval('var evalVar = 1; typeof evalVar');
var v23;
} catch (e) { log('caught', e); }
try {
let v24 = safe(() => ([v0, (v0).toFixed(2) * 1, ~(Math.max(2147483647, 2147483647))]));
} catch (e) { log('caught', e); }
try {
const [v25, v26 = new Map([[NaN, 1], [-0, 2], [0, 3]]), ...v27] = (function* () { tick(); yield* [NaN]; })();
} catch (e) { log('caught', e); }
try {
({ p: v0, q: v0 = (v1 + [3, 1, 2]) } = { p: v2, q: (function (a, b) { tick(); a = this === undefined; arguments[1] = undefined; return [a, b, arguments.length, ...arguments]; })(undefined) });
} catch (e) { log('caught', e); }
try {
log(safe(() => (9007199254740991)));
const [v28, v29 = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().intersection(new Set([0n, 1])), ...v30] = new Set((Object.prototype.toString.call(Symbol.for('k')) + Map.groupBy([...(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()], x => typeof x))).entries();
globalThis.gta.set([1, , 3], 2);
const [v31, v32 = ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${undefined}`.length?.[(v0 + v0)], ...v33] = [...('abc'.replaceAll('__proto__', '[$&]') + null).matchAll(/[a-c]/g)];
} catch (e) { log('caught', e); }
log(safe(() => (Map.groupBy(Object.getOwnPropertyNames([...(function* () { tick(); yield (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(); })()]), x => typeof x))));
try {
log(safe(() => (v0)), safe(() => (parseFloat(((typeof (function () { return new.target; })()).charCodeAt(2)).toPrecision(4).replace(/(?<n>\d+)/g, "$`$'$$")))));
log(new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ set p(v) { log('set p', v); }, get p() { return -1; } }));
delete v8[4294967295];
for (let v34 = 0; v34 < 5; v34++) { tick(); for (const v35 of (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) { tick(); log(safe(() => (undefined)));
var v36; }
v37: for (;;) { tick(); var v38;
break v37; }
const [, v39] = [3, 1, 2];
var v40; }
if ((0 > 0)) throw (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries();
for (let v41 = 3; v41 < 3; v41++) { tick(); { const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); }
var v42; }
var v43;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
