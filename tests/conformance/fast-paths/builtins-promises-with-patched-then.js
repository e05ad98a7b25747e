const then = Promise.prototype.then; let n = 0; Promise.prototype.then = function (...a) { n++; return then.apply(this, a); }; (async () => { await 1; await Promise.resolve(2);
log('awaited', n); await { then(f) { f('thenable'); } }; Promise.prototype.then = then; class P extends Promise { } log(P.resolve(1).then(() => 1) instanceof P, Promise.resolve(P.resolve(1)) instanceof P); const p = Promise.resolve(1); p.constructor = { [Symbol.species]: class extends Promise { static mark = 1; } };
log(p.then(x => x).constructor.mark); p.constructor = Promise; const order = []; p.then(() => order.push(1)).then(() => order.push(3)); Promise.resolve(Promise.resolve()).then(() => order.push(2)); new Promise(r => r(Promise.resolve())).then(() => order.push('late')); for (let i = 0; i < 6; i++) await null;
log(order); })();
log(n);
