const o = { a: 1, b: 2, c: 3 }; const f = () => o.b;
log(f()); delete o.b;
log(f(), Object.keys(o)); o.b = 4;
log(f(), Object.keys(o), JSON.stringify(o)); delete o.a; delete o.c; o.a = 5;
log({ ...o }, f());
