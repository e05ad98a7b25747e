const f = (a, b) => [a * b, b * a, a % b, -a, a / b, a + b, a - b];
log(f(0, -1), f(-0, 1), f(0, 0), f(-0, -0), f(-4, 2), f(0, 5), f(-5, 5));
log(-(0), 0 * -3, -1 % 1, Math.round(-0.2), [-0] + '', `${-0}`, Object.is(-0 + 0, 0), Object.is(-0 - 0, -0));
