'use strict';
const put = (a, i, v) => { try { a[i] = v; return a; } catch (e) { return e.name; } };
for (const lock of [Object.freeze, Object.seal, Object.preventExtensions]) {
  const a = lock([1, , 3]);
  log(put(a, 0, 'w'), put(a, 1, 'hole'), put(a, 3, 'past'), safe(() => a.push(1)), safe(() => a.pop()), safe(() => a.length = 0), safe(() => delete a[0]), a, Object.isSealed(a));
}
const c = [1, 2]; Object.defineProperty(c, 'length', { writable: false });
log(put(c, 2, 1), safe(() => c.push(1)), safe(() => c.pop()), safe(() => c.shift()), put(c, 0, 'ok'), c);
