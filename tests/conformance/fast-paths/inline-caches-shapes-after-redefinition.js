const o = { a: 1, b: 2 }; const get = x => x.a, put = (x, v) => x.a = v; get(o); put(o, 3);
Object.defineProperty(o, 'a', { get: () => 'accessor', configurable: true });
log(get(o)); put(o, 4);
log(get(o)); Object.defineProperty(o, 'a', { value: 5, writable: true });
log(get(o), put(o, 6), get(o));
Object.freeze(o); put(o, 7);
log(get(o), Object.keys(o)); const p = { a: 1, b: 2 };
log(get(p), put(p, 2), get(p)); delete p.a;
log(get(p), put(p, 9), Object.keys(p));
