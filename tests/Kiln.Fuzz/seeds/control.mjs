const fs = []; for (let i = 0, j = 3; i < j; i++) fs.push(() => i + j);
print(fs.map(f => f()).join());
label: for (const k in { a: 1, b: 2, c: 3 }) { for (const [i, j = i] of [[1, 2], [3]]) { if (k === 'a') continue label; if (i > 1) break label; print(k, i, j); } }
function sw(a) { switch (a) { case 1: { let z = () => z; return z === z(); } case 'x': return 'x'; default: a = -1; case 2: return a; } }
print(sw(1), sw('x'), sw(2), sw(9));
function fin(n) { for (let i = 0; i < 4; i++) { try { if (i === n) return 'r' + i; if (i === 1) continue; if (i === 3) break; } catch (e) { return e; } finally { if (n === 9) return 'f'; } } return 'end'; }
print(fin(0), fin(1), fin(2), fin(3), fin(9));
function deep(n) { try { return n === 0 ? null.x : deep(n - 1); } catch (e) { if (n < 3) throw new TypeError(n + e.message); return e.message; } finally { n++; } }
print(deep(5));
let w = 0; do { w += 2; if (w === 6) continue; } while (w < 10); while (w-- > 5); print(w);
print(((a, { b = 2, ...c } = {}, [d, ...e] = [1, 2, 3]) => [a, b, Object.keys(c).length, d, e.length].join())(0, { b: 4, q: 1, r: 2 }));
var { length } = 'four'; let x, y; [x, y] = [1, 2]; [x, y] = [y, x]; ({ x, y: x = 5 } = { x: 3 }); print(length, x, y);
try { print(tdz); } catch (e) { print(e.name); } let tdz = 1; const k = 1; try { k = 2; } catch (e) { print(e.message); }
print(x ?? 1, x?.y?.z, x ||= 4, y &&= 2, tdz ??= 3, typeof nope, void 0, delete fs[0], 'length' in fs, 2 ** 10, 7 % -3, -7 >>> 28, ~5, +'3', -'4');
export { w as 'string name', x, fin };
