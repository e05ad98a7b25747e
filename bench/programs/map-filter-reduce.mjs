// Array methods with callbacks.
import { measure } from "./lib/measure.mjs";

measure(() => {
  const list = Array.from({ length: 50_000 }, (_, i) => i);
  let total = 0;
  for (let round = 0; round < 4; round++) {
    total += list
      .map(x => x * 3 + round)
      .filter(x => x % 2 === 0)
      .reduce((sum, x) => sum + x, 0);
  }
  return total;
});
