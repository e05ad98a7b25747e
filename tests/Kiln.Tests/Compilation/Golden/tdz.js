function f(c) {
  early();
  const a = 1;
  let b = a;
  if (c) b = late;
  let late = () => a;
  function early() { return a }
  b = 2;
  a = 3;
  return b;
}
