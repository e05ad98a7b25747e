// ECMA-262 §7: conversions, comparisons, operations on objects and iterators.
const hints = [];
const o = { [Symbol.toPrimitive](hint) { hints.push(hint); return hint === 'number' ? 42 : hint === 'string' ? 'text' : 'default'; } };
check([+o, `${o}`, o + '', o * 2, o == 'default', new Date(o).getTime(), Number(o), String(o), ({ text: 1 })[o], o < 43],
  [42, 'text', 'default', 84, true, NaN, 42, 'text', 1, true]);
check(hints, ['number', 'string', 'default', 'number', 'default', 'default', 'number', 'string', 'string', 'number']);
throws(TypeError, () => +{ [Symbol.toPrimitive]: () => ({}) });
throws(TypeError, () => `${{ toString: () => ({}), valueOf: () => ({}) }}`);
check(['', ' 12 ', '0x1f', '0b11', '0o17', '1e3', '-Infinity', '1_0', '0x', '+0x1', '.5', '5.', '\u00a01\ufeff', '-'].map(Number),
  [0, 12, 31, 3, 15, 1000, -Infinity, NaN, NaN, NaN, 0.5, 5, 1, NaN]);
check([1e21, 1e-7, 123456789.125, -0, 5e-324, 1 / 3, 4294967296, 1.7976931348623157e308].map(String),
  ['1e+21', '1e-7', '123456789.125', '0', '5e-324', '0.3333333333333333', '4294967296', '1.7976931348623157e+308']);
check([NaN, Infinity, 2 ** 32 + 5, -1, 2147483648, 1e300].map(n => n | 0), [0, 0, 5, -1, -2147483648, 0]);
check([null == undefined, null == 0, '' == 0, '0' == false, [] == '', [1] == 1, 1n == '1', 1n == 1.5, NaN == NaN, 'b' > 'a', '10' < '9', 10 < '9', null >= 0, undefined >= 0],
  [true, false, true, true, true, true, true, false, false, true, true, false, true, false]);
check([Object.is(-0, 0), [NaN].includes(NaN), [NaN].indexOf(NaN), new Map([[-0, 1]]).has(0), Object.is(NaN, 0 / 0)], [false, true, -1, true, true]);
check(Reflect.ownKeys({ b: 1, 2: 1, a: 1, 1: 1, [Symbol.iterator]: 1, '-1': 1, '01': 1 }), ['1', '2', 'b', 'a', '-1', '01', Symbol.iterator]);
class A { static [Symbol.hasInstance](v) { return v === 1; } }
check([1 instanceof A, new A() instanceof A, [] instanceof Object, Object.create(null) instanceof Object], [true, false, true, false]);
throws(TypeError, () => ({}) instanceof (() => 1));
throws(TypeError, () => ({}) instanceof {});
