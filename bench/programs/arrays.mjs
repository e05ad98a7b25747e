// Pushing to an array and summing it.
import { measure } from "./lib/measure.mjs";

measure(() => {
  let total = 0;
  for (let round = 0; round < 5; round++) {
    const list = [];
    for (let i = 0; i < 200_000; i++) list.push(i ^ round);
    for (let i = 0; i < list.length; i++) total += list[i];
  }
  return total;
});
