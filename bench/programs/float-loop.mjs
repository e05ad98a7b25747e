// 2 million steps of floating-point arithmetic.
import { measure } from "./lib/measure.mjs";

measure(() => {
  let x = 0.5, sum = 0;
  for (let i = 0; i < 2_000_000; i++) {
    x = x * 3.7 * (1 - x);
    sum += x / (i + 1.5);
  }
  return sum.toFixed(9);
});
