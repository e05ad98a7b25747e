const o = {}; for (let i = 0; i < 300; i++) o['k' + i] = i; const f = x => [x.k5, x.k299, x.k300];
log(f(o), f(o)); delete o.k5; o.k300 = 'new';
log(f(o), Object.keys(o).length); o.k5 = 'back';
log(f(o), Object.keys(o).at(-1));
const proto = {}; for (let i = 0; i < 300; i++) proto['m' + i] = i; const c = Object.create(proto); const g = () => [c.m7, c.m299];
log(g()); delete proto.m7; proto.m299 = 'changed';
log(g()); proto.m7 = 'again';
log(g());
