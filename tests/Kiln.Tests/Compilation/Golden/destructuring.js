function f({ a, b: { c = 1 } = {}, ...rest }, [d, , e = d, ...g] = []) {
  let x, y;
  [x, y] = [y, x];
  ({ a: x.p, [y]: x[y] = 2 } = rest);
  for (const [k, { v }] of g) x(k, v);
  return [a, c, d, e];
}
