import { isEdtf } from './edtf.ts';

/** A date in figures of another order than that of EDTF. */
export interface NumericDate {
  /** How EDTF spells it, or as much of it as all its readings share: the year. */
  date: string;
  /** All that it may mean, where that are two dates. */
  readings?: string[];
}

/**
 * Read a date in figures that no standard spells: `1945/03/03`, `25/12/1991`, `3.4.2012`, `1945/46`. Where
 * nobody can tell which of two days or spans is meant, as in `04/12/1991`, the year is all that is
 * sure. Points stand between day, month and year in this order everywhere.
 *
 * @param text Text that may be such a date.
 * @returns The date; undefined for any other text, and for a day that no calendar has.
 */
export function readNumericDate(text: string): NumericDate | undefined {
  const readings = [...new Set(forms.flatMap(([form, read]) => readAs(text, form, read)))];
  const [first, ...others] = readings;
  if (first === undefined) return undefined;
  return others.length === 0 ? { date: first } : { date: commonYear(first), readings };
}

type Groups = Readonly<Record<string, string>>;

/** Forms with the EDTF texts that each may mean. */
const forms: readonly [form: RegExp, read: (groups: Groups) => string[]][] = [
  [
    /^(?<y>\d{4})(?<sign>[/.])(?<m>\d{1,2})(?:\k<sign>(?<d>\d{1,2}))?$/,
    ({ y, m, d }) => [joined(y, m, d)],
  ],
  [/^(?<y>[12]\d{3})(?<m>\d\d)(?<d>\d\d)$/, ({ y, m, d }) => [joined(y, m, d)]],
  [/^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/, ({ y, m, d }) => [joined(y, m, d)]],
  [
    /^(?<a>\d{1,2})(?<sign>[/-])(?<b>\d{1,2})\k<sign>(?<y>\d{4})$/,
    ({ y, a, b }) => [joined(y, b, a), joined(y, a, b)],
  ],
  [/^(?<m>\d{1,2})[./](?<y>\d{4})$/, ({ y, m }) => [joined(y, m)]],
  [/^(?<y>\d{4})(?<mark>[?~%]?)[-/](?<z>\d\d)$/, yearsTo],
  [/^(?<y>\d{4})(?<mark>[?~%]?)-(?<part>2[5-8]|3[3-9]|4[01])$/, partOfYear],
];

function readAs(text: string, form: RegExp, read: (groups: Groups) => string[]): string[] {
  const groups = form.exec(text)?.groups;
  return groups ? read(groups as Groups).filter(isEdtf) : [];
}

function joined(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** "1945/46" goes on to the next year of that ending. */
function yearsTo({ y = '', mark = '', z = '' }: Groups): string[] {
  return z > y.slice(2) ? [`${y}${mark}/${y.slice(0, 2)}${z}`] : [];
}

/** Parts of a year in level 2 of EDTF: seasons of the north, quarters, thirds and halves. */
function partOfYear({ y = '', mark = '', part = '' }: Groups): string[] {
  const code = Number(part);
  if (code <= 28) return [`${y}-${code - 4}${mark}`];
  const [months, index] =
    code <= 36 ? [3, code - 33] : code <= 39 ? [4, code - 37] : [6, code - 40];
  const from = String(index * months + 1).padStart(2, '0');
  const to = String((index + 1) * months).padStart(2, '0');
  return [`${y}-${from}${mark}/${y}-${to}${mark}`];
}

/** All readings begin in one year, which has the mark of the whole. */
function commonYear(reading: string): string {
  const [, year = '', mark = ''] = /^(\d{4})[-\dX]*([?~%]?)/.exec(reading) ?? [];
  return year + mark;
}
