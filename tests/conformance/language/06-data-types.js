// ECMA-262 §6: language types.
check([typeof undefined, typeof null, typeof true, typeof 1, typeof 1n, typeof '', typeof Symbol(), typeof {}, typeof (() => 1)],
  ['undefined', 'object', 'boolean', 'number', 'bigint', 'string', 'symbol', 'object', 'function']);
check([0.1 + 0.2, 2 ** 53 + 1, -0 === 0, NaN !== NaN, 1 / -0], [0.30000000000000004, 9007199254740992, true, true, -Infinity]);
check([7n / 2n, -7n / 2n, -7n % 2n, 2n ** 70n, BigInt.asIntN(8, 255n), 5n << 3n, -5n >> 1n, ~5n], [3n, -3n, -1n, 1180591620717411303424n, -1n, 40n, -3n, -6n]);
throws(RangeError, () => 1n / 0n);
throws(TypeError, () => 1n + 1);
check('a\u{1F600}b'.length, 4);
check(Symbol.for('x') === Symbol.for('x') && Symbol('x') !== Symbol('x'), true);
check(Symbol('d').description, 'd');
// §6.1.7.1: attributes and invariants.
const o = Object.defineProperties({}, { a: { value: 1 }, b: { get: () => 2, configurable: true, enumerable: true } });
check([Object.getOwnPropertyDescriptor(o, 'a'), Object.keys(o), delete o.a, o.a, delete o.b, o.b],
  [{ value: 1, writable: false, enumerable: false, configurable: false }, ['b'], false, 1, true, undefined]);
throws(TypeError, () => Object.defineProperty(o, 'a', { value: 2 }));
throws(TypeError, () => { 'use strict'; o.a = 2; });
