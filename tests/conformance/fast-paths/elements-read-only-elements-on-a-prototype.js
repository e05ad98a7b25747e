'use strict';
const proto = Object.create(Array.prototype, { 1: { value: 'fixed', writable: false } });
const a = [0]; Object.setPrototypeOf(a, proto);
log(safe(() => a[1] = 5), safe(() => a.push('p')), a.length, a[1], Object.keys(a));
