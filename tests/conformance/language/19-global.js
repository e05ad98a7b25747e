// ECMA-262 §19: the global object.
check([parseInt('0x1f'), parseInt('12', 3), parseInt(''), parseInt('1e3'), parseFloat('1e3x'), parseFloat('-.5'), parseFloat('-0'), isNaN('x'), isFinite('5')], [31, 5, NaN, 1, 1000, -0.5, -0, true, true]);
check([encodeURIComponent('a b&\u00e9\u{1F600}'), decodeURIComponent('%F0%9F%98%80'), encodeURI('a b&#?'), decodeURI('%23%41'), escape('\u00e9\u0100'), unescape('%E9%u0100')], ['a%20b%26%C3%A9%F0%9F%98%80', '\u{1F600}', 'a%20b&#?', '%23A', '%E9%u0100', '\u00e9\u0100']);
throws(URIError, () => decodeURIComponent('%')); throws(URIError, () => encodeURIComponent('\ud800')); throws(URIError, () => decodeURIComponent('%C0%80'));
var declared = 1; check([Object.getOwnPropertyDescriptor(globalThis, 'declared').configurable, delete globalThis.declared, declared], [false, false, 1]);
implicit = 2; check([delete globalThis.implicit, typeof implicit], [true, 'undefined']);
let lexical = 3; check([globalThis.lexical, lexical], [undefined, 3]);
check(Object.getOwnPropertyDescriptor(globalThis, 'undefined'), { value: undefined, writable: false, enumerable: false, configurable: false });
check((0, eval)('let scoped = 1; scoped') + typeof scoped, '1undefined');
