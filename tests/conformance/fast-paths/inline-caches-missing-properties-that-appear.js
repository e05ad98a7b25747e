const o = Object.create({}); const f = () => o.late; const r = [f(), f()];
Object.prototype.late = 1; r.push(f()); Object.getPrototypeOf(o).late = 2; r.push(f()); o.late = 3; r.push(f()); delete o.late; r.push(f()); delete Object.getPrototypeOf(o).late; r.push(f()); delete Object.prototype.late; r.push(f());
log(r);
