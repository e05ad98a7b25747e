let v0 = safe(() => ([JSON.stringify((Number.isInteger(Object.getOwnPropertyNames([...(((undefined & undefined)).toPrecision(4) + [...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }]).matchAll(/x*/g)]).lastIndexOf(((() => { let s = `a${null}b${undefined}`; for (let i = 0; i < 5; i++) { tick(); s = '<' + s + s.length + '>'; if (i === 2) s.charAt(1); } return s.length + s.slice(-9); })() && { ...undefined, toString: null }?.q))) instanceof Object)), `a${1_000}b${[...''.replace(/a/, "$`$'$$")].length}`]));
const v1 = safe(() => ({ 1: undefined, 0: new Map([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })().has(Number.isInteger(0))]), p: 3 }));
function v2(v3) { tick(); ({ p: globalThis.gnum, q: globalThis.garr[0] = Number.isInteger(parseInt(String(Array.isArray([(null - null), -2147483648, 3.5])), 10)) } = { ['q']: '', p: (Object.isFrozen(`a${[1, , 3]}b${Number(Symbol.for('k'))}`) ? (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() : Object.groupBy((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return [...Map.groupBy([...''], x => typeof x)]; }, configurable: true }); return a; })(), x => typeof x)) });
log(safe(() => (new Map([...(function* () { tick(); yield* [0, -0, NaN, undefined, null]; })()]))));
function* v4() { tick(); yield new Map([[undefined, (function () { return this; })]]);
return -0; }
return 255n; }
let v5 = safe(() => (Object.seal([1, , 3])));
try {
({ p: v0[-1], q: globalThis.gta[2] = String.raw`a\n${(typeof new Set(new Array(3))).length}` } = { get [Symbol.toStringTag]() { return 'Tag'; } });
} catch (e) { log('caught', e); }
try {
if (((((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() + ('a'.replace(/[^]/su, "$`$'$$") + null)[4294967295]) + parseInt((() => { const a = [1]; a[100000] = 2; return a.slice(99999); })().join('a'), 10)).length >= ([Number.isInteger((null >> null))].indexOf((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) - (Infinity % ((undefined ^ undefined) % (Infinity - Number(null))))))) { log((Object.assign({}, v0, { q: (null + undefined), p: `a${null}b${undefined}`.charCodeAt(-0), r: ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() << (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()) }) ?? null)); }
delete v0[1.5];
log(safe(() => (v0)));
log(safe(() => (new Map([['a', null], ['b', undefined]]).has(String(v1)))));
} catch (e) { log('caught', e); }
try {
delete v0[4294967295];
for (let v6 = 2; v6 < 4; v6++) { tick(); for (globalThis.gstr of (() => { const a = [1, 2, 3]; a.extra = ([5, 1, 4].toSorted((a, b) => b - a).includes((() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()) || ((undefined * null) || BigInt(2147483647))); return a; })()) { tick(); if (Array.isArray(Object.groupBy([0, -0, NaN, undefined, null], x => typeof x))) { eval('log(' + safe(() => JSON.stringify(Infinity)) + ')');
log(safe(() => ((null, null))), safe(() => ((undefined || null)))); } }
eval('syntax error here(');
for (v6 of ['line\nline2'.charCodeAt(-0), +(null), 0.1]) { tick(); let v7 = safe(() => ((typeof null))); }
{ let v8 = 0; while (v8++ < 4) { tick(); log(undefinedName); } }
v0 &&= undefined; }
Object.seal(v0);
log(v0.reduce((s, v) => s + v, parseFloat(String(null))));
[globalThis.gnum, v1.p] = [Object.entries({ ...(function () { return this; }), p: (undefined && undefined) }), 2147483647];
{ Object.prototype[1] = 'proto1'; try { log(new Array(5), safe(() => [, , 3].map(x => x)), safe(() => (Array.from({ length: 20 }, (_, i) => i * i).map(v2))), safe(() => [0, , 2].indexOf('proto1'))); } finally { delete Object.prototype[1]; } }
for (globalThis.gnum of [1, , 3]) { tick(); var v9; }
} catch (e) { log('caught', e); }
try {
globalThis.gnum = 1n;
if ((Object.getOwnPropertyNames({ q: (null * undefined), p: Number(null), r: 5e-324 }).findIndex((x, i) => i > 1) == (String(Symbol.iterator) + undefined).repeat(0))) { log(safe(() => (new Proxy({ get p() { tick(); return (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })(); }, q: (null || undefined) }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }))), safe(() => (v0[4]))); } else { log(safe(() => ((() => (((null ?? undefined) && null)))))); }
} catch (e) { log('caught', e); }
log(safe(() => (new (class extends Array { last() { return this[this.length - 1]; } })((function (a, b) { tick(); return this; }).bind(((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size >= 'abc'.length), (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })())))));
try {
const [v10, v11 = [...JSON.stringify((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()).matchAll(/[a-c]/g)], ...v12] = new Map([['a', undefined], ['b', new Array(5)]]).values();
{ const proto = Object.getPrototypeOf([][Symbol.iterator]()); const saved = proto.next; let n = 0; proto.next = function () { n++; return saved.call(this); }; try { const [v13, v14] = Reflect.ownKeys(new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })(v2)); log([...[5, 1, 4].toSorted((a, b) => b - a).flat()], v13, v14, safe(() => new Map([['a', v12], ['b', (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()]])), n); } finally { proto.next = saved; } }
v15: for (;;) { tick(); globalThis.gbig ||= null;
delete v12[4294967294];
var v16;
break v15; }
log(safe(() => (v10)), safe(() => (v2.call(undefined, ))));
var v17;
({ p: globalThis.gnum, q: globalThis.gstr = null } = {});
var v18;
} catch (e) { log('caught', e); }
try {
log(safe(() => (new Set(JSON.parse(safe(() => JSON.stringify((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })())))))));
switch (({ __proto__: { next() { return { done: true, value: 1 }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, q: undefined } && undefined)) { case undefined: var v19;
break; case undefined: var v20;
default: var v21;
case +(null): var v22; }
var v23;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
