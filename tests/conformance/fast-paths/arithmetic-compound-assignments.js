let a = 2147483647; a += 1; let b = 5; b -= '2'; let c = 'x'; c += 1; c += null; let d = 7n; d **= 3n; let e = 1; e <<= 31; let f = -1; f >>>= 0; let g = 10; g %= 4; g /= 4; let h = [1]; h += [2];
log(a, b, c, d, e, f, g, h);
const o = { n: 1, get m() { log('get'); return 2; }, set m(v) { log('set', v); } }; o.n += 0.5; o.m += 3; o.m++;
log(o.n, o.k += 1, o.n **= 2);
