const call = (f, ...a) => { try { return f(...a); } catch (e) { return e.name; } }, call1 = (f, a) => { try { return f(a); } catch (e) { return e.name; } };
class C { } const fs = [x => x, function (x) { return [typeof this, x]; }, function (x) { 'use strict'; return [this, x]; }, C, Math.abs, ((x, y) => [x, y]).bind(null, 'b'), new Proxy(x => ['p', x], {}), async x => x, function* (x) { yield x; }, {}, null, 5, Array, Symbol, Date.UTC];
log(fs.map(f => typeof call1(f, -1) === 'object' && call1(f, -1) !== null ? Object.prototype.toString.call(call1(f, -1)) : call1(f, -1)));
log(fs.map(f => { try { return typeof new f(1); } catch (e) { return e.name; } }));
