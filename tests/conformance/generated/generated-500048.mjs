let v0 = 1;
let v1 = 'abc';
class v2 extends (class { p = Array.from(Array.from({ length: 3, 1: (-(Math.f16round((null * null)))).toPrecision(5).charCodeAt(-1) }, x => { tick(); return x; }), function () { return this; }, 5); q() { return this.p; } static r = 1; }) { #v3 = Object(((function (a, b = 2) { a = (() => ((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })())); return [arguments[0], arguments.length, b]; })(Object.groupBy([1, , 3], x => typeof x)), Object.prototype.toString.call(/\s+/.test('aXbXc')))); getX() { return this.#v3; } setX(v) { return this.#v3 = v; } static hasX(o) { return #v3 in o; }
q() { tick(); return Object.freeze({ p() { return this; }, q: () => (Object.entries({}).toSpliced(3, 4, (null && undefined))) }); }
1 = ((5e-324).toFixed(2) * 1 >= ['', '\ud83d'].length);
get #v4() { return { ...Reflect.ownKeys({}).findIndex(x => typeof x === 'number'), q: new Uint8Array([1, 2, 300]) }; } set #v4(v) { log('private', v); } swapG() { return [this.#v4, this.#v4 = (Array.from(Array.of(undefined, null)).indexOf(Symbol.iterator) % ((-Infinity + (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size) | `a${null}b${undefined}`.charCodeAt(0)))]; }
static #v5 = 0.5; static readS() { return this.#v5; }
}
const v6 = Symbol('12');
const v7 = new Set([safe(() => (new Set((() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()))), 'p', -2147483648]);
let v8 = safe(() => (String.fromCharCode(-(((null % new Int16Array([1, 2, 3]).reverse()) + parseInt(Object.keys((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()).join('1e3'), 2))), (('Hello, World'.at(([0, -0, NaN, undefined, null].indexOf(v6) * ((+(undefined) % Infinity) + -1))).match(/(\w)(\w)?/) ?? []).indexOf(new v2(Object.values(Object.prototype.toString.call(undefined).search(/[^]/su)))) + -2.5))));
try {
const [v9, v10 = (() => { const a = [1, 2]; a[50] = 3; return a; })(), ...v11] = ('aXbXc'.replaceAll('a', '[$&]').match(/(a)|(b)|(c)/g) ?? []);
log(safe(() => ([v11])));
v11['-0'] = v8;
} catch (e) { log('caught', e); }
(async () => { tick(); await null; log('tick', v0);
log('async', await v7);
log('async', await v1.normalize('NFD'));
for (const x of [-(((undefined ^ undefined) << 7)), v8.length, -((+(null) + 46341))]) log(await x); })().catch(e => log('rejected', e));
try {
const [v12, v13 = v7, ...v14] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
} catch (e) { log('caught', e); }
Promise.race([Object.entries({ ...{ __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: undefined }, ...{ ...undefined, x: undefined } }), new Promise(() => { })]).then(v => log('race', v), e => log('race failed', e));
try {
log(safe(() => ((Array.from({ length: 4, 1: v7 }, (function (a, b) { tick(); return [a, b, new.target === undefined]; })) + '01'))));
for (globalThis.gbig of Object.freeze([1, 2, 3])) { tick(); { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } } }
for (const v15 of Object.keys(undefined).entries()) { tick(); v0 ^= null; }
v16: for (;;) { tick(); const [v17, v18 = null, ...v19] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
break v16; }
} catch (e) { log('caught', e); }
log(safe(() => (-1n)));
const v20 = new Set([safe(() => ((async () => ((() => { with_: { return undefined; } })())))), 'p', 0xff]);
try {
(async () => { tick(); await Promise.all([undefined, null]); })().catch(e => log('rejected', e));
log(safe(() => (this === undefined)), safe(() => (Symbol.iterator)));
const [v21, v22 = undefined, ...v23] = (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })();
var v24;
} catch (e) { log('caught', e); }
const v25 = new Map([[1, safe(() => ((undefined << null)))], ['p', ((undefined / undefined) + (null + undefined))]]);
let v26 = safe(() => (v7.size));
try {
function* v27() { tick(); yield undefined;
for (const x of [1, , 3]) yield x;
return Array.from(JSON.parse(safe(() => JSON.stringify([0, -0, NaN, undefined, null]))), function () { return this; }, 5); }
} catch (e) { log('caught', e); }
try {
if ((((1 + (2147483647 - (undefined >>> null))) !== (Object.fromEntries([[null, undefined]]) ?? (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())) > /./gu)) { const v28 = -1073741825;
{ const o = { get [Symbol.toStringTag]() { return 'Tag'; } }; for (let i = 0; i < 12; i++) o['d' + i] = i; for (let i = 0; i < 12; i += 2) delete o['d' + i]; o.d4 = 'again'; log(Object.keys(o), o.d3, o.d4, o.d6); } }
eval('syntax error here(');
} catch (e) { log('caught', e); }
function* v29() { tick(); yield* { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
return (((v0 > (2147483647 - Math.round(-0))) ? ((typeof null) + (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()).at(-2).replace(/\bl/gi, '\ud83d\ude00x') : BigInt(-2)) || Math.round(Math.floor((null + null)))); }
try {
Object.setPrototypeOf(new v2(v26), { p: { p: null, q: { p: 1n } } });
log(safe(() => (0)));
if ((Number((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) < 2)) { for (let v30 = 2; v30 < 4; v30++) { tick(); var v31; }
{ const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function (n) { return { made: n }; } }; log(safe(() => a.map(x => x * 2)), safe(() => a.slice(1)), safe(() => a.splice(0, 1)), safe(() => a.concat([4]))); } }
v32: for (;;) { tick(); log(safe(() => (null)));
var v33;
break v32; }
throw new TypeError('t');
} catch (e) { log('caught', e); }
let v34 = safe(() => ([(9007199254740993n ^ 255n), Object.fromEntries([['a', undefined], ['b', null]]).name, Array.of(-0.5, `a${undefined}b${null}`)]));
try {
({ p: v0, q: globalThis.gobj['p'] = v6 } = { length: 3, 0: ((function () { return this; }), (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()), 1: (new Map([[NaN, 1], [-0, 2], [0, 3]]) || null) });
v29 = v7;
({ p: globalThis.gobj.x, q: v0 = undefined } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 });
var v35;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log('awaiting', await undefined);
log(safe(() => (undefined)));
log('end');
