var v = 1; let l = 2; const c = 3;
function f(a, b) { arguments[0] = 9; var r = a; a = 4; return [r, arguments[0], arguments.length, b, this === globalThis, f.caller === null].join(); }
print(f(1, 2, 3), v, l, c);
function e(x) { var y = 2; eval('var z = x + y; x = 5'); return x + z + eval('(() => x * y)()'); }
print(e(3));
with ({ w: 1, v: 7, print: print }) { print(w, v); v = 8; var hoisted = w; }
print(v, hoisted, typeof later, delete this.nothing);
{ function later() { return 'B'; } } print(later());
try { undefined_name; } catch ({ name }) { print(name); }
print(eval('let q = 1; q + l'), (0, eval)('typeof l'), new Function('a', 'return a + 1')(2));
var o = { get v() { return this === o; }, 'quoted': 1, 12: 'n', f() { return arguments.length; } }; print(o.v, o[12], o.f(1));
label: { if (v) break label; print('never'); }
for (var i in 'ab') { (function () { print(i); })(); }
