// BigInts of up to 64 bits have operators of their own; at the border results are larger, and back.
const values = [0n, 10n];
for (const bits of [0n, 1n, 7n, 31n, 32n, 53n, 61n, 62n, 63n, 64n, 65n, 127n, 128n])
  for (const off of [-1n, 0n, 1n]) values.push(2n ** bits + off, -(2n ** bits) + off);

function digest(texts) {
  let hash = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return `${texts.length} results, ${hash}`;
}

function attempt(f, a, b) {
  try { return String(f(a, b)); } catch (e) { return e.name + ': ' + e.message; }
}

const operators = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b,
  '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b, '>>>': (a, b) => a >>> b,
  '<<': (a, b) => a << b % 130n, '>>': (a, b) => a >> b % 130n, '>> all': (a, b) => b >= 0n ? a >> b : 0n, '**': (a, b) => a ** (b & 3n),
  '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b,
  '==': (a, b) => a == b, '===': (a, b) => a === b, '!==': (a, b) => a !== b, 'is': (a, b) => Object.is(a, b),
  'number <': (a, b) => a < Number(b), 'number ==': (a, b) => a == Number(b), 'string <': (a, b) => a < String(b), 'string ==': (a, b) => a == String(b),
  'mixed': (a, b) => a + Number(b), 'assign': (a, b) => { a += b; a -= 1n; a *= b; a ^= b; return a; },
};
for (const [name, f] of Object.entries(operators)) {
  const results = [];
  for (const a of values) for (const b of values) results.push(attempt(f, a, b));
  log(name, digest(results));
}

const unary = {
  '-': a => -a, '~': a => ~a, '++': a => { const old = a++; return [old, a]; }, '--': a => { const old = a--; return [old, a]; },
  '!': a => !a, '?': a => a ? 1 : 0, 'text': a => [2, 8, 10, 16, 36].map(r => a.toString(r)), 'local': a => a.toLocaleString('en'),
  'Number': Number, 'BigInt': a => BigInt(Number(a)), 'parse': a => BigInt(String(a)), 'typeof': a => typeof a, 'JSON': a => JSON.stringify({ a }),
  'asIntN': a => [0, 1, 8, 31, 32, 62, 63, 64, 65, 128, 200].map(n => BigInt.asIntN(n, a)),
  'asUintN': a => [0, 1, 8, 31, 32, 62, 63, 64, 65, 128, 200].map(n => BigInt.asUintN(n, a)),
  'Int64': a => new BigInt64Array([a])[0], 'Uint64': a => new BigUint64Array([a])[0],
};
for (const [name, f] of Object.entries(unary)) log(name, digest(values.map(a => attempt(f, a))));

// One value, one key, however it came about.
const map = new Map(values.map((v, i) => [v, i]));
log(map.size, new Set(values.map(String)).size, values.every(v => map.has(v + 2n ** 70n - 2n ** 70n)), map.has(2n ** 90n));

// At the border.
let n = 2n ** 63n - 2n;
for (let i = 0; i < 4; i++) log(n++, n === 2n ** 63n, n > 2n ** 63n - 1n);
for (let i = 0; i < 4; i++) log(--n, BigInt.asIntN(64, n));
log((-(2n ** 63n)) / -1n, (-(2n ** 63n)) % -1n, -(-(2n ** 63n)), (-(2n ** 63n)) * -1n, (-1n) * -(2n ** 63n), (-(2n ** 63n)) - 1n);
log(1n << 62n, 1n << 63n, -1n << 63n, -1n << 64n, 5n >> 64n, -5n >> 64n, 5n << -1n, 5n >> -1n, 0n << 100n, 1n >> -(2n ** 3n), -5n / 2n, -5n % 2n, 5n % -2n);
log(attempt((a, b) => a / b, 1n, 0n), attempt((a, b) => a % b, 1n, 0n), attempt((a, b) => a << b, 1n, 2n ** 63n), attempt((a, b) => a >> b, -1n, 2n ** 63n - 1n), attempt((a, b) => a >> b, 1n, -(2n ** 63n)));

// Sixty-four bits without a sign, as hashes have them.
let h = 14695981039346656037n;
for (let i = 0; i < 100; i++) h = BigInt.asUintN(64, (h ^ BigInt(i)) * 1099511628211n);
log(h, BigInt.asIntN(64, h), BigInt.asUintN(64, -h), BigInt.asUintN(64, 2n ** 600n + 5n), BigInt.asUintN(64, -(2n ** 600n) + 5n));
