import def, { count, inc, list as items } from 'helper';
import * as ns from 'helper';
print(def(2), count, items.join(), Object.keys(ns).join()); inc(); print(count, ns.count);
const tag = (s, ...v) => s.raw.join('|') + v.join(); print(tag`x${1}\ny${2}`, tag`x${3}\ny${4}`, `t${{}}${[1]}`);
print(2n ** 70n, 123456789012345678901234567890n % 97n, -5n >> 1n, 0.1 + 0.2, 1e21, 0xff, 1 / 3, NaN, -0);
const m = new Map([['a', 1], ['b', 2]]); for (const [k, v] of m) print(k, v); print(JSON.stringify({ m: [...m], d: [undefined, null, true], n: { a: { b: 'c' } } }));
const args = (function () { return arguments.length + [...arguments].join(); })(1, 2, 3); print(args);
const sparse = [1, , 3]; sparse[5] = 6; print(sparse.length, 1 in sparse, sparse.map(v => v * 2).join(), [3, 1, 2].sort((a, b) => b - a).join(), Array.from({ length: 3 }, (_, i) => i * i).join());
const u = new Uint8Array([1, 2, 300]); u[1] = 7; print(u.join(), new DataView(u.buffer).getUint16(0), [...'añ😀'].length, 'abc'.at(-1), Symbol('s').description);
const proxy = new Proxy({ a: 1 }, { get: (t, k, r) => k in t ? Reflect.get(t, k, r) : 'none:' + String(k), has: () => true }); print(proxy.a, proxy.zz, 'q' in proxy);
const { a, ...rest } = { a: 1, b: 2, c: 3 }; print(a, JSON.stringify(rest), Object.entries(rest).length, Object.freeze([1]).length);
const big = { k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8, k9: 9 }; let t = 0; for (const k in big) t += big[k]; print(t);
export * from 'helper';
export default class {}
