function f(o, k) {
  o.m(1, o)[k](...o, 2);
  new o.C(k);
  (0, o.m)();
  o?.a?.[k]?.(1);
  (o?.m)(2);
  delete o?.x.y;
  o.tag`a${k}b\u{41}`;
  return `${o}-${k}`;
}
