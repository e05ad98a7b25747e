import { count } from 'helper';
let local = 1;
export const named = (a, b = () => a) => eval('var e = 3; a + b() + e + local + count');
print(named(2));
class K { #x = 4; m() { return eval('this.#x + K.name.length'); } static s = eval('1 + 1'); f = eval('this.constructor.s'); }
print(new K().m(), K.s, new K().f);
function outer() { let x = 1; const g = () => eval('x++, new.target, arguments.length'); g(); return eval('() => x')(); }
print(outer(1, 2), typeof eval('function q() {}; q'), eval('"use strict"; this'));
const d = class extends Array { constructor() { super(3); eval('this.tag = super.length'); } }; print(new d().length);
const s = await import('helper').then(m => Object.keys(m).length, e => e.message); print(typeof s);
try { await import('missing'); } catch (e) { print(e.message); }
