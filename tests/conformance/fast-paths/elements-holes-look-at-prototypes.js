const f = (a, i) => a[i];
const a = [1, , 3];
log(f(a, 0), f(a, 1), f(a, 2), f(a, 3), f(a, -1), 1 in a);
Array.prototype[1] = 'inherited';
log(f(a, 1), [...a], a.map(x => x), a.indexOf('inherited'), a.includes('inherited'), a.join()); delete Array.prototype[1];
Object.defineProperty(Object.prototype, 1, { get() { return this.length; }, configurable: true });
log(f(a, 1), a.slice(), a.concat([, 9]), Object.keys(a)); delete Object.prototype[1];
log(f(a, 1), a);
