export const circle = radius => Math.PI * radius ** 2;
export const square = side => side * side;
