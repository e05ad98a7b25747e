log(JSON.stringify({ a: [1, , undefined, () => 1, Symbol()], b: undefined, c: () => 1, d: NaN, e: -0, f: new Date(NaN), g: [new Number(1), new String('s'), new Boolean(false), Object(1n) && null], h: { toJSON: k => 'json ' + k }, [Symbol()]: 1, '\u2028\ud83d': '\ud83d\ude00\ud83d', i: new Map([[1, 2]]), j: Object.create({ x: 1 }), k: [[]], l: {} }));
const o = { a: 1, get b() { delete this.c; this.d = 4; return 2; }, c: 3 };
log(JSON.stringify(o)); Object.prototype.toJSON = function () { return 'J'; };
log(JSON.stringify({ a: 1 }), JSON.stringify([1, {}])); delete Object.prototype.toJSON; Array.prototype.toJSON = () => 'A';
log(JSON.stringify([1, { a: [] }])); delete Array.prototype.toJSON; Array.prototype[1] = 'hole';
log(JSON.stringify([1, , 3])); delete Array.prototype[1];
log(JSON.stringify(Object.defineProperty({ a: 1 }, 'h', { value: 1 })), JSON.stringify(new Proxy([1, 2], {})), JSON.stringify(new Proxy({ p: 1 }, { ownKeys: () => ['p', 'q'], getOwnPropertyDescriptor: (t, k) => ({ value: 1, enumerable: true, configurable: true }), get: (t, k) => k === 'toJSON' ? undefined : String(k) })), safe(() => JSON.stringify(1n)), safe(() => { const c = {}; c.c = [c]; return JSON.stringify(c); }));
log(JSON.stringify({ b: 1, a: [{ c: 2 }] }, ['a', 'c']), JSON.stringify([1, [2, { a: 3 }]], null, 2), JSON.stringify({ a: 5, b: { c: 'x' } }, (k, v) => typeof v === 'number' ? v + 1 : v), JSON.stringify([], null, 2), JSON.stringify({}, null, '--'), JSON.stringify({ a: 1, 5: 2 }, [5, '5', new Number(5), {}]));
