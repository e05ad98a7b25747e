"use strict";
// Elements that become dense because a length announced them, or because enough of them came.
const check = (name, a) => {
    let sum = 0, holes = 0;
    for (let i = 0; i < a.length; i++) if (i in a) sum += Number(a[i]); else holes++;
    log(name, a.length, sum, holes, Object.keys(a).length, a.indexOf(7), a.lastIndexOf(7));
};
const back = n => { const a = []; for (let i = n - 1; i >= 0; i--) a[i] = i; return a; };
for (const n of [1, 4096, 4097, 4098, 10000, 40000]) check('backwards', back(n));
{
    const a = back(20000);
    log(a.slice(0, 3), a.at(-1), a.pop(), a.shift(), a.length, a.reverse()[0], a.push('x'), JSON.stringify(a.splice(5, 19990)));
    log(a);
}
for (const step of [2, 3, 7, 8, 9, 16, 100]) {
    const a = [];
    for (let i = 30000; i >= 0; i -= step) a[i] = i;
    check('every ' + step, a);
    for (let i = 30000; i >= 0; i -= 5) a[i] = i;
    check('and every fifth', a);
}
{
    const a = [];
    a.length = 100000; a[99999] = 1; a[50000] = 2;
    log(a.length, Object.keys(a), a.indexOf(2), 5 in a, a[5], a.findLast(x => x), a.flat());
    a.length = 50001; log(a.length, Object.keys(a)); a.length = 50000; log(Object.keys(a)); a.push(1); log(Object.keys(a), a.length);
    const big = new Array(3000000); big[2999999] = 'last'; big[12] = 'first';
    log(big.length, Object.keys(big), big.pop(), big.length, Object.entries(big)); big.length = 20; log(big);
    const huge = new Array(4294967295); huge[4294967294] = 1; huge[4294967293] = 2; huge[0] = 3;
    log(huge.length, Object.keys(huge)); huge['4294967295'] = 4; log(huge.length, Object.keys(huge)); huge.length = 1; log(huge);
}
// Keys that are no index, or one in another form.
{
    const a = [];
    for (let i = 9999; i >= 5000; i--) a[String(i)] = i;
    a['-0'] = 'minus'; a[-0] = 'zero'; a['01'] = 'name'; a[1e3] = 'thousand'; a['1e3'] = 'name too'; a[-1] = 'neg'; a[1.5] = 'half';
    log(a.length, a[0], a['-0'], a[1000], Object.keys(a).slice(-7), Object.keys(a).slice(0, 3));
}
// Attributes: what is not as assignment makes it keeps its attributes however many follow.
{
    const a = [];
    Object.defineProperty(a, 9000, { value: 'fixed', enumerable: true });
    Object.defineProperty(a, 8000, { get() { return 'got ' + this.length; }, set(v) { log('set', v); }, configurable: true });
    for (let i = 9999; i >= 0; i--) if (i !== 9000) a[i] = i;
    try { a[9000] = 1; } catch (e) { log(e.name); }
    log(a[9000], a[8000], Object.keys(a).length, Object.getOwnPropertyDescriptor(a, 9000), Object.getOwnPropertyDescriptor(a, 7999));
    try { a.length = 10; } catch (e) { log(e.name); }
    log(a.length);
    Object.defineProperty(a, 8000, { value: 1, writable: true, enumerable: true });
    for (let i = 9000; i < 20000; i++) a.push(i);
    log(a.length, Object.getOwnPropertyDescriptor(a, 8000), Object.getOwnPropertyDescriptor(a, 9000).writable);
}
{
    const sealed = []; sealed[9999] = 1; for (let i = 0; i < 1000; i++) sealed[i] = i;
    Object.seal(sealed); sealed[5] = 'five';
    try { sealed[2000] = 1; } catch (e) { log(e.name); }
    try { delete sealed[5]; } catch (e) { log(e.name); }
    try { sealed.length = 500; } catch (e) { log(e.name); }
    log(sealed.length, sealed[5], Object.isSealed(sealed), Object.isFrozen(sealed));
    const frozen = Object.freeze(back(6000));
    try { frozen[3] = 1; } catch (e) { log(e.name); }
    try { frozen[7000] = 1; } catch (e) { log(e.name); }
    log(frozen[3], frozen.length, Object.isFrozen(frozen));
    const fixed = back(6000); Object.defineProperty(fixed, 'length', { writable: false });
    try { fixed[6000] = 1; } catch (e) { log(e.name); }
    const late = []; late[9999] = 1; Object.defineProperty(late, 'length', { writable: false });
    for (let i = 9998; i >= 0; i--) late[i] = i;
    try { late[10000] = 1; } catch (e) { log(e.name); }
    try { late.push(1); } catch (e) { log(e.name); }
    check('fixed length', late);
    const closed = []; closed[9999] = 1; closed[100] = 2; Object.preventExtensions(closed);
    try { closed[9998] = 1; } catch (e) { log(e.name); }
    log(Object.keys(closed));
}
// What a prototype has shows through holes, and stores that go past the end meet its setters.
{
    const seen = [];
    Object.defineProperty(Array.prototype, 7000, { get() { return 'from the prototype'; }, set(v) { seen.push(v); }, configurable: true });
    const a = []; for (let i = 9999; i >= 0; i--) a[i] = i;
    log(a[7000], seen, Object.hasOwn(a, 7000), a.includes('from the prototype'), a.filter(x => typeof x === 'string'));
    delete Array.prototype[7000];
    log(a[7000], a.indexOf(undefined), a.includes(undefined)); a[7000] = 1; log(a[7000], seen.length);
    Array.prototype[6500] = 'late'; const b = []; b.length = 9000; b[8999] = 1; log(b[6500], b.length, Object.keys(b)); delete Array.prototype[6500]; log(b[6500]);
}
// Back and forth.
{
    const a = back(5000); let s = 0;
    for (let r = 0; r < 20; r++) {
        a[100000 + r * 100] = r; s += a.length; a.length = 5000;
        for (let i = 4999; i > 2000; i--) { delete a[i]; a[i] = i; }
    }
    check('back and forth ' + s, a);
    for (let i = 0; i < 5000; i++) delete a[i];
    log(a.length, Object.keys(a)); a[4999] = 7; log(a.indexOf(7));
}
// Objects that are no arrays.
{
    const o = { name: 1 }; for (let i = 9999; i >= 0; i -= 3) o[i] = i; o.after = 2;
    log(Object.keys(o).length, Object.keys(o).slice(0, 3), Object.keys(o).slice(-2), o[9999], o[9998], 9996 in o, delete o[9996], 9996 in o, JSON.stringify(o).length);
    Object.freeze(o); try { o[0] = 1; } catch (e) { log(e.name); } log(o[0], Object.isFrozen(o));
    const p = {}; for (let i = 6000; i >= 0; i--) p[i] = i; const q = Object.create(p); log(q[5999], q[6001]); q[5999] = 'own'; log(p[5999], q[5999], Object.keys(q));
    class List extends Array {} const l = new List(); for (let i = 9999; i >= 0; i--) l[i] = i; log(l.length, l.constructor.name, l.slice(0, 2) instanceof List, l.map(x => x).length);
    new Function("log", `arguments[9999] = 1; for (let i = 9998; i > 0; i--) arguments[i] = i; log(arguments.length, typeof arguments[0], arguments[9998], Object.keys(arguments).length);`)(log);
    const named = []; named.x = 1; for (let i = 9999; i >= 0; i--) named[i] = i; named.y = 2; log(named.x, named.y, Object.keys(named).slice(-2), named.length); delete named.x; log(named.x, named.y);
    const iterated = []; iterated[9000] = 'end'; let n = 0; for (const k in iterated) { n++; for (let i = 8999; i > 7000; i--) iterated[i] = i; } log(n, iterated.length);
}
