// ECMA-262 §8, §9: scope analysis, environments, jobs.
var outer = 1;
check((() => { try { return inner; } catch (e) { return e instanceof ReferenceError; } let inner; })(), true);
check(typeof hoistedLater, 'function');
function hoistedLater() { }
check((function () { if (true) { function f() { return 1; } } return typeof f; })(), 'function');
check((function () { 'use strict'; if (true) { function f() { } } return typeof f; })(), 'undefined');
const seen = [];
for (let i = 0; i < 3; i++) seen.push(() => i);
check(seen.map(f => f()), [0, 1, 2]);
check((function (a, b = () => a) { var a = 2; return [a, b()]; })(1), [2, 1]);
check((function (a, b = () => a) { a = 2; return [a, b()]; })(1), [2, 2]);
check((function f() { f = 1; return typeof f; })(), 'function');
throws(TypeError, function f() { 'use strict'; f = 1; });
check((() => { const c = 1; try { c = 2; } catch (e) { return [c, e instanceof TypeError]; } })(), [1, true]);
check(eval('var added = 5; added') + added, 10);
check((function () { eval('var local = 1'); return typeof local; })() + typeof local, 'numberundefined');
check((function () { 'use strict'; eval('var local = 1'); return typeof local; })(), 'undefined');
check((0, eval)('typeof seen'), 'object');
with ({ outer: 'with', [Symbol.unscopables]: { check: true } }) check(outer, 'with');
const order = [];
Promise.resolve().then(() => order.push('job 1')).then(() => order.push('job 3'));
(async () => { await null; order.push('job 2'); await null; order.push('job 4'); })();
order.push('first');
Promise.resolve().then(() => { }).then(() => { }).then(() => { }).then(() => check(order, ['first', 'job 1', 'job 2', 'job 3', 'job 4']));
