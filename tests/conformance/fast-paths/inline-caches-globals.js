var g = 1; const f = () => typeof g === 'undefined' ? 'none' : g;
log(f()); g = 2;
log(f()); globalThis.h = 1; const k = () => h;
log(k(), k()); Object.defineProperty(globalThis, 'h', { get: () => 'getter', configurable: true });
log(k()); delete globalThis.h;
log(safe(k), typeof h); globalThis.h = 3;
log(k()); Object.setPrototypeOf(globalThis, { __proto__: Object.prototype, inheritedGlobal: 'i' });
log(safe(() => inheritedGlobal), typeof inheritedGlobal);
