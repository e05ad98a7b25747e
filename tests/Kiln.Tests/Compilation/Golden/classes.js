class A {
  #p = 1;
  static #count = 0;
  static { A.#count++; }
  ['x' + 1] = this.#p;
  constructor(v) { this.v = v; }
  get p() { return this.#p; }
  set p(value) { this.#p = value; }
  #m() { return super.toString(); }
  static make(...args) { return new this(...args); }
  has(o) { return #p in o && this.#m(); }
}
class B extends A {
  y = () => this;
  constructor() { super(1); const f = () => super.has(this); f(); }
}
const C = class extends null {};
