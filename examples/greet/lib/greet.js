// The library: its own named exports, a default export, and everything of another module.
import punctuate from './punctuate.js';
import { farewell, greeting } from './words.js';

export * from './words.js';

export const greet = name => punctuate(`${greeting}, ${name}`);
export const part = name => punctuate(`${farewell}, ${name}`, '.');

export default greet;
