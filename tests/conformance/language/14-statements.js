// ECMA-262 §14: statements and declarations.
const log2 = [];
outer: for (let i = 0; i < 3; i++) { for (const j of [0, 1, 2]) { if (j === 1) continue outer; if (i === 2) break outer; log2.push([i, j]); } }
check(log2, [[0, 0], [1, 0]]);
check((() => { try { return 'try'; } finally { log2.length = 0; } })(), 'try');
check((() => { try { throw 1; } catch { return 'catch'; } finally { return 'finally'; } })(), 'finally');
check((() => { for (;;) { try { return 1; } finally { break; } } return 2; })(), 2);
check((() => { l: try { return 1; } finally { break l; } return 3; })(), 3);
check([1, '1', 5, 2].map(v => { switch (v) { case 1: return 'one'; case 2: case 3: return 'some'; default: return 'none'; case '1': return 'text'; } }), ['one', 'text', 'none', 'some']);
check((() => { let r = ''; switch (3) { default: r += 'd'; case 1: r += 1; break; case 2: r += 2; } return r; })(), 'd1');
check((() => { const r = []; for (var k in { b: 1, a: 2, 1: 3 }) r.push(k); return r; })(), ['1', 'b', 'a']);
check((() => { const r = []; for (const [k, { v = 0 }] of [[1, { v: 2 }], [3, {}]]) r.push(k + v); return r; })(), [3, 3]);
check((() => { let n = 0; do { n++; if (n === 2) continue; } while (n < 4); while (true) { if (n++ > 6) break; } return n; })(), 8);
check(eval('1; if (false) 2;'), undefined);
check(eval('do { 3; break; } while (0)'), 3);
check(eval('x: { 4; break x; }'), 4);
check(eval('var z = 5;'), undefined);
check(eval('try { 6 } finally { 7 }'), 6);
for (const code of ['let let = 1', 'const c;', 'let a; let a', 'var b; let b', 'for (let i of [], []) ;', 'break', 'continue', 'a: a: ;', 'return', 'for (const i = 0 in {}) ;', 'while (1) function f() { }', 'throw\n1', 'switch (0) { case 0: let q; case 1: let q }', 'try { }', '({ a: 1 } = 1', 'label: let\n[a] = 1']) {
  throws(SyntaxError, () => new Function(code === 'return' ? '}' : code), code);
}
const iterator = { closed: 0, [Symbol.iterator]() { return { next: () => ({ value: 1, done: false }), return: () => { this.closed++; return {}; } }; } };
for (const v of iterator) break;
safe(() => { for (const v of iterator) throw 1; });
(() => { for (const v of iterator) return; })();
const [first] = iterator;
check(iterator.closed, 4);
check((() => { var v = 1; { var v = 2; } return v; })(), 2);
check((() => { let v = 1; { let v = 2; } return v; })(), 1);
