const seen = []; const o = { [Symbol.toPrimitive](h) { seen.push(h); return 'prim'; } };
log('a' + o, o + 'b', `${o}`, o + 1, [o] + '', 'x' + [1, [2, 3]], '' + { toString: () => 'ts', valueOf: () => 'vo' }, `${{ toString: () => 'ts', valueOf: () => 'vo' }}`, seen);
log(safe(() => 'a' + Symbol()), safe(() => `${Symbol()}`), 'a' + -0, 'a' + 1e21, 'a' + 1e-7, '' + 0.1 + 0.2, 1 + 2 + '3' + 4 + 5, '3' * '4', '' + new Date(NaN));
