const buffer = new ArrayBuffer(4, { maxByteLength: 8 }); const t = new Uint8Array(buffer), u = new Uint8Array(buffer, 2, 2); const get = (x, i) => x[i];
t[3] = 5;
log(get(t, 3), get(u, 1), t.length); buffer.resize(3);
log(get(t, 3), get(u, 1), u.length, t.length, safe(() => u.fill(1))); buffer.resize(8);
log(get(t, 3), get(u, 1), t.length);
buffer.transfer();
log(get(t, 0), t.length, safe(() => t.fill(1)), (t[0] = 1, t[0]));
