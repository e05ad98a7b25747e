// 1.5 million times reading and writing properties of an object.
import { measure } from "./lib/measure.mjs";

measure(() => {
  const p = { x: 1, y: 2, z: 3 };
  for (let i = 0; i < 1_500_000; i++) {
    p.x = p.y + i;
    p.y = p.z ^ p.x;
    p.z = (p.x + p.y) & 1023;
  }
  return `${p.x} ${p.y} ${p.z}`;
});
