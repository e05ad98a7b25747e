let i = 2147483646; const up = [i++, i++, i++, ++i, i];
let j = -2147483647; const down = [j--, j--, j--, --j, j];
let s = '7', b = 9n, u; s++; b--; u++;
log(up, down, s, b, u);
