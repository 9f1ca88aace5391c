import { dateWithoutPlaceholder } from '../../dates/date-without-placeholder.ts';
import { parseDateText, parsePointText } from '../../dates/parse-date-text.ts';
import { readNumericDate } from '../../dates/read-numeric-date.ts';
import { spellPoint } from '../../dates/spell-point.ts';
import { takeAccessDate } from '../../dates/take-access-date.ts';
import { atPlace } from '../../located/at-place.ts';
import { valueUnder } from '../../located/value-under.ts';
import { nearestKey } from '../../messages/nearest-key.ts';
import type { LocatedEntry, LocatedMap, LocatedValue } from '../../model/located-value.ts';
import type { Place } from '../../model/message.ts';
import {
  type CslItem,
  type Source,
  type SourceCustom,
  type TextField,
  urlStatuses,
} from '../../model/reference.ts';
import { isCodedField } from './coded-fields.ts';
import { readCountryCode } from './country-code.ts';
import {
  customNames,
  dateSubstitutes,
  fieldNamed,
  isCustomDateField,
  isCustomTextField,
  isDateField,
  isNameField,
  isTextField,
  isUrlStatus,
  knownFieldNames,
  useOfField,
} from './csl-fields.ts';
import { typeNamed } from './csl-types.ts';
import { doiUrl } from './doi-url.ts';
import { isKeyOfDatabase } from './is-key-of-database.ts';
import { decodeAddress, type ReadAddress, readAddress } from './read-address.ts';
import { readCslDate } from './read-csl-date.ts';
import { readCslNames } from './read-csl-names.ts';
import { describeValue, type ReportFault } from './source-fault.ts';

/** What is known while one entry is read. */
interface EntryReader {
  item: CslItem;
  /** Names of the fields that the entry has, as CSL has them. */
  names: ReadonlySet<string>;
  fields: Record<string, Place>;
  /** Names that the file has for fields, where they are others. */
  written: Record<string, string>;
  report: ReportFault;
}

/** A value and what messages call its field. */
interface Written {
  about: string;
  value: LocatedValue;
}

/**
 * Read one CSL entry strictly: a field of a wrong type is told and left out, the rest of the entry
 * survives. A field that nobody knows is told, too.
 *
 * @param value Entry as read from the file.
 * @param file Project-relative path of the file.
 * @param report Told of every fault.
 * @returns The source, or undefined when it is no entry or has no id.
 */
export function readEntry(
  value: LocatedValue,
  file: string,
  report: ReportFault,
): Source | undefined {
  if (value.kind !== 'map') {
    report('bibliography-tidy', {
      ...atPlace(value.place),
      reason: `Unexpected ${describeValue(value)} in the list of sources, expected an entry with an \`id\``,
      note: 'Begin each entry with `"id": "key"`, and cite it as `[@key]`.',
    });
    return undefined;
  }
  const key = readKey(value, report);
  if (key === undefined) return undefined;
  const reader: EntryReader = {
    item: { id: key, type: 'document' },
    names: new Set(value.entries.map((entry) => fieldNamed(entry.key))),
    fields: {},
    written: {},
    report: (ruleId, finding, unusedField) => report(ruleId, { key, ...finding }, unusedField),
  };
  for (const entry of firstOfEach(value, reader)) readField(entry, reader);
  addSubstitutes(reader.item);
  const otherKey = citationKey(value);
  const id = valueUnder(value, 'id');
  return {
    key,
    ...(otherKey !== undefined && otherKey !== key && { otherKey }),
    // Readers of formats without keys mark those that they make.
    ...(id?.kind === 'scalar' && id.isMade && { hasMadeKey: true }),
    item: reader.item,
    file,
    ...atPlace(value.place),
    ...(Object.keys(reader.written).length > 0 && { names: reader.written }),
    fields: reader.fields,
  };
}

function citationKey(map: LocatedMap): string | undefined {
  return keyUnder('citation-key', map) ?? keyUnder('citekey', map);
}

function keyUnder(name: string, map: LocatedMap): string | undefined {
  const text = textOf(valueUnder(map, name));
  return text?.trim() === '' ? undefined : text;
}

/** The key of a database is for programs: where the entry has another, that is meant for citing. */
function readKey(map: LocatedMap, report: ReportFault): string | undefined {
  const id = valueUnder(map, 'id');
  const written = keyUnder('id', map);
  const key = written !== undefined && !isKeyOfDatabase(written) ? written : citationKey(map);
  if (key !== undefined || written !== undefined) return key ?? written;
  // Nobody can cite it, so nothing is lost to a reader.
  report('bibliography-tidy', {
    ...atPlace(id?.place ?? map.place),
    reason: id
      ? `Unexpected ${describeValue(id)} as \`id\` of an entry, expected a citation key`
      : 'Entry without `id`, expected the key that citations name',
    note: 'Add `"id": "key"`, and cite the entry as `[@key]`.',
  });
  return undefined;
}

/** A field that stands twice is told; the one under its own name counts, else the first. */
function firstOfEach(map: LocatedMap, { item, report }: EntryReader, prefix = '') {
  const name = (written: string) => (prefix === '' ? fieldNamed(written) : written);
  const first = new Map<string, LocatedEntry>();
  const ownFirst = [...map.entries].sort(
    (one, other) => Number(name(one.key) !== one.key) - Number(name(other.key) !== other.key),
  );
  for (const entry of ownFirst) {
    const earlier = first.get(name(entry.key));
    if (!earlier || isEmpty(earlier.value)) {
      first.set(name(entry.key), entry);
      continue;
    }
    // Exporters repeat fields; only another value leaves a doubt.
    if (isSame(earlier.value, entry.value) || isEmpty(entry.value)) continue;
    const isOther = earlier.key !== entry.key;
    // A year beside a whole date says no more.
    if (isOther && !isTextField(name(entry.key))) continue;
    const again = isOther ? `, as \`${prefix}${earlier.key}\`` : '';
    const called = entry.writtenAs ?? `${prefix}${entry.key}`;
    report('bibliography-tidy', {
      ...atPlace(entry.keyPlace ?? entry.value.place),
      reason: `\`${called}\` stands twice in entry \`${item.id}\`${again}, expected it once`,
      note: `The first one counts, ${describeValue(earlier.value)}: remove the other.`,
    });
  }
  return first.values();
}

/** Names of all fields that are read, from which the nearest to an unknown one is told. */
const namesOfFields = knownFieldNames();
function isEmpty(value: LocatedValue): boolean {
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'scalar' && (value.value === null || value.spelling.trim() === '');
}

function isSame(first: LocatedValue, second: LocatedValue): boolean {
  const areTexts = first.kind === 'scalar' && second.kind === 'scalar';
  return areTexts && first.spelling.trim() === second.spelling.trim();
}

function readField(
  { key: written, writtenAs, keyPlace, value }: LocatedEntry,
  reader: EntryReader,
): void {
  const key = fieldNamed(written);
  const { item, names, report } = reader;
  if (isEmpty(value)) return;
  tellUnused(written, keyPlace ?? value.place, reader);
  if (key === 'custom') {
    readCustom(value, reader);
    return;
  }
  const about = nameField(writtenAs ?? written, item);
  if (writtenAs !== undefined) reader.written[key] = writtenAs;
  if (isTextField(key)) {
    const text = readText(value, about, reader, useOfField(key) === 'for-styles');
    if (text !== undefined) setText(key, text, { about, value }, reader);
  } else if (key === 'type') {
    const type = readText(value, about, reader);
    if (type !== undefined) setType(type, value, reader);
  } else if (isNameField(key)) {
    const people = readCslNames(value, about, report);
    if (people.length > 0) item[key] = people;
  } else if (isDateField(key)) {
    const date = readCslDate(value, about, report);
    if (date) item[key] = date;
  } else if (dateSubstitutes.includes(key)) {
    if (names.has('issued')) return;
    const date = readCslDate(value, about, report);
    if (date) item.issued ??= date;
  } else if (key !== 'id') return;
  if (value.place) reader.fields[key] = value.place;
}

function tellUnused(
  written: string,
  place: Place | undefined,
  { item, report }: EntryReader,
): void {
  const use = useOfField(written);
  if (use !== undefined && use !== 'told') return;
  const about = nameField(written, item);
  if (use === 'told') {
    const reason = `${about} prints in no entry of the built-in look, expected a field that does`;
    const note = 'Do without it, or set `csl` to a citation style that prints it.';
    report('bibliography-tidy', { ...atPlace(place), reason, note }, written);
    return;
  }
  const near = nearestKey(written, namesOfFields);
  report(
    'bibliography-tidy',
    {
      ...atPlace(place),
      reason: `Unknown field ${about}, expected ${near === undefined ? 'a field of CSL' : `a field such as \`${near}\``}`,
      note: 'It prints nowhere. Give it the name that CSL has for it; `x-` before the name marks a field of your own.',
    },
    written,
  );
}

/** A short form stands for the long one that an entry lacks. */
function addSubstitutes(item: CslItem): void {
  const { 'title-short': title, 'container-title-short': container, 'page-first': page } = item;
  if (title !== undefined) item.title ??= title;
  if (container !== undefined) item['container-title'] ??= container;
  if (page !== undefined) item.page ??= page;
  // Exporters without a field for the day of access put it into words.
  const access = item.accessed ? undefined : takeAccessDate(item.note ?? '');
  if (access) item.accessed = { raw: access.date };
  addAddressOfRecord(item);
}

/** Works in these databases have an address, for those that have no other. */
function addAddressOfRecord(item: CslItem): void {
  const { DOI: doi, URL: url, PMCID: article, PMID: record } = item;
  if (url !== undefined || (doi !== undefined && doiUrl(doi) !== undefined)) return;
  const [, articleNumber] = /^\s*(?:PMC)?(\d+)\s*$/i.exec(article ?? '') ?? [];
  const [, recordNumber] = /^\s*(?:PMID:?\s*)?(\d+)\s*$/i.exec(record ?? '') ?? [];
  if (articleNumber) item.URL = `https://pmc.ncbi.nlm.nih.gov/articles/PMC${articleNumber}/`;
  else if (recordNumber) item.URL = `https://pubmed.ncbi.nlm.nih.gov/${recordNumber}/`;
}

/** A type that CSL does not have prints as a plain document would. */
function setType(type: string, value: LocatedValue, { item, report }: EntryReader): void {
  const known = typeNamed(type);
  item.type = known ?? type;
  if (known !== undefined) return;
  report(
    'bibliography-tidy',
    {
      ...wrongValue(value, nameField('type', item), 'a type of CSL such as `article-journal`'),
      note: 'It prints as a plain document. Choose the nearest of `book`, `chapter`, `report`, `webpage` and so on.',
    },
    `type ${type}`,
  );
}

function setText(
  key: TextField,
  text: string,
  { about, value }: Written,
  { item, report }: EntryReader,
): void {
  if (key === 'URL') {
    const { address, doi } = readLink(text, { about, value }, report);
    if (doi !== undefined) item.DOI ??= doi;
    if (address !== undefined) item.URL = address;
    return;
  }
  item[key] = key === 'DOI' ? decodeAddress(text) : text;
  if (isCodedField(key)) tellUnknownCodes(text, { about, value }, report);
  if (key !== 'DOI' || doiUrl(decodeAddress(text)) !== undefined) return;
  report('bibliography-tidy', {
    ...wrongValue(value, about, 'a DOI such as `10.1000/182`'),
    note: 'It is no link. Write the DOI alone, one for each work.',
  });
}

/** The code of a country that is none prints as no word. */
function tellUnknownCodes(text: string, { about, value }: Written, report: ReportFault): void {
  for (const part of text.split(/ and /)) {
    if (readCountryCode(part)?.isKnown !== false) continue;
    report('bibliography-tidy', {
      ...atPlace(value.place),
      reason: `Unknown code \`${part.trim()}\` in ${about}, expected one that ends in a country of ISO 3166, such as \`fr\``,
      note: 'It is left out. Write the name of the country where it has no code.',
    });
  }
}

function readCustom(value: LocatedValue, reader: EntryReader): void {
  if (value.kind === 'scalar' && value.value === null) return;
  if (value.kind !== 'map') {
    reader.report('bibliography-readable', {
      ...wrongValue(value, nameField('custom', reader.item), 'named values'),
      note: 'Write `"custom": {"url-status": "dead"}`, with further names beside it.',
    });
    return;
  }
  const custom: SourceCustom = {};
  for (const entry of firstOfEach(value, reader, 'custom.')) {
    readCustomField(entry, custom, reader);
  }
  if (Object.keys(custom).length > 0) reader.item.custom = custom;
}

function readCustomField(
  { key, writtenAs, value }: LocatedEntry,
  custom: SourceCustom,
  reader: EntryReader,
): void {
  const isKnown = isCustomTextField(key) || isCustomDateField(key) || key === 'url-status';
  if (!isKnown) {
    tellUnknownCustom(key, value, reader);
    return;
  }
  const about = nameField(writtenAs ?? `custom.${key}`, reader.item);
  const text = readText(value, about, reader);
  if (text === undefined) return;
  if (value.place) reader.fields[`custom.${key}`] = value.place;
  if (key === 'archive-url') {
    const { address, doi } = readLink(text, { about, value }, reader.report);
    const found = doi === undefined ? address : doiUrl(doi);
    if (found !== undefined) custom[key] = found;
  } else if (isCustomTextField(key)) custom[key] = text;
  else if (isCustomDateField(key)) {
    const date = dateWithoutPlaceholder(text);
    if (date === '') return;
    const meant = isPlainDate(date) ? date : meantDate(date);
    if (meant === undefined) reader.report('date-valid', wrongDate(text, value, about));
    else custom[key] = meant;
    if (meant !== undefined && meant !== date) {
      reader.report('bibliography-tidy', {
        ...wrongValue(value, about, `\`${meant}\``),
        note: 'It is read as that day: write year, month, day in this order, with hyphens.',
      });
    }
  } else if (isUrlStatus(text)) custom['url-status'] = text;
  else {
    reader.report('bibliography-readable', {
      ...wrongValue(value, about, `one of \`${urlStatuses.join('`, `')}\``),
      expected: [...urlStatuses],
      note: 'Leave it out where nobody has looked at the address again.',
    });
  }
}

function readLink(text: string, { about, value }: Written, report: ReportFault): ReadAddress {
  const read = readAddress(text);
  if (read.expected !== undefined) {
    report('bibliography-tidy', { ...wrongValue(value, about, read.expected), note: read.note });
  }
  return read;
}

/** A year, a month or a day; ranges and marks make no sense for the day of a copy. */
function isPlainDate(text: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) && typeof parseDateText(text) === 'object';
}

/** A date in words, or in figures that can mean one day alone. */
function meantDate(text: string): string | undefined {
  const point = parsePointText(text);
  const spelt = point && spellPoint(point);
  if (spelt !== undefined && isPlainDate(spelt)) return spelt;
  const numeric = readNumericDate(text);
  return numeric && !numeric.readings && isPlainDate(numeric.date) ? numeric.date : undefined;
}

function tellUnknownCustom(key: string, value: LocatedValue, { item, report }: EntryReader): void {
  const near = nearestKey(key, customNames);
  if (near === undefined) return;
  const reason = `Unknown field ${nameField(`custom.${key}`, item)}, expected \`${near}\``;
  const note = 'Under `custom`, other names are yours, and print nowhere.';
  report('bibliography-tidy', { ...atPlace(value.place), reason, note }, `custom.${key}`);
}

/** What Crossref delivers as a list of one text is that text; several stand side by side. */
function textOfList(value: LocatedValue): string | undefined {
  if (value.kind !== 'list') return undefined;
  const texts = value.items.map((item) => textOf(item)?.trim());
  return texts.every((text) => text !== undefined) ? [...new Set(texts)].join(', ') : undefined;
}

/** Numbers are text, too; nothing and truth values are none. */
function textOf(value: LocatedValue | undefined): string | undefined {
  const isText =
    value?.kind === 'scalar' && value.value !== null && typeof value.value !== 'boolean';
  return isText ? value.spelling : undefined;
}

function readText(
  value: LocatedValue,
  about: string,
  { report }: EntryReader,
  isHarmless = false,
): string | undefined {
  const listed = textOfList(value);
  if (listed !== undefined) return listed === '' ? undefined : listed;
  if (value.kind === 'scalar' && typeof value.value !== 'boolean') {
    return value.spelling.trim() === '' || value.value === null ? undefined : value.spelling;
  }
  report(isHarmless ? 'bibliography-tidy' : 'bibliography-readable', {
    ...wrongValue(value, about, 'text'),
    note: 'Write it as one text, or leave the field out.',
  });
  return undefined;
}

function nameField(field: string, item: CslItem): string {
  return `\`${field}\` of entry \`${item.id}\``;
}

function wrongValue(value: LocatedValue, about: string, wanted: string) {
  return {
    ...atPlace(value.place),
    reason: `Unexpected ${describeValue(value)} as ${about}, expected ${wanted}`,
  };
}

function wrongDate(text: string, value: LocatedValue, about: string) {
  const looksRight = /^\d{4}-\d\d-\d\d$/.test(text);
  const wanted = looksRight ? 'a day that the calendar has' : 'a day such as `2016-04-15`';
  return {
    ...wrongValue(value, about, wanted),
    note: 'Write year, month, day in this order; leave out what is not known.',
  };
}
