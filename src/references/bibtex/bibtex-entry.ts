import { parsePointText } from '../../dates/parse-date-text.ts';
import { spellPoint } from '../../dates/spell-point.ts';
import { textAt } from '../../located/text-at.ts';
import type { LocatedEntry, LocatedMap } from '../../model/located-value.ts';
import { spelledOrdinal, withoutEdition } from '../print/edition-number.ts';
import { isCustomDateField } from '../record/csl-fields.ts';
import { languageByBabelName } from './babel-language.ts';
import { contributorEntries } from './bibtex-contributors.ts';
import { bibtexDate } from './bibtex-date.ts';
import {
  addressFields,
  articleNumbers,
  customFields,
  eprintAddresses,
  fieldsForStyles,
  fieldsOfText,
  genres,
  numberedWorks,
  publishers,
} from './bibtex-field-map.ts';
import {
  type BibtexContext,
  type BibtexReader,
  decode,
  entryAt,
  firstOf,
  plainOf,
  textEntry,
  verbatimEntry,
} from './bibtex-reader.ts';
import { readRemarks } from './bibtex-remarks.ts';
import { bibtexType } from './bibtex-types.ts';
import type { BibtexRecord, BibtexValue } from './inherit-bibtex-fields.ts';
import { joinTitle } from './join-title.ts';
import { unknownType, unusedFields } from './unused-fields.ts';

/**
 * Make a CSL entry of an entry in BibTeX or BibLaTeX.
 *
 * @param record The entry with the fields that it takes over from others, still in TeX.
 * @param context What is needed to read any entry of the file.
 * @returns The entry, to be read as one of CSL-JSON would be; each value keeps its place.
 */
export function bibtexEntry(record: BibtexRecord, context: BibtexContext): LocatedMap {
  const reader: BibtexReader = { ...context, record };
  const place = context.placeAt(record.start, record.end);
  const remarks = readRemarks(reader);
  const entries = [
    { key: 'id', value: textAt(record.key, place) },
    { key: 'type', value: textAt(typeOf(reader), place) },
    ...titleEntry('title', ['title', 'subtitle', 'titleaddon'], reader),
    ...textEntry('title-short', ['shorttitle'], reader),
    ...containerEntry(reader),
    ...titleEntry('volume-title', ['issuetitle', 'issuesubtitle', 'issuetitleaddon'], reader),
    ...[...fieldsOfText, ...fieldsForStyles].flatMap(([field, names]) =>
      textEntry(field, names, reader),
    ),
    ...textEntry('edition', ['edition'], reader, spellEdition),
    ...joinedEntry('publisher', publishers, ', ', reader),
    ...joinedEntry('event', ['eventtitle', 'eventtitleaddon'], '. ', reader),
    ...joinedEntry('volume', ['volume', 'part'], '.', reader),
    ...numberEntries(reader),
    ...genreEntry(reader),
    ...contributorEntries(reader),
    ...issuedEntry(reader),
    ...dateEntry('event-date', 'eventdate', reader),
    ...dateEntry('original-date', 'origdate', reader),
    ...textEntry('page', pagesIn(reader), reader, (text) => text.replace(/\s*–+\s*|--+/g, '–')),
    ...verbatimEntry('DOI', firstOf(reader, ['doi']), reader),
    ...addressEntry(remarks.address, reader),
    ...textEntry('language', languageFields, reader, languageByBabelName),
    ...remarks.entries,
    ...customEntry(reader, remarks.entries),
  ];
  for (const fault of [...unknownType(record), ...unusedFields(record)]) {
    context.report(fault);
  }
  return { kind: 'map', entries, place };
}

function typeOf(reader: BibtexReader): string {
  const { type, fields } = reader.record;
  return bibtexType({
    type,
    entrysubtype: plainOf(fields.get('entrysubtype')),
    keywords: plainOf(fields.get('keywords')).split(/[,;]/),
    hasUrl:
      firstOf(reader, addressFields) !== undefined ||
      /\\url|https?:/.test(fields.get('howpublished')?.text ?? ''),
  });
}

/** Title, subtitle and what is added to them, in one text at the place of the first. */
function titleEntry(field: string, names: readonly string[], reader: BibtexReader): LocatedEntry[] {
  const [title, subtitle, addon] = names.map((name) => firstOf(reader, [name]));
  const first = title ?? subtitle ?? addon;
  if (!first) return [];
  const texts = [title, subtitle, addon].map((value) =>
    value ? decode(field, value, reader) : '',
  );
  const [main = '', sub = '', more = ''] = texts;
  const whole = joinTitle(joinTitle(main, sub, ':'), more, '.');
  return [entryAt(field, whole, first, reader)];
}

const languageFields = ['langid', 'language', 'hyphenation'];
const bookTitle = ['booktitle', 'booksubtitle', 'booktitleaddon'];
const mainTitle = ['maintitle', 'mainsubtitle', 'maintitleaddon'];

/** A book of several volumes is named before the volume that holds the work. */
function containerEntry(reader: BibtexReader): LocatedEntry[] {
  const sets = [
    ['journaltitle', 'journalsubtitle', 'journaltitleaddon'],
    ['journal', 'journalsubtitle', 'journaltitleaddon'],
    ['shortjournal'],
  ];
  const found = sets.find(([main = '']) => firstOf(reader, [main]));
  if (found) return titleEntry('container-title', found, reader);
  const [main] = titleEntry('container-title', mainTitle, reader);
  const [book] = titleEntry('container-title', bookTitle, reader);
  if (main?.value.kind !== 'scalar' || book?.value.kind !== 'scalar') {
    return [main ?? book].flatMap((one) => one ?? []);
  }
  const spelling = joinTitle(main.value.spelling, book.value.spelling, '.');
  return [{ ...book, value: textAt(spelling, book.value.place) }];
}

/** The texts of several fields in one, at the place of the first. */
function joinedEntry(
  field: string,
  names: readonly string[],
  mark: string,
  reader: BibtexReader,
): LocatedEntry[] {
  const values = names.flatMap((name) => firstOf(reader, [name]) ?? []);
  const [first] = values;
  if (!first) return [];
  const texts = values.map((value) => decode(field, value, reader));
  const lower = texts.map((text) => text.toLowerCase());
  const distinct = texts.filter((text, index) => lower.indexOf(text.toLowerCase()) === index);
  return [entryAt(field, distinct.join(mark), first, reader)];
}

/** `number` counts the issue of a periodical, whose articles may be numbered, and the work itself elsewhere. */
function numberEntries(reader: BibtexReader): LocatedEntry[] {
  const field = numberedWorks.has(reader.record.type) ? 'issue' : 'number';
  const own = joinedEntry(field, ['number', 'issue'], ', ', reader);
  if (field === 'issue') return [...own, ...textEntry('number', articleNumbers, reader)];
  return own.length > 0
    ? own
    : textEntry('number', ['isrn', 'reportnumber', ...articleNumbers], reader);
}

/** A numbered paper of a volume that has a number itself has its own where others have pages. */
function pagesIn(reader: BibtexReader): string[] {
  const hasOther = !numberedWorks.has(reader.record.type) && firstOf(reader, ['number']);
  return hasOther ? ['pages', ...articleNumbers] : ['pages'];
}

/** BibTeX wants a word ("Second") where BibLaTeX wants a number. */
function spellEdition(text: string): string {
  const [, number] = /^(\d+)\s*(?:st|nd|rd|th)$/i.exec(withoutEdition(text)) ?? [];
  return number ?? spelledOrdinal(text) ?? text;
}

function genreEntry(reader: BibtexReader): LocatedEntry[] {
  const written = textEntry('genre', ['type'], reader);
  const { type, start, end } = reader.record;
  const genre = genres.get(type);
  if (written.length > 0 || genre === undefined) return written;
  return [{ key: 'genre', value: textAt(genre, reader.placeAt(start, end)) }];
}

function issuedEntry(reader: BibtexReader): LocatedEntry[] {
  const { fields } = reader.record;
  const parts = ['date', 'year', 'month', 'day'].map((name) => fields.get(name));
  const [date, year, month, day] = parts.map((part) => dateText(part, reader));
  const text = bibtexDate({ date, year, month, day });
  const value = parts.find((part) => part !== undefined);
  if (text === '' || !value) return [];
  const writtenAs = fields.has('date') ? 'date' : 'year';
  return [{ ...entryAt('issued', text, value, reader), writtenAs }];
}

/** Dates are plain; what needs TeX in one, such as a sign of copyright, is read as everywhere. */
function dateText(value: BibtexValue | undefined, { decoder }: BibtexReader): string {
  const plain = plainOf(value);
  return plain.includes('\\') ? (decoder.text(value?.text ?? '') ?? plain) : plain;
}

function dateEntry(field: string, name: string, reader: BibtexReader): LocatedEntry[] {
  const value = firstOf(reader, [name]);
  if (!value) return [];
  const date = bibtexDate({ date: dateText(value, reader) });
  return date === '' ? [] : [entryAt(field, date, value, reader)];
}

/** The address, else one that stands among words, else the one that an eprint has. */
function addressEntry(among: BibtexValue | undefined, reader: BibtexReader): LocatedEntry[] {
  const url = firstOf(reader, ['url']) ?? among;
  if (url) return verbatimEntry('URL', url, reader);
  const eprint = eprintEntry(reader);
  if (eprint.length > 0) return eprint;
  const other = firstOf(reader, addressFields);
  return firstOf(reader, ['doi']) ? [] : verbatimEntry('URL', other, reader);
}

const arxivNumber =
  /^(?:arxiv:)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?\/\d{7}(?:v\d+)?)$/i;

function eprintEntry(reader: BibtexReader): LocatedEntry[] {
  const eprint = firstOf(reader, ['eprint']);
  if (!eprint || firstOf(reader, ['doi'])) return [];
  const number = plainOf(eprint);
  const [, arxiv] = arxivNumber.exec(number) ?? [];
  const kind = plainOf(firstOf(reader, ['eprinttype', 'archiveprefix']));
  const name = kind === '' && arxiv !== undefined ? 'arxiv' : kind.toLowerCase();
  const base = eprintAddresses.get(name);
  if (base !== undefined) return [entryAt('URL', base + (arxiv ?? number), eprint, reader)];
  if (/^https?:/i.test(number)) return verbatimEntry('URL', eprint, reader);
  const room = plainOf(firstOf(reader, ['eprintclass', 'primaryclass']));
  const whole = room === '' ? number : `${number} [${room}]`;
  return [
    ...(kind === '' ? [] : [entryAt('archive', kind, eprint, reader)]),
    entryAt('archive_location', whole, eprint, reader),
  ];
}

function customEntry(reader: BibtexReader, said: readonly LocatedEntry[]): LocatedEntry[] {
  const entries = customFields.flatMap(([field, names]) => {
    const value = firstOf(reader, names);
    if (!value) return [];
    if (field === 'archive-url') return verbatimEntry(field, value, reader);
    if (isCustomDateField(field)) return [entryAt(field, isoDay(plainOf(value)), value, reader)];
    return textEntry(field, names, reader);
  });
  // In BibTeX a note is part of the reference; in CSL it is what its keeper notes.
  const note = said.find(({ key }) => key === 'note');
  if (note) entries.push({ key: 'addendum', value: note.value });
  return entries.length > 0 ? [{ key: 'custom', value: { kind: 'map', entries } }] : [];
}

/** A day that is written out becomes one that `custom` takes; other text is told where it is read. */
function isoDay(text: string): string {
  const point = /^\d{4}/.test(text) ? undefined : parsePointText(text);
  return (point && spellPoint(point)) ?? text;
}
