// Throwing and catching, in place and through calls; finally.
import { measure } from "./lib/measure.mjs";

function fail(i) {
  throw { code: i };
}

function deep(i, depth) {
  try {
    return depth === 0 ? fail(i) : deep(i, depth - 1);
  } finally {
    finished++;
  }
}

let finished = 0;

measure(() => {
  let total = 0;
  for (let i = 0; i < 15_000; i++) {
    try {
      deep(i, i & 3);
    } catch (e) {
      total += e.code;
    }
  }
  for (let i = 0; i < 3_000; i++) {
    try {
      null.property;
    } catch (e) {
      total += e.message.length > 0 ? 1 : 0;
    }
    try {
      throw new RangeError("out of range");
    } catch (e) {
      total += e instanceof RangeError ? 1 : 0;
    }
  }
  return `${total} ${finished}`;
});
