let s = ''; for (let i = 0; i < 40; i++) s += i % 10; const t = s + s;
log(t.length, t[45], t.charAt(0), t.slice(38, 42), t === s + s, t < s, s.indexOf('789'), (t + 'x').at(-1));
const o = {}; o[s + '!'] = 1;
log(o['0123456789012345678901234567890123456789!'], s + '!' in o, new Map([[s + 'k', 1]]).get(s + 'k'), new Set([t, s + s]).size);
let left = 'a', right = 'z'; for (let i = 0; i < 2000; i++) { left += 'b'; right = 'y' + right; } const both = left + right;
log(both.length, both[2000], both[2001], both.split('b').length, JSON.stringify(both).length, both.replace(/b+/, '-').length);
log(`${s}${t}`.length, [s, t].join('').length, s.concat(t, 1, null).length, (s += s) === t, 'x'.repeat(30) + 1 + null + undefined + true + 1n);
switch (left.slice(0, 3) + right.slice(-3)) { case 'abbyyz': log('case'); }
