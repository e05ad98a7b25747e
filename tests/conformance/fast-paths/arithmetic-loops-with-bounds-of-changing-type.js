const count = (from, to, step) => { let n = 0; for (let i = from; i < to; i += step) if (++n > 20) break; return n; };
log(count(0, 5, 1), count(0, 5.5, 1), count(0, '7', 1), count('0', 3, 1), count(2147483645, 2147483650, 1), count(0, NaN, 1), count(0, 3n, 1), count(0, undefined, 1), count(0, { valueOf: () => 4 }, 1), count(0.5, 3, 0.5));
const down = (from, to) => { let n = 0; for (let i = from; i >= to; i--) n++; return n; };
log(down(3, 0), down(-2147483646, -2147483650), down(2.5, '0'), down(3, -0));
