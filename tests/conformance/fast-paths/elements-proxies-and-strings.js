const get = (o, i) => o[i], put = (o, i, v) => { try { o[i] = v; return o[i]; } catch (e) { return e.name; } };
const p = new Proxy([1, 2], { get: (t, k) => 'trap ' + String(k), set(t, k, v) { log('set', k); return Reflect.set(t, k, v); } });
log(get([1], 0), get(p, 0), get(p, 'length'), get('abc', 1), get('abc', '2'), get('abc', 3), get(new String('xyz'), 1), put(p, 1, 5), put('abc', 0, 'z'), put(new String('abc'), 0, 'z'), put(new String('abc'), 5, 'z'));
const a = [, 2]; Object.setPrototypeOf(a, new Proxy(Array.prototype, { get(t, k, r) { return k === '0' ? 'from proxy' : Reflect.get(t, k, r); }, has(t, k) { log('has', k); return Reflect.has(t, k); } }));
log(get(a, 0), a[1], 0 in a, get(a, 7));
