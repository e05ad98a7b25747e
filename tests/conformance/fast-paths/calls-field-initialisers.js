const order = []; const note = (k, v) => { order.push(k); return v; };
class A { a = note("a", 1); [note("computed", "b")] = note("b", this.a + 1); #c = note("c", [this.a, this.b]); d = () => [this.#c, new.target]; e = function () { return [this === undefined, new.target]; }; f = new.target; get c() { return this.#c; } constructor(x) { order.push("A"); this.x = x; } }
class B extends A { a = note("B.a", "over"); g = super.c; constructor(x) { order.push("before"); super(x); order.push("after"); } }
const b = new B(3); log(order, b.a, b.b, b.c, b.d(), (0, b.e)(), b.f, b.g, b.x, Object.keys(b)); log(new A().d());
let n = 0; class Fails { a = 1; b = ++n % 2 ? fail() : n; c = 3; } function fail() { throw new RangeError("field " + n); }
for (let i = 0; i < 4; i++) log(safe(() => new Fails()), safe(() => { try { return new Fails(); } finally { order.length = 0; } }));
class Caught { v; constructor() { try { this.v = new Fails(); } catch (e) { this.v = e.message; } } } log(new Caught, new Caught);
// Initialisers that construct others of their kind, and ones without an end.
class Tree { static depth = 0; left = Tree.depth < 5 ? (Tree.depth++, new Tree) : null; right = null; count() { return 1 + (this.left?.count() ?? 0); } } log(new Tree().count());
class Endless { next = new Endless; } log(safe(() => new Endless)); log(safe(() => { try { new Endless; } catch (e) { return e instanceof RangeError; } }));
class G { *items() { yield* this.#list; } #list = [1, 2, 3]; async wait() { return await this.#list.length; } } log([...new G().items()]); new G().wait().then(v => log("async", v));
class Getter { get v() { return 1; } v2 = this.v; } class Own extends Getter { v = 2; } log(new Own().v, new Own().v2, Object.getOwnPropertyNames(new Own));
class Setter { set s(v) { order.push("setter"); } s = 1; } log(new Setter().s, order); class Sealed { constructor() { Object.preventExtensions(this); } } class Adds extends Sealed { late = 1; } log(safe(() => new Adds));
const anonymous = new (class { f = function () {}; g = () => {}; h = class {}; #p = () => {}; name() { return this.#p.name; } }); log(anonymous.f.name, anonymous.g.name, anonymous.h.name, anonymous.name());
class Many { static make(i) { return i & 1 ? new (class extends Many { extra = i; }) : new Many; } k = 1; l = this.k * 2; } let sum = 0; for (let i = 0; i < 100; i++) { const m = Many.make(i); sum += m.k + m.l + (m.extra ?? 0); } log(sum);
class Evals { v = eval("this instanceof Evals && typeof new.target"); w = eval("1, () => this.v")(); } log(new Evals().v, new Evals().w); class Args { a = safe(() => eval("arguments")); } log(new Args().a);
