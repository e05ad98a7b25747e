function* g(n) {
  const x = yield n;
  try { yield* g(x) } finally { yield 1 }
}
async function a(list) {
  for await (const x of list) await x;
  return await list;
}
async function* ag(x) { yield x; return x; }
