// Named, default, namespace and star exports.
export * from './shapes.mjs';
export * as area from './area.mjs';
export { version } from './version.mjs';

export let count = 0;

export default function describe(shape) {
  count++;
  return `a ${shape}`;
}
