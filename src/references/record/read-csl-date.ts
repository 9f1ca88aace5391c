import { normaliseDate } from '../../dates/csl-date.ts';
import type { LocatedList, LocatedMap, LocatedValue } from '../../model/located-value.ts';
import type { CslDate } from '../../model/reference.ts';
import { atPlace, describeValue, type ReportFault } from './source-fault.ts';

/**
 * Read a date of a CSL record: the object of CSL-JSON 1.0.2, or plain text or a number as CSL-YAML
 * allows, or the older `{year, month, day}`.
 *
 * @param value Value of the field.
 * @param about Name of the field and entry, for messages.
 * @param report Told of every fault.
 * @returns The date; undefined when it is empty or wrong.
 */
export function readCslDate(
  value: LocatedValue,
  about: string,
  report: ReportFault,
): CslDate | undefined {
  const date = readShape(value, about, report);
  if (!date) return undefined;
  const normal = normaliseDate(date);
  if (normal !== 'impossible') return normal && date;
  report('date-valid', {
    ...atPlace(value.place),
    reason: `Impossible date ${spell(value, date)} in ${about}, expected a day that the calendar has`,
    actual: spell(value, date).replaceAll('`', ''),
    note: 'Write year, month, day in this order, such as `2016-04-15`.',
  });
  return undefined;
}

function readShape(value: LocatedValue, about: string, report: ReportFault): CslDate | undefined {
  if (value.kind === 'map') return readMap(value, about, report);
  if (value.kind === 'list') return readParts(value, about, report);
  if (value.value === null || value.spelling.trim() === '') return undefined;
  if (typeof value.value !== 'boolean') return { raw: value.spelling };
  report('bibliography-readable', wrongDate(value, about));
  return undefined;
}

function readMap(map: LocatedMap, about: string, report: ReportFault): CslDate | undefined {
  const date: CslDate = {};
  const older: (number | string)[] = [];
  for (const { key, value } of map.entries) {
    const scalar = value.kind === 'scalar' && value.value !== null ? value : undefined;
    if (key === 'date-parts' && value.kind === 'list') {
      Object.assign(date, readParts(value, about, report));
    } else if (key === 'date-parts' && scalar) {
      report('bibliography-readable', wrongDate(value, about));
    } else if (scalar && (key === 'literal' || key === 'raw')) date[key] = scalar.spelling;
    else if (scalar && key === 'edtf') date.raw ??= scalar.spelling;
    else if (scalar && key === 'season') date.season = scalar.spelling;
    else if (scalar && key === 'circa') date.circa = isTrue(scalar.spelling);
    else if (scalar && isPartName(key)) older[partNames.indexOf(key)] = scalar.spelling;
  }
  if (!date['date-parts'] && older.length > 0) date['date-parts'] = [Array.from(older, orZero)];
  return Object.keys(date).length > 0 ? date : undefined;
}

const partNames = ['year', 'month', 'day'] as const;

function isPartName(key: string): key is (typeof partNames)[number] {
  return key === 'year' || key === 'month' || key === 'day';
}

/** A hole in the parts (a day without a month) ends the date there. */
function orZero(part: number | string | undefined): number | string {
  return part ?? 0;
}

function isTrue(spelling: string): boolean {
  return !['', '0', 'false'].includes(spelling.trim().toLowerCase());
}

/** Reads `[[2016, 4, 15]]`, `[2016, 4, 15]` and the older list of `{year, month, day}`. */
function readParts(list: LocatedList, about: string, report: ReportFault): CslDate | undefined {
  const first = list.items[0];
  if (first?.kind === 'map') {
    const dates = list.items.map((item) => readShape(item, about, report)?.['date-parts'] ?? []);
    return { 'date-parts': dates.flat() };
  }
  const rows = first?.kind === 'scalar' ? [list] : list.items;
  const parts: (number | string)[][] = [];
  for (const row of rows) {
    const numbers = row.kind === 'list' ? row.items.map(readPart) : [undefined];
    const known = numbers.filter((part) => part !== undefined);
    if (known.length < numbers.length || known.length > 3 || rows.length > 2) {
      report('bibliography-readable', wrongDate(row, about));
      return undefined;
    }
    parts.push(known);
  }
  return { 'date-parts': parts };
}

/** An empty text or nothing stands for an unknown part, as some exporters write it. */
function readPart(value: LocatedValue): number | undefined {
  if (value.kind !== 'scalar' || typeof value.value === 'boolean') return undefined;
  if (value.spelling.trim() === '' || value.value === null) return 0;
  return /^\s*-?\d{1,6}\s*$/.test(value.spelling) ? Number(value.spelling) : undefined;
}

function wrongDate(value: LocatedValue, about: string) {
  return {
    ...atPlace(value.place),
    reason: `Unexpected ${describeValue(value)} in ${about}, expected a date`,
    expected: ['{"date-parts": [[2016, 4, 15]]}', '2016-04-15'],
    note: 'Write `{"date-parts": [[2016, 4, 15]]}`, or `{"raw": "2016-04-15"}`.',
  };
}

function spell(value: LocatedValue, date: CslDate): string {
  if (value.kind === 'scalar') return describeValue(value);
  const parts = date['date-parts']?.map((row) => row.join('-')).join('/');
  return `\`${parts ?? date.raw ?? date.literal ?? ''}\``;
}
