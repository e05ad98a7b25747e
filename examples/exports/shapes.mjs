export const circle = 'circle';
export const square = 'square';
export class Shape {
  static #made = 0;
  static get made() {
    return Shape.#made;
  }
  constructor() {
    Shape.#made++;
  }
}
