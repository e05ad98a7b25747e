// Runs a program once and prints its result, which all engines must agree on, and the milliseconds it took.
export function measure(program) {
  const start = performance.now();
  const result = program();
  const milliseconds = performance.now() - start;
  console.log(String(result));
  console.log(milliseconds.toFixed(3));
}
