const f = (s, i) => s[i];
log(f('abc', 0), f('abc', 2), f('abc', 3), f('abc', -1), f('abc', '1'), f('abc', 1.5), f('\ud83d\ude00', 0), f('', 0)); String.prototype[5] = 'proto';
log(f('abc', 5), f('abcdefg', 5)); delete String.prototype[5];
const s = new String('abc'); s[7] = 'x'; s.p = 1;
log(Object.keys(s), s[1], 1 in s, delete s[7], safe(() => { 'use strict'; delete s[0]; }), s.length);
