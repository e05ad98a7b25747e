// ECMA-262 §10.4.1: bound functions, also in chains.
let newTarget;
function A(...values) { newTarget = new.target; this.values = values; }
const B = A.bind(null, 1), C = B.bind(null, 2), D = C.bind(null, 3);
function Other() {}
for (const [target, expected] of [[A, A], [B, A], [C, A], [D, A], [Other, Other]]) {
  const made = Reflect.construct(D, [4], target);
  check(newTarget, expected);
  check(Object.getPrototypeOf(made) === expected.prototype, true);
  check(made.values, [1, 2, 3, 4]);
}
check(new D(5).values, [1, 2, 3, 5]);
check(newTarget, A);
const join = function (...values) { return this.base + values.join('+'); };
check(join.bind({ base: 'x' }, 1).bind({ base: 'y' }, 2).bind({ base: 'z' })(3), 'x1+2+3');
