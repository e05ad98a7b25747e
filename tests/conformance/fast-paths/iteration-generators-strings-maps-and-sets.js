function* g() { const r = yield 1; try { yield r; } finally { yield 'cleanup'; } } const i = g();
log(i.next(), i.next('sent'), i.return('early'), i.next(), i.next());
log([...g()], Array.from(g(), x => [x]), (([x]) => x)(g()), Math.max(...(function* () { yield* [4, 9]; })()));
log([...'a\ud83d\ude00b'], Array.from('x\ud83dy'), (([p, q]) => [p, q])('\ud83d\ude00z'), Object.fromEntries([['a', 'b'], ['c', 'd']])); const saved = String.prototype[Symbol.iterator]; String.prototype[Symbol.iterator] = function* () { yield this.length; };
log([...'abc'], Array.from('ab')); String.prototype[Symbol.iterator] = saved;
const m = new Map([[1, 'a'], [2, 'b']]); const seen = []; for (const [k, v] of m) { seen.push(k, v); m.delete(1); if (k < 4) m.set(k + 2, v + k); } log(seen); const s = new Set([1, 2, 3]); seen.length = 0; for (const x of s) { seen.push(x); s.delete(x); if (x < 3) s.add(x); if (seen.length > 8) break; } log(seen); s.forEach(x => s.clear());
log(s.size);
const mp = Object.getPrototypeOf(new Map().entries()), next = mp.next; let n = 0; mp.next = function () { n++; return next.call(this); }; for (const x of m) ;
log([...m].length, n); mp.next = next;
