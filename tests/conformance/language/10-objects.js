// ECMA-262 §10: ordinary and exotic objects.
const target = {};
const calls = [];
const handler = new Proxy({}, { get(_, trap) { return (...args) => { calls.push(trap); return Reflect[trap](...args); }; } });
const p = new Proxy(target, handler);
p.a = 1; p.a; 'a' in p; delete p.a; Object.keys(p); Object.getPrototypeOf(p); Object.setPrototypeOf(p, null); Object.isExtensible(p);
Object.preventExtensions(p); Object.getOwnPropertyDescriptor(p, 'a'); safe(() => Object.defineProperty(p, 'b', { value: 1 }));
check(calls, ['set', 'getOwnPropertyDescriptor', 'defineProperty', 'get', 'has', 'deleteProperty', 'ownKeys', 'getPrototypeOf', 'setPrototypeOf',
  'isExtensible', 'preventExtensions', 'getOwnPropertyDescriptor', 'defineProperty']);
const frozen = Object.freeze({ x: 1 });
throws(TypeError, () => new Proxy(frozen, { get: () => 2 }).x);
throws(TypeError, () => Object.keys(new Proxy(frozen, { ownKeys: () => [] })));
throws(TypeError, () => 'x' in new Proxy(frozen, { has: () => false }));
throws(TypeError, () => { 'use strict'; new Proxy({}, { set: () => false }).x = 1; });
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
throws(TypeError, () => proxy.x);
throws(TypeError, () => Array.isArray(proxy));
check(typeof proxy, 'object');
const a = [1, 2, 3];
a.length = 1; a[3] = 4;
check([a, a.length, Object.getOwnPropertyDescriptor(a, 'length')], [[1, , , 4], 4, { value: 4, writable: true, enumerable: false, configurable: false }]);
throws(RangeError, () => { a.length = -1; });
const s = new String('ab');
check([s[0], s.length, Object.keys(s), 2 in s, delete s[0]], ['a', 2, ['0', '1'], false, false]);
check((function (x) { arguments[0] = 2; return x; })(1), 2);
check((function (x) { 'use strict'; arguments[0] = 2; return x; })(1), 1);
const bound = function (...args) { return [this, args, new.target === undefined]; }.bind('t', 1);
check([bound(2).slice(1), bound.name, bound.length], [[[1, 2], true], 'bound ', 0]);
throws(TypeError, () => Object.setPrototypeOf(Object.prototype, {}));
const cycle = {};
throws(TypeError, () => Object.setPrototypeOf(Object.getPrototypeOf(cycle.x = Object.create(cycle)), cycle.x));
check([Function.prototype.name, (() => { }).name, ({ m() { } }).m.name, ({ get g() { return 1; } }, Object.getOwnPropertyDescriptor({ get g() { return 1; } }, 'g').get.name), (class { static #x() { } static n = this.#x.name; }).n],
  ['', '', 'm', 'get g', '#x']);
