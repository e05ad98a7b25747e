class A { #x = 1; #y; constructor(y) { this.#y = y; } static get(o) { return o.#x; } static set(o, v) { o.#x = v; } static both(o) { return [o.#x, o.#y]; } static has(o) { return #x in o; } static bump(o) { return [o.#x++, ++o.#y, o.#x += "s", o.#y ??= 3]; } }
class B extends A { b = 2; } class C extends A { c = 3; #x = "C's own"; own() { return this.#x; } } class D extends B { d = 4; } class E extends A { constructor() { super(7); delete this.nothing; this.e = 1; delete this.e; } }
const all = [new A(0), new B(1), new C(2), new D(3), new E(4)];
for (let round = 0; round < 3; round++) for (const o of all) { A.set(o, round + 0.5); log(A.both(o), A.has(o), A.bump(o)); }
log(all[2].own(), safe(() => A.get({})), safe(() => A.get(1)), safe(() => A.get(null)), safe(() => A.set(undefined, 1)), safe(() => A.set([], 1)), safe(() => A.has(1)));
const frozen = Object.freeze(new A(5)); A.set(frozen, "written"); log(A.both(frozen), Object.isFrozen(frozen));
// The constructor returns another object: fields are added to it.
class Base { constructor(o) { return o; } }
class Stamp extends Base { #stamp = 1; static read(o) { return o.#stamp; } static write(o, v) { o.#stamp = v; } }
const p = new Proxy({ q: 1 }, { get() { throw new Error("trap"); }, set() { throw new Error("trap"); }, defineProperty() { throw new Error("trap"); } });
for (const o of [{}, { a: 1 }, [1], () => 1, p, Object.freeze({}), Object.create(null), globalThis]) { new Stamp(o); log(Stamp.read(o)); Stamp.write(o, 2); log(Stamp.read(o), safe(() => new Stamp(o))); }
const many = {}; for (let i = 0; i < 200; i++) many["k" + i] = i; new Stamp(many); delete many.k3; log(Stamp.read(many)); many.k200 = 1; Stamp.write(many, -0); log(Stamp.read(many));
// Methods and accessors are no fields; the code is the same.
class M { #f = 1; #m() { return this.#f; } get #a() { return this.#f + 1; } set #a(v) { this.#f = v; } get #g() { return 1; } set #s(v) {} static try(o) { return [o.#m(), o.#a, o.#a = 5, o.#a, o.#g, safe(() => { o.#m = 1; }), safe(() => { o.#g = 1; }), safe(() => o.#s)]; } }
class M2 extends M { z = 1; }
for (const o of [new M, new M2, new M, new M2]) log(M.try(o)); log(safe(() => M.try({})));
// One class per evaluation: the same code, another name each time.
const make = () => class { #v = 1; static of(o) { return o.#v; } }; const X = make(), Y = make(); const x = new X, y = new Y;
for (let i = 0; i < 3; i++) log(X.of(x), Y.of(y), safe(() => X.of(y)), safe(() => Y.of(x)));
class S { static #count = 0; static next() { return ++S.#count; } static bad() { return this.#count; } } class S2 extends S {} log(S.next(), S.next(), S.bad(), safe(() => S2.bad()));
class T { #v; constructor(v) { this.#v = v; } copy(o) { this.#v = o.#v; return this; } get v() { return this.#v; } }
log(new T(1).copy(new T({ deep: NaN })).v, new T(-0).copy(new T(-0)).v, new T().v);
