// The sieve of Eratosthenes on a typed array.
import { measure } from "./lib/measure.mjs";

measure(() => {
  const limit = 1_000_000;
  const composite = new Uint8Array(limit + 1);
  let primes = 0;
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    primes++;
    for (let j = i * 2; j <= limit; j += i) composite[j] = 1;
  }
  return primes;
});
