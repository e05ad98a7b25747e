async function later(u) { let t = 0; for await (const v of u) { if (v > 1) continue; t += await v; } return `a${t}b`; }
async function* both() { try { const r = yield await 1; print(r); yield 2; yield* [3, 4]; } catch ({ message: m = 'x' }) { return m; } finally { await null; print('done'); } }
const fail = async () => { await 0; throw new Error('no'); };
print(await later([1, 2, 1]));
const g = both(); print((await g.next()).value, (await g.next('r')).value, (await g.return(8)).value);
for await (const x of both()) print(x);
try { await fail(); } catch (e) { print(e.message); }
print((await Promise.allSettled([fail(), later([]), 3])).map(r => r.status).join());
{ await using d = { async [Symbol.asyncDispose]() { print('disposed'); } }; using e = { [Symbol.dispose]() { print('first'); } }; print('body'); }
const m = await import('helper').catch(e => ({ default: e.name })); print(typeof m.default, import.meta !== null);
export const result = await Promise.race([later([1]), new Promise(() => {})]);
print(result);
