"use strict";
// Consumers of iterators step generators and iterator helpers without result objects, while nobody can tell.
const calls = [];
function* count(n, name = 'g') { try { for (let i = 0; i < n; i++) yield i; return 'returned'; } finally { calls.push(name + ' closed'); } }
const seen = () => calls.splice(0);
log(count(5).map(x => x * 2).filter(x => x % 3).toArray(), seen());
log(count(9).drop(2).take(3).toArray(), seen(), count(3).drop(5).toArray(), seen(), count(3).take(0).toArray(), seen());
log([...count(3).flatMap(x => [x, -x])], count(3).flatMap(function* (x) { yield* count(x, 'inner'); }).toArray(), seen());
log(count(4).reduce((a, b) => a + b), safe(() => count(0).reduce((a, b) => a)), count(0).reduce((a, b) => a, 'start'), seen());
log(count(9).some(x => x === 2), seen(), count(9).every(x => x < 2), seen(), count(9).find(x => x === 3), seen(), count(2).find(x => x === 3), seen());
// Throwing, at each place.
log(safe(() => count(5).map(x => { throw new RangeError('m' + x); }).toArray()), seen());
log(safe(() => count(5).filter(x => { throw new RangeError('f'); }).next()), seen());
log(safe(() => count(5).map(x => x).forEach(x => { if (x === 1) throw new RangeError('each'); })), seen());
log(safe(() => (function* () { yield 1; throw new TypeError('body'); })().map(x => x).toArray()));
const failing = (function* () { yield 1; throw new TypeError('body'); })().map(x => x);
log(failing.next(), safe(() => failing.next()), failing.next());
// A helper or generator that runs itself.
{ let self; const g = (function* () { yield 1; yield* self; })(); self = g; log(g.next(), safe(() => g.next()), g.next()); }
{ let h; h = count(3).map(x => x ? h.next() : x); log(h.next(), safe(() => h.next()), seen(), h.next()); }
{ const g = (function* () { yield 1; yield* { [Symbol.iterator]: () => ({ next: () => 5 }) }; })(); log(safe(() => g.map(x => x).toArray())); }
// yield* hands results on as they are, with getters that tell.
{
    const results = [{ get done() { calls.push('done'); return false; }, get value() { calls.push('value'); return 'v'; } }, { done: 0, value: 'falsy done' }, { value: 'no done' }, { done: 'yes', value: 'end' }];
    function* delegating() { let i = 0; const r = yield* { [Symbol.iterator]: () => ({ next: () => results[i++] }) }; calls.push(r); }
    log([...delegating()], seen()); log(delegating().toArray(), seen()); log(delegating().drop(1).toArray(), seen()); log(delegating().map(x => x + '!').toArray(), seen());
    results[0] = { done: false, get value() { throw new RangeError('value'); } };
    log(safe(() => delegating().toArray()), seen(), safe(() => delegating().drop(1).toArray()), seen());
}
// Results that are not as the engine makes them.
const custom = results => { let i = 0; return Iterator.from({ next: () => results[i++], return() { calls.push('return'); return {}; } }); };
log(custom([{ done: false, value: 1 }, { value: 2, done: false }, { value: 3 }, Object.create({ value: 4, done: false }), { done: true, value: 5 }]).toArray());
log(safe(() => custom([{ value: 1, done: false }, 7]).toArray()), seen());
{ const p = [1, 2].values(); const r = p.next(); r.done = true; log(custom([r, r]).toArray()); r.done = false; delete r.value; log(custom([r, { done: true }]).toArray()); }
// Patched next methods.
{
    const GP = Object.getPrototypeOf(count.prototype), next = GP.next;
    GP.next = function (...a) { calls.push('patched ' + a.length); return next.apply(this, a); };
    log(count(2).toArray(), count(2).map(x => x).toArray(), [...count(1)], seen()); GP.next = next;
    const own = count(3); own.next = () => ({ done: true }); log(own.toArray(), own.map(x => x).toArray(), [...own], seen());
    const HP = Object.getPrototypeOf([].values().map(x => x)), hnext = HP.next;
    HP.next = function () { calls.push('helper'); return hnext.call(this); }; log([1, 2].values().map(x => x).filter(x => true).toArray(), seen()); HP.next = hnext;
    log([1, 2].values().map(x => x).filter(x => true).toArray(), seen());
    const foreign = Object.create(HP); log(safe(() => foreign.toArray())); const sub = [1, 2, 3].values().map(x => x); const late = sub.take(2); HP.next = () => ({ done: true }); log(late.toArray === HP.toArray, [...sub]); HP.next = hnext; log(hnext.call(late), seen());
}
{ const r = count(3).map(x => x); log(r.next(), r.return('v'), seen(), r.next(), r.toArray()); const s = count(3).map(x => x); log(s.return(), seen(), [...s]); }
log(Array.from(count(3).map(x => x + 1), x => x * 10), new Set(count(3).map(x => x % 2)), new Map(count(2).map(x => [x, x])), Object.fromEntries(count(2).map(x => [x, x])), Math.max(...count(4).map(x => x)), seen());
{ const [a, , b = 'default', ...c] = count(5).map(x => x || undefined); log(a, b, c, seen()); const [d] = count(5).map(x => x); log(d, seen()); }
