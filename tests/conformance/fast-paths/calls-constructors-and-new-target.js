function F(v) { this.t = new.target === F; if (v !== undefined) return v; } class A { constructor(v) { this.a = 1; if (v !== undefined) return v; } } class B extends A { constructor(v) { super(); if (v !== undefined) return v; } } class N extends null { static m() { return 1; } } class D extends A { constructor(f) { if (f) super(); } }
log(new F, new F(5), new F({ o: 1 }), new A(null), new A([1]), new B, safe(() => new B(5)), new B({ z: 1 }), safe(() => new N), N.m(), safe(() => new D), safe(() => new D(1)), safe(() => A()));
log(Reflect.construct(F, [], A), Object.getPrototypeOf(Reflect.construct(F, [], A)) === A.prototype, Reflect.construct(Array, [3], B) instanceof B);
F.prototype = 5;
log(Object.getPrototypeOf(new F) === Object.prototype); const bound = F.bind(null);
log(new bound); let order = []; const P = new Proxy(F, { get(t, k) { order.push(k); return Reflect.get(t, k); } }); new P;
log(order);
