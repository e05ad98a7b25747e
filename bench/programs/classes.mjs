// Classes: construction, super calls, getters, private fields.
import { measure } from "./lib/measure.mjs";

class Shape {
  #name;
  constructor(name) {
    this.#name = name;
  }
  get name() {
    return this.#name;
  }
  area() {
    return 1;
  }
}

class Rectangle extends Shape {
  constructor(width, height) {
    super("rectangle");
    this.width = width;
    this.height = height;
  }
  get size() {
    return this.width * this.height;
  }
  area() {
    return super.area() + this.size;
  }
}

class Square extends Rectangle {
  constructor(side) {
    super(side, side);
  }
  area() {
    return super.area() * 2;
  }
}

measure(() => {
  let total = 0;
  for (let i = 0; i < 200_000; i++) {
    const shape = i & 1 ? new Square(i & 15) : new Rectangle(i & 7, 3);
    total += shape.area() + shape.name.length;
  }
  return total;
});
