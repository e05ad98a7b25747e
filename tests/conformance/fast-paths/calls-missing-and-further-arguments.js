function f(a, b = a, ...rest) { return [a, b, rest, arguments.length]; } function g(a, b) { return [a, b, arguments.length, arguments[2]]; } const h = (a, { x = 1 } = {}, [y] = [2]) => [a, x, y];
log(f(), f(1), f(1, undefined, 3), f(1, 2, 3, 4), g(), g(1, 2, 3), h(), h(1, { x: 5 }, 'z'), safe(() => h(1, null)), f.length, g.length, h.length);
log(f(...[1, , 3]), f.apply(null, { length: 2, 1: 'x' }), f.call(), Reflect.apply(g, null, [1]), safe(() => f(...null)), Math.max(...[], ...'12'));
