const truth = v => { const r = []; if (v) r.push('if'); if (!v) r.push('not'); r.push(v ? 1 : 0, v && 'and', v || 'or', v ?? 'nullish'); let n = 0; while (v) { if (++n) break; } r.push(n); return r; };
for (const v of [0, -0, 1, -1, 0.5, NaN, '', '0', null, undefined, true, false, 0n, 1n]) log(truth(v));
log(truth([]).slice(0, 2), truth({}).slice(0, 2), truth(Symbol.iterator).slice(0, 2));
