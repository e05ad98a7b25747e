const fs = []; for (let i = 0; i < 3; i++) { fs.push(() => i); i += 0; } for (var v = 0; v < 3; v++) fs.push(() => v); for (const k of ['a', 'b']) fs.push(() => k); for (let i = 0, n = () => i; i < 2; i++) fs.push(n);
log(fs.map(f => f())); const later = () => tdz;
log(safe(later)); let tdz = 1;
log(later()); { function hoisted() { return 'block'; } } log(hoisted()); switch (1) { case 0: let s = 1; case 1: log(safe(() => s)); } const named = function me() { me = 1; return typeof me; };
log(named(), safe(() => { 'use strict'; (function me() { me = 1; })(); })); label: for (let i = 0; i < 3; i++) { for (;;) { if (i < 2) continue label; break label; } } let c = 0; const inc = () => ++c;
log([inc(), inc(), c]); try { throw 1; } catch (e) { var e2 = e; { let e = 2;
log(e); } } log(e2); function gen() { let n = 0; return { get n() { return n++; } }; } const q = gen();
log(q.n + q.n + q.n);
