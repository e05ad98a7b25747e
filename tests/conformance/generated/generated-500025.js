let v0 = safe(() => ([(-1 | [[7, [...' 7 '.matchAll(/[a-c]/g)].filter((x, i) => i > 1).findIndex(((...a) => { tick(); return a; })), 'a'.length], []].push((class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { }).hasX?.(''.at(1)))), (Math.trunc((-(0) | 'line\nline2'.charCodeAt(4))) - ((Array.from(parseInt(String(null), 1)) === Array.of({ ...null, r: undefined }, ([...{ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }] ?? -0))) - (-(-1)).toFixed(2) * 1)), ((([...Array.from(new Function('o', 'with (o) { var p = 5; q = 6; } return typeof p;')({ 1: (null * null), 0: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(undefined), p: 3 })), (() => { var r = []; for (var i = 0; i < 3; i++) r.push(() => i); return r.map(f => f()); })()].indexOf(-7n) * ((new Array(5) / { [1]: Number(null), p: ((null, null) !== null) }) / Number(((String('\ud83d') || ((0, eval)('typeof ' + 'globalThis'), (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())) && (parseInt('1e3', 16) + { [Symbol.toPrimitive](hint) { tick(); log(hint); return NaN; } }))))) ^ [...new Uint8Array([1, 2, 300])].reduce((s, v) => s + v, (('NaN'.replaceAll('NaN', '$<n>') + ((a = [5, 1, 4].toSorted((a, b) => b - a).values(), { p, ...rest } = { q: ~((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size), p: 7, r: (2 % 0b101) }, [x = 1, ...y] = (() => { const a = [1, 2, 3]; a.extra = undefined; return a; })()) => [a, p, rest, x, y])()).search(/(?<n>a)|(?<n>b)/d) % (Array.from(new Set((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })())) ^ (((JSON.stringify(null) + String(null)).match(/./gu) ?? []).every((x, i) => i > 1) ? 1 : undefined))))) * (7 * JSON.stringify((() => (/\p{L}+/u)))))]));
const v1 = safe(() => ({ p: Object.keys(('abc' + Object.freeze({ p: (function (a, b = 2) { a = true; return [arguments[0], arguments.length, b]; })() }))), q: JSON.parse(safe(() => JSON.stringify([(() => { const r = /a/g; Object.defineProperty(r, 'flags', { value: 'length' }); return 'banana'.replace(r, '*'); })()]))) }));
function v2(v3, ...v4) { tick(); { const proto = { k: null }; const o = Object.create(proto); const f = () => o.k; const r = [f(), f()]; proto.k = (v4 && '4294967295'.replaceAll('01', '$<n>')); r.push(f()); delete proto.k; r.push(f()); Object.setPrototypeOf(o, { k: new Map([['a', undefined], ['b', undefined]]) }); r.push(f()); o.k = 9; r.push(f()); log(r); }
return String.fromCharCode(parseFloat('0x1F'), ((null + '').split(/(?:)/) * undefined)); }
var v5 = safe(() => ((function (a) { const f = () => arguments[0]; a = Math.max(); return [f(), a]; })(Number.isSafeInteger(new Set([1, 2, 3]).union(new Set(v4)).size))));
let v6 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
var v7 = safe(() => (v6));
Promise.resolve({ then(f) { log('thenable'); f(undefined); } }).then(v => log('v', v));
const v8 = new Set([safe(() => (v0)), 'p', 65535]);
try {
if (Object.hasOwn(Object.getOwnPropertyDescriptors({ p() { return this; }, q: () => ((async () => ([0, -0, NaN, undefined, null]))) }), 'p')) { log(safe(() => (v8.size)));
v0.push(JSON.parse('{bad}'));
log(safe(() => (v2)));
log(safe(() => (Reflect.apply(v2, (undefined ?? null), new Array(5)))), safe(() => (new BigInt64Array([1n, -1n]).slice(1, 10))));
throw new RangeError('r', { cause: undefined });
throw new TypeError('t');
log(undefinedName); }
const [, v9] = Array.from({ length: 20 }, (_, i) => i * i);
{ let v10 = 4; do { tick(); if (true) { log(safe(() => ({ ...null, p: undefined })), safe(() => (+(undefined))));
log(undefined);
log(null);
var v11; } else { try { log(safe(() => (null)));
var v12;
throw null; } catch (e) { log('inner', e); log(safe(() => (null)));
var v13; } finally { log(safe(() => (undefined)));
var v14; }
delete v0[3];
log(safe(() => (undefined)));
var v15; }
log(safe(() => (v8))); } while (v10-- > 0); }
{ const f = a => { tick(); let s = 0; for (let i = 0; i < a.length; i++) s += a[i]; return s; }; for (const a of [[Object(v6), undefined, []], new Int32Array([2147483647, -1, 0.1]), 'abc', { get p() { tick(); return (() => { const o = { v: 2147483647 }; return [o.v++, ++o.v, o.v--, o.v += (undefined & undefined), o.v **= 2]; })(); }, q: new Map([[NaN, 1], [-0, 2], [0, 3]]) }]) log(safe(() => f(a))); }
} catch (e) { log('caught', e); }
try {
--globalThis.gnum;
const [, v16] = [String((null instanceof Function)), 'abc'.trim()];
log(safe(() => ((Number((undefined || null)) >>> parseFloat('')))), safe(() => (({ __proto__: { p: v2, q: (0, eval)('typeof ' + 'globalThis') }, q: 255n } ?? (true ? Symbol.iterator : v1)))));
switch (null) { case new Set(v0): globalThis.gnum = v0;
break; case ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${null}\ny${null}`: delete v0[(-2147483648 - 0b101)];
default: { let v17 = 0; while (v17++ < 3) { tick(); for (const v18 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v18); }
var v19; } }
log(safe(() => ((undefined && null))));
log(safe(() => (null)), safe(() => (undefined)));
var v20;
case -(((123456789.125 + v8.size) * Array.of(null, undefined).push((undefined || null)))): for (v0[0] of (() => { const a = [1]; a[100000] = 2; return a.slice(99999); })()) { tick(); v6.x |= (undefined, null); } }
v6['q'] = (new Map([[NaN, 1], [-0, 2], [0, 3]]), (null || null));
Object.assign(v1, { 1: undefined, 0: undefined, p: 3 }, (function () { return this; }));
const v21 = safe(() => (new BigInt64Array([1n, -1n])));
} catch (e) { log('caught', e); }
try {
eval('let z = ' + '3; log(z)');
} catch (e) { log('caught', e); }
try {
eval('syntax error here(');
} catch (e) { log('caught', e); }
try {
if (Number.isInteger((v0.length + v8.size))) { const [, v22] = Array.from({ length: 20 }, (_, i) => i * i);
switch ((null, null)) { case (null && undefined): var v23;
break; case (undefined && null): const { p: v24 = undefined, length: v25, ...v26 } = {};
default: var v27;
case Infinity: log(undefined); } }
for (let v28 = 3; v28 < 4; v28++) { tick(); for (let v29 = 3; v29 >= 0; --v29) { tick(); var v30; }
log(safe(() => (undefined)));
var v31; }
delete v0[4294967295];
} catch (e) { log('caught', e); }
try {
log(null);
} catch (e) { log('caught', e); }
let v32 = safe(() => ([, String(undefined), , ]));
const v33 = ([v34, v35 = v7] = []) => { tick(); return ((undefined !== null) ? v35 : (0, eval)('typeof ' + 'globalThis')); };
log(safe(() => ((() => { label: for (const x of [3, 1, 2]) { tick(); for (const y of []) { tick(); if (x === y) continue label; return [x, y]; } } })())));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
