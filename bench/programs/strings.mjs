// Building strings: concatenation, templates, join, charCodeAt.
import { measure } from "./lib/measure.mjs";

measure(() => {
  let text = "";
  for (let i = 0; i < 200_000; i++) text += String.fromCharCode(97 + i % 26);
  const parts = [];
  for (let i = 0; i < 50_000; i++) parts.push(`item ${i}: ${i * 2}`);
  const joined = parts.join(",");
  let hash = 0;
  for (let i = 0; i < 300_000; i++) hash = (hash * 31 + text.charCodeAt(i % text.length) + joined.charCodeAt(i)) | 0;
  return `${hash} ${joined.length}`;
});
