// Writes src/Kiln/Builtins/Intl/Data/*.g.cs from CLDR. Run: npm install && node generate.mjs
import { readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const out = new URL('../../src/Kiln/Builtins/Intl/Data/', import.meta.url);
mkdirSync(out, { recursive: true });
const json = path => JSON.parse(readFileSync(require.resolve(path)));
const supplemental = name => json(`cldr-core/supplemental/${name}.json`).supplemental;
const main = (pack, locale, file) => {
  try { return json(`cldr-${pack}-full/main/${locale}/${file}.json`).main[locale]; } catch (e) { if (e.code !== 'MODULE_NOT_FOUND') throw e; return null; }
};

// ---- which locales ------------------------------------------------------------------------------------------------------
// Languages with data; of their regional locales those of `regions` bring their differences, the others are names of their parent.
const languages = ['en', 'ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv',
  'ms', 'nb', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tr', 'uk', 'vi', 'zh'];
const regions = ['en-001', 'en-150', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA', 'en-SG', 'en-HK', 'ar-EG', 'ar-AE', 'de-AT', 'de-CH', 'de-LI', 'es-419', 'es-AR',
  'es-CL', 'es-CO', 'es-MX', 'es-US', 'fr-BE', 'fr-CA', 'fr-CH', 'it-CH', 'nl-BE', 'pt-PT', 'sv-FI', 'sr-Latn', 'zh-Hant', 'zh-Hant-HK', 'zh-Hans-HK', 'zh-Hans-SG'];
const mainCurrencies = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF', 'INR', 'KRW', 'BRL', 'CAD', 'AUD', 'MXN', 'NZD', 'HKD', 'ILS', 'TWD', 'SEK', 'NOK', 'DKK',
  'PLN', 'CZK', 'HUF', 'TRY', 'RUB', 'UAH', 'RON', 'BGN', 'ZAR', 'SGD', 'THB', 'VND', 'IDR', 'PHP', 'EGP', 'SAR', 'AED'];
const units = ['acre', 'bit', 'byte', 'celsius', 'centimeter', 'day', 'degree', 'fahrenheit', 'fluid-ounce', 'foot', 'gallon', 'gigabit', 'gigabyte', 'gram',
  'hectare', 'hour', 'inch', 'kilobit', 'kilobyte', 'kilogram', 'kilometer', 'liter', 'megabit', 'megabyte', 'meter', 'microsecond', 'mile', 'mile-scandinavian',
  'milliliter', 'millimeter', 'millisecond', 'minute', 'month', 'nanosecond', 'ounce', 'percent', 'petabyte', 'pound', 'second', 'stone', 'terabit', 'terabyte',
  'week', 'yard', 'year'];
const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'];

const explicitParents = supplemental('parentLocales').parentLocales.parentLocale;
const available = [...json('cldr-core/availableLocales.json').availableLocales.full, ...json('cldr-core/defaultContent.json').defaultContent];
const parentOf = l => l === 'und' ? null : explicitParents[l] ? (explicitParents[l] === 'root' ? 'und' : explicitParents[l]) : l.includes('-') ? l.slice(0, l.lastIndexOf('-')) : 'und';

// ---- one locale as a map ------------------------------------------------------------------------------------------------
const list = items => {
  const all = items.map(x => x ?? '');
  for (const x of all) if (String(x).includes('|')) throw new Error('bar in ' + x);
  return all.join('|');
};
const pairs = object => list(Object.entries(object).filter(([, v]) => v !== undefined).map(([k, v]) => `${k}:${v}`));
const counted = (object, prefix, suffix = '') => {
  const result = {};
  for (const p of plurals) if (object?.[`${prefix}-count-${p}${suffix}`] !== undefined) result[p] = object[`${prefix}-count-${p}${suffix}`];
  for (const p of plurals) if (p !== 'other' && result[p] === result.other) delete result[p];
  return result;
};

function numbers(map, locale) {
  const n = main('numbers', locale, 'numbers').numbers;
  map['ns'] = n.defaultNumberingSystem;
  map['ns.native'] = n.otherNumberingSystems?.native ?? n.defaultNumberingSystem;
  map['mgd'] = n.minimumGroupingDigits;
  for (const ns of new Set(['latn', map['ns'], map['ns.native']])) {
    const s = n[`symbols-numberSystem-${ns}`];
    if (!s) continue;
    map[`sym.${ns}`] = list([s.decimal, s.group, s.percentSign, s.plusSign, s.minusSign, s.exponential, s.infinity, s.nan, s.timeSeparator, s.approximatelySign, s.superscriptingExponent,
      s.currencyDecimal, s.currencyGroup]);
    const cur = n[`currencyFormats-numberSystem-${ns}`], dec = n[`decimalFormats-numberSystem-${ns}`], misc = n[`miscPatterns-numberSystem-${ns}`];
    map[`num.${ns}`] = list([dec.standard, n[`percentFormats-numberSystem-${ns}`].standard, cur.standard, cur.accounting, n[`scientificFormats-numberSystem-${ns}`].standard,
      cur['standard-alphaNextToNumber'], cur['accounting-alphaNextToNumber'], misc.range, misc.approximately, misc.atLeast]);
    if (ns === 'latn') {
      for (const [key, formats] of [['s', dec.short.decimalFormat], ['l', dec.long.decimalFormat], ['c', cur.short.standard]]) {
        for (const p of plurals) {
          const of = suffix => Array.from({ length: 12 }, (_, i) => formats['1' + '0'.repeat(i + 3) + '-count-' + p + suffix] ?? (suffix ? formats['1' + '0'.repeat(i + 3) + '-count-' + p] : undefined));
          const v = of('');
          if (v.some(x => x !== undefined)) map[`cpt.${key}.${p}`] = list(v);
          if (key === 'c' && p === 'other') map['cpt.ca.other'] = list(of('-alt-alphaNextToNumber'));
        }
        for (const p of plurals) if (p !== 'other' && map[`cpt.${key}.${p}`] === map[`cpt.${key}.other`]) delete map[`cpt.${key}.${p}`];
      }
      map['curunit'] = pairs(counted(cur, 'unitPattern'));
    }
  }
  // The root has symbols for Arabic digits too, which its JSON leaves out.
  if (locale === 'und') for (const [ns, from] of [['arab', 'ar'], ['arabext', 'fa']]) {
    const s = main('numbers', from, 'numbers').numbers[`symbols-numberSystem-${ns}`];
    map[`sym.${ns}`] = list([s.decimal, s.group, s.percentSign, s.plusSign, s.minusSign, s.exponential, s.infinity, 'NaN', s.timeSeparator, s.approximatelySign, s.superscriptingExponent, '', '']);
  }
  const c = main('numbers', locale, 'currencies').numbers.currencies;
  const all = locale === 'en' || locale === 'und' ? Object.keys(c) : Object.keys(c).filter(k => mainCurrencies.includes(k) || (c[k].symbol && c[k].symbol !== k) || (c[k]['symbol-alt-narrow'] ?? k) !== k);
  for (const code of all) {
    const named = locale === 'en' || mainCurrencies.includes(code);
    map[`cur.${code}`] = list([c[code].symbol === code ? '' : c[code].symbol, c[code]['symbol-alt-narrow'], named ? c[code].displayName : '',
      ...(named ? Object.entries(counted(c[code], 'displayName')).map(([k, v]) => `${k}:${v}`) : [])]);
  }
}

function unitNames(map, locale) {
  const u = main('units', locale, 'units').units;
  for (const width of ['long', 'short', 'narrow']) {
    const all = u[width];
    for (const unit of units) {
      const key = Object.keys(all).find(k => k.replace(/^[a-z]+-/, '') === unit && all[k]['unitPattern-count-other'] !== undefined && !/^(10p|1024|power|per|times)/.test(k));
      if (!key) throw new Error('no unit ' + unit);
      map[`unit.${width}.${unit}`] = pairs({ ...counted(all[key], 'unitPattern'), per: all[key].perUnitPattern });
    }
    map[`unit.${width}.per`] = all.per.compoundUnitPattern;
    // Compound units that have a pattern of their own.
    for (const [name, key] of [['kilometer-per-hour', 'speed-kilometer-per-hour'], ['meter-per-second', 'speed-meter-per-second'], ['mile-per-hour', 'speed-mile-per-hour'],
      ['mile-per-gallon', 'consumption-mile-per-gallon'], ['liter-per-kilometer', 'consumption-liter-per-kilometer']])
      if (all[key]) map[`unit.${width}.${name}`] = pairs(counted(all[key], 'unitPattern'));
  }
}

const width3 = { wide: 'w', abbreviated: 'a', narrow: 'n', short: 's' };
function dates(map, locale) {
  const g = main('dates', locale, 'ca-gregorian').dates.calendars.gregorian;
  for (const [kind, k] of [['format', 'f'], ['stand-alone', 's']]) {
    for (const w of ['wide', 'abbreviated', 'narrow']) {
      map[`mon.${k}.${width3[w]}`] = list(Object.values(g.months[kind][w]));
      map[`qtr.${k}.${width3[w]}`] = list(Object.values(g.quarters[kind][w]));
      const dp = g.dayPeriods[kind][w];
      map[`dp.${k}.${width3[w]}`] = pairs(Object.fromEntries(Object.entries(dp).filter(([x]) => !x.includes('-alt-'))));
    }
    for (const w of ['wide', 'abbreviated', 'narrow', 'short']) map[`day.${k}.${width3[w]}`] = list(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map(d => g.days[kind][w][d]));
  }
  map['era.w'] = list([g.eras.eraNames['0'], g.eras.eraNames['1']]);
  map['era.a'] = list([g.eras.eraAbbr['0'], g.eras.eraAbbr['1']]);
  map['era.n'] = list([g.eras.eraNarrow['0'], g.eras.eraNarrow['1']]);
  const four = o => list(['full', 'long', 'medium', 'short'].map(k => typeof o[k] === 'string' ? o[k] : o[k]._value));
  map['df'] = four(g.dateFormats);
  map['tf'] = four(g.timeFormats);
  map['dtf'] = four(g.dateTimeFormats);
  map['dtf.at'] = four(g['dateTimeFormats-atTime'].standard);
  const text = v => typeof v === 'string' ? v : v._value;
  for (const [k, v] of Object.entries(g.dateTimeFormats.availableFormats)) {
    if (k.includes('-alt-') || (k.includes('-count-') && !k.endsWith('-count-other'))) continue;
    map[`sk.${k.replace('-count-other', '')}`] = text(v);
  }
  for (const [k, v] of Object.entries(g.dateTimeFormats.appendItems)) map[`app.${k}`] = v;
  for (const [k, v] of Object.entries(g.dateTimeFormats.intervalFormats)) {
    if (k === 'intervalFormatFallback') map['int.fallback'] = v;
    else map[`int.${k}`] = pairs(Object.fromEntries(Object.entries(v).filter(([x]) => !x.includes('-alt-'))));
  }
  const f = main('dates', locale, 'dateFields').dates.fields;
  for (const field of ['era', 'year', 'quarter', 'month', 'week', 'weekOfMonth', 'day', 'dayOfYear', 'weekday', 'weekdayOfMonth', 'dayperiod', 'hour', 'minute', 'second', 'zone'])
    map[`fld.${field}`] = list(['', '-short', '-narrow'].map(w => f[field + w]?.displayName));
  for (const unit of ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'])
    for (const [w, k] of [['', 'long'], ['-short', 'short'], ['-narrow', 'narrow']]) {
      const e = f[unit + w];
      const r = {};
      for (const x of Object.keys(e)) if (x.startsWith('relative-type-')) r[x.slice(14)] = e[x];
      for (const [dir, name] of [['future', '+'], ['past', '-']])
        for (const [p, v] of Object.entries(counted(e[`relativeTime-type-${dir}`], 'relativeTimePattern'))) r[name + p] = v;
      map[`rel.${unit}.${k}`] = pairs(r);
    }
  const t = main('dates', locale, 'timeZoneNames').dates.timeZoneNames;
  map['tz'] = list([t.hourFormat, t.gmtFormat, t.gmtZeroFormat, t.regionFormat, t['regionFormat-type-standard'], t['regionFormat-type-daylight'], t.fallbackFormat]);
  const three = x => x && list([x.generic, x.standard, x.daylight]);
  for (const [m, v] of Object.entries(t.metazone ?? {})) {
    if (v.long) map[`mz.l.${m}`] = three(v.long);
    if (v.short) map[`mz.s.${m}`] = three(v.short);
  }
  const walk = (o, path) => {
    if (o._type === 'zone' || o.exemplarCity || o.long || o.short) {
      if (o.long) map[`zn.l.${path}`] = three(o.long);
      if (o.short) map[`zn.s.${path}`] = three(o.short);
      if (o.exemplarCity) {
        const fallback = path.slice(path.lastIndexOf('/') + 1).replaceAll('_', ' ');
        if (locale !== 'und' && o.exemplarCity !== fallback && majorCities.has(locale.split('-')[0])) map[`city.${path}`] = o.exemplarCity;
      }
      return;
    }
    for (const [k, v] of Object.entries(o)) if (typeof v === 'object') walk(v, path ? `${path}/${k}` : k);
  };
  walk(t.zone, '');
}
const majorCities = new Set(['en', 'de', 'fr', 'es', 'ja', 'zh']);

function lists(map, locale) {
  const l = main('misc', locale, 'listPatterns').listPatterns;
  for (const [type, key] of [['standard', 'conjunction'], ['or', 'disjunction'], ['unit', 'unit']])
    for (const [w, k] of [['', 'long'], ['-short', 'short'], ['-narrow', 'narrow']]) {
      const e = l[`listPattern-type-${type}${w}`];
      map[`list.${key}.${k}`] = list([e.start, e.middle, e.end, e['2']]);
    }
}

const regionNames = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'ja', 'zh', 'zh-Hant', 'ko', 'ru', 'pl', 'sv', 'tr', 'uk', 'cs', 'da'];
function displayNames(map, locale) {
  // Names of regions in more languages: names of time zones have them.
  if (regionNames.includes(locale))
    for (const [k, v] of Object.entries(main('localenames', locale, 'territories').localeDisplayNames.territories)) if (!k.includes('-alt-')) map[`terr.${k}`] = v;
  if (locale !== 'en') return;
  const read = (file, key) => main('localenames', locale, file).localeDisplayNames[key];
  for (const [file, key, prefix] of [['languages', 'languages', 'lang'], ['territories', 'territories', 'terr'], ['scripts', 'scripts', 'scr']]) {
    const names = read(file, key);
    for (const [k, v] of Object.entries(names)) {
      if (/-alt-(long|secondary|variant|stand-alone|core|extension|menu|biot|chagos)$/.test(k)) { if (k.endsWith('-alt-menu') || k.endsWith('-alt-core')) continue; continue; }
      if (k.includes('-alt-short')) { map[`${prefix}.s.${k.split('-alt-')[0]}`] = v; continue; }
      map[`${prefix}.${k}`] = v;
    }
  }
  for (const [k, v] of Object.entries(read('variants', 'variants'))) if (!k.includes('-alt-')) map[`var.${k.toLowerCase()}`] = v;
  const p = read('localeDisplayNames', 'localeDisplayPattern');
  map['dispat'] = list([p.localePattern, p.localeSeparator, p.localeKeyTypePattern]);
  const types = read('localeDisplayNames', 'types');
  for (const [k, v] of Object.entries(types.calendar ?? {})) if (!k.includes('-alt-') && !k.includes('menu')) map[`cal.${k === 'gregorian' ? 'gregory' : k}`] = v;
}

function build(locale) {
  const map = {};
  numbers(map, locale);
  unitNames(map, locale);
  dates(map, locale);
  lists(map, locale);
  displayNames(map, locale);
  return map;
}

// ---- plural rules, by language ------------------------------------------------------------------------------------------
const cardinal = supplemental('plurals')['plurals-type-cardinal'], ordinal = supplemental('ordinals')['plurals-type-ordinal'];
const ranges = supplemental('pluralRanges').plurals;
const rules = (all, locale) => {
  const r = all[locale] ?? all[locale.split('-')[0]];
  return r && list(Object.entries(r).map(([k, v]) => `${k.slice('pluralRule-count-'.length)}:${v.replace(/@.*/s, '').trim()}`).filter(x => !x.startsWith('other:')));
};

// ---- writing ------------------------------------------------------------------------------------------------------------
const invisible = /[\u0000-\u0009\u000b-\u001f\\\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;
const escape = s => s.replace(invisible, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
const encode = map => Object.entries(map).filter(([, v]) => v !== undefined).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([k, v]) => {
  if (String(v).includes('\n') || k.includes('=')) throw new Error(`bad entry ${k}`);
  return escape(`${k}=${v}`);
});
const literal = lines => `"""\n${lines.map(l => '        ' + l + '\n').join('')}        """u8`;
const header = what => `// <auto-generated>Written by eng/intl/generate.mjs from CLDR 48.2 (© Unicode, Inc., Unicode License v3). Do not edit.</auto-generated>\n#nullable enable\nnamespace Kiln.Builtins;\n\n/// <summary>${what}</summary>\ninternal static partial class CldrData\n{\n`;

const withData = ['und', ...languages, ...regions];
const maps = new Map();
const full = l => { if (!maps.has(l)) maps.set(l, build(l)); return maps.get(l); };
const names = [];
let size = 0;
for (const locale of withData) {
  const map = { ...full(locale) };
  const language = locale.split('-')[0];
  if (locale !== 'und') {
    let parent = parentOf(locale);
    while (!withData.includes(parent)) parent = parentOf(parent);
    const inherited = full(parent);
    for (const [k, v] of Object.entries(map)) if (inherited[k] === v) delete map[k];
    // What the parent has and the child has not would be inherited wrongly.
    for (const k of Object.keys(inherited)) if (parent !== 'und' && !(k in full(locale)) && !/^(lang|terr|scr|cal|dispat|city|cur)\b/.test(k)) map[k] = '';
    map['parent'] = parent;
  }
  if (map['parent'] === undefined || map['parent'] === 'und' || cardinal[locale] || ordinal[locale]) {
    const key = locale;
    map['pl.c'] = rules(cardinal, key); map['pl.o'] = rules(ordinal, key);
    const r = ranges[language];
    if (r) map['pl.r'] = list(Object.entries(r).map(([k, v]) => { const m = /start-(\w+)-end-(\w+)/.exec(k); return `${m[1]}-${m[2]}:${v}`; }));
  }
  const lines = encode(map);
  size += lines.join('\n').length;
  const id = locale.replaceAll('-', '_');
  names.push([locale, id]);
  writeFileSync(new URL(`CldrData.${locale}.g.cs`, out), header(`The CLDR data of the locale ${locale}.`) + `    private static ReadOnlySpan<byte> ${id} =>\n        ${literal(lines)};\n}\n`);
  console.log(locale, lines.length, lines.join('\n').length);
}

// Regional locales without data of their own are names of their parent.
const aliases = available.filter(l => languages.includes(l.split('-')[0]) && !withData.includes(l) && !/polyton|valencia|POSIX|IPA|^zh-Latn|^sr-Cyrl-XK|-u-/i.test(l)).sort();
let aliasLines = aliases.map(l => `${l}=${parentOf(l)}`);

// ---- supplemental -------------------------------------------------------------------------------------------------------
const sup = {};
sup['locales'] = withData.filter(l => l !== 'und').concat(aliases).sort().join('|');
for (const l of aliases) sup[`parent.${l}`] = parentOf(l);
const meta = supplemental('aliases').metadata.alias;
for (const [kind, key] of [['languageAlias', 'al'], ['scriptAlias', 'as'], ['territoryAlias', 'at'], ['variantAlias', 'av'], ['subdivisionAlias', 'ad']])
  for (const [k, v] of Object.entries(meta[kind])) sup[`${key}.${k}`] = v._replacement;
const replacements = new Set(Object.values(meta.languageAlias).map(v => v._replacement.split('-')[0]));
const likely = supplemental('likelySubtags').likelySubtags;
for (const [k, v] of Object.entries(likely)) {
  // Of languages with three letters only those CLDR has data for.
  const language = k.split('-')[0];
  if (language.length === 3 && language !== 'und' && !available.some(a => a.split('-')[0] === language) && !replacements.has(language)) continue;
  sup[`likely.${k}`] = v;
}
const week = supplemental('weekData').weekData;
for (const [k, v] of Object.entries(week.firstDay)) if (!k.includes('-alt-')) sup[`week.${k}`] = [v, week.minDays[k] ?? '', week.weekendStart[k] ?? '', week.weekendEnd[k] ?? ''].join('|');
for (const kind of ['minDays', 'weekendStart', 'weekendEnd']) for (const k of Object.keys(week[kind]))
  if (!k.includes('-alt-')) sup[`week.${k}`] = [week.firstDay[k] ?? '', week.minDays[k] ?? '', week.weekendStart[k] ?? '', week.weekendEnd[k] ?? ''].join('|');
for (const [k, v] of Object.entries(supplemental('timeData').timeData)) sup[`time.${k}`] = `${v._preferred}|${v._allowed}`;
const fractions = supplemental('currencyData').currencyData.fractions;
for (const [k, v] of Object.entries(fractions)) sup[`frac.${k}`] = v._digits;
for (const [k, v] of Object.entries(supplemental('numberingSystems').numberingSystems)) if (v._type === 'numeric') sup[`nsd.${k}`] = v._digits;
const cal = supplemental('calendarPreferenceData').calendarPreferenceData;
for (const [k, v] of Object.entries(cal)) sup[`calpref.${k}`] = Array.isArray(v) ? v.join('|') : String(v).replaceAll(' ', '|');
const dayPeriods = supplemental('dayPeriods').dayPeriodRuleSet;
for (const l of languages.concat('und', 'es-CO', 'zh-Hant', 'en-001')) {
  const r = dayPeriods[l];
  if (r) sup[`dp.${l}`] = list(Object.entries(r).map(([k, v]) => `${k}:${v._at ? `${v._at}-` : `${v._from}-${v._before}`}`.replace(/(\d\d):00/g, '$1')));
}
// Time zones: links to the identifiers of CLDR, and the metazones of each with their times.
const zones = json('cldr-bcp47/bcp47/timezone.json').keyword.u.tz;
const canonical = [];
for (const [k, v] of Object.entries(zones)) {
  if (k.startsWith('_') || !v._alias || v._deprecated && !v._alias) continue;
  const [first, ...rest] = v._alias.split(' ');
  canonical.push(first);
  const iana = v._iana;
  sup[`zone.${first}`] = [k, iana ?? '', ...rest].join(' ');
}
const metaZones = supplemental('metaZones').metaZones;
const walkZones = (o, path) => {
  if (Array.isArray(o)) {
    const at = s => s ? Math.floor(Date.parse(s.replace(' ', 'T') + 'Z') / 1000) : '';
    sup[`mz.${path}`] = o.map(({ usesMetazone: u }) => `${u._mzone},${at(u._from)},${at(u._to)}`).join('|');
    return;
  }
  for (const [k, v] of Object.entries(o)) walkZones(v, path ? `${path}/${k}` : k);
};
walkZones(metaZones.metazoneInfo.timezone, '');
for (const { mapZone: m } of metaZones.metazones) { sup[`gold.${m._other}`] = (sup[`gold.${m._other}`] ? sup[`gold.${m._other}`] + '|' : '') + `${m._territory}:${m._type}`; }
const primary = supplemental('primaryZones')?.primaryZones ?? {};
for (const [k, v] of Object.entries(primary)) sup[`primary.${k}`] = v;
const supLines = encode(sup);
writeFileSync(new URL('CldrData.Supplemental.g.cs', out), header('CLDR data that belongs to no locale.') + `    internal static ReadOnlySpan<byte> Supplemental =>\n        ${literal(supLines)};\n\n`
  + `    /// <summary>The block of a locale that has one.</summary>\n    internal static ReadOnlySpan<byte> Locale(string name) => name switch\n    {\n${names.map(([n, id]) => `        "${n}" => ${id},\n`).join('')}        _ => default,\n    };\n}\n`);
console.log('locales', size, 'supplemental', supLines.join('\n').length, aliases.length);
const count = p => supLines.filter(l => l.startsWith(p)).join('\n').length;
console.log(['likely.', 'al.', 'at.', 'zone.', 'mz.', 'gold.', 'parent.', 'week.', 'time.', 'dp.'].map(p => p + count(p)).join(' '));
