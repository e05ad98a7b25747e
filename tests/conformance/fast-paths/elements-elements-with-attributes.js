const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { return 'g' + this.length; }, set(v) { log('set', v); }, configurable: true, enumerable: true });
const f = i => a[i];
log(f(0), f(1), f(2)); a[1] = 9; a.push(4);
log([...a], a.map(x => x), a.slice(0, 2), JSON.stringify(a), a.concat(5), a.indexOf('g4'));
Object.defineProperty(a, 0, { value: 1, writable: false }); a[0] = 2;
log(a[0], safe(() => a.shift()), safe(() => a.fill(0)), a);
