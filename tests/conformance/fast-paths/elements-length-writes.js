const a = [1, 2, 3, 4]; a.length = 2; a.length = 4;
log(a, a[2], 2 in a); a.length = 0;
log(a); a[5] = 1;
log(a.length); a.length = '3';
log(a);
for (const bad of [-1, 1.5, 4294967296, NaN, 'x', {}]) log(safe(() => { a.length = bad; return a.length; }));
log(safe(() => { a.length = { valueOf: () => 2 }; return a.length; }), safe(() => { a.length = 4294967295; return a.length; }), safe(() => { a.push(1); return 'pushed'; }), a.length, a[4294967295]);
const b = [1, 2, 3]; Object.defineProperty(b, 1, { configurable: false }); b.length = 0;
log(b.length, b);
