// Function.prototype.bind, chains of bound functions (ECMA-262 §10.4.1).
let newTarget;
function A(...values) { newTarget = new.target; this.values = values; }
const B = A.bind(null, 1);
const C = B.bind(null, 2);
const D = C.bind(null, 3);
function Other() {}
for (const [name, target] of [['A', A], ['B', B], ['C', C], ['D', D], ['Other', Other]]) {
  const made = Reflect.construct(D, [4], target);
  console.log(name, newTarget === A, newTarget === target, Object.getPrototypeOf(made) === A.prototype, made.values.join());
}
console.log(new D(5).values.join(), newTarget === A);
const sum = function (...values) { return this.base + values.join('+'); };
console.log(sum.bind({ base: 'x' }, 1).bind({ base: 'y' }, 2).bind({ base: 'z' })(3));
