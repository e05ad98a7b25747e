// Node's side of the protocol: a program a line in, a result a line out. node --experimental-vm-modules node-worker.mjs PRELUDE
import vm from 'node:vm';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

process.on('unhandledRejection', () => { });
process.on('uncaughtException', () => { });
const prelude = new vm.Script(fs.readFileSync(process.argv[2], 'utf8'), { filename: 'prelude.js' });
const turn = () => new Promise(resolve => setImmediate(resolve));

function errorName(error) {
  try {
    if (error === null || typeof error !== 'object' && typeof error !== 'function') return 'Thrown';
    return String(error.constructor?.name ?? '');
  } catch {
    return 'Thrown';
  }
}

async function run({ path: file, module, source }) {
  const lines = [];
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  Object.defineProperty(context, 'print', { value: line => { lines.push(String(line)); } });
  prelude.runInContext(context);
  const modules = new Map();
  const make = (code, name) => {
    const made = new vm.SourceTextModule(code, { context, identifier: name, importModuleDynamically: load });
    modules.set(name, made);
    return made;
  };
  const resolve = (specifier, referrer) => path.resolve(path.dirname(referrer), specifier);
  const link = (specifier, referrer) => {
    const name = resolve(specifier, referrer.identifier);
    return modules.get(name) ?? make(fs.readFileSync(name, 'utf8'), name);
  };
  const load = async (specifier, referrer) => {
    const loaded = link(specifier, { identifier: referrer.identifier ?? file });
    if (loaded.status === 'unlinked') await loaded.link(link);
    await loaded.evaluate();
    return loaded;
  };
  let error = '';
  try {
    if (module) {
      const main = make(source, file);
      await main.link(link);
      await main.evaluate({ timeout: 5000 });
    } else {
      new vm.Script(source, { filename: file, importModuleDynamically: load }).runInContext(context, { timeout: 5000 });
    }
  } catch (thrown) {
    error = errorName(thrown);
  }
  await turn();
  await turn();
  return { lines, error };
}

// One at a time: the next program must not run in a turn of the one before.
let last = Promise.resolve();
readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on('line', line => {
  last = last.then(async () => process.stdout.write(JSON.stringify(await run(JSON.parse(line))) + '\n'));
});
