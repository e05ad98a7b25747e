let v0 = 123456789.125;
let v1 = safe(() => (Array.from({ length: 20 }, (_, i) => i * i)));
let v2 = safe(() => ({ ['q']: ((1n + ((Math.abs(parseInt('__proto__'.replace(/[a-c]+/g, '[$&]'), 16)) | -(-1073741825))).toFixed(1)), 4294967295), p: String(((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().indexOf(`a${-(Object.prototype.toString.call(null).indexOf(`a${undefined}b${null}`))}b${(undefined == {})}`) / (-([].indexOf(new Proxy(Object.seal([1, , 3]), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } }))) % ((new (class { #x = 1; getX() { return this.#x; } static hasX(o) { return #x in o; } })().callM?.(null) + 'abc') + new Set([1, , 3])).search(/\p{L}+/u)))) }));
let v3 = safe(() => ({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }));
let v4 = safe(() => (-2.5));
function* v5() { tick(); log('got', yield (Object.freeze({ valueOf() { tick(); log('valueOf'); return 0.5; }, toString() { tick(); log('toString'); return '1e3'; } }) ?? Symbol.for('k')));
for (const x of [{ ...v0, r: ('12' + v2).at(2) }]) yield x;
yield { p: Object(v0) };
return encodeURIComponent(((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${(new Array(4) + Object.keys(null).join('abc'))}\ny${Object.getOwnPropertyDescriptors({ ['p']: (null && undefined), p: (0, eval)('typeof ' + 'globalThis') })}`).length; }
try {
log(safe(() => (v3)), safe(() => ((() => { const a = [(0).toFixed(2) * 1]; return [a[0]++, a[0] += /(?<n>\d+)/g, a[1]++, a]; })())));
} catch (e) { log('caught', e); }
try {
log(safe(() => ((new Proxy({ valueOf() { tick(); log('valueOf'); return NaN; }, toString() { tick(); log('toString'); return '\u00e9\u0130\u00df'; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }) || v0))), safe(() => (((Object.prototype.toString.call({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) + +(null)).length).toFixed(2) * 1)));
for (const v6 of (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()) { tick(); if ((Symbol.iterator in { __proto__: { p: null, q: (function () { return this; }) }, q: (!null ? null : { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) })) { for (let v7 = 4; v7 < 3; v7++) { tick(); for (globalThis.gbig of []) { tick(); var v8; }
var v9; }
{ let v10 = 0; while (v10++ < 4) { tick(); var v11; } }
delete v1['1'];
var v12; }
log(safe(() => (new Math.max(null, null, null))));
globalThis.gta[2] %= (undefined || null);
const { p: v13 = (function () { return this; }), length: v14, ...v15 } = { valueOf() { tick(); log('valueOf'); return 1; }, toString() { tick(); log('toString'); return '\u00e9\u0130\u00df'; } }; }
} catch (e) { log('caught', e); }
try {
const [, v16] = [3, 1, 2];
} catch (e) { log('caught', e); }
log(safe(() => (v3)));
try {
log(safe(() => (Symbol('__proto__'))));
} catch (e) { log('caught', e); }
const v17 = 1;
try {
const v18 = safe(() => (new Proxy([], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })));
} catch (e) { log('caught', e); }
let v19 = safe(() => ([3, 1, 2]));
try {
const [v20, v21 = null, ...v22] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v23;
} catch (e) { log('caught', e); }
try {
var v24;
} catch (e) { log('caught', e); }
let v25 = safe(() => (`a${(undefined, [...[1, , 3].flat(), (({ p: v26 = v1, ...v27 } = {}) => { tick(); return v0; })])}b${[, (() => ([(undefined - null), (undefined + null), -1])), , ]}`));
try {
log(safe(() => ((v4 + (typeof 1e-7).length))));
globalThis.gta['1'] = (Array.from((0, eval)('typeof ' + 'globalThis')) ?? ' 7 '.startsWith(((() => { const o = {}; let s = 'a'; for (let i = 0; i < 30; i++) s += i % 10; o[s] = 1; return o[s.slice(0)] + s; })().replace(/(\w)(\w)?/, '[$&]') + Object.values(null)), 3));
throw new TypeError('t');
} catch (e) { log('caught', e); }
try {
[v4, v1[-1]] = [/./gu.test(((function (a, b) { tick(); a = (0, eval)('typeof ' + 'globalThis'); arguments[1] = (0, eval)('typeof ' + 'globalThis'); return [a, b, arguments.length, ...arguments]; })(null) + ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${Symbol.for('k')}\ny${(() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })()}`)), (() => { const a = [1, 2, 3]; a.extra = +((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(null)); return a; })()];
v0 = ('aXbXc' + Symbol.for('k'));
log(safe(() => ((Object.prototype.toString.call(null).charCodeAt(-2) && (v0 + v4)))));
if (true) { for (let v28 = 2; v28 < 4; v28++) { tick(); const [, v29] = (() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })(); }
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
log(safe(() => (undefined)), safe(() => (null))); } else { delete v1[Symbol.for('k')];
log(safe(() => (v0)));
delete v3.q;
var v30; }
for (let v31 = 3; v31 < 5; v31++) { tick(); for (const v32 in { get [Symbol.toStringTag]() { return 'Tag'; } }) { tick(); log(v32); }
const { p: v33 = null, length: v34, ...v35 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
var v36; }
} catch (e) { log('caught', e); }
try {
const { p: v37 = (String(v2) && [0, -0, NaN, undefined, null]), length: v38, ...v39 } = { [Symbol.toPrimitive](hint) { tick(); log(hint); return -0; } };
if (!{ ...v39, ...Object.freeze({ q: v17, p: 2, r: (Object.freeze([1, 2, 3]).lastIndexOf((null ?? undefined))).toFixed(2) * 1 }) }) { for (const v40 in { p: (function (a, b) { delete arguments[0]; arguments[0] = undefined; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(new (function f(n) { tick(); return n > 0 && n < 5 ? f(n - 1) + 1 : 0; })(), ((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })() ?? v40), new Proxy([3, 1, 2], { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })), q: null }) { tick(); log(v40); }
var v41; }
var v42;
} catch (e) { log('caught', e); }
log(safe(() => (undefined)));
log('end');
