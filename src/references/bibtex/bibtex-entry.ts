import { parseDateText } from '../../dates/parse-date-text.ts';
import { spellPoint } from '../../dates/spell-point.ts';
import type { PlaceFinder } from '../../located/create-place-finder.ts';
import type { LocatedEntry, LocatedMap, LocatedValue } from '../../model/located-value.ts';
import { languageByBabelName } from './babel-language.ts';
import { bibtexDate } from './bibtex-date.ts';
import {
  accessFields,
  articleNumbers,
  customAddresses,
  customDates,
  customFields,
  eprintAddresses,
  genres,
  nameFields,
  numberedWorks,
  textFields,
} from './bibtex-field-map.ts';
import { plainValue, verbatimValue, withoutTex } from './bibtex-plain-text.ts';
import { bibtexType } from './bibtex-types.ts';
import type { BibtexRecord, BibtexValue } from './inherit-bibtex-fields.ts';
import type { TexDecoder } from './load-tex-decoder.ts';
import type { BibtexFault } from './split-bibtex.ts';

/** What is needed to read any entry of one file. */
export interface BibtexContext {
  decoder: TexDecoder;
  placeAt: PlaceFinder;
  /** Told of values whose TeX cannot be read. */
  report: (fault: BibtexFault) => void;
}

/** One entry while it is read. */
interface Reader extends BibtexContext {
  record: BibtexRecord;
  /** With what it takes over from others. */
  fields: ReadonlyMap<string, BibtexValue>;
}

/**
 * Make a CSL entry of an entry in BibTeX or BibLaTeX.
 *
 * @param record The entry.
 * @param fields Its fields with those it takes over from others, still in TeX.
 * @param context What is needed to read any entry of the file.
 * @returns The entry, to be read as one of CSL-JSON would be; each value keeps its place.
 */
export function bibtexEntry(
  record: BibtexRecord,
  fields: ReadonlyMap<string, BibtexValue>,
  context: BibtexContext,
): LocatedMap {
  const reader: Reader = { ...context, record, fields };
  const place = context.placeAt(record.start, record.end);
  const entries = [
    entry('id', { kind: 'scalar', value: record.key, spelling: record.key, place }),
    entry('type', { kind: 'scalar', value: typeOf(reader), spelling: typeOf(reader), place }),
    ...titleEntry('title', ['title', 'subtitle', 'titleaddon'], reader),
    ...containerEntry(reader),
    ...textFields.flatMap(([field, names]) => textEntry(field, firstOf(reader, names), reader)),
    ...numberEntries(reader),
    ...textEntry('genre', firstOf(reader, ['type']), reader, spellGenre),
    ...nameFields.flatMap(([field, names]) => namesEntry(field, firstOf(reader, names), reader)),
    ...editorEntries(reader),
    ...issuedEntry(reader),
    ...dateEntry('accessed', firstOf(reader, accessFields), reader),
    ...textEntry('page', pagesOf(reader), reader, (text) => text.replace(/\s*–+\s*|--+/g, '–')),
    ...verbatimEntry('DOI', firstOf(reader, ['doi']), reader),
    ...addressEntry(reader),
    ...textEntry(
      'language',
      firstOf(reader, ['langid', 'language', 'hyphenation']),
      reader,
      languageByBabelName,
    ),
    ...customEntry(reader),
  ];
  return { kind: 'map', entries, place };
}

function typeOf({ record, fields }: Reader): string {
  const keywords = plainOf(fields.get('keywords')).split(/[,;]/);
  return bibtexType({
    type: record.type,
    entrysubtype: plainOf(fields.get('entrysubtype')),
    keywords,
    hasUrl: fields.has('url') || /\\url|https?:/.test(fields.get('howpublished')?.text ?? ''),
  });
}

function firstOf({ fields }: Reader, names: readonly string[]): BibtexValue | undefined {
  return names.flatMap((name) => {
    const value = fields.get(name);
    return value && value.text.trim() !== '' ? [value] : [];
  })[0];
}

function textEntry(
  field: string,
  value: BibtexValue | undefined,
  reader: Reader,
  spell: (text: string) => string = (text) => text,
): LocatedEntry[] {
  if (!value) return [];
  return [entry(field, scalar(spell(decode(field, value, reader)), value, reader))];
}

/** Title, subtitle and what is added to them, in one text at the place of the first. */
function titleEntry(field: string, names: readonly string[], reader: Reader): LocatedEntry[] {
  const [title, subtitle, addon] = names.map((name) => firstOf(reader, [name]));
  const first = title ?? subtitle ?? addon;
  if (!first) return [];
  const texts = [title, subtitle, addon].map((value) =>
    value ? decode(field, value, reader) : '',
  );
  const [main = '', sub = '', more = ''] = texts;
  const whole = joinTitle(joinTitle(main, sub, ':'), more, '.');
  return [entry(field, scalar(whole, first, reader))];
}

/** A title that ends with a mark of its own takes no other. */
function joinTitle(first: string, second: string, mark: string): string {
  if (first === '' || second === '') return first || second;
  return /[.:?!…]$/.test(first) ? `${first} ${second}` : `${first}${mark} ${second}`;
}

function containerEntry(reader: Reader): LocatedEntry[] {
  const sets = [
    ['journaltitle', 'journalsubtitle', 'journaltitleaddon'],
    ['journal', 'journalsubtitle', 'journaltitleaddon'],
    ['booktitle', 'booksubtitle', 'booktitleaddon'],
    ['maintitle', 'mainsubtitle', 'maintitleaddon'],
  ];
  const found = sets.find(([main = '']) => firstOf(reader, [main]));
  return found ? titleEntry('container-title', found, reader) : [];
}

/** `number` counts the issue of a periodical, whose articles may be numbered, and the work itself elsewhere. */
function numberEntries(reader: Reader): LocatedEntry[] {
  const number = firstOf(reader, ['number']);
  const article = firstOf(reader, articleNumbers);
  if (!numberedWorks.has(reader.record.type)) {
    return textEntry('number', number ?? article, reader);
  }
  return [
    ...textEntry('issue', number ?? firstOf(reader, ['issue']), reader),
    ...textEntry('number', article, reader),
  ];
}

/** A numbered paper of a volume that has a number itself has its own where others have pages. */
function pagesOf(reader: Reader): BibtexValue | undefined {
  const hasOther = !numberedWorks.has(reader.record.type) && firstOf(reader, ['number']);
  return firstOf(reader, hasOther ? ['pages', ...articleNumbers] : ['pages']);
}

function spellGenre(text: string): string {
  return genres.get(text.toLowerCase()) ?? text;
}

function namesEntry(field: string, value: BibtexValue | undefined, reader: Reader): LocatedEntry[] {
  if (!value) return [];
  const names = reader.decoder.names(value.text);
  if (!names) {
    reader.report(unreadableTex(field, value, reader.record.key));
    const literal = scalar(withoutTex(value.text), value, reader);
    const name: LocatedMap = { kind: 'map', entries: [entry('literal', literal)] };
    return [entry(field, { kind: 'list', items: [name], ...placeOf(value, reader) })];
  }
  const items = names.map(
    (name): LocatedMap => ({
      kind: 'map',
      entries: Object.entries(name).map(([part, text]) => entry(part, scalar(text, value, reader))),
      ...placeOf(value, reader),
    }),
  );
  return [entry(field, { kind: 'list', items, ...placeOf(value, reader) })];
}

/** `editortype` says what the people under `editor` did, if they did not edit. */
function editorEntries(reader: Reader): LocatedEntry[] {
  const directors = namesEntry('director', firstOf(reader, ['director']), reader);
  const names = firstOf(reader, ['editor', 'editora']);
  const role = plainOf(firstOf(reader, ['editortype'])).toLowerCase();
  if (role === '' || role === 'editor')
    return [...namesEntry('editor', names, reader), ...directors];
  if (role === 'director') return namesEntry('director', names, reader);
  // There are no words for the other roles: who has one stands without any, not as an editor.
  const isLeading = firstOf(reader, ['author', 'bookauthor']) === undefined;
  return [...(isLeading ? namesEntry('author', names, reader) : []), ...directors];
}

function issuedEntry(reader: Reader): LocatedEntry[] {
  const parts = ['date', 'year', 'month', 'day'].map((name) => reader.fields.get(name));
  const [date, year, month, day] = parts.map((part) => dateText(part, reader));
  const text = bibtexDate({
    date: date ?? '',
    year: year ?? '',
    month: month ?? '',
    day: day ?? '',
  });
  const value = parts.find((part) => part !== undefined);
  return text === '' || !value ? [] : [entry('issued', scalar(text, value, reader))];
}

/** Dates are plain; what needs TeX in one, such as a sign of copyright, is read as everywhere. */
function dateText(value: BibtexValue | undefined, { decoder }: Reader): string {
  const plain = plainOf(value);
  return plain.includes('\\') ? (decoder.text(value?.text ?? '') ?? plain) : plain;
}

function dateEntry(field: string, value: BibtexValue | undefined, reader: Reader): LocatedEntry[] {
  return value ? [entry(field, scalar(plainOf(value), value, reader))] : [];
}

/** The address, else one that `howpublished` holds, else the one that an eprint has. */
function addressEntry(reader: Reader): LocatedEntry[] {
  const published = firstOf(reader, ['howpublished']);
  const found = /\\url\s*\{[^{}]*\}|https?:\/\/[^\s{}]+/.exec(published?.text ?? '')?.[0];
  const url = firstOf(reader, ['url']);
  if (url || (published && found !== undefined)) {
    const value = url ?? (published && { ...published, text: found ?? '' });
    return verbatimEntry('URL', value, reader);
  }
  return [...textEntry('medium', published, reader), ...eprintEntry(reader)];
}

function eprintEntry(reader: Reader): LocatedEntry[] {
  const eprint = firstOf(reader, ['eprint']);
  const kind = plainOf(firstOf(reader, ['eprinttype', 'archiveprefix'])).toLowerCase();
  const base = eprintAddresses.get(kind);
  if (!eprint || base === undefined || firstOf(reader, ['doi'])) return [];
  return [entry('URL', scalar(base + plainOf(eprint), eprint, reader))];
}

function verbatimEntry(
  field: string,
  value: BibtexValue | undefined,
  reader: Reader,
): LocatedEntry[] {
  return value ? [entry(field, scalar(verbatimValue(value.text), value, reader))] : [];
}

function customEntry(reader: Reader): LocatedEntry[] {
  const entries = customFields.flatMap(([field, names]) => {
    const value = firstOf(reader, names);
    if (!value) return [];
    if (customAddresses.has(field)) return verbatimEntry(field, value, reader);
    if (customDates.has(field))
      return [entry(field, scalar(isoDay(plainOf(value)), value, reader))];
    return textEntry(field, value, reader);
  });
  return entries.length > 0 ? [entry('custom', { kind: 'map', entries })] : [];
}

/** A day that is written out becomes one that `custom` takes; other text is told where it is read. */
function isoDay(text: string): string {
  const date = parseDateText(text);
  if (typeof date !== 'object' || date.kind !== 'point' || /^\d{4}/.test(text)) return text;
  return spellPoint(date.at) ?? text;
}

function decode(field: string, value: BibtexValue, reader: Reader): string {
  const text = reader.decoder.text(value.text, (command) =>
    reader.report(unknownCommand(command, value, reader.record.key)),
  );
  if (text === undefined) reader.report(unreadableTex(field, value, reader.record.key));
  return text ?? withoutTex(value.text);
}

function unknownCommand(command: string, { start, end }: BibtexValue, key: string): BibtexFault {
  return {
    start,
    end,
    isHarmless: true,
    reason: `Unknown command \`${command}\` in entry \`${key}\`, expected plain text`,
    note: 'Its name prints in its place: write what it stands for.',
  };
}

function unreadableTex(field: string, { start, end }: BibtexValue, key: string): BibtexFault {
  return {
    start,
    end,
    reason: `The TeX in \`${field}\` of entry \`${key}\` cannot be read, expected plain text or simple TeX`,
    note: 'Balance its braces and write its signs as they are: UTF-8 has them all.',
  };
}

function plainOf(value: BibtexValue | undefined): string {
  return plainValue(value?.text);
}

function scalar(text: string, value: BibtexValue, reader: Reader): LocatedValue {
  return { kind: 'scalar', value: text, spelling: text, ...placeOf(value, reader) };
}

function placeOf({ start, end }: BibtexValue, { placeAt }: Reader) {
  return { place: placeAt(start, end) };
}

function entry(key: string, value: LocatedValue): LocatedEntry {
  return { key, value };
}
