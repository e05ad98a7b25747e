// A library of every kind of export. Try the cache with it:
//   kiln run --experimental-esm-bytecode --esm-bytecode-report examples/exports/main.mjs
import describe, { area, count, version as libraryVersion } from './library.mjs';
import * as library from './library.mjs';

console.log(describe('circle'), area.circle(2).toFixed(3), libraryVersion);
describe('square');
console.log('live binding:', count);
console.log(Object.keys(library));
