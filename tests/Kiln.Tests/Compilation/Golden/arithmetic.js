function f(a, b) {
  let c = a + b * 2 - 1;
  c |= 0;
  a = c > 3 && b !== a ? -c : ~b;
  return a + (a = 1) + c++ + (typeof d === 'undefined');
}
