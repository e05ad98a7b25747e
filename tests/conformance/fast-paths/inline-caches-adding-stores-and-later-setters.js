const make = v => { const o = {}; o.first = v; o.second = v; return o; };
log(make(1), make(2)); Object.defineProperty(Object.prototype, 'second', { set(v) { log('setter', v); }, configurable: true });
log(make(3)); delete Object.prototype.second;
log(make(4));
Object.defineProperty(Object.prototype, 'first', { value: 0, writable: false, configurable: true });
log(make(5), safe(() => { 'use strict'; const o = {}; o.first = 1; })); delete Object.prototype.first;
log(make(6));
class C { field = 1; } Object.defineProperty(C.prototype, 'field', { set() { log('never'); }, configurable: true });
log(new C, { __proto__: C.prototype, field: 2 });
