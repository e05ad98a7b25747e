// Runs before every program: the ways of showing a value, with the originals of what a program may patch.
'use strict';
(function (global) {
  const { print, Map, Set, RegExp } = global;
  const { apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { is, create } = Object;
  const isArray = Array.isArray;
  const uncurry = f => (self, ...rest) => apply(f, self, rest);
  const join = (list, between) => { let text = ''; for (let i = 0; i < list.length; i++) text += (i ? between : '') + list[i]; return text; };
  const add = (list, item) => { defineProperty(list, list.length, { __proto__: null, value: item, writable: true, enumerable: true, configurable: true }); };
  const defineProperty = Reflect.defineProperty;
  const tag = uncurry(Object.prototype.toString);
  const includes = uncurry(String.prototype.includes);
  const isWellFormed = uncurry(String.prototype.isWellFormed);
  const quote = JSON.stringify, text = String;
  const symbolText = uncurry(Symbol.prototype.toString);
  const mapEach = uncurry(Map.prototype.forEach), setEach = uncurry(Set.prototype.forEach);
  const mapSize = uncurry(getOwnPropertyDescriptor(Map.prototype, 'size').get);
  const setSize = uncurry(getOwnPropertyDescriptor(Set.prototype, 'size').get);
  const typedTag = uncurry(getOwnPropertyDescriptor(getPrototypeOf(Int8Array.prototype), Symbol.toStringTag).get);
  const regExpSource = uncurry(getOwnPropertyDescriptor(RegExp.prototype, 'source').get);
  const numberValue = uncurry(Number.prototype.valueOf), stringValue = uncurry(String.prototype.valueOf), booleanValue = uncurry(Boolean.prototype.valueOf);
  const kindOf = value => {
    try { mapSize(value); return 'Map'; } catch { }
    try { setSize(value); return 'Set'; } catch { }
    try { regExpSource(value); if (value !== RegExp.prototype) return 'RegExp'; } catch { }
    try { numberValue(value); return 'Number'; } catch { }
    try { stringValue(value); return 'String'; } catch { }
    try { booleanValue(value); return 'Boolean'; } catch { }
    return typedTag(value);
  };
  const ErrorPrototypes = [Error, TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError, AggregateError].map(e => [e.prototype, e.name]);

  // The order of their properties is nobody's business: they show as their names.
  const intrinsics = [];
  const name = (value, text) => { add(intrinsics, { value, text }); };
  for (const f of [Object, Function, Array, String, Number, Boolean, Symbol, BigInt, Map, Set, WeakMap, RegExp, Promise, Date, Iterator, ArrayBuffer, Proxy, getPrototypeOf(Int8Array),
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array, Float32Array, Float64Array]) {
    name(f, f.name);
    name(f.prototype, f.name + '.prototype');
  }
  for (const f of [function* () { }, async function () { }, async function* () { }]) {
    const p = getPrototypeOf(f);
    name(p.constructor, p.constructor.name);
    name(p, p.constructor.name + '.prototype');
    if (p.prototype) name(p.prototype, p.constructor.name + '.prototype.prototype');
  }
  for (const o of [Math, JSON, Reflect]) name(o, o[Symbol.toStringTag]);

  function errorName(value) {
    for (let p = value; p !== null; p = getPrototypeOf(p)) {
      for (let i = 0; i < ErrorPrototypes.length; i++) if (ErrorPrototypes[i][0] === p) return ErrorPrototypes[i][1];
    }
  }

  function showKey(key) {
    return typeof key === 'symbol' ? '[' + symbolText(key) + ']' : key;
  }

  function showProperty(value, key, depth) {
    const d = getOwnPropertyDescriptor(value, key);
    if (d === undefined) return 'gone';
    const marks = (d.enumerable ? '' : '~') + (d.configurable ? '' : '!');
    if (!('value' in d)) return marks + '<' + (d.get ? 'get' : '') + (d.set ? 'set' : '') + '>';
    return marks + (d.writable ? '' : '=') + show(d.value, depth + 1);
  }

  function show(value, depth) {
    switch (typeof value) {
      case 'string': return value.length > 400 ? 'string of ' + value.length : quote(value);
      case 'number': return is(value, -0) ? '-0' : text(value);
      case 'bigint': return text(value) + 'n';
      case 'symbol': return symbolText(value);
      case 'object': case 'function': break;
      default: return text(value);
    }
    if (value === null) return 'null';
    if (value === global) return 'globalThis';
    for (let i = 0; i < intrinsics.length; i++) if (value === intrinsics[i].value) return '%' + intrinsics[i].text + '%';
    if (depth > 3) return '...';
    try {
      const name = errorName(value);
      if (name !== undefined && typeof value === 'object') return name;
      const isFunction = typeof value === 'function', isList = isArray(value);
      const kind = isFunction ? 'function' : isList ? 'Array' : kindOf(value);
      let parts = [];
      const keys = ownKeys(value);
      for (let i = 0; i < keys.length && i < 60; i++) {
        const key = keys[i];
        if (isFunction && (key === 'prototype' || key === 'arguments' || key === 'caller')) continue;
        if (isList && key === 'length') { if (!getOwnPropertyDescriptor(value, key).writable) add(parts, 'fixed'); continue; }
        add(parts, showKey(key) + ':' + showProperty(value, key, depth));
      }
      if (keys.length > 60) add(parts, keys.length + ' keys');
      if (isList) add(parts, 'length ' + value.length);
      if (kind === 'RegExp') add(parts, '/' + regExpSource(value) + '/');
      if (kind === 'Number') add(parts, show(numberValue(value), depth));
      if (kind === 'Map') mapEach(value, (v, k) => add(parts, show(k, depth + 1) + ' => ' + show(v, depth + 1)));
      if (kind === 'Set') setEach(value, k => add(parts, show(k, depth + 1)));
      return (kind === undefined ? '' : kind + ' ') + '{' + join(parts, ', ') + '}';
    } catch (error) {
      return 'unshowable: ' + (error !== null && typeof error === 'object' ? errorName(error) : typeof error);
    }
  }

  global.show = value => show(value, 0);
  let lines = 0, fuel = 1500;
  global.log = (...values) => {
    if (++lines > 400) return;
    const parts = [];
    for (let i = 0; i < values.length; i++) add(parts, show(values[i], 0));
    const line = join(parts, ' ');
    // One line each; and a lone surrogate would not come through the pipe.
    print(isWellFormed(line) && !includes(line, '\n') ? line : quote(line));
  };
  // For programs that check themselves: they print only what is wrong.
  global.check = (actual, expected, what = '') => {
    const a = show(actual, 0), b = show(expected, 0);
    if (a !== b) print(what + ' expected ' + b + ' but got ' + a);
  };
  global.throws = (error, code, what = '') => {
    try {
      code();
    } catch (thrown) {
      const name = typeof thrown === 'object' && thrown !== null ? errorName(thrown) : show(thrown, 0);
      if (name !== error.name) print(what + ' expected a ' + error.name + ' but got ' + name);
      return;
    }
    print(what + ' expected a ' + error.name + ' from ' + text(code));
  };
  // Bounds what a program does: called in every loop and function.
  global.tick = () => { if (--fuel < 0) throw new EvalError('out of fuel'); };
  // A comparator that runs no script: which elements a sort compares is not specified.
  global.order = (a, b) => {
    const s = typeof a, t = typeof b;
    if (s !== t) return s < t ? -1 : 1;
    if (s === 'symbol' || s === 'object' || s === 'function' || is(a, b)) return 0;
    if (a !== a) return 1;
    if (b !== b) return -1;
    return a < b ? -1 : a > b ? 1 : 0;
  };
  // What assignments go to before anything is declared.
  Object.assign(global, { gnum: 1, gstr: 's', gbig: 1n, gany: null, gobj: { p: 1, q: 'q' }, garr: [1, 2, 3], gta: new Uint8Array(4), gmap: new Map(), gset: new Set() });
  // The value of a thunk, or a stand-in that says what it threw.
  global.safe = thunk => { try { return thunk(); } catch (error) { return show(error, 0); } };
})(globalThis);
