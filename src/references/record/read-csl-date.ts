import { normaliseDate } from '../../dates/csl-date.ts';
import { monthOfName } from '../../dates/english-months.ts';
import { seasons } from '../../dates/seasons.ts';
import { atPlace } from '../../located/at-place.ts';
import type {
  LocatedList,
  LocatedMap,
  LocatedScalar,
  LocatedValue,
} from '../../model/located-value.ts';
import type { CslDate } from '../../model/reference.ts';
import { describeValue, type ReportFault } from './source-fault.ts';

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
    else if (scalar && key === 'season') Object.assign(date, readSeason(scalar, about, report));
    else if (scalar && key === 'circa') date.circa = isTrue(scalar.spelling);
    else if (scalar && partNames.includes(key)) {
      // A month may be written out; anything else is judged with the rest of the date.
      older[partNames.indexOf(key)] = monthNamed(scalar.spelling) ?? scalar.spelling;
    }
  }
  // A hole in the parts (a day without a month) ends the date there.
  if (!date['date-parts'] && older.length > 0) {
    date['date-parts'] = [Array.from(older, (part) => part ?? 0)];
  }
  return Object.keys(date).length > 0 ? date : undefined;
}

function readSeason(value: LocatedScalar, about: string, report: ReportFault): CslDate {
  const word = value.spelling
    .trim()
    .toLowerCase()
    .replace(/^season-0?/, '')
    .replace(/^2(?=[1-4]$)/, '');
  if (word === '') return {};
  const named = seasons.get(word);
  const number = named === undefined ? Number(word) : named - 20;
  if ([1, 2, 3, 4].includes(number)) {
    return { season: word === value.spelling && named === undefined ? word : number };
  }
  report('bibliography-tidy', {
    ...atPlace(value.place),
    reason: `Unexpected season ${describeValue(value)} in ${about}, expected a number from \`1\` (spring) to \`4\` (winter)`,
    note: 'It does not print. Where the work has another name for its time, write the whole date as `{"literal": "Michaelmas 2019"}`.',
  });
  return {};
}

const partNames: readonly string[] = ['year', 'month', 'day'];

function isTrue(spelling: string): boolean {
  return !['', '0', 'false'].includes(spelling.trim().toLowerCase());
}

/** Reads `[[2016, 4, 15]]`, `[2016, 4, 15]` and the older list of `{year, month, day}`. */
function readParts(list: LocatedList, about: string, report: ReportFault): CslDate | undefined {
  const first = list.items[0];
  if (first?.kind === 'map') return joinDates(list, about, report);
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

/** The list of pandoc: one date, or the two ends of a range. What both have in words stands in one text. */
function joinDates(list: LocatedList, about: string, report: ReportFault): CslDate | undefined {
  const dates = list.items.flatMap((item) => readShape(item, about, report) ?? []);
  const [first, second] = dates;
  if (!first || dates.length > 2) {
    if (dates.length > 2) report('bibliography-readable', wrongDate(list, about));
    return undefined;
  }
  const parts = dates.flatMap((date) => date['date-parts'] ?? []);
  const isPlain = dates.every(({ season }) => season === undefined);
  if (!second || (parts.length === 2 && isPlain)) {
    return { ...first, ...(parts.length > 0 && { 'date-parts': parts }) };
  }
  return { raw: dates.map(edtfOf).join('/') };
}

/** A date in one text: the season after the year as EDTF counts it. */
function edtfOf({ raw, literal, season, 'date-parts': [parts = []] = [] }: CslDate): string {
  if (parts.length === 0) return raw ?? literal ?? '';
  const [year, ...rest] = parts.map((part) => String(part).padStart(2, '0'));
  const turn = season === undefined || rest.length > 0 ? rest : [String(20 + Number(season))];
  return [year, ...turn].join('-');
}

/** An empty text or nothing stands for an unknown part, as some exporters write it. */
function readPart(value: LocatedValue): number | undefined {
  if (value.kind !== 'scalar' || typeof value.value === 'boolean') return undefined;
  if (value.spelling.trim() === '' || value.value === null) return 0;
  if (/^\s*-?\d{1,6}\s*$/.test(value.spelling)) return Number(value.spelling);
  return monthNamed(value.spelling);
}

/** The number of a month by its English name, written out or in three letters. */
function monthNamed(spelling: string): number | undefined {
  return monthOfName(spelling.trim().replace(/\.$/, ''));
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
