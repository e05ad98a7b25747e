// Generators: by for-of, by spreading, delegating.
import { measure } from "./lib/measure.mjs";

function* range(from, to) {
  for (let i = from; i < to; i++) yield i;
}

function* twice(from, to) {
  yield* range(from, to);
  yield* range(from, to);
}

measure(() => {
  let total = 0;
  for (const value of range(0, 150_000)) total += value;
  for (const value of twice(0, 30_000)) total ^= value;
  return total + [...range(0, 20_000)].length;
});
