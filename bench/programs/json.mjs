// JSON: stringify and parse a tree of objects, arrays, strings and numbers.
import { measure } from "./lib/measure.mjs";

measure(() => {
  const records = [];
  for (let i = 0; i < 2500; i++) {
    records.push({ id: i, name: `name ${i}`, tags: ["a", "b\n", `t${i % 10}`], price: i * 1.25, nested: { ok: i % 2 === 0, none: null, "é": "\u00e9\ud83d\ude00" } });
  }
  let total = 0;
  for (let round = 0; round < 3; round++) {
    const text = JSON.stringify(records);
    const copy = JSON.parse(text);
    total += text.length + copy[copy.length - 1].price;
  }
  return `${total} ${JSON.stringify(records, null, 2).length} ${JSON.parse("[1,2,3]", (k, v) => (typeof v === "number" ? v + 1 : v)).join()}`;
});
