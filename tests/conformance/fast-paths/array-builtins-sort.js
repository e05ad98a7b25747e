log([3, undefined, 1, , 'b', 10, -0, null].sort(), [, , 1].sort(), [3, 1, 2].toSorted(), ['b', , 'a'].toSorted(), [5, 25, 100].sort(), [true, false].sort(), [[2], [1]].sort());
const stable = Array.from({ length: 40 }, (_, i) => ({ k: i % 3, i })).sort((a, b) => a.k - b.k).map(x => x.i).join();
log(stable); const a = [3, 2, 1]; a.sort((x, y) => { a.length = 0; a.push('during'); return x - y; });
log(a); const b = [3, 1, 2];
log(safe(() => b.sort((x, y) => { throw new RangeError; })), b, safe(() => b.sort(5)), b.sort(undefined));
log([1, 2, 3].sort((x, y) => NaN), [2, 1].sort(() => 'x'), [2, 1].sort((x, y) => ({ valueOf: () => x - y })), safe(() => [2, 1].sort(() => 1n)));
const frozen = Object.freeze([2, 1]);
log(safe(() => frozen.sort()), frozen, Array.prototype.sort.call({ length: 3, 0: 'c', 2: 'a' })); Array.prototype[1] = 'p';
log([3, , 1].sort()); delete Array.prototype[1];
