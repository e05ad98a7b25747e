// ECMA-262 §16: modules; eval in a module sees its bindings.
import * as self from './16-modules.mjs';
import def, { value as renamed, increment, later } from './_exports.mjs';
import { default as again } from './_exports.mjs';
let local = 1;
const constant = 2;
import { increment as viaEval } from './_exports.mjs';
export { local as 'string name', constant };
export function hoisted() { return local; }
check([self.hoisted(), self['string name'], self.constant, Object.keys(self)], [1, 1, 2, ['constant', 'hoisted', 'string name']]);
local = 5;
check(self['string name'], 5);
throws(TypeError, () => { self.constant = 1; });
throws(TypeError, () => { delete self.constant; });
check([def(), again === def, renamed, increment(), renamed, later], ['default', true, 1, 2, 2, 'later']);
check(this, undefined);
check(typeof import.meta, 'object');
// Direct eval: module bindings, imports, and assignments to them.
check([eval('local + constant'), eval('renamed'), eval('viaEval()'), eval('renamed'), eval('typeof missing')], [7, 2, 3, 3, 'undefined']);
{ let inner = 1; check(eval('inner + local'), 6); eval('local = 9'); check(local, 9); }
throws(TypeError, () => eval('constant = 1'));
throws(TypeError, () => eval('renamed = 1'));
throws(ReferenceError, () => eval('tdz'));
let tdz = 1;
check((() => eval('() => tdz + local'))()(), 10);
eval('var own = 1');
check(typeof own, 'undefined');
const ns = await import('./_exports.mjs');
check([ns.value, ns[Symbol.toStringTag], Object.isFrozen(ns), Reflect.getOwnPropertyDescriptor(ns, 'value')], [3, 'Module', false, { value: 3, writable: true, enumerable: true, configurable: false }]);
check(await import('./_missing.mjs').catch(e => 'rejected'), 'rejected');
check(await Promise.all([1, (async () => { await null; return 2; })()]), [1, 2]);
