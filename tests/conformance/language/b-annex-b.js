// ECMA-262 annex B.
check(['abc'.anchor('"'), 'a'.bold(), 'abc'.substr(1), escape('\u0100'), /\c/.test('\\c'), /[\c]/.test('\\'), /\8/.test('8'), /a{/.test('a{'), /\_/.test('_'), /]/.test(']'), 010, '\7'.length, 08], ['<a name="&quot;">abc</a>', '<b>a</b>', 'bc', '%u0100', true, true, true, true, true, true, 8, 1, 8]);
check((function () { { function f() { return 1; } } return f(); })(), 1);
check((function () { switch (1) { case 1: function g() { return 2; } } return g(); })(), 2);
check((function () { try { throw 1; } catch (e) { var e = 2; } return e; })(), undefined);
check([typeof new Date().getYear(), new Date(0).toGMTString === Date.prototype.toUTCString, { __proto__: Array.prototype } instanceof Array, ({ '__proto__': 1 }).hasOwnProperty('__proto__'), ({ ['__proto__']: 1 }).hasOwnProperty('__proto__')], ['number', true, true, false, true]);
const o = {}; o.__defineGetter__('x', () => 1); o.__defineSetter__('x', v => { o.y = v; }); o.x = 5; check([o.x, o.y, typeof o.__lookupSetter__('x')], [1, 5, 'function']);
/(a)(b)/.exec('ab'); check([RegExp.$1, RegExp.$2, RegExp.lastMatch, RegExp['$&']], ['a', 'b', 'ab', 'ab']);
x = 1 <!-- a comment
--> another
check(x, 1);
check((function (a, a) { return a; })(1, 2), 2); if (true) function conditional() { return 3; } check(conditional(), 3); lab: function labelled() { } check(typeof labelled, 'function');
