const put = (o, v) => { 'use strict'; try { o.p = v; return Object.getOwnPropertyDescriptor(o, 'p')?.value; } catch (e) { return e.name; } };
const log2 = []; const targets = () => [{}, { p: 0 }, Object.freeze({ p: 0 }), Object.freeze({}), Object.create({ set p(v) { log2.push(v); } }), Object.create(Object.freeze({ p: 0 })), { get p() { return 1; } }, Object.preventExtensions({ a: 1 }), Object.seal({ p: 0 }), new Proxy({}, { set: () => false }), [], () => 1];
let n = 0; for (let i = 0; i < 2; i++) log(targets().map(o => put(o, ++n)));
log(log2);
log(put('str', 1), put(5, 1), safe(() => put(null, 1)), safe(() => put(undefined, 1)));
