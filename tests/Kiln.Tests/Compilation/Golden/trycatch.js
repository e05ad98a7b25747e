function f(g) {
  for (;;) {
    try {
      if (g()) break;
      return g(1);
    } catch ({ message }) {
      g(message);
    } finally {
      g(2);
    }
  }
  for (const x of g()) { try { return x } catch { } }
}
