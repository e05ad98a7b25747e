const like = { length: 2, 0: 'x', [Symbol.isConcatSpreadable]: true }; const no = [1]; no[Symbol.isConcatSpreadable] = false;
log([0].concat(like, no, 'str', [[1]], [, 2], null).length, [0].concat(like), [].concat([, ,]), [1, , 3].concat(), [].concat(new Proxy([1, 2], {}))); Array.prototype[Symbol.isConcatSpreadable] = false;
log([1].concat([2]).length); delete Array.prototype[Symbol.isConcatSpreadable]; Object.defineProperty(Object.prototype, Symbol.isConcatSpreadable, { get() { return true; }, configurable: true });
log([1].concat({ length: 1, 0: 'o' })); delete Object.prototype[Symbol.isConcatSpreadable];
const big = { length: 2 ** 53 - 1, [Symbol.isConcatSpreadable]: true };
log(safe(() => [1].concat(big)), safe(() => Array.prototype.push.call({ length: 2 ** 53 - 1 }, 1)), safe(() => Array.prototype.unshift.call({ length: 2 ** 53 - 1 }, 1)));
