import def, { x as y } from './a.mjs';
import * as ns from './b.mjs' with { type: 'json' };
export { y, ns, local as renamed };
export * from './c.mjs';
export default class {}
export const { p, q = p } = ns;
let local = y;
var plain = 1;
export function hoisted() { return later + plain + def; }
const later = await import(plain);
local = import.meta.url;
plain++;
