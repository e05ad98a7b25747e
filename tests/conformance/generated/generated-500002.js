let v0 = safe(() => ([]));
const v1 = safe(() => ({}));
function v2(v3, v4) { tick(); try { const { p: v5 = [...([0, -0, NaN, undefined, null].join('a').length).toString(16)], length: v6, ...v7 } = { p: { p: ([null].find(x => typeof x === 'number'), Object.getOwnPropertyDescriptors({})), q: { p: (() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })() } } };
globalThis.gstr = String.fromCharCode(65536, -(65536)).split('a', 2);
var v8;
globalThis.gbig++;
log(safe(() => (('abc'.includes('aXbXc') || (() => { const a = [+(undefined)]; return [a[0]++, a[0] += (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })(), a[1]++, a]; })()))));
throw new TypeError('t'); } catch (e) { log('inner', e); v9: for (;;) { tick(); log(safe(() => (JSON.parse(safe(() => JSON.stringify([Math.floor(2), Number([]), ((null * null) - +(undefined))]))))));
{ Object.defineProperty(Object.prototype, 'inherited', { value: 1, enumerable: true, configurable: true, writable: true }); try { for (const k in { length: 2, 0: Object.keys(undefined).entries(), 1: (Symbol.iterator == (0, eval)('typeof ' + 'globalThis')) }) log(k); for (const k in [1, , 2]) log(k); log({ ...{} }, Object.entries({ get p() { tick(); return ((null & undefined) || new Map([[NaN, 1], [-0, 2], [0, 3]]).has(null)); }, q: (String(null) ?? 'NaN') })); } finally { delete Object.prototype.inherited; } }
break v9; }
for (let v10 = 3; v10 >= 0; --v10) { tick(); globalThis.gnum = JSON.stringify(new Function('o', 'p', 'with (o) { p = 1; return [p, typeof q, typeof toString]; }')({}, null), (k, v) => { tick(); return typeof v === 'number' ? v + 1 : v; });
log(safe(() => ((() => { const g = (function* () { tick(); yield* [, undefined, , ]; })(); return [g.next(), g.next((undefined * null)), g.return?.((() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()), g.next()]; })())));
globalThis.gta[NaN] = (function (v11, v12) { tick(); return null; });
{ let v13 = 4; do { tick(); log(undefined);
var v14; } while (v13-- > 0); }
[globalThis.garr[0], v7.p] = (() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })();
log(safe(() => (undefined)), safe(() => (undefined))); }
switch (JSON.parse(safe(() => JSON.stringify([v8, (0, eval)('typeof ' + 'globalThis'), (0, eval)('typeof ' + 'globalThis')]))).map((x, i, a) => a.length)) { case Array.of((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })(), /./gu): log(null);
break; case Reflect.ownKeys({ ...(typeof undefinedName), q: (Object.values(undefined) && Number(undefined)) }): const v15 = new Set([safe(() => ((null && [5, 1, 4].toSorted((a, b) => b - a)))), 'p', 65535]);
default: globalThis.gnum &&= v5;
if (true) { log(safe(() => ((null ?? undefined))));
log(safe(() => (null)));
var v16; } else { const [, v17] = (() => { const a = [1, 2, 3]; a.extra = null; return a; })(); }
case Number(null): log(safe(() => (((v18, v19) => { tick(); return Array(null, undefined); })))); }
{ const saved = Set.prototype.add; Set.prototype.add = function (v) { return saved.call(this, [v]); }; try { log(new Set(((~(+(undefined))).toFixed(3).match(/x*/g) ?? [])).size); } finally { Set.prototype.add = saved; } } } finally { const v20 = 4294967296; }
log((new (class { p = (-((typeof null).length) >= ('abc' + null).search(/(a)|(b)|(c)/g)); q() { return this.p; } static r = 1; })(...[...[...`a${null}b${null}`], Array.from({ i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } }).findLast(x => { tick(); return x; })].entries()), (() => { const a = [7]; return [a[0]++, a[0] += [[''], [, Object(undefined), , ]], a[1]++, a]; })()));
return (true ? (Object.getOwnPropertyDescriptors({ p: (null, { ...(null, Symbol.iterator), q: {} }) }) + ((s, ...v) => s.raw.join('|') + v.length + Object.isFrozen(s))`x${encodeURIComponent(String(undefined)).replace(/(\w)(\w)?/, '$<n>')}\ny${JSON.parse('{"a":1,"b":[1,2,{"c":null}],"1":true}', function (k, v) { tick(); return Array.isArray(v) ? v.length : k === 'b' ? undefined : v; })}`.replace(/(?<=a)b|X/gi, '__proto__')).padEnd(8, 'xy') : Math.min(Number(Array.of(Object.isFrozen(v3), ('a'.search(/(a)|(b)|(c)/g) ?? new Set([...(() => { const m = new Map([[1, 1], [2, 2]]); const r = []; for (const [k] of m) { tick(); r.push(k); if (k < 4) m.set(k + 2, k); m.delete(1); } return r; })()]))).reduce((s, v) => s + v, 1)), Object.create({ 1: encodeURIComponent(encodeURIComponent(JSON.stringify(undefined)).at(4)), 0: parseFloat('aXbXc'), p: 3 }, { w: { value: v3, enumerable: true } }))); }
let v21 = safe(() => (((1e-7 / Number((parseFloat(String.fromCharCode((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size, Number(null))) & [...(() => { let s = 'a'; for (let i = 0; i < 12; i++) { tick(); s += 'part' + i; } return s.slice(2, -0); })()].indexOf(((Math.sqrt(2)).toFixed(2) * 1 <= (((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size - (undefined + null)) | Math.sqrt(0))))))) / Object.keys(((Symbol.for('k') in Object.groupBy(Object.seal([1, , 3]), x => typeof x)) ? Object.create({ p: new Map([[NaN, 1], [-0, 2], [0, 3]]) }, { w: { value: ((undefined != null) ? { i: 0, next() { tick(); return { done: this.i > 2, value: this.i++ }; }, [Symbol.iterator]() { return this; }, return() { log('return'); return {}; } } : new Map([[NaN, 1], [-0, 2], [0, 3]])), enumerable: true } }) : new Uint8ClampedArray([-0.5, ((() => { const s = new Set([1, 2, 3]); const r = []; for (const x of s) { tick(); r.push(x); s.delete(2); if (x < 6) s.add(x + 3); } return r; })().size / (undefined / null)), -5, 255.5]))).toSorted(order).push(JSON.stringify(new (class { p = '\ud83d'; q() { return this.p; } static r = 1; })(String.raw`a\n${(null * null)}`.split(/[a-c]+/g, 2)), null, '--')))));
try {
if (true) { globalThis.gnum ||= null; }
const v22 = Symbol('Hello, World');
delete v0[v22];
const { p: v23 = ({ q: (undefined - undefined), p: ((null ^ null) & 1073741824), r: -(1) }, (async () => ((Number.isInteger(0xff) ? 3.5 : Object.getOwnPropertyNames({}))))), length: v24, ...v25 } = {};
(async () => { tick(); log('async', await undefined); })().catch(e => log('rejected', e));
v26: { globalThis.gnum = undefined;
if ((new Map([[NaN, 1], [-0, 2], [0, 3]]) != (() => { const i = [...(function* () { try { yield 1; yield 2; yield 3; } finally { log('closed'); } })()][Symbol.iterator](); return [i.next(), v0.pop(), i.next(), i.next(), i[Symbol.toStringTag]]; })())) break v26; var v27; }
} catch (e) { log('caught', e); }
log(safe(() => (null)));
log(safe(() => (undefined)));
log(safe(() => (undefined)));
log('end');
