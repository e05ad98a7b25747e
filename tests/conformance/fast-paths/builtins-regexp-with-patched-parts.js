const r = /a(b)?/g; const uses = x => [x.test('xab'), 'xabab'.replace(x, '<$1>'), 'xab'.match(x), 'xaby'.split(x), 'xab'.search(x), [...'abab'.matchAll(/a/g)].length, x.lastIndex];
log(uses(r)); const exec = RegExp.prototype.exec; let n = 0; RegExp.prototype.exec = function (s) { n++; return exec.call(this, s); };
log(uses(/a(b)?/g), n > 5); RegExp.prototype.exec = () => null;
log(uses(/a/g)); RegExp.prototype.exec = exec; const own = /a/g; own.exec = () => null;
log(uses(own)); const flags = Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags'); Object.defineProperty(RegExp.prototype, 'flags', { get() { return 'y'; }, configurable: true });
log('aab'.replace(/a/g, 'x'), 'aab'.split(/a/)); Object.defineProperty(RegExp.prototype, 'flags', flags);
Object.defineProperty(RegExp.prototype, 'global', { value: false, configurable: true });
log('aa'.replace(/a/g, 'x'), /a/g.flags); delete RegExp.prototype.global; class R extends RegExp { exec(s) { const m = super.exec(s); if (m) m[0] = m[0].toUpperCase(); return m; } [Symbol.replace](s, v) { return 'R' + super[Symbol.replace](s, v); } } log('abc'.replace(new R('b'), '[$&]'), 'abcb'.match(new R('b', 'g')), 'abc'.split(new R('b')));
