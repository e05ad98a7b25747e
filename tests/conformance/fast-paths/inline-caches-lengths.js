const f = o => o.length;
log([[1, 2], 'abc', new String('ab'), { length: 'x' }, () => 1, (a, b) => 1, new Uint8Array(3), {}, new Proxy([1], {}), 5, (function () { return arguments; })(1, 2), { get length() { return 'got'; } }, Object.create([1, 2, 3])].map(o => f(o)), safe(() => f(null)));
class L extends Array { get length() { return 'overridden'; } } log(f(new L(2)), Object.getOwnPropertyDescriptor(new L(2), 'length').value);
String.prototype.length2 = 1;
log('abc'.length2); delete String.prototype.length2;
