let v0 = safe(() => ([(String(new Proxy((() => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { tick(); return JSON.stringify((null || undefined)); }, configurable: true }); return a; })(), { get(t, k, r) { tick(); if (typeof k === 'string') log('aget', k); return Reflect.get(t, k, r); }, deleteProperty(t, k) { tick(); log('delete', k); return Reflect.deleteProperty(t, k); } })) || new Error([3, 1, 2], { cause: new Uint8Array([1, 2, 300]) }).cause)]));
const v1 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 2; }, toString() { tick(); log('toString'); return '4294967295'; } }));
function v2({ p: v3 = Array.from((function () { arguments[Symbol.iterator] = function* () { yield 'own'; }; return [...arguments]; })((String((null, undefined))[3].indexOf(Array.from((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })()).join('a')) + -(Object.getOwnPropertyNames({}).reduce((s, v) => s + v, 1))), (() => { with_: { return 'abc'.substring(1, -1); } })(), new Set(String(new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()))))), ...v4 } = {}) { tick(); if (new Set(Object.keys(new Set([1, 2, 3]).union(new Set(Array.of(new Proxy([3, 1, 2], {}), new (class extends (class { constructor(...a) { this.a = a; } get p() { return new.target; } }) { })(null)))).size)).has((() => { const a = [1, 2]; a[50] = 3; return a; })())) { v5: for (;;) { tick(); try { v4.toString++;
[globalThis.garr[0], v4.p] = (function* () { tick(); yield (async () => (null)); yield Object.freeze({}); return (function (a, b = 2) { a = null; return [arguments[0], arguments.length, b]; })(); })();
throw new TypeError('t');
globalThis.gnum = null;
throw new RangeError('r', { cause: (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })().size }); } catch (e) { log('inner', e); switch (Reflect.construct((class { p = undefined; q() { return this.p; } static r = 1; }), [...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()])) { case [5, 1, 4].toSorted((a, b) => b - a).concat((function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })(), [0, -0, NaN, undefined, null]): const [, v6] = [undefined];
{ const f = o => { tick(); return o.p; }; for (const o of [{ get [Symbol.toStringTag]() { return 'Tag'; } }, { get [Symbol.toStringTag]() { return 'Tag'; } }, { get [Symbol.toStringTag]() { return 'Tag'; } }, { toJSON(k) { tick(); return 'json' + k; }, p: 1 }, null, Object.create({})]) log(safe(() => f(o))); }
log(safe(() => (undefined)), safe(() => (undefined)));
break; case Symbol.for('k'): log(safe(() => ('0x1F')));
default: for (let v7 = 4; v7 < 5; v7++) { tick(); [globalThis.garr[0], v4.p] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v8; }
for (v6 of [[], (() => { const a = [5, 4, 3, 2]; a.length = 2; a.length = 4; return a; })()]) { tick(); { const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } } }
log(safe(() => (null)), safe(() => (null)));
var v9;
case (() => { const a = [1, 2]; a[50] = 3; return a; })().indexOf({ p() { return this; }, q: () => (null) }): v10: for (;;) { tick(); log((undefined ?? undefined));
break v10; } }
v11: { [globalThis.garr[4294967295], globalThis.gnum] = [(null || null), v4];
const [v12, v13 = undefined, ...v14] = { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } };
var v15;
if (new Set([1, 2, 3]).union(new Set([...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()])).has(new Uint8Array([1, 2, 300]))) break v11; if (Array.isArray(undefined)) { var v16; }
log(safe(() => (undefined)));
var v17; } } finally { log(safe(() => ((function (a, b) { delete arguments[0]; arguments[0] = 18446744073709551616n; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })(((() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })() ?? Symbol.for('k')), new Uint8Array([1, 2, 300]), (() => (null))))));
switch (new Map([[NaN, 1], [-0, 2], [0, 3]])) { case (2 | -1073741825): if (!undefined) { var v18; }
log(safe(() => (undefined)), safe(() => (undefined)));
var v19;
break; case Object.getOwnPropertyDescriptor((0, eval)('typeof ' + 'globalThis'), Symbol.iterator): { class A { m() { return 'A'; } } class B extends A { } const b = new B(); const f = () => b.m(); const r = [f(), f()]; b.m = () => 'own'; r.push(safe(f), safe(f)); log(r); }
default: const [v20, v21 = (null || null), ...v22] = (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })();
log(safe(() => (undefined)));
var v23;
case Math.clz32((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size): log(safe(() => (2))); }
const [v24, v25 = (Object.is(null, undefined) ? { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } : (0, eval)('typeof ' + 'globalThis')), ...v26] = Object.keys(null).entries();
var v27 = safe(() => (undefined));
log(null);
var v28; }
let v29 = safe(() => ({ valueOf() { tick(); log('valueOf'); return 123456789.125; }, toString() { tick(); log('toString'); return 'a'; } }));
log(safe(() => (JSON.stringify({ get [Symbol.toStringTag]() { return 'Tag'; } }))));
break v5; } }
let v30 = safe(() => ({ p: undefined }));
log(safe(() => (v30)), safe(() => ((function (a, b) { delete arguments[0]; arguments[0] = 7; a = 5; Object.defineProperty(arguments, 1, { writable: false }); b = 6; return arguments; })((new Set(Object.getOwnPropertyNames(Array.from(null))).size * 7), (a => { tick(); return a; })(...new Set((String(null) + (function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()))), (String(v3).search(/(?<n>a)|(?<n>b)/d) && 2147483648)))));
const v31 = safe(() => (/[a-c]+/g));
return v3; }
let v32 = safe(() => ([v30]));
Promise.withResolvers().promise.then(log); Promise.try(() => (Symbol.for('k'))).then(v => log('try', v), e => log('try failed', e));
log(safe(() => (null)));
log(safe(() => (undefined)));
log('end');
