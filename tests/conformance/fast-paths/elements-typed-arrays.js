const t = new Int8Array([1, 2, 300]); const f = (x, i) => x[i]; const put = (x, i, v) => { x[i] = v; return x[i]; };
log([0, 2, 3, -1, '1', '-0', 1.5, '1.5', NaN, 'x'].map(i => f(t, i)), put(t, 0, 128), put(t, 1, '7'), put(t, 5, 1), put(t, '-0', 1), put(t, 1, NaN), put(t, 'x', 2), t);
log(safe(() => put(t, 0, 1n)), safe(() => put(new BigInt64Array(1), 0, 1)), put(new Uint8ClampedArray(1), 0, 254.5), put(new Float32Array(1), 0, 0.1), put(new Uint32Array(1), 0, -1));
const seen = []; put(t, 9, { valueOf() { seen.push('converted'); return 1; } });
log(seen, Object.keys(t));
