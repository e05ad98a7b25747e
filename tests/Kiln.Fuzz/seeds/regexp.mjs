print(/a(?<n>b+)|c/.exec('xabbb').groups.n, 'a-b-c'.replace(/-(.)/g, (m, c) => c.toUpperCase()), 'x1y22'.split(/\d+/).join());
print(/^(?:(\w)\1|[^a-c]*?)+$/u.test('aabbzz'), /(?<=\$)\d+(?!\.)/.exec('a$42')[0], /[[a-f]--[c-d]]{2,3}?x/v.test('abx'), /(a*)*b/.test('aaac'), /(?:x|y){1,2}z|\bq/i.test('XyZ'));
print([...'a1b2'.matchAll(/(?<l>[a-z])(\d)/dg)].map(m => m.indices[1].join()).join(';'), 'aXbX'.search(/X(?=b)/y), /(.)(?:foo|foobar|bar)\1/s.exec('zfoobarz') === null);
export const re = /^[\w.]+@\w+$/;
