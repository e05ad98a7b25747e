function kind() { return this === globalThis ? 'global' : typeof this; } const strict = function () { 'use strict'; return this; };
log(kind(), kind.call(null), kind.call(5), kind.call('s'), kind.call({}), [1].map(kind), [1].map(kind, 7), strict.call(5), strict.call(null), strict(), ({ m: kind }).m(), (0, { m: strict }.m)());
