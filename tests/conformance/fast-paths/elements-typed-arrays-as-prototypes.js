const proto = new Uint8Array([7, 8]); const o = Object.create(proto); const get = (x, i) => x[i];
log(get(o, 0), get(o, 1), get(o, 2), 0 in o, 2 in o); o[0] = 9;
log(o, Object.keys(o)); o[2] = 1;
log(o, Object.keys(o), 2 in o);
const a = [, 1]; Object.setPrototypeOf(a, proto);
log(get(a, 0), a[1], safe(() => { a[5] = 1; return a.length; }));
