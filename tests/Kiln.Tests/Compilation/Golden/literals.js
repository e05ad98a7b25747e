function f(a) {
  return [{ x: 1, y: a, 'z': 1.5, 0: 1, [a]: 2, f() {}, get g() { return 1 }, __proto__: a, ...a, n: function () {} },
    [1, , a, ...a, -0, 1e21, 10n], /a+/gi, null, undefined, NaN, !0, void 0];
}
