// Writes src/Kiln/Unicode/UnicodeTables.g.cs. Run: npm install && node generate.mjs
import { writeFileSync } from 'node:fs';
import binaryAliases from 'unicode-property-aliases-ecmascript';
import valueAliases from 'unicode-property-value-aliases-ecmascript';

const version = '17.0.0';
const load = async path => (await import(`@unicode/unicode-${version}/${path}`)).default;
const ranges = async path => (await load(`${path}/ranges.mjs`)).map(r => [r.begin, r.end - 1]);

const varint = (out, n) => {
  if (n < 0) throw new Error('negative');
  for (; n > 0x7f; n >>>= 7) out.push(n & 0x7f | 0x80);
  out.push(n);
};
const zigzag = n => n < 0 ? -n * 2 - 1 : n * 2;
const encodeRanges = list => {
  const out = [];
  varint(out, list.length);
  let at = 0;
  for (const [lo, hi] of list) { varint(out, lo - at); varint(out, hi - lo); at = hi + 1; }
  return out;
};

// General_Category and Script: a partition of all code points in runs (length, value).
const categories = ['Uppercase_Letter', 'Lowercase_Letter', 'Titlecase_Letter', 'Modifier_Letter', 'Other_Letter', 'Nonspacing_Mark',
  'Spacing_Mark', 'Enclosing_Mark', 'Decimal_Number', 'Letter_Number', 'Other_Number', 'Connector_Punctuation', 'Dash_Punctuation',
  'Open_Punctuation', 'Close_Punctuation', 'Initial_Punctuation', 'Final_Punctuation', 'Other_Punctuation', 'Math_Symbol',
  'Currency_Symbol', 'Modifier_Symbol', 'Other_Symbol', 'Space_Separator', 'Line_Separator', 'Paragraph_Separator', 'Control',
  'Format', 'Surrogate', 'Private_Use', 'Unassigned'];
const groups = { Cased_Letter: [0, 2], Letter: [0, 4], Mark: [5, 7], Number: [8, 10], Punctuation: [11, 17], Symbol: [18, 21],
  Separator: [22, 24], Other: [25, 29] };
const partition = async (property, names) => {
  const all = [];
  for (let i = 0; i < names.length; i++) for (const [lo, hi] of await ranges(`${property}/${names[i]}`)) all.push([lo, hi, i]);
  all.sort((a, b) => a[0] - b[0]);
  return all;
};
const encodePartition = all => {
  const out = [];
  let at = 0;
  for (const [lo, hi, value] of all) {
    if (lo !== at) throw new Error('gap at ' + lo.toString(16));
    varint(out, hi - lo); varint(out, value); at = hi + 1;
  }
  if (at !== 0x110000) throw new Error('short partition');
  return out;
};
const gc = encodePartition(await partition('General_Category', categories));

const scriptValues = [...new Set(valueAliases.get('Script').values())].sort();
const scripts = scriptValues.filter(s => s !== 'Katakana_Or_Hiragana');
if (scripts.length > 255) throw new Error('too many scripts');
const scriptRuns = await partition('Script', scripts);
const script = encodePartition(scriptRuns);

// Script_Extensions: only the code points whose set differs from {Script}.
const scriptOf = new Uint8Array(0x110000);
for (const [lo, hi, value] of scriptRuns) scriptOf.fill(value, lo, hi + 1);
const extensions = new Map();
for (let i = 0; i < scripts.length; i++)
  for (const [lo, hi] of await ranges(`Script_Extensions/${scripts[i]}`))
    for (let c = lo; c <= hi; c++) {
      if (!extensions.has(c)) extensions.set(c, []);
      extensions.get(c).push(i);
    }
const sets = [], setIds = new Map(), overrides = [];
for (const c of [...extensions.keys()].sort((a, b) => a - b)) {
  const set = extensions.get(c);
  if (set.length === 1 && set[0] === scriptOf[c]) continue;
  const key = set.join();
  if (!setIds.has(key)) { setIds.set(key, sets.length); sets.push(set); }
  const id = setIds.get(key), last = overrides.at(-1);
  if (last && last[1] === c - 1 && last[2] === id) last[1] = c; else overrides.push([c, c, id]);
}
const scx = [];
varint(scx, sets.length);
for (const set of sets) { varint(scx, set.length); for (const s of set) varint(scx, s); }
varint(scx, overrides.length);
{ let at = 0; for (const [lo, hi, id] of overrides) { varint(scx, lo - at); varint(scx, hi - lo); varint(scx, id); at = hi + 1; } }

// Binary properties; Any, ASCII and Assigned are computed.
const computed = ['Any', 'ASCII', 'Assigned'];
const ecmaBinary = ['ASCII_Hex_Digit', 'Alphabetic', 'Bidi_Control', 'Bidi_Mirrored', 'Case_Ignorable', 'Cased', 'Changes_When_Casefolded',
  'Changes_When_Casemapped', 'Changes_When_Lowercased', 'Changes_When_NFKC_Casefolded', 'Changes_When_Titlecased',
  'Changes_When_Uppercased', 'Dash', 'Default_Ignorable_Code_Point', 'Deprecated', 'Diacritic', 'Emoji', 'Emoji_Component',
  'Emoji_Modifier', 'Emoji_Modifier_Base', 'Emoji_Presentation', 'Extended_Pictographic', 'Extender', 'Grapheme_Base',
  'Grapheme_Extend', 'Hex_Digit', 'IDS_Binary_Operator', 'IDS_Trinary_Operator', 'ID_Continue', 'ID_Start', 'Ideographic',
  'Join_Control', 'Logical_Order_Exception', 'Lowercase', 'Math', 'Noncharacter_Code_Point', 'Pattern_Syntax', 'Pattern_White_Space',
  'Quotation_Mark', 'Radical', 'Regional_Indicator', 'Sentence_Terminal', 'Soft_Dotted', 'Terminal_Punctuation', 'Unified_Ideograph',
  'Uppercase', 'Variation_Selector', 'White_Space', 'XID_Continue', 'XID_Start'];
const binary = [], binaryOffsets = [];
for (const name of ecmaBinary) { binaryOffsets.push(binary.length); binary.push(...encodeRanges(await ranges(`Binary_Property/${name}`))); }

// Case mappings: runs of code points a fixed stride apart with one difference.
const encodeMapping = map => {
  const list = [...map].filter(([a, b]) => a !== b).sort((a, b) => a[0] - b[0]);
  const runs = [];
  for (let i = 0; i < list.length;) {
    const [from, to] = list[i], diff = to - from;
    const follow = step => { let n = 1; while (i + n < list.length && list[i + n][0] === from + n * step && list[i + n][1] - list[i + n][0] === diff) n++; return n; };
    const one = follow(1), two = follow(2);
    const stride = two > one ? 2 : 1, count = Math.max(one, two);
    runs.push([from, count, stride, diff]); i += count;
  }
  const out = [];
  varint(out, runs.length);
  let at = 0;
  for (const [from, count, stride, diff] of runs) { varint(out, from - at); varint(out, (count - 1) * 2 + stride - 1); varint(out, zigzag(diff)); at = from; }
  return out;
};
const upper = encodeMapping(await load('Simple_Case_Mapping/Uppercase/code-points.mjs'));
const lower = encodeMapping(await load('Simple_Case_Mapping/Lowercase/code-points.mjs'));
const fold = encodeMapping(new Map([...await load('Case_Folding/C/code-points.mjs'), ...await load('Case_Folding/S/code-points.mjs')]));
const special = [];
{
  const list = [...await load('Special_Casing/Uppercase/code-points.mjs')].map(([c, to]) => [c, [to].flat()])
    .filter(([, to]) => to.length > 1).sort((a, b) => a[0] - b[0]);
  varint(special, list.length);
  let at = 0;
  for (const [c, to] of list) { varint(special, c - at); varint(special, to.length); to.forEach(t => varint(special, t)); at = c; }
}

// Canonical_Combining_Class is not in the package: canonical ordering by this very node tells it exactly, given one character of each class.
const classes = { 1: 0x334, 6: 0x16FF0, 7: 0x93C, 8: 0x3099, 9: 0x94D, 10: 0x5B0, 11: 0x5B1, 12: 0x5B2, 13: 0x5B3, 14: 0x5B4, 15: 0x5B5,
  16: 0x5B6, 17: 0x5B7, 18: 0x5B8, 19: 0x5B9, 20: 0x5BB, 21: 0x5BC, 22: 0x5BD, 23: 0x5BF, 24: 0x5C1, 25: 0x5C2, 26: 0xFB1E, 27: 0x64B,
  28: 0x64C, 29: 0x64D, 30: 0x64E, 31: 0x64F, 32: 0x650, 33: 0x651, 34: 0x652, 35: 0x670, 36: 0x711, 84: 0xC55, 91: 0xC56, 103: 0xE38,
  107: 0xE48, 118: 0xEB8, 122: 0xEC8, 129: 0xF71, 130: 0xF72, 132: 0xF74, 202: 0x321, 214: 0x1DCE, 216: 0x31B, 218: 0x1DFA, 220: 0x316,
  222: 0x59A, 224: 0x302E, 226: 0x1D16D, 228: 0x5AE, 230: 0x301, 232: 0x315, 233: 0x35C, 234: 0x360, 240: 0x345 };
if (process.versions.unicode !== version.slice(0, 4)) throw new Error('needs a node with Unicode ' + version);
const swaps = (first, second) => {
  const text = 'a' + String.fromCodePoint(first, second);
  return text.normalize('NFD') !== text;
};
const combining = [];
for (const [lo, hi] of await ranges('General_Category/Mark')) {
  for (let c = lo; c <= hi; c++) {
    const text = String.fromCodePoint(c);
    if (text.normalize('NFD') !== text || !(swaps(0x345, c) || swaps(c, 0x334))) continue;
    const same = Object.entries(classes).filter(([, r]) => r === c || (!swaps(r, c) && !swaps(c, r)));
    if (same.length !== 1) throw new Error('combining class of ' + c.toString(16));
    combining.push([c, +same[0][0]]);
  }
}
const combiningClasses = [];
{
  const runs = [];
  for (const [c, value] of combining) {
    const last = runs.at(-1);
    if (last && last[1] === c - 1 && last[2] === value) last[1] = c; else runs.push([c, c, value]);
  }
  varint(combiningClasses, runs.length);
  let at = 0;
  for (const [lo, hi, value] of runs) { varint(combiningClasses, lo - at); varint(combiningClasses, hi - lo); varint(combiningClasses, value); at = hi + 1; }
}

// Decomposition mappings of one step, without Hangul syllables, which are computed.
const decompositions = [];
{
  const excluded = new Set();
  for (const [lo, hi] of await ranges('Binary_Property/Full_Composition_Exclusion')) for (let c = lo; c <= hi; c++) excluded.add(c);
  const all = [];
  for (const type of ['Canonical', 'Circle', 'Compat', 'Final', 'Font', 'Fraction', 'Initial', 'Isolated', 'Medial', 'Narrow', 'Nobreak',
    'Small', 'Square', 'Sub', 'Super', 'Vertical', 'Wide'])
    for (const [c, to] of await load(`Decomposition_Mapping/${type}/code-points.mjs`))
      if (c < 0xAC00 || c > 0xD7A3) all.push([c, [to].flat(), type !== 'Canonical']);
  all.sort((a, b) => a[0] - b[0]);
  varint(decompositions, all.length);
  let at = 0, previous = [0];
  for (const [c, to, compatibility] of all) {
    varint(decompositions, c - at);
    varint(decompositions, to.length << 2 | (compatibility ? 2 : 0) | (excluded.has(c) ? 1 : 0));
    to.forEach((t, i) => varint(decompositions, zigzag(t - (previous[i] ?? previous.at(-1)))));
    at = c;
    previous = to;
  }
}

// Properties of strings: single code points as ranges, longer strings front coded over an alphabet.
const sequenceNames = ['Basic_Emoji', 'Emoji_Keycap_Sequence', 'RGI_Emoji_Modifier_Sequence', 'RGI_Emoji_Flag_Sequence',
  'RGI_Emoji_Tag_Sequence', 'RGI_Emoji_ZWJ_Sequence'];
const loadSequences = async name => (await load(`Sequence_Property/${name}/index.mjs`)).map(s => [...s].map(c => c.codePointAt(0)));
const lists = [];
for (const name of sequenceNames) lists.push(await loadSequences(name));
const rgi = new Set((await loadSequences('RGI_Emoji')).map(String)), union = new Set(lists.flat().map(String));
if (rgi.size !== union.size || [...rgi].some(s => !union.has(s))) throw new Error('RGI_Emoji is not the union of its parts');
const alphabet = [...new Set(lists.flat().filter(s => s.length > 1).flat())].sort((a, b) => a - b);
const sequences = [], sequenceOffsets = [];
varint(sequences, alphabet.length);
{ let at = 0; for (const c of alphabet) { varint(sequences, c - at); at = c; } }
const compare = (a, b) => { for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i]; return a.length - b.length; };
for (const list of lists) {
  sequenceOffsets.push(sequences.length);
  const singles = [];
  for (const c of list.filter(s => s.length === 1).flat().sort((a, b) => a - b)) {
    if (singles.length && singles.at(-1)[1] === c - 1) singles.at(-1)[1] = c; else singles.push([c, c]);
  }
  sequences.push(...encodeRanges(singles));
  const longer = list.filter(s => s.length > 1).sort(compare);
  varint(sequences, longer.length);
  let previous = [];
  for (const s of longer) {
    let shared = 0;
    while (shared < previous.length && shared < s.length - 1 && previous[shared] === s[shared]) shared++;
    varint(sequences, shared); varint(sequences, s.length - shared);
    for (let i = shared; i < s.length; i++) varint(sequences, alphabet.indexOf(s[i]));
    previous = s;
  }
}

// C#
const bytes = (name, doc, data) => {
  let text = `    /// <summary>${doc}</summary>\n    internal static ReadOnlySpan<byte> ${name} =>\n    [\n`;
  for (let i = 0; i < data.length; i += 48) text += '        ' + data.slice(i, i + 48).join(',') + ',\n';
  return text + '    ];\n\n';
};
const ints = (name, doc, data) => `    /// <summary>${doc}</summary>\n    internal static ReadOnlySpan<int> ${name} => [${data.join(', ')}];\n\n`;
const table = (name, doc, rows) => {
  let text = `    /// <summary>${doc}</summary>\n    internal static int ${name}(string name) => name switch\n    {\n`;
  for (const [names, value] of rows) text += `        ${names.map(n => JSON.stringify(n)).join(' or ')} => ${value},\n`;
  return text + '        _ => -1,\n    };\n\n';
};
const namesOf = (aliases, canonical) => [...new Set([canonical, ...[...aliases].filter(([, to]) => to === canonical).map(([from]) => from)])];
const gcAliases = valueAliases.get('General_Category'), scriptAliases = valueAliases.get('Script');

let text = `// <auto-generated>Written by eng/unicode/generate.mjs from Unicode ${version}. Do not edit.</auto-generated>
#nullable enable
namespace Kiln.Unicode;

/// <summary>The Unicode character database, as far as ECMAScript needs it, in coded form.</summary>
internal static class UnicodeTables
{
    /// <summary>The Unicode version of every table here.</summary>
    internal const string Version = "${version}";

    /// <summary>Number of binary properties that are computed and come after those in <see cref="Binary"/>.</summary>
    internal const int AnyProperty = ${ecmaBinary.length}, AsciiProperty = ${ecmaBinary.length + 1}, AssignedProperty = ${ecmaBinary.length + 2};

`;
for (const name of ['ID_Start', 'ID_Continue', 'Cased', 'Case_Ignorable'])
  text += `    /// <summary>Index of ${name} among the binary properties.</summary>\n    internal const int ${name.replaceAll('_', '')} = ${ecmaBinary.indexOf(name)};\n\n`;
text += `    /// <summary>Index of the script Unknown.</summary>\n    internal const int UnknownScript = ${scripts.indexOf('Unknown')};\n\n`;
text += table('GeneralCategory', 'General_Category value names: first category in the low byte, last in the next.',
  [...categories.map((c, i) => [namesOf(gcAliases, c), i | i << 8]), ...Object.entries(groups).map(([c, [a, b]]) => [namesOf(gcAliases, c), a | b << 8])]);
text += table('Script', 'Script and Script_Extensions value names.', scripts.map((s, i) => [namesOf(scriptAliases, s), i]));
text += table('BinaryProperty', 'Binary property names (ECMA-262 table 69).',
  [...ecmaBinary, ...computed].map((p, i) => [namesOf(binaryAliases, p), i]));
text += table('StringProperty', 'Names of properties of strings (ECMA-262 table 70); the last is the union of the others.',
  [...sequenceNames, 'RGI_Emoji'].map((p, i) => [[p], i]));
text += ints('BinaryOffsets', 'Where each binary property starts in <see cref="Binary"/>.', binaryOffsets);
text += ints('SequenceOffsets', 'Where each property of strings starts in <see cref="Sequences"/>.', sequenceOffsets);
text += bytes('Categories', 'General_Category as runs: length less one, category.', gc);
text += bytes('Scripts', 'Script as runs: length less one, script.', script);
text += bytes('ScriptExtensions', 'Sets of scripts, then ranges (gap, length less one, set) where Script_Extensions is not the script alone.', scx);
text += bytes('Binary', 'Binary properties: count, then ranges (gap, length less one).', binary);
text += bytes('SimpleUppercase', 'Simple uppercase mapping: count, then runs (distance of first, twice the length less one plus the stride less one, zigzag difference).', upper);
text += bytes('SimpleLowercase', 'Simple lowercase mapping, coded alike.', lower);
text += bytes('SimpleFolding', 'Simple case folding (statuses C and S), coded alike.', fold);
text += bytes('SpecialUppercase', 'Full uppercase mappings longer than one code point: count, then (distance, length, code points).', special);
text += bytes('CombiningClasses', 'Canonical_Combining_Class where it is not 0: count, then runs (gap, length less one, class).', combiningClasses);
text += bytes('Decompositions', 'One-step decompositions but for Hangul: count, then (distance, length * 4 + 2 if compatibility + 1 if excluded from composition, code points as zigzag differences from the entry before).', decompositions);
text += bytes('Sequences', 'An alphabet of code points; then for each property ranges of single code points and front-coded longer strings.', sequences);
text = text.trimEnd() + '\n}\n';
const target = new URL('../../src/Kiln/Unicode/UnicodeTables.g.cs', import.meta.url);
writeFileSync(target, text);
console.log(`${text.length} characters; gc ${gc.length} sc ${script.length} scx ${scx.length} binary ${binary.length} case ${upper.length + lower.length + fold.length + special.length} normalization ${combiningClasses.length + decompositions.length} sequences ${sequences.length}`);
