export default function () { return 'default'; }
export let value = 1;
export function increment() { return ++value; }
export const later = 'later';
