// kiln run --experimental-esm-bytecode --esm-bytecode-report examples/greet/later.js
// The same library, loaded while the program runs, and its description as a JSON module.
import description from './package.json' with { type: 'json' };

const { default: greet } = await import('./lib/greet.js');
console.log(greet(description.name));
