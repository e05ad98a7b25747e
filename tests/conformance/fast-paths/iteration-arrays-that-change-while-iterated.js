const grow = [1, 2]; const seen = []; for (const x of grow) { seen.push(x); if (grow.length < 5) grow.push(x * 10); } log(seen);
const shrink = [1, 2, 3, 4]; seen.length = 0; for (const x of shrink) { seen.push(x); shrink.pop(); } log(seen); const del = [1, 2, 3]; seen.length = 0; for (const x of del) { seen.push(x); delete del[1]; Array.prototype[1] = 'proto'; } delete Array.prototype[1];
log(seen);
const it = [1][Symbol.iterator]();
log(it.next(), it.next(), it.next()); const late = [1]; const i2 = late.values(); i2.next(); i2.next(); late.push(2);
log(i2.next());
for (const x of [1, 2, 3]) { seen.push(x); if (x === 2) { const p = Object.getPrototypeOf([].values()), k = p.next; p.next = () => ({ done: true }); p.next = k; } } log(seen);
