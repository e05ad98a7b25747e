const g = /a/g; g.lastIndex = 1;
log(g.exec('aab')?.index, g.lastIndex, g.test('aab'), g.lastIndex, 'aab'.search(g), g.lastIndex); g.lastIndex = 5;
log('aa'.replace(g, 'b'), g.lastIndex, 'aa'.match(g), g.lastIndex); const y = /a/y; y.lastIndex = 1;
log('ba'.replace(y, 'X'), y.lastIndex, 'ba'.replace(y, 'X'), y.lastIndex, y.test('ba')); const f = Object.freeze(/a/g);
log(safe(() => f.test('a')), safe(() => f.test('b')), safe(() => 'a'.replace(f, 'b')), safe(() => 'a'.search(f))); const o = /a/g; o.lastIndex = { valueOf() { log('converted'); return 1; } };
log(o.exec('aa')?.index, o.lastIndex); const n = /b/; n.lastIndex = { valueOf() { log('also'); return 0; } };
log(n.test('ab'), typeof n.lastIndex);
log('\ud83d\ude00a'.replace(/(?:)/gu, '-'), '\ud83d\ude00'.replace(/(?:)/g, '-').length, 'abc'.split(/(?:)/u), 'abc'.split(/(b)/), ''.split(/a/), ''.split(/(?:)/), 'aXbX'.split('X', 2), 'ab'.split(/(?:)/, -1));
