// Imports all of lodash-es: 640 modules. eng/demo installs it and runs this twice.
import * as lodash from 'lodash-es';

const words = ['register', 'bytecode', 'cache', 'module', 'realm'];
console.log(Object.keys(lodash).length, 'exports');
console.log(lodash.groupBy(words, word => word.length));
console.log(lodash.chunk(lodash.sortBy(words), 2), lodash.camelCase('esm bytecode cache'));
