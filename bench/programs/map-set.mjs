// Map and Set with numbers, strings and objects as keys.
import { measure } from "./lib/measure.mjs";

measure(() => {
  const map = new Map(), set = new Set();
  let total = 0;
  for (let i = 0; i < 100_000; i++) map.set(i, i * 2);
  for (let i = 0; i < 200_000; i++) total += map.get(i) ?? 1;
  for (let i = 0; i < 100_000; i++) set.add("k" + i % 5000);
  const keys = Array.from({ length: 1000 }, (_, i) => ({ i }));
  const objects = new Map(keys.map(key => [key, key.i]));
  for (let i = 0; i < 100_000; i++) total += objects.get(keys[i % 1000]);
  for (const [key, value] of map) total += key ^ value;
  for (let i = 0; i < 50_000; i++) map.delete(i);
  return `${total} ${set.size} ${map.size}`;
});
