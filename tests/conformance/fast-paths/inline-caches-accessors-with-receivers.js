const proto = { get self() { return this; }, set self(v) { this.stored = v; } }; const a = Object.create(proto), f = o => o.self;
log(f(a) === a, f(Object.create(a)) !== a); a.self = 1;
log(a);
Object.defineProperty(String.prototype, 'me', { get() { 'use strict'; return typeof this; }, configurable: true }); const g = s => s.me;
log(g('x'), g('y')); Object.defineProperty(String.prototype, 'me', { get() { return typeof this; }, configurable: true });
log(g('x')); delete String.prototype.me;
class P { static #count = 0; static next() { return ++P.#count; } } log(P.next(), P.next(), safe(() => P.next.call({})));
