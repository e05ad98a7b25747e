function f(list, n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += list[i] % 10;
  outer: for (const x of list) {
    for (const k in x) {
      if (k === 'skip') continue outer;
      if (k === 'stop') break outer;
    }
  }
  do { n -= 2 } while (n > 0);
  while (n++) { if (n & 4) continue; sum <<= 1; }
  return sum;
}
