import { textAt } from '../../located/text-at.ts';
import type { LocatedEntry, LocatedMap } from '../../model/located-value.ts';
import type { Place } from '../../model/message.ts';
import { dayOfCopy } from './ris-addresses.ts';
import { risDate } from './ris-date.ts';
import type { RisField } from './ris-field.ts';
import { risText } from './ris-text.ts';
import { tagsByMeaning, wholeWorks } from './tags-by-meaning.ts';

/** Types of RIS as CSL has them. */
const types: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'figure',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'book',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  EQUA: 'figure',
  FIGURE: 'figure',
  GEN: 'document',
  GENERIC: 'document',
  GOVDOC: 'report',
  GRANT: 'document',
  GRNT: 'document',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  INPR: 'article',
  INTV: 'interview',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'webpage',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  PODCAST: 'broadcast',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** Tags whose first value is the text of a field; the tag that comes first here counts most. */
const textTags: readonly [field: string, tags: readonly string[]][] = [
  ['title', ['TI', 'T1', 'CT']],
  ['title-short', ['ST']],
  ['container-title', ['T2', 'JF', 'JO', 'BT', 'WT', 'JA', 'J1', 'J2']],
  ['container-title-short', ['JA', 'J2', 'J1']],
  ['event', ['event']],
  ['collection-title', ['T3']],
  ['collection-number', ['SV']],
  ['publisher', ['PB', 'PU']],
  ['publisher-place', ['CY', 'PP']],
  ['volume', ['VL']],
  ['number-of-volumes', ['NV']],
  ['issue', ['IS', 'CP']],
  ['number', ['C7', 'M1']],
  ['edition', ['ET']],
  ['version', ['WV']],
  ['genre', ['M3']],
  ['section', ['SE']],
  ['call-number', ['CN']],
  ['DOI', ['DO']],
  ['URL', ['UR', 'L1', 'L2', 'L3', 'L4']],
  ['language', ['LA']],
  ['reviewed-title', ['RI']],
  ['original-publisher', ['OP']],
  ['note', ['N1', 'NO']],
];

const nameTags: readonly [field: string, tags: readonly string[]][] = [
  ['author', ['AU', 'A1']],
  ['editor', ['ED', 'A2']],
  ['collection-editor', ['A3']],
  ['translator', ['A4', 'TA']],
];

/** Tags that may stand more than once without a doubt which one is meant. */
const repeatable: ReadonlySet<string> = new Set(['language', 'note', 'container-title-short']);

/**
 * Tell whether a type of RIS is known.
 *
 * @param type Value of `TY`, in any letter case.
 * @returns Whether it has a type of CSL; any other is a plain document.
 */
export function isRisType(type: string): boolean {
  return Object.hasOwn(types, type.toUpperCase());
}

/**
 * Make a CSL entry of a record in RIS.
 *
 * @param written Tagged values in the order of the file.
 * @param place Place of the record.
 * @param keys Keys given to earlier records of the file; the key of this one is added.
 * @returns The entry, to be read as one of CSL-JSON would be; each value keeps its place.
 */
export function risEntry(
  written: readonly RisField[],
  place: Place,
  keys: Set<string>,
): LocatedMap {
  const kind = written.find(({ tag }) => tag === 'TY') ?? { tag: 'TY', value: '', place };
  const type = types[kind.value.toUpperCase()] ?? 'document';
  const fields = tagsByMeaning(written, type);
  const first = (...tags: readonly string[]) =>
    tags.flatMap((tag) => fields.find((field) => field.tag === tag && field.value !== '') ?? [])[0];
  const id = first('ID');
  const date = issuedOf(first, type);
  const key = id?.value ?? madeKey(first('AU', 'A1', 'TI', 'T1'), date, keys);
  keys.add(key);
  const entries: LocatedEntry[] = [
    { key: 'id', value: id ? textAt(key, id.place) : { ...textAt(key, place), isMade: true } },
    entryOf('type', kind, type),
    ...textTags.flatMap(([field, tags]) => textEntries(field, tags, fields)),
    ...nameTags.flatMap(([field, tags]) => namesEntry(nameField(field, type), tags, fields)),
    ...(date ? [entryOf('issued', date)] : []),
    ...dateEntry('accessed', isMeeting(type) ? first('RD') : first('Y2', 'RD')),
    ...pageEntries(first('SP') ?? first('M2'), first('EP'), type),
    ...standardNumber(first('SN'), type, first('C7', 'M1') !== undefined),
    ...customEntry(first('TT'), first('copy')),
  ];
  return { kind: 'map', entries, place };
}

/** Who makes a film directs it. */
function nameField(field: string, type: string): string {
  return field === 'author' && type === 'motion_picture' ? 'director' : field;
}

/** The second date of a paper is that of its meeting. */
function isMeeting(type: string): boolean {
  return type === 'paper-conference' || type === 'speech';
}

type FirstOf = (...tags: readonly string[]) => RisField | undefined;

/** A day comes before a year, as it says more; one that lacks its year takes it from there. */
function issuedOf(first: FirstOf, type: string): RisField | undefined {
  const year = first('PY', 'Y1', 'YR');
  const day = first('DA') ?? (year?.tag === 'PY' ? first('Y1') : undefined);
  const other = first('FD') ?? (isMeeting(type) ? first('Y2') : undefined);
  const value = risDate(day?.value ?? '', year?.value) || risDate(other?.value ?? '');
  const source = day ?? year ?? other;
  return value === '' || !source ? undefined : { ...source, value };
}

/** The values of the first tag that has any: a second one is told where the entry is read. */
function textEntries(
  field: string,
  tags: readonly string[],
  fields: readonly RisField[],
): LocatedEntry[] {
  const known = fields.flatMap((one) =>
    tags.includes(one.tag) ? { ...one, value: risText(field, one.value) } : [],
  );
  const tag = tags.find((name) => known.some((one) => one.tag === name && one.value !== ''));
  const values = known.filter((one) => one.tag === tag && one.value !== '');
  return (repeatable.has(field) ? values.slice(0, 1) : values).map((one) => entryOf(field, one));
}

function namesEntry(
  field: string,
  tags: readonly string[],
  fields: readonly RisField[],
): LocatedEntry[] {
  const names = fields.filter(({ tag, value }) => tags.includes(tag) && value !== '');
  const [first] = names;
  if (!first) return [];
  return [{ ...entryOf(field, first), value: { kind: 'list', items: names.map(nameOf) } }];
}

/** `Family, Given, Suffix`; a name without a comma is that of an organisation. */
function nameOf({ value, place }: RisField): LocatedMap {
  const [family = '', given = '', suffix = ''] = value.split(',').map((part) => part.trim());
  const parts = value.includes(',') ? { family, given, suffix } : { literal: value };
  const entries = Object.entries(parts)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => ({ key, value: textAt(text, place) }));
  return { kind: 'map', entries, place };
}

function dateEntry(field: string, found: RisField | undefined): LocatedEntry[] {
  const value = risDate(found?.value ?? '');
  return value === '' || !found ? [] : [entryOf(field, found, value)];
}

/** Databases write the word before the number, and count the pages of whole works in the same field. */
function pageEntries(
  start: RisField | undefined,
  end: RisField | undefined,
  type: string,
): LocatedEntry[] {
  const first = (start ?? end)?.value.replace(/^pp?\.\s*|^pages?\s+/i, '').trim() ?? '';
  const last = end?.value.replace(/^pp?\.\s*/i, '').trim() ?? '';
  const source = start ?? end;
  if (!source || first === '') return [];
  if (
    wholeWorks.has(type) &&
    end === undefined &&
    /^\D{0,12}\d+(?:\s*(?:p|pp|pages|s)\.?)?$/i.test(first)
  ) {
    return [entryOf('number-of-pages', source, first)];
  }
  const isRange = start !== undefined && last !== '' && last !== first && !/[-–]/.test(first);
  return [entryOf('page', source, isRange ? `${first}–${last}` : first)];
}

/**
 * One tag holds both kinds of number: which one it is, its length tells, else the type. What is neither is
 * the number of a report, patent or standard.
 */
function standardNumber(
  found: RisField | undefined,
  type: string,
  hasNumber: boolean,
): LocatedEntry[] {
  if (!found) return [];
  const length = found.value.replace(/[^\dXx]/g, '').length;
  const isStandard = /^[\dXx\s-]{8,}/.test(found.value) && (length === 8 || length >= 10);
  if (!isStandard && numbered.has(type)) {
    return hasNumber ? [] : [entryOf('number', found)];
  }
  const isSerial = length === 8 || (length !== 10 && length !== 13 && type.startsWith('article'));
  return [entryOf(isSerial ? 'ISSN' : 'ISBN', found)];
}

const numbered: ReadonlySet<string> = new Set([
  'bill',
  'legislation',
  'patent',
  'report',
  'standard',
]);

function customEntry(title: RisField | undefined, copy: RisField | undefined): LocatedEntry[] {
  const day = dayOfCopy(copy?.value ?? '');
  const entries = [
    ...(title ? [entryOf('title-translated', title)] : []),
    ...(copy ? [entryOf('archive-url', copy)] : []),
    ...(copy && day ? [entryOf('archive-date', copy, day)] : []),
  ];
  return entries.length > 0 ? [{ key: 'custom', value: { kind: 'map', entries } }] : [];
}

function madeKey(
  name: RisField | undefined,
  date: RisField | undefined,
  taken: ReadonlySet<string>,
): string {
  const family = name?.value.split(/[,\s]/)[0] ?? '';
  const word = family
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]/gu, '');
  const year = /\d{4}/.exec(date?.value ?? '')?.[0] ?? '';
  const base = `${word || 'source'}${year}`;
  let key = base;
  for (let letter = 98; taken.has(key); letter++) {
    key = letter <= 122 ? base + String.fromCharCode(letter) : `${base}-${letter - 96}`;
  }
  return key;
}

/** A field of CSL, by default with the text of the tagged value that it comes from. */
function entryOf(key: string, from: RisField, text = from.value): LocatedEntry {
  return { key, writtenAs: from.writtenAs ?? from.tag, value: textAt(text, from.place) };
}
