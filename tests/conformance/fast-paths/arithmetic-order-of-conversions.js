const seen = [];
const o = n => ({ valueOf() { seen.push(n); return n; } });
const r = [o(1) + o(2), o(3) - o(4), o(5) < o(6), o(7) > o(8), o(9) <= o(10), o(11) >= o(12), o(13) == 13, o(14) * o(15)];
log(r, seen);
let t; try { o('left') - { valueOf() { seen.push('thrown'); throw new RangeError; } }; } catch (e) { t = e.name; }
log(t, seen.slice(-2));
