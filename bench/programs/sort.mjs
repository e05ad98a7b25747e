// Sorting numbers by a function, strings by default, objects by a key.
import { measure } from "./lib/measure.mjs";

measure(() => {
  let seed = 42;
  const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff);
  const numbers = Array.from({ length: 50_000 }, random);
  numbers.sort((a, b) => a - b);
  const strings = Array.from({ length: 10_000 }, () => random().toString(36));
  strings.sort();
  const objects = Array.from({ length: 10_000 }, () => ({ key: random() % 1000, name: "n" }));
  objects.sort((a, b) => a.key - b.key || (a.name < b.name ? -1 : 1));
  return `${numbers[100]} ${numbers[49_999]} ${strings[77]} ${objects[5000].key}`;
});
