const f = o => o.p;
const shapes = [{ p: 1 }, { q: 0, p: 2 }, { get p() { return 3; } }, Object.create({ p: 4 }), Object.create(Object.create({ get p() { return this.q; } }), { q: { value: 5 } }), [6], Object.assign([], { p: 7 }), 'str', 8, true, Symbol.iterator, 9n, () => 1, new Proxy({ p: 10 }, {}), Object.freeze({ p: 11 }), {}];
for (let i = 0; i < 2; i++) log(shapes.map(o => f(o)));
log(safe(() => f(null)), safe(() => f(undefined)));
String.prototype.p = 'on string'; Number.prototype.p = 'on number';
log(f('str'), f(8), f('again'), f(9)); delete String.prototype.p;
log(f('str'), f(8));
