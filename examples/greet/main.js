// kiln run --experimental-esm-bytecode --esm-bytecode-report examples/greet/main.js Ada
// Run it twice: the second time the report says that nothing was parsed.
import greet, { greeting, part } from './lib/greet.js';
import * as library from './lib/greet.js';

const name = process.argv[2] ?? 'world';
console.log(greet(name));
console.log(part(name));
console.log(`${greeting} is one of`, Object.keys(library));
