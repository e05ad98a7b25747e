log('abc'.replace(/(?<n>b)/, (...a) => JSON.stringify(a)), 'abc'.replace('b', "[$&$`$'$$$1]"), 'abc'.replace(/(b)/, '$1$2$01$10$<n>'), 'abc'.replace(/(?<n>b)/, '$<n>$<x>$<n'), 'aaa'.replaceAll('a', (m, i) => i), safe(() => 'a'.replaceAll(/a/, 'b')), 'a.b'.replaceAll('.', '$$'), ''.replaceAll('', 'x'), 'ab'.replaceAll('', '-'), 'abc'.replace(/b/, () => ({ toString: () => 'obj' })), 'abc'.replace(/b/, undefined), 'x'.replace('x', '$0'));
let s = 'aXbX';
log(s.replace(/X/g, (m, i) => { RegExp.prototype.exec; return i; }), s.replace({ [Symbol.replace]: (str, v) => [str, v] }, 'v'), s.split({ [Symbol.split]: () => 'custom' })); String.prototype[Symbol.replace] = () => 'never';
log('a'.replace('a', 'b')); delete String.prototype[Symbol.replace];
