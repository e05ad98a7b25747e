// A default export.
export default function punctuate(text, mark = '!') {
  return text + mark;
}
