import { dateWithoutPlaceholder } from '../../dates/date-without-placeholder.ts';
import { parseDateText } from '../../dates/parse-date-text.ts';
import type {
  LocatedEntry,
  LocatedMap,
  LocatedScalar,
  LocatedValue,
} from '../../model/located-value.ts';
import type { Place } from '../../model/message.ts';
import { risText } from './ris-text.ts';

/** One tagged value of a record. */
export interface RisField {
  tag: string;
  value: string;
  place: Place;
}

/** Types of RIS as CSL has them; any other is a plain document. */
const types: Readonly<Record<string, string>> = {
  ADVS: 'motion_picture',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  GOVDOC: 'report',
  HEAR: 'hearing',
  INPR: 'article',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'webpage',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** Tags whose first value is the text of a field; the tag that comes first here counts most. */
const textTags: readonly [field: string, tags: readonly string[]][] = [
  ['title', ['TI', 'T1', 'CT']],
  ['container-title', ['T2', 'JF', 'JO', 'BT', 'JA', 'J1', 'J2']],
  ['collection-title', ['T3']],
  ['publisher', ['PB', 'PU']],
  ['publisher-place', ['CY', 'PP']],
  ['volume', ['VL']],
  ['issue', ['IS', 'CP']],
  ['number', ['C7', 'M1']],
  ['edition', ['ET']],
  ['genre', ['M3']],
  ['section', ['SE']],
  ['DOI', ['DO']],
  ['URL', ['UR', 'LK', 'L1', 'L2', 'L3', 'L4']],
  ['language', ['LA']],
  ['note', ['N1']],
];

const nameTags: readonly [field: string, tags: readonly string[]][] = [
  ['author', ['AU', 'A1']],
  ['editor', ['ED', 'A2']],
  ['translator', ['A4', 'TA']],
];

/** Tags that may stand more than once without a doubt which one is meant. */
const repeatable: ReadonlySet<string> = new Set(['URL', 'language', 'note']);

/**
 * Make a CSL entry of a record in RIS.
 *
 * @param fields Tagged values in the order of the file.
 * @param place Place of the record.
 * @param keys Keys given to earlier records of the file; the key of this one is added.
 * @returns The entry, to be read as one of CSL-JSON would be; each value keeps its place.
 */
export function risEntry(fields: readonly RisField[], place: Place, keys: Set<string>): LocatedMap {
  const first = (tags: readonly string[]) =>
    tags.flatMap((tag) => fields.find((field) => field.tag === tag && field.value !== '') ?? [])[0];
  const id = first(['ID']);
  const key =
    id?.value ?? madeKey(first(['AU', 'A1', 'TI', 'T1']), first(['PY', 'DA', 'Y1']), keys);
  keys.add(key);
  const type = types[first(['TY'])?.value.toUpperCase() ?? ''] ?? 'document';
  const entries = [
    entry('id', { ...scalar(key, id?.place ?? place), ...(id === undefined && { isMade: true }) }),
    entry('type', scalar(type, first(['TY'])?.place ?? place)),
    ...textTags.flatMap(([field, tags]) => textEntries(field, tags, fields)),
    ...nameTags.flatMap(([field, tags]) => namesEntry(field, tags, fields)),
    ...issuedEntry(first(['DA']), first(['PY', 'Y1'])),
    ...dateEntry('accessed', first(['Y2'])),
    ...pageEntry(first(['SP']), first(['EP'])),
    ...standardNumber(first(['SN']), type),
    ...translatedTitle(first(['TT'])),
  ];
  return { kind: 'map', entries, place };
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
  return (repeatable.has(field) ? values.slice(0, 1) : values).map(({ value, place }) =>
    entry(field, scalar(value, place)),
  );
}

function namesEntry(
  field: string,
  tags: readonly string[],
  fields: readonly RisField[],
): LocatedEntry[] {
  const names = fields.filter(({ tag, value }) => tags.includes(tag) && value !== '');
  return names.length > 0 ? [entry(field, { kind: 'list', items: names.map(nameOf) })] : [];
}

/** `Family, Given, Suffix`; a name without a comma is that of an organisation. */
function nameOf({ value, place }: RisField): LocatedMap {
  const [family = '', given = '', suffix = ''] = value.split(',').map((part) => part.trim());
  const parts: [string, string][] = value.includes(',')
    ? [
        ['family', family],
        ['given', given],
        ['suffix', suffix],
      ]
    : [['literal', value]];
  const entries = parts
    .filter(([, text]) => text !== '')
    .map(([name, text]) => entry(name, scalar(text, place)));
  return { kind: 'map', entries, place };
}

/** A day comes before a year, as it says more; one that lacks its year takes it from there. */
function issuedEntry(day: RisField | undefined, year: RisField | undefined): LocatedEntry[] {
  const isDay = day !== undefined && dateWithoutPlaceholder(day.value) !== '';
  if (!isDay || /\d{4}/.test(day.value)) return dateEntry('issued', isDay ? day : year);
  const [number] = /\d{4}/.exec(dateWithoutPlaceholder(year?.value ?? '')) ?? [];
  if (number === undefined) return dateEntry('issued', day);
  const whole = [`${day.value} ${number}`, `${day.value}, ${number}`];
  const value = whole.find((text) => typeof parseDateText(text) === 'object') ?? whole[0] ?? '';
  return dateEntry('issued', { ...day, value });
}

/** RIS parts a date by slashes and may leave parts empty: `2016/04/15/`, `2016///Spring`. */
function dateEntry(field: string, found: RisField | undefined): LocatedEntry[] {
  if (!found) return [];
  const { place } = found;
  const value = dateWithoutPlaceholder(found.value);
  if (value === '') return [];
  const [, year, month, day] =
    /^(\d{4})(?:\/(\d{1,2})?)?(?:\/(\d{1,2})?)?(?:\/.*)?$/.exec(value) ?? [];
  if (year === undefined) return [entry(field, scalar(value, place))];
  const parts = [year, ...(month ? [month, ...(day ? [day] : [])] : [])];
  return [entry(field, scalar(parts.map((part) => part.padStart(2, '0')).join('-'), place))];
}

function pageEntry(start: RisField | undefined, end: RisField | undefined): LocatedEntry[] {
  if (!start) return end ? [entry('page', scalar(end.value, end.place))] : [];
  const isRange = end !== undefined && end.value !== start.value && !/[-–]/.test(start.value);
  return [
    entry('page', scalar(isRange ? `${start.value}–${end.value}` : start.value, start.place)),
  ];
}

/** One tag holds both kinds of number: which one it is, its length tells, else the type. */
function standardNumber(found: RisField | undefined, type: string): LocatedEntry[] {
  if (!found) return [];
  const length = found.value.replace(/[^\dXx]/g, '').length;
  const isSerial = length === 8 || (length !== 10 && length !== 13 && type.startsWith('article'));
  return [entry(isSerial ? 'ISSN' : 'ISBN', scalar(found.value, found.place))];
}

function translatedTitle(found: RisField | undefined): LocatedEntry[] {
  if (!found) return [];
  const entries = [entry('title-translated', scalar(found.value, found.place))];
  return [entry('custom', { kind: 'map', entries, place: found.place })];
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
  const year = /\d{4}/.exec(dateWithoutPlaceholder(date?.value ?? ''))?.[0] ?? '';
  const base = `${word || 'source'}${year}`;
  let key = base;
  for (let letter = 98; taken.has(key); letter++) {
    key = letter <= 122 ? base + String.fromCharCode(letter) : `${base}-${letter - 96}`;
  }
  return key;
}

function entry(key: string, value: LocatedValue): LocatedEntry {
  return { key, value };
}

function scalar(text: string, place: Place): LocatedScalar {
  return { kind: 'scalar', value: text, spelling: text, place };
}
