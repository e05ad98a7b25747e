class A { m() { return 'A'; } } class B extends A { } const b = new B; const f = () => b.m();
const r = [f(), f()]; A.prototype.m = () => 'A2'; r.push(f()); B.prototype.m = () => 'B'; r.push(f()); delete B.prototype.m; r.push(f());
b.m = () => 'own'; r.push(f()); delete b.m; r.push(f()); Object.setPrototypeOf(B.prototype, { m: () => 'C' }); r.push(f()); Object.setPrototypeOf(b, { m: () => 'D' }); r.push(f());
Object.defineProperty(Object.getPrototypeOf(b), 'm', { get: () => () => 'getter' }); r.push(f()); Object.setPrototypeOf(b, null); r.push(safe(f));
log(r);
