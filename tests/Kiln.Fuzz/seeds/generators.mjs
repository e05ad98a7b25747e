let sum = 0;
function* gen(n = 3, ...more) { for (let i = 0; i < n; i++) { try { yield i; } finally { sum += i; } } const got = yield* more; return got; }
function* inner() { try { const a = yield 1; print(a); yield 2; } catch (e) { print('caught', e); return 5; } finally { print('fin'); } }
function* outer() { const r = yield* inner(); yield r; }
print([...gen(2, 7, 8)].join(), sum);
const g = outer(); print(g.next().value, g.next('x').value, g.throw('t').value, g.return(3).value, g.next().done);
for (const v of gen(5)) { if (v === 2) break; }
const [p, , ...q] = gen(6); print(p, q.length, sum);
const it = { [Symbol.iterator]() { let n = 0; return { next: () => ({ value: n++, done: n > 4 }), return() { print('closed'); return {}; } }; } };
for (const v of it) { if (v > 1) break; }
print(Math.max(...it), new Set(it).size);
export default gen;
