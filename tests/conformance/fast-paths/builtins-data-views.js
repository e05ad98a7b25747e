"use strict";
// Elements of data views that are in range are read and written in place.
const buffer = new ArrayBuffer(32), view = new DataView(buffer), part = new DataView(buffer, 5, 10), rest = new DataView(buffer, 24);
const kinds = ['Int8', 'Uint8', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float16', 'Float32', 'Float64', 'BigInt64', 'BigUint64'];
const values = [0, -0, 1, -1, 127, 128, 255, 256, 32768, 65535, 65536, 2147483647, 2147483648, 4294967295, 4294967296, 1.5, -1.5, 0.1, NaN, Infinity, -Infinity, 1e300, 5e-324];
const show1 = x => Object.is(x, -0) ? '-0' : String(x);
for (const kind of kinds) {
    const out = [];
    for (const value of values) for (const little of [undefined, true, false, 'yes', 0]) {
        const v = kind.startsWith('Big') ? BigInt(Number.isFinite(value) ? Math.trunc(value) : 7) : value;
        view['set' + kind](3, v, little);
        out.push(show1(view['get' + kind](3, little)), show1(view['get' + kind](3, !little)));
    }
    log(kind, out.join(' '), new Uint8Array(buffer).join());
}
for (const [name, v, size] of [['view', view, 32], ['part', part, 10], ['rest', rest, 8]]) {
    for (const kind of ['Uint8', 'Int16', 'Float32', 'BigInt64']) {
        const width = { Uint8: 1, Int16: 2, Float32: 4, BigInt64: 8 }[kind], value = kind === 'BigInt64' ? 3n : 3;
        for (const at of [0, size - width, size - width + 1, size, -1, -0, 2147483647, 2147483648, 1.9, '1', undefined, null, NaN, Infinity, -Infinity, 2 ** 53]) {
            log(name, kind, String(at), safe(() => v['set' + kind](at, value)), safe(() => String(v['get' + kind](at))));
        }
    }
}
log(safe(() => view.getInt8(Symbol())), safe(() => view.getInt8(1n)), safe(() => view.setInt8(0, 1n)), safe(() => view.setInt8(0, Symbol())), safe(() => view.setBigInt64(0, 1)), safe(() => view.setBigInt64(0, '12')), view.getBigInt64(0), safe(() => view.setInt8(0)), view.getInt8(0), safe(() => view.setFloat64(0)), view.getFloat64(0));
log(safe(() => DataView.prototype.getInt8.call({}, 0)), safe(() => DataView.prototype.getInt8.call(new Uint8Array(4), 0)), safe(() => view.getInt8()), view.getInt8.length, view.setInt8.length);
// Order of conversions, and what they do to the buffer.
{
    const calls = []; const n = (name, v) => ({ valueOf() { calls.push(name); return v; } });
    view.setInt16(n('index', 1), n('value', 513), n('little', true)); log(calls.splice(0), view.getInt16(1), view.getInt16(1, true), view.getInt16(n('index', 1)), calls.splice(0));
    log(safe(() => view.setInt8(n('index', 99), n('value', 1))), calls.splice(0), safe(() => view.setInt8(n('index', -1), n('value', 1))), calls.splice(0));
    const b = new ArrayBuffer(8), v = new DataView(b); log(safe(() => v.setInt8(0, { valueOf() { b.transfer(); return 1; } })), safe(() => v.getInt8(0)), safe(() => v.byteLength));
    const r = new ArrayBuffer(8, { maxByteLength: 16 }), all = new DataView(r), fixed = new DataView(r, 4, 4), tail = new DataView(r, 4);
    all.setInt32(4, 0x01020304); log(fixed.getInt32(0), tail.getInt8(3), all.byteLength); r.resize(6); log(safe(() => fixed.getInt8(0)), tail.getInt16(0), safe(() => tail.getInt32(0)), all.byteLength);
    r.resize(16); log(fixed.getInt32(0), tail.byteLength, tail.getInt8(11)); r.resize(2); log(safe(() => tail.getInt8(0)), safe(() => all.getInt16(0)), safe(() => all.getInt32(0)));
    r.resize(12); log(safe(() => tail.setInt8({ valueOf() { r.resize(4); return 7; } }, 1)), safe(() => all.setInt8(3, { valueOf() { r.resize(2); return 7; } })));
}
// Remainders of integers that are no int32s.
for (const a of [0, -0, 1, 5.5, 7, -7, 2147483647, 2147483648, 4294967295, 9007199254740991, 9007199254740992, 9007199254740993, 1e17, -4294967296, NaN, Infinity, 0.5])
    log(a, [0, -0, 1, 2, 2.5, -3, 97, 65536, 2147483647, 4294967296, 9007199254740991, 9007199254740992, 1e300, Infinity, NaN, 0.1, 5e-324].map(b => show1(a % b)).join(' '));
