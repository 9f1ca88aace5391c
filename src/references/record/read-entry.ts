import { dateWithoutPlaceholder } from '../../dates/date-without-placeholder.ts';
import { parseDateText } from '../../dates/parse-date-text.ts';
import type { LocatedEntry, LocatedMap, LocatedValue } from '../../model/located-value.ts';
import type { Place } from '../../model/message.ts';
import type { CslItem, Source, SourceCustom } from '../../model/reference.ts';
import { decodeEntities } from '../markup/decode-entities.ts';
import {
  isCustomDateField,
  isCustomTextField,
  isDateField,
  isNameField,
  isTextField,
  isUrlStatus,
  knownUrlStatuses,
} from './csl-fields.ts';
import { readCslDate } from './read-csl-date.ts';
import { readCslNames } from './read-csl-names.ts';
import { atPlace, describeValue, type ReportFault } from './source-fault.ts';

/**
 * Other names of fields: CSL 1.0.2 calls an event by its title, and files written by pandoc or by hand
 * have those of BibTeX.
 */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['event-title', 'event'],
  ['date', 'issued'],
  ['doi', 'DOI'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['url', 'URL'],
]);

/** What is known while one entry is read. */
interface EntryReader {
  item: CslItem;
  /** Names of the fields that the entry has. */
  names: ReadonlySet<string>;
  fields: Record<string, Place>;
  report: ReportFault;
}

/**
 * Read one CSL entry strictly: a field of a wrong type is told and left out, the rest of the entry
 * survives. Fields that we do not know are skipped without a word, as CSL has more than a hundred.
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
    names: new Set(value.entries.map((entry) => entry.key)),
    fields: {},
    report: (ruleId, finding) => report(ruleId, { key, ...finding }),
  };
  for (const entry of firstOfEach(value, reader, '')) readField(entry, reader);
  return { key, item: reader.item, file, ...atPlace(value.place), fields: reader.fields };
}

function readKey(map: LocatedMap, report: ReportFault): string | undefined {
  const id = map.entries.find(({ key }) => key === 'id')?.value;
  const isText = id?.kind === 'scalar' && id.value !== null && typeof id.value !== 'boolean';
  if (isText && id.spelling.trim() !== '') return id.spelling;
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

/** A name that stands twice is told; the first one counts. */
function firstOfEach(map: LocatedMap, { item, report }: EntryReader, prefix: string) {
  const first = new Map<string, LocatedEntry>();
  for (const entry of map.entries) {
    const earlier = first.get(entry.key);
    if (!earlier) {
      first.set(entry.key, entry);
      continue;
    }
    // Exporters repeat fields; only another value leaves a doubt.
    if (isSame(earlier.value, entry.value)) continue;
    report('bibliography-tidy', {
      ...atPlace(entry.keyPlace ?? entry.value.place),
      reason: `\`${prefix}${entry.key}\` stands twice in entry \`${item.id}\`, expected it once`,
      note: `The first one counts, ${describeValue(earlier.value)}: remove the other.`,
    });
  }
  return first.values();
}

function isSame(first: LocatedValue, second: LocatedValue): boolean {
  const areTexts = first.kind === 'scalar' && second.kind === 'scalar';
  return areTexts && first.spelling.trim() === second.spelling.trim();
}

function readField({ key: written, value }: LocatedEntry, reader: EntryReader): void {
  const key = otherNames.get(written) ?? written;
  const { item, names, report } = reader;
  if (key !== written && names.has(key)) return;
  if (key === 'custom') {
    readCustom(value, reader);
    return;
  }
  const about = nameField(written, item);
  if (isTextField(key)) {
    const text = readText(value, about, reader);
    if (text !== undefined) item[key] = isAddress(key) ? plainAddress(text) : text;
  } else if (key === 'type') {
    item.type = readText(value, about, reader) ?? item.type;
  } else if (isNameField(key)) {
    const names = readCslNames(value, about, report);
    if (names.length > 0) item[key] = names;
  } else if (isDateField(key)) {
    const date = readCslDate(value, about, report);
    if (date) item[key] = date;
  } else if (key !== 'id') return;
  if (value.place) reader.fields[key] = value.place;
}

function isAddress(field: string): boolean {
  return field === 'DOI' || field === 'URL';
}

/** Nothing in an address is markup; exporters escape its signs all the same. */
function plainAddress(text: string): string {
  return text.replace(/&(?:amp|lt|gt|#38|#60|#62);/g, decodeEntities);
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
  { key, value }: LocatedEntry,
  custom: SourceCustom,
  reader: EntryReader,
): void {
  const isKnown = isCustomTextField(key) || isCustomDateField(key) || key === 'url-status';
  if (!isKnown) return;
  const about = nameField(`custom.${key}`, reader.item);
  const text = readText(value, about, reader);
  if (text === undefined) return;
  if (value.place) reader.fields[`custom.${key}`] = value.place;
  if (isCustomTextField(key)) custom[key] = key === 'archive-url' ? plainAddress(text) : text;
  else if (isCustomDateField(key)) {
    const date = dateWithoutPlaceholder(text);
    if (date === '') return;
    if (isPlainDate(date)) custom[key] = date;
    else reader.report('date-valid', wrongDate(text, value, about));
  } else if (isUrlStatus(text)) custom['url-status'] = text;
  else {
    reader.report('bibliography-readable', {
      ...wrongValue(
        value,
        about,
        `one of ${knownUrlStatuses.map((name) => `\`${name}\``).join(', ')}`,
      ),
      expected: [...knownUrlStatuses],
      note: 'Leave it out where nobody has looked at the address again.',
    });
  }
}

/** A year, a month or a day; ranges and marks make no sense for the day of a copy. */
function isPlainDate(text: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) && typeof parseDateText(text) === 'object';
}

function readText(value: LocatedValue, about: string, { report }: EntryReader): string | undefined {
  if (value.kind === 'scalar' && typeof value.value !== 'boolean') {
    return value.spelling.trim() === '' || value.value === null ? undefined : value.spelling;
  }
  report('bibliography-readable', {
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
