// 3 million steps of integer arithmetic.
import { measure } from "./lib/measure.mjs";

measure(() => {
  let a = 1, b = 0;
  for (let i = 0; i < 3_000_000; i++) {
    a = (a * 31 + i) & 0xffff;
    b ^= a;
  }
  return b;
});
