const o = { b: 1, 2: 'two', a: 3, get g() { return this.b; }, [Symbol.iterator]: 1 }; Object.defineProperty(o, 'hidden', { value: 1 });
log(Object.keys(o), Object.values(o), Object.entries(o), { ...o }, Object.assign({}, o), Object.getOwnPropertyNames(o), { ...'ab', ...[1, , 2], ...null, ...5 }, (({ b, ...rest }) => rest)(o));
const order = []; const t = { set x(v) { order.push('x' + v); delete s.y; }, set y(v) { order.push('y' + v); } }; const s = { x: 1, y: 2, z: 3 }; Object.assign(t, s);
log(order, t.z); const e = { get first() { delete e.second; return 1; }, second: 2, third: 3 };
log(Object.entries(e), safe(() => Object.assign(Object.freeze({ a: 1 }), { a: 2 })), Object.keys('ab'), Object.values([4, , 5]), safe(() => Object.keys(null)), Object.entries(new Proxy({ p: 1, q: 2 }, { ownKeys: () => ['q'] })), Object.groupBy([1, 2, 3], x => x % 2 ? 'odd' : 'even'), Object.fromEntries(new Map([['k', 1], [1, 2]])));
