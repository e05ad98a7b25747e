const a = []; a[4294967294] = 'last';
log(a.length, Object.keys(a)); a.length = 0;
const o = {}; for (const k of [0, '0', '00', -1, '-1', 1.5, 4294967294, 4294967295, 4294967296, 2 ** 53, NaN, Infinity, -0, '-0', '1e3', 1e3]) o[k] = (o[k] ?? 0) + 1;
log(o, Object.keys(o).join());
const b = [1, 2, 3];
log(b['1'], b['01'], b[1.0], b['1.0'], b[-0], b['-0'], b[true], b[[2]], b[{ toString: () => '0' }]);
b[4294967295] = 'not an index'; b['5'] = 'index'; b[-1] = 'name';
log(b.length, b);
