const depth = n => n === 0 ? 0 : 1 + depth(n - 1);
log(depth(1500), safe(() => { const f = () => f(); return f(); }));
const thrower = n => { try { if (n === 0) throw new RangeError('deep'); return thrower(n - 1); } finally { seen.push(n); } }; const seen = [];
log(safe(() => thrower(4)), seen);
const nested = f => [1, 2].map(x => { if (x === 2) throw f; return x; }); let caught; try { nested('value'); } catch (e) { caught = e; } log(caught, [3, 1, 2].sort((a, b) => { try { throw a - b; } catch (d) { return d; } }));
