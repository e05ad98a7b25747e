// Closures: making them, calling them, variables they share.
import { measure } from "./lib/measure.mjs";

function counter(step) {
  let count = 0;
  return { next: () => (count += step), get: () => count };
}

const compose = (f, g) => x => f(g(x));

measure(() => {
  let total = 0;
  for (let i = 0; i < 150_000; i++) {
    const c = counter(i & 3);
    c.next();
    c.next();
    total += c.get();
  }
  let f = x => x + 1;
  for (let i = 0; i < 5; i++) f = compose(f, x => (x * 3) & 0xffff);
  for (let i = 0; i < 50_000; i++) total += f(i);
  return total;
});
