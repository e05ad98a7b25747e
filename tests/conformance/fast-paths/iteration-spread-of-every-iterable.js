log([...[1, , 3]], [0, ...[1, , 3], 4], [...[], ...[]], [...'aé😀\ud800'], [...new Set([1, 'a', 1])], [...new Map([[1, 2], [3, 4]])]);
const target = [1]; const joined = [...target, ...target]; joined.push(9); log(target, joined, joined.length);
Array.prototype[1] = 'proto'; log([...[1, , 3]]); delete Array.prototype[1];
Object.defineProperty(Array.prototype, 1, { get() { source.length = 2; return 'got'; }, configurable: true }); const source = [1, , 3, 4]; log([...source], source.length); delete Array.prototype[1];
class Sub extends Array { *[Symbol.iterator]() { yield 'own'; } } log([...new Sub(1, 2)], [...Sub.from([5])]);
const own = [1, 2]; own[Symbol.iterator] = function* () { yield 'mine'; }; log([...own]);
const long = []; long.length = 5; log([...long]); const sparse = []; sparse[6000] = 1; log([...sparse].length, [...sparse][6000], [...sparse][5]);
const frozen = Object.freeze([1, 2]); log([...frozen, 3]);
for (const [make, proto] of [[() => new Set([1, 2]), Object.getPrototypeOf(new Set().values())], [() => new Map([[1, 2]]), Object.getPrototypeOf(new Map().values())], [() => 'ab', Object.getPrototypeOf(''[Symbol.iterator]())], [() => [1, 2], Object.getPrototypeOf([].values())]]) {
  const next = proto.next;
  proto.next = function () { const r = next.call(this); return r.done ? r : { done: false, value: [r.value] }; };
  log([...make()], Array.from(make()), Math.max(...make()));
  proto.next = next;
  log([...make()]);
}
const s = new Set([1, 2, 3]); const it = s.values(); it.next(); s.delete(2); s.add(4); log([...it], [...it], [...s.entries()], new Set(s.values()).size);
const m = new Map([['a', 1]]); log([...m.keys()], [...m.values()], new Map(m.entries()).get('a'), Object.fromEntries(m.entries()));
let closed = 0; const closing = { [Symbol.iterator]() { return this; }, n: 0, next() { return { value: this.n++, done: false }; }, return() { closed++; return {}; } };
const [a, b] = closing; log(a, b, closed);
try { new Map([1]); } catch (e) { log(e.name); }
try { [...{ [Symbol.iterator]: () => ({ next: () => 1 }) }]; } catch (e) { log(e.name, e.message); }
try { const bad = { [Symbol.iterator]: () => ({ next: () => ({ get done() { throw new RangeError('d'); } }), return() { closed++; } }) }; new Set(bad); } catch (e) { log(e.name, closed); }
log([...function* () { yield 1; yield* [2, 3]; return 4; }()], [...[1, 2].entries()], [...[1, 2].keys()], [...new Uint8Array([7, 8])], [...new Uint8Array([7, 8]).entries()]);
function rest(...r) { return r; } log(rest(...[1, , 2]), rest(0, ...'ab', ...new Set([5])), new Array(...[3]), Math.max(...[1, -0]), rest(...(function () { return arguments; })(1, 2)));
const { x, ...others } = { x: 1, y: 2, z: 3, get w() { return 4; } }; log(x, others, Object.getOwnPropertyDescriptor(others, 'w')); const { y, ['z']: z, ...one } = { x: 1, y: 2, z: 3 }; log(y, z, one); const { ...all } = { a: 1, [Symbol.for('q')]: 2 }; log(all); const { q, ...none } = { q: 1 }; none.r = 2; log(none);
log({ z: 1, ...{ a: 1, z: 2 }, a: 3 }, { ...'ab', ...[9], ...null, ...5 }, { __proto__: null, ...{ a: 1 } }, { ...Object.create({ inherited: 1 }) }, { a: 0, ...{ get a() { return 'get'; } } });
