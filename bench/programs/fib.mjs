// Recursion: calls and returns of a small function.
import { measure } from "./lib/measure.mjs";

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

measure(() => fib(30));
