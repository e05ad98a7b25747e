export let count = 0;
export const inc = () => { count++; };
export const list = [1, 2, 3];
export default function twice(n) { return n * 2; }
export { late as lazy };
function late() { return typeof later; }
var later;
