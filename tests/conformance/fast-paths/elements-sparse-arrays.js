const a = [1, 2]; a[50000] = 3;
log(a.length, Object.keys(a), a.indexOf(3), a.at(-1), a.lastIndexOf(2)); a.length = 2;
log(a); a.push('dense again');
log(a);
const b = [5, 4]; b[9000] = 1;
log(b.sort().slice(0, 4), b.length, b.reduce((s, v) => s + v), b.filter(() => true), b.pop(), b.length, b.reverse().length, b[8998], b[8999]);
