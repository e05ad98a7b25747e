const f = (a, b) => [a + b, a - b, a * b, a / b, a % b, a ** b, a < b, a >= b, a == b, a === b, a | b, a >>> b];
log(f(NaN, 1), f(Infinity, -Infinity), f(1, 0), f(-1, 0), f(0, 0), f(1, Infinity), f(-1, NaN));
