// ECMA-262 §15: functions, generators, classes, async functions.
function* g(n) { const sent = yield n; try { yield sent; } finally { yield 'finally'; } return 'end'; }
const it = g(1);
check([it.next('ignored'), it.next(2), it.return('r'), it.next(), it.next()], [{ value: 1, done: false }, { value: 2, done: false }, { value: 'finally', done: false }, { value: 'r', done: true }, { value: undefined, done: true }]);
check([...(function* () { const r = yield* g(5); yield r; })()], [5, undefined, 'finally', 'end']);
const thrown = g(); thrown.next(); throws(RangeError, () => { thrown.throw(new RangeError()); });
class Base {
  static count = 0; #secret = 1; field = this.#secret + 1; static { Base.count++; }
  constructor(v) { this.v = v; } get secret() { return this.#secret; } set secret(v) { this.#secret = v; } static is(o) { return #secret in o; } #method() { return 'private'; } call() { return this.#method(); } static async *gen() { yield 1; } ['computed' + 1]() { return 'c'; } 'quoted name'() { } 5() { return 5; }
}
class Derived extends Base { over = super.secret; constructor() { super('d'); this.after = this.over; } get secret() { return 'derived ' + super.secret; } call() { return super.call() + '!'; } static create() { return new this(); } }
const d = Derived.create();
check([d.v, d.field, d.secret, d.call(), d.over, d.after, Base.count, Base.is(d), Base.is({}), d.computed1(), d[5](), Derived.name, Derived.length, Object.getPrototypeOf(Derived) === Base], ['d', 2, 'derived 1', 'private!', 1, 1, 1, true, false, 'c', 5, 'Derived', 0, true]);
throws(TypeError, () => Base()); throws(TypeError, () => Base.prototype.call.call({}));
throws(ReferenceError, () => new (class extends Base { constructor() { this.x = 1; super(); } })());
throws(ReferenceError, () => new (class extends Base { constructor() { } })());
throws(TypeError, () => class extends 5 { });
check(new (class extends null { constructor() { return Object.create(new.target.prototype); } })() instanceof Object, false);
check(Object.getOwnPropertyNames(class { static a = 1; static b() { } }), ['length', 'name', 'prototype', 'b', 'a']);
for (const code of ['class A { constructor() { } constructor() { } }', 'class A { #a; #a }', 'class A { m() { this.#x } }', 'class A extends B { m() { super() } }', 'class A { static prototype() { } }', 'class A { get constructor() { } }', '(a, a) => 1', 'function f(a = 1) { "use strict" }', 'function* g() { function yield() { } yield = 1 }', 'async () => { function f() { await 1 } }', 'class A { x = arguments }']) throws(SyntaxError, () => new Function(code), code);
const log2 = [];
async function f() { log2.push(1); try { await Promise.reject(new RangeError()); } catch (e) { log2.push(e.name); } for await (const v of [Promise.resolve('a'), 'b']) log2.push(v); return 'done'; }
f().then(v => { log2.push(v); check(log2, [1, 2, 'RangeError', 'a', 'b', 'done']); }); log2.push(2);
(async () => { const r = []; async function* ag() { try { yield 1; r.push(yield Promise.resolve(2)); yield* [3]; } finally { r.push('f'); } } const i = ag(); r.push((await i.next()).value, (await i.next()).value, (await i.next('s')).value, (await i.return('x')).value, (await i.next()).done); check(r, ['s', 'f', 1, 2, 3, 'x', true]); })();
check([(function (a, b = 1, ...c) { }).length, (() => { }).hasOwnProperty('prototype'), (function () { return typeof this; }).call(1), (function () { 'use strict'; return typeof this; }).call(1), (() => this === globalThis)()], [1, false, 'object', 'number', true]);
check(((a) => a).toString() + (function  x ( ) { }) + class  A { }, "(a) => afunction  x ( ) { }class  A { }");
