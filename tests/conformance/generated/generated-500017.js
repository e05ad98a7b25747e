let v0 = 2147483647;
let v1 = '-0';
class v2 { constructor([v3, v4 = null] = []) { tick(); this.p = ('0' in { p: Array.of(((1n & 9007199254740993n) || null), new Uint32Array([4294967295, 1.7976931348623157e308])) }); }
static name(v5) { tick(); return null; }
static { log('static', typeof this); }
}
const v6 = -1073741825;
let v7 = safe(() => ([1, , 3]));
function v8(v9 = Number(new Map(Array.from({ length: 4, 1: JSON.parse(safe(() => JSON.stringify([, null, , ]))) }, Number).entries()).has('1e3')), v10 = new Set([1, 2, 3]).union(new Set(v7))) { tick(); try { { class Sub extends Array { static get [Symbol.species]() { log('species'); return Array; } } const s = Sub.from(JSON.parse(safe(() => JSON.stringify((() => { const a = [1, 2, 3, 4]; delete a[1]; return a; })())))); log(s.map(x => x) instanceof Sub, s.filter(() => true) instanceof Sub, s.concat([1]) instanceof Sub, safe(() => s.slice(1).constructor === Array)); }
if (([-Infinity].push(undefined) >= (v9 % -(v9)))) { { const saved = String.prototype[Symbol.iterator]; String.prototype[Symbol.iterator] = function* () { yield 's'; }; try { log([...'01'], Array.from((`a${new Map([[NaN, 1], [-0, 2], [0, 3]])}b${(0, eval)('typeof ' + 'globalThis')}` + -0.5)), safe(() => { const [a, b] = (typeof Symbol.iterator); return [a, b]; })); } finally { String.prototype[Symbol.iterator] = saved; } }
if (((0, eval)('typeof ' + 'globalThis') == (typeof undefined))) { for (let v11 = 1; v11 < 4; v11++) { tick(); var v12; } }
log(safe(() => ((v10 && (null && undefined)))), safe(() => (((...a) => { tick(); return a; })(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })())))); } else { const v13 = safe(() => ([{}]));
try { const [v14, v15 = (0, eval)('typeof ' + 'globalThis'), ...v16] = new Map([[NaN, 1], [-0, 2], [0, 3]]);
log(safe(() => (null))); } finally { log('finally'); }
for (let v17 = 0; v17 < 5; v17++) { tick(); { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
var v18; }
log(safe(() => (undefined)));
log(safe(() => (null)), safe(() => (undefined))); }
v19: { { const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
v20: { log(safe(() => (undefined)));
if ([1, , 3].some(x => { tick(); return x; })) break v20; const { p: v21 = null, length: v22, ...v23 } = { toJSON(k) { tick(); return 'json' + k; }, p: 1 };
var v24; }
if (new Set(Object.entries({ ...(function () { return this; }), q: null })).has((+(undefined) < parseFloat('0x1F')))) break v19; if ((parseFloat('01') <= (Number(undefined) - (null * undefined)))) { log((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })());
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } } } else { throw new TypeError('t');
log(safe(() => (null))); }
if (true) { ({ p: globalThis.gstr, q: v9 = undefined } = {}); }
log((null, null)); }
let v25 = safe(() => (Object.freeze([1, 2, 3])));
log(safe(() => (new Map([['a', undefined], ['b', undefined]]))));
{ const saved = Set.prototype.add; Set.prototype.add = function (v) { return saved.call(this, [v]); }; try { log(new Set([3, 1, 2]).size); } finally { Set.prototype.add = saved; } } } finally { log('finally'); }
log(safe(() => ({ __proto__: { valueOf() { tick(); log('valueOf'); return 2147483648; }, toString() { tick(); log('toString'); return '12'; } }, q: (() => { with_: { return new Set((() => { const a = [1, 2, 3]; a.extra = undefined; return a; })()); } })() })));
log((('-0', new Uint8ClampedArray([0, Number(null), -5, 255.5])) + '4294967295'));
return v7.includes((((-1n) ** 3n) == Symbol.for('k'))); }
try {
v7[NaN] = true;
} catch (e) { log('caught', e); }
try {
log(safe(() => (new Map([[(v6 >= v0), undefined]]))));
log(safe(() => (new Proxy({}, { get(t, k, r) { tick(); log('get', k); return Reflect.get(t, k, r); } }))), safe(() => (true)));
for (globalThis.gobj[Symbol.iterator] of Object.freeze([1, 2, 3])) { tick(); log(safe(() => (v7.push({ ...Object.freeze({ toJSON(k) { tick(); return 'json' + k; }, p: 1 }), ...Object.freeze({ get [Symbol.toStringTag]() { return 'Tag'; } }) })))); }
for (const v26 of (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()) { tick(); log(safe(() => ((Array.isArray({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }) ? v8(...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()) : v7))));
for (const v27 of Iterator.from(JSON.parse(safe(() => JSON.stringify(Object.freeze([1, 2, 3]))))).drop(2)) { tick(); [v7[0], globalThis.gobj.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v28; }
log(safe(() => ((undefined && null)))); }
if (/\bl/gi.test(Object.prototype.toString.call(v8.call(null, )))) { if (Number.isSafeInteger((null % null))) { log(safe(() => (undefined)));
var v29; } else { for (const v30 in Object.create({ inherited: 1, p: 2 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })) { tick(); log(v30); } }
if ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().has(undefined)) { var v31; } else { var v32; }
log(safe(() => (undefined)), safe(() => (undefined))); }
} catch (e) { log('caught', e); }
let v33 = safe(() => ((() => { const a = [1, 2, 3]; a.extra = JSON.parse('[1,2.5,-0,1e400,"\\u0041"]'); return a; })()));
try {
log(safe(() => (v0)));
log(safe(() => (({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }, Array.from({ length: 20 }, (_, i) => i * i)))), safe(() => (new Proxy({ p: `a${undefined}b${undefined}`, q: new v2(undefined) }, {}))));
const { p: v34 = Symbol.for('k'), length: v35, ...v36 } = {};
const [, v37] = [1, , 3];
log(undefinedName);
log(safe(() => ((0, eval)('typeof ' + 'globalThis'))), safe(() => ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())));
{ const make = i => { const o = {}; for (let k = 0; k < i; k++) o['k' + k] = k; return o; }; const f = o => o.k3; log([2, 4, 5, 4, 140, 9].map(i => f(make(i)))); }
var v38;
} catch (e) { log('caught', e); }
(async () => { tick(); for (const x of [new Set([3, 1, 2]).size, (null + null), 2147483648]) log(await x);
var v39; })().catch(e => log('rejected', e));
log(safe(() => (null)));
log(safe(() => (null)));
log('end');
