// Writes expected.txt beside it: expressions, one a line, each with what Node (26, ICU 78) says. Run: node expected.mjs
import { writeFileSync } from 'node:fs';

const lines = [];
const d = 'new Date(Date.UTC(2019, 10, 5, 13, 4, 9, 7))', zone = "timeZone: 'America/New_York'";
const add = expression => {
  let value;
  try { value = (0, eval)(`JSON.stringify(${expression})`); } catch (e) { value = JSON.stringify(`${e.name}: ${e.message}`); }
  lines.push(expression, value);
};
const dtf = (locale, options) => add(`new Intl.DateTimeFormat('${locale}', { ${zone}, ${options} }).format(${d})`);
const nf = (locale, options, value) => add(`new Intl.NumberFormat('${locale}', { ${options} }).format(${value})`);

const fields = ["year: 'numeric'", "month: 'long'", "month: 'short', day: 'numeric'", "year: '2-digit', month: '2-digit', day: '2-digit'", "weekday: 'long'",
  "year: 'numeric', month: 'long', day: 'numeric', weekday: 'long'", "hour: 'numeric'", "hour: 'numeric', minute: '2-digit', hour12: false", "minute: 'numeric', second: 'numeric'",
  "hour: 'numeric', minute: 'numeric', second: 'numeric', fractionalSecondDigits: 3", "year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric'",
  "month: 'long', day: 'numeric', hour: 'numeric'", "timeZoneName: 'short'", "hour: 'numeric', timeZoneName: 'long'", "timeZoneName: 'longOffset'", "era: 'short'", "hour: 'numeric', dayPeriod: 'short'",
  "dateStyle: 'full', timeStyle: 'long'", "dateStyle: 'long'", "dateStyle: 'medium', timeStyle: 'short'", "dateStyle: 'short'", "timeStyle: 'full'", "timeStyle: 'short', hourCycle: 'h23'", "month: 'narrow'"];
for (const locale of ['en-US', 'en-GB', 'de', 'fr', 'ja']) for (const options of fields) dtf(locale, options);
for (const locale of ['es', 'it', 'pt-BR', 'pt-PT', 'nl', 'zh', 'ko', 'ru', 'pl', 'sv', 'tr', 'uk', 'cs', 'da'])
  for (const style of ['full', 'long', 'medium', 'short']) dtf(locale, `dateStyle: '${style}', timeStyle: '${style === 'full' ? 'medium' : 'short'}'`);
for (const z of ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', '+05:45'])
  for (const name of ['short', 'long', 'shortOffset', 'longGeneric']) add(`${d}.toLocaleTimeString('en-US', { timeZone: '${z}', timeZoneName: '${name}' })`);
const range = (options, hours) => add(`new Intl.DateTimeFormat('en-US', { ${zone}, ${options} }).formatRange(${d}, Number(${d}) + ${hours} * 36e5)`);
for (const options of ["dateStyle: 'medium'", "dateStyle: 'long', timeStyle: 'short'", "hour: 'numeric', minute: 'numeric'", "month: 'short', day: 'numeric'", "dateStyle: 'full'"])
  for (const hours of [0, 1, 9, 48, 24 * 40, 24 * 400]) range(options, hours);
add(`new Intl.DateTimeFormat('en-US', { ${zone}, dateStyle: 'long', timeStyle: 'short' }).formatToParts(${d})`);
add(`new Intl.DateTimeFormat('en-US', { ${zone}, year: 'numeric', month: 'short', day: 'numeric' }).formatRangeToParts(${d}, Number(${d}) + 1728e5)`);
add("new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' }).resolvedOptions()");
add("new Intl.DateTimeFormat('de', { timeZone: 'utc', weekday: 'short', hour: 'numeric', minute: 'numeric' }).resolvedOptions()");
add("new Intl.DateTimeFormat('en', { timeZone: 'Nowhere/Land' })");
add("new Intl.DateTimeFormat('en').format(NaN)");

const styles = ['', "style: 'percent'", "style: 'currency', currency: 'EUR'", "style: 'currency', currency: 'USD', currencyDisplay: 'name'", "notation: 'compact'",
  "notation: 'compact', compactDisplay: 'long'", "style: 'unit', unit: 'kilometer-per-hour'", "style: 'unit', unit: 'day', unitDisplay: 'long'"];
for (const locale of ['en-US', 'en-IN', 'de', 'de-CH', 'fr', 'es', 'pl', 'ja', 'ar-EG']) for (const options of styles) for (const value of ['-1234.567', '1234567.891']) nf(locale, options, value);
for (const options of ["notation: 'scientific'", "notation: 'engineering'", "maximumSignificantDigits: 3", "minimumFractionDigits: 2, maximumFractionDigits: 2", "useGrouping: false", "signDisplay: 'exceptZero'",
  "style: 'currency', currency: 'USD', currencySign: 'accounting'", "roundingMode: 'floor', maximumFractionDigits: 1", "roundingIncrement: 5, minimumFractionDigits: 2, maximumFractionDigits: 2",
  "style: 'currency', currency: 'JPY'", "minimumIntegerDigits: 6", "numberingSystem: 'deva'"]) for (const value of ['-0', '0.000123', '-98765.4321', 'NaN', "'123456789012345678901234567890.5'", '12345678901234567890n']) nf('en-US', options, value);
add("new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).formatRange(3, 5)");
add("new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).formatToParts(-1234.5)");
add("new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 }).resolvedOptions()");
add("new Intl.NumberFormat('en', { style: 'currency' })");
add("(1.005).toLocaleString('en-US', { maximumFractionDigits: 2 })");
add("[1234.5, new Date(0)].toLocaleString('de', { timeZone: 'UTC' })");

for (const locale of ['en', 'ru', 'pl', 'ar', 'fr', 'ja', 'cs', 'lt'])
  for (const type of ['cardinal', 'ordinal']) add(`[0, 1, 2, 3, 4, 5, 11, 12, 21, 22, 23, 100, 101, 1.5, 1e6].map(n => new Intl.PluralRules('${locale}', { type: '${type}' }).select(n)).join()`);
for (const locale of ['en', 'de', 'ja', 'ru']) for (const style of ['long', 'narrow']) for (const numeric of ['always', 'auto'])
  add(`['year', 'day', 'second'].flatMap(u => [-2, -1, 0, 1, 5].map(n => new Intl.RelativeTimeFormat('${locale}', { style: '${style}', numeric: '${numeric}' }).format(n, u)))`);
for (const locale of ['en', 'de', 'es', 'zh']) for (const type of ['conjunction', 'disjunction', 'unit']) add(`[['a'], ['a', 'b'], ['a', 'b', 'c', 'i']].map(l => new Intl.ListFormat('${locale}', { type: '${type}' }).format(l))`);
for (const options of ["type: 'region'", "type: 'region', style: 'short'"]) add(`['US', 'GB', '419', 'XX'].map(c => new Intl.DisplayNames('en', { ${options} }).of(c))`);
add("['en-GB', 'zh-Hans', 'pt-BR', 'de-AT', 'sr-Latn'].map(c => new Intl.DisplayNames('en', { type: 'language' }).of(c))");
add("['USD', 'CHF'].map(c => new Intl.DisplayNames('en', { type: 'currency' }).of(c))");

add("['z', 'Ä', 'a', 'ä', 'A', 'b', 'é', 'e', '10', '9', '_', ' '].sort(new Intl.Collator('en').compare)");
add("['z', 'ä', 'a', 'ö', 'å'].sort(new Intl.Collator('sv').compare)");
add("['z', 'ä', 'a', 'ö', 'o'].sort(new Intl.Collator('de').compare)");
add("['a10', 'a9', 'a1', 'a01', 'A2'].sort(new Intl.Collator('en', { numeric: true }).compare)");
add("['base', 'accent', 'case', 'variant'].map(sensitivity => ['a-A', 'a-á', 'a-b', 'ae-æ'].map(p => new Intl.Collator('en', { sensitivity }).compare(...p.split('-'))))");
add("['résumé', 'resume', 'Resume', 'résumé'].sort((a, b) => a.localeCompare(b))");
add("['ch', 'cz', 'h', 'i', 'c'].sort(new Intl.Collator('cs').compare)");
add("['z', 'æ', 'ae', 'ø', 'å', 'aa', 'o', 'þ', 'ti'].sort(new Intl.Collator('da').compare)");
add("['я', 'ё', 'е', 'й', 'и', 'a', 'z', 'α'].sort(new Intl.Collator('ru').compare)");
add("['Ärger', 'Aerzte', 'Arm', 'Afrika'].sort(new Intl.Collator('de-u-co-phonebk').compare)");
for (const [granularity, text] of [['grapheme', 'e\u0301👨‍👩‍👧🇩🇪🇫🇷\r\nक्षि'], ['word', "Hello, world! It's 3.14 o'clock."], ['sentence', 'Mr. Smith went. Did he? Yes, e.g. today! 3.5 is "it." ok.']])
  add(`[...new Intl.Segmenter('en', { granularity: '${granularity}' }).segment(${JSON.stringify(text)})].map(s => [s.segment, s.index, s.isWordLike])`);
add("new Intl.Segmenter('en', { granularity: 'word' }).segment('one two three').containing(5)");
for (const tag of ['EN-us', 'zh-hant-tw', 'iw', 'en-u-kn-true-ca-gregory', 'x-private', 'de-DE-u-co-phonebk', 'sr-cyrl-rs', 'en-BU'])
  add(`Intl.getCanonicalLocales('${tag}')`), add(`[new Intl.Locale('${tag}').maximize().toString(), new Intl.Locale('${tag}').minimize().toString()]`);
add("['i', 'I', 'ı', 'İ'].map(c => [c.toLocaleUpperCase('tr'), c.toLocaleLowerCase('tr')])");
add("['ά', 'Ϊ', 'άι'].map(c => c.toLocaleUpperCase('el'))");
add("Intl.DateTimeFormat.supportedLocalesOf(['de', 'xx', 'en-GB', 'zh-TW'])");
writeFileSync(new URL('expected.txt', import.meta.url), lines.join('\n') + '\n');
console.log(lines.length / 2);
