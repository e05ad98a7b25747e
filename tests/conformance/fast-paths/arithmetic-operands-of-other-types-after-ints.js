const f = (a, b) => { try { return a + b; } catch (e) { return e.name; } };
log(f(1, 2), f(1, '2'), f('1', 2), f(null, 1), f(undefined, 1), f(true, true), f([], {}), f([1], 2), f({ valueOf() { return 41; } }, 1), f(1n, 2n), f(1n, 2), f(Symbol.iterator, 1), f(new Date(NaN), 1));
const g = (a, b) => { try { return a * b; } catch (e) { return e.name; } };
log(g(3, 4), g('3', '4'), g(3n, 4n), g(3n, 4), g({}, 1), g([5], [2]), g(null, 7), g(Symbol(), 1));
