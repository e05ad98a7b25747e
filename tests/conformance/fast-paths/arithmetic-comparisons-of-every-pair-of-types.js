const all = [0, -0, 1, 1.5, NaN, Infinity, '', '1', 'a', '10', '9', true, false, null, undefined, 1n, 10n, [], [1], {}];
const out = [];
for (const a of all) { let s = ''; for (const b of all) s += (a < b ? '<' : '.') + (a <= b ? 'l' : '.') + (a > b ? '>' : '.') + (a >= b ? 'g' : '.') + (a == b ? '=' : '.') + (a === b ? 'e' : '.') + ' '; out.push(s); }
for (const line of out) log(line);
