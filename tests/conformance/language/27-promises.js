// ECMA-262 §27, §28: promises, async iteration, Reflect, Proxy.
const log2 = [];
Promise.all([1, Promise.resolve(2), { then: f => f(3) }]).then(v => check(v, [1, 2, 3]));
Promise.allSettled([1, Promise.reject('r')]).then(v => check(v, [{ status: 'fulfilled', value: 1 }, { status: 'rejected', reason: 'r' }]));
Promise.any([Promise.reject(1), Promise.reject(2)]).catch(e => check([e instanceof AggregateError, e.errors], [true, [1, 2]]));
Promise.race([new Promise(() => { }), Promise.resolve('first')]).then(v => check(v, 'first'));
Promise.reject(new RangeError()).finally(() => 'ignored').catch(e => check(e.name, 'RangeError'));
new Promise((_, reject) => { reject(1); throw 2; }).catch(v => check(v, 1));
Promise.try(() => { throw 5; }).catch(v => check(v, 5));
const { promise, resolve } = Promise.withResolvers(); promise.then(v => check(v, 'late')); resolve('late'); resolve('again');
const self = new Promise(r => setTimeoutless(() => r(self))); function setTimeoutless(f) { Promise.resolve().then(f); } self.catch(e => check(e instanceof TypeError, true));
throws(TypeError, () => Promise()); throws(TypeError, () => new Promise(5)); throws(TypeError, () => Promise.resolve.call(undefined, 1));
class P extends Promise { } check([P.resolve(1) instanceof P, P.resolve(1).then(() => 1) instanceof P, Promise.resolve(P.resolve(1)) instanceof P], [true, true, false]);
(async () => { const r = []; for await (const v of { async *[Symbol.asyncIterator]() { yield 1; yield Promise.resolve(2); } }) r.push(v); const i = { n: 0, [Symbol.asyncIterator]() { return this; }, async next() { return { done: this.n > 1, value: this.n++ }; }, async return() { r.push('closed'); return {}; } }; for await (const v of i) { r.push(v); break; } check(r, [1, 2, 0, 'closed']); })();
check([Reflect.apply(Math.max, null, [1, 3]), Reflect.construct(Date, [0]).getTime(), Reflect.has({ a: 1 }, 'a'), Reflect.ownKeys([1]), Reflect.get({ get x() { return this.y; } }, 'x', { y: 'r' }), Reflect.set(Object.freeze({}), 'a', 1), Reflect.getPrototypeOf([]) === Array.prototype, Reflect.defineProperty({}, 'a', { value: 1 })], [3, 0, true, ['0', 'length'], 'r', false, true, true]);
throws(TypeError, () => Reflect.ownKeys(1)); throws(TypeError, () => Reflect.construct(() => { }, []));
const order = []; const t = async n => { order.push(n); await null; order.push(-n); }; t(1); t(2); Promise.resolve().then(() => order.push('m')); Promise.resolve().then(() => { }).then(() => check(order, [1, 2, -1, -2, 'm']));
