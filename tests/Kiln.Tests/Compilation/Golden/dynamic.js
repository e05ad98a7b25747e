function f(o, a) {
  with (o) { a = b; a += 1; c(); typeof d; }
  return eval('a');
}
function g(a = eval('var z'), b) { return () => eval(a) + arguments[0]; }
function h(a) { arguments[0] = 1; return a; }
