// Regular expressions: exec with groups, global replace, split, test.
import { measure } from "./lib/measure.mjs";

measure(() => {
  const lines = [];
  for (let i = 0; i < 4000; i++) lines.push(`2024-${String(i % 12 + 1).padStart(2, "0")}-15 host${i % 7} GET /path/${i}?q=${i * 7} ${200 + i % 3}`);
  const pattern = /^(\d{4})-(\d{2})-(\d{2})\s+(\w+)\s+(GET|POST)\s+(\/[^\s?]*)(?:\?(\S*))?\s+(\d{3})$/;
  let total = 0;
  for (const line of lines) {
    const match = pattern.exec(line);
    total += Number(match[2]) + match[6].length + Number(match[8]);
  }
  const text = lines.join("\n");
  const digits = text.replace(/\d+/g, found => found.length).length;
  const words = text.split(/[\s/?=&-]+/).length;
  const hosts = text.match(/host[0-35]/g).length;
  let tested = 0;
  for (const line of lines) if (/q=\d*77\b/i.test(line)) tested++;
  return `${total} ${digits} ${words} ${hosts} ${tested}`;
});
