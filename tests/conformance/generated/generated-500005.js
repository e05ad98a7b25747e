let v0 = safe(() => ([Object.getOwnPropertyNames([...[undefined, (() => { const s = new Set([1, 2]); const r = []; s.forEach(x => { tick(); r.push(x); if (x === 1) { s.delete(1); s.add(1); } if (r.length > 5) s.clear(); }); return r; })(), (function () { return this; })], '12']).slice(-1, -1).some((x, i) => i > 1)]));
const v1 = safe(() => ({ q: (Object.getOwnPropertyNames({ set p(v) { log('set p', v); }, get p() { return 2; } }).indexOf(Object.getOwnPropertyDescriptors({ get p() { tick(); return Object(Object.seal([1, , 3])); }, q: undefined })?.['q']) - +({ p() { return this; }, q: () => (null) })), p: (0 * (Number([' 7 ', (+((Symbol.for('k') & Symbol.iterator))).toString(2)])).toFixed(2) * 1), r: (String(-2.5).match(/a/) ?? []).lastIndexOf(Object.keys(('12' + { __proto__: { p: (0, eval)('typeof ' + 'globalThis'), q: undefined }, q: new Int16Array([1, 2, 3]) }))) }));
function v2(v3) { tick(); log(safe(() => ({ q: ((((new BigInt64Array([1n, -1n]) + 'a').includes((Array.of(undefined, null).indexOf((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })())).toPrecision(3)) ? (Number((function () { return this; })) % 9007199254740991) : ((() => { let r = []; for (let i = 0; i < 3; i++) r.push(() => i++); return r.map(f => [f(), f()]); })() + '\u00e9\u0130\u00df').startsWith((String(undefined) + null), 3)) - null) % -('-0'.replace(/[a-c]+/g, '12').charCodeAt(-0))), p: String(Object.keys(new Set(Object.seal([1, , 3])))).length, r: (('' + JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}')).replace(/[a-c]+/g, '[$&]').length - (typeof Array(...[...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()])).search(/\p{L}+/u)) })), safe(() => (/[a-c]+/g)));
return 'Hello, World'; }
let v4 = safe(() => (String.fromCharCode((+(Math.sign(((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })() >>> ((v5) => { tick(); return null; })))) >>> { ...Object.getOwnPropertyNames({ ['p']: Number.isSafeInteger(0.1), p: ((1n) ** 3n) }), q: undefined }), [...Map.groupBy([(undefined, undefined)], x => typeof x)].indexOf((typeof [v3, (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), Symbol.for('k')].entries()).trim())).length));
log(safe(() => (new Float64Array([''.length, 2, NaN]).filter(v2))));
const v6 = 7;
const v7 = safe(() => (new Int16Array([1, 2, 3])));
const v8 = safe(() => (/(a)|(b)|(c)/g));
function* v9() { tick(); yield (v0.length < parseFloat('abc'));
for (const x of [, (undefined, (0, eval)('typeof ' + 'globalThis')), , ]) yield x;
log('got', yield undefined);
yield (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })();
try { yield null; } finally { log('cleanup'); }
return new Proxy({ get [Symbol.toStringTag]() { return 'Tag'; } }, { set(t, k, v, r) { tick(); log('set', k, v); return Reflect.set(t, k, v, r); }, defineProperty(t, k, d) { tick(); log('define', k); return Reflect.defineProperty(t, k, d); }, getOwnPropertyDescriptor(t, k) { tick(); log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); } }); }
let v10 = safe(() => (encodeURIComponent('0x1F')));
log(safe(() => (v6)));
const v11 = safe(() => (/\p{L}+/u));
try {
globalThis.gbig = undefined;
log(safe(() => (undefined)));
var v12;
} catch (e) { log('caught', e); }
const v13 = (v14) => { tick(); return undefined; };
try {
var v15;
} catch (e) { log('caught', e); }
log(safe(() => (null)));
function* v16() { tick(); try { yield /a/.flags; } finally { log('cleanup'); }
return /(?:)/; }
let v17 = safe(() => (-(((+((v0[0] || (() => { const r = /b/y; r.lastIndex = 2; return ['aabb'.replace(r, 'X'), r.lastIndex, 'aabb'.split(r), 'aabb'.search(r), r.lastIndex]; })())) + JSON.parse(safe(() => JSON.stringify(Object.seal([1, , 3]))))) + 1))));
function v18(v19) { tick(); const v20 = new Map([[1, safe(() => (v0.values()))], ['p', v17]]);
return v0.entries(); }
try {
var v21;
} catch (e) { log('caught', e); }
log(safe(() => ((v10 | (`a${undefined}b${undefined}`.replace(/x*/g, 'Hello, World').search(/[a-c]+/g) / v17)))));
try {
log([...[...(typeof null)], new Map([[NaN, 1], [-0, 2], [0, 3]])]);
v22: for (;;) { tick(); v17 ??= null;
log(safe(() => (null)));
var v23;
break v22; }
log(safe(() => (+(undefined))));
} catch (e) { log('caught', e); }
try {
if (JSON.parse(safe(() => JSON.stringify(Object.seal([1, , 3])))).every(x => typeof x === 'number')) { var v24; } else { log(safe(() => (Object.values((((-0, JSON.parse(safe(() => JSON.stringify(Array.from({ length: 20 }, (_, i) => i * i))))) >= Reflect.apply(v18, (() => { let i = 2147483646; return [i++, i++, ++i, -i, i * i, i | 0, i >>> 0, ~i]; })(), Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }))) ? (Object.assign({}, (() => { let i = -2147483647; return [i--, i--, --i, -i, i - 1, i % 3, Math.abs(i)]; })(), { __proto__: {}, q: null }) && v0) : ('abc' + (2147483647).toPrecision(5))))))); }
} catch (e) { log('caught', e); }
try {
for (let v25 = 3; v25 < 4; v25++) { tick(); log(safe(() => ([, new Map([[NaN, 1], [-0, 2], [0, 3]]), , ].indexOf(((null * (null && undefined)) <= 'abc'.search(/(?:)/))))));
log(safe(() => (Object.prototype.toString.call(undefined).replaceAll('12', '$<n>').match(/(?<=a)b|X/gi))), safe(() => (('Hello, World' + (undefined - undefined)).replace(/\bl/gi, (m, ...r) => m.toUpperCase() + r.length))));
const v26 = safe(() => (new Float64Array(3)));
({ p: v0[Symbol.iterator], q: v0[0] = [...String(undefined).matchAll(/[a-c]/g)] } = { valueOf() { tick(); log('valueOf'); return -0; }, toString() { tick(); log('toString'); return '12'; } });
var v27 = safe(() => (new Map([[NaN, 1], [-0, 2], [0, 3]])));
v28: for (;;) { tick(); var v29;
break v28; }
delete v1.p;
var v30; }
log(safe(() => (undefined)), safe(() => (new Set([0, -0, NaN, undefined, null]))));
v17 -= (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().entries();
{ const saved = Number.prototype.toString; Number.prototype.toString = () => 'num'; try { log(`${1}` + 2, [1, 2].join(), String(3), (4).toString(), 1 + ''); } finally { Number.prototype.toString = saved; } }
[v0[0], v1.p] = v0.entries();
v11 -= (typeof null);
log(safe(() => (Symbol.iterator)), safe(() => (new (class extends Array { last() { return this[this.length - 1]; } })())));
log(safe(() => ((undefined || undefined))), safe(() => ((0, eval)('typeof ' + 'globalThis'))));
log(undefined);
var v31;
} catch (e) { log('caught', e); }
log('end');
