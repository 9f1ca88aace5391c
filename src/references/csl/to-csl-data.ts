import type { DateFormatter } from '../../dates/create-date-formatter.ts';
import { normaliseDate } from '../../dates/csl-date.ts';
import { endsOf } from '../../dates/date-bounds.ts';
import type { DatePoint } from '../../dates/known-date.ts';
import type { CslDate, CslItem, CslName } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';
import { footnoteName } from '../print/footnote-name.ts';
import { printRanges } from '../print/print-locator.ts';
import { splitOthers } from '../print/print-names.ts';
import { allNameFields, dateFields, isTextField } from '../record/csl-fields.ts';
import { isCslType } from '../record/csl-types.ts';
import { doiName } from '../record/doi-name.ts';
import { safeUrl } from '../record/safe-url.ts';
import { usableTitle } from '../record/title.ts';
import type { CslData, CslDataDate } from './citeproc-module.ts';
import { guardText, marks } from './marks.ts';

/**
 * Write a record in the shape that the engine reads: plain text in which nothing is markup, dates
 * that are understood, a type that styles know. Whatever the record holds, the engine can read it.
 *
 * @param item Record of a source.
 * @param id What the engine calls it; digits only, as styles may change the case of letters.
 * @param dates Prints the dates for which CSL has no shape, such as decades.
 * @param etAl What stands for names that the record leaves out.
 * @returns A record of its own.
 */
export function toCslData(
  item: CslItem,
  id: string,
  dates: DateFormatter,
  etAl = 'et al.',
): CslData {
  const data: CslData = { id, type: isCslType(item.type) ? item.type : 'document' };
  for (const [name, value] of Object.entries(item)) {
    if (typeof value !== 'string' || !isTextField(name)) continue;
    const text = keepHyphens(name, plainText(fieldText(item, name, value)));
    if (text !== '') data[name] = text;
  }
  // Most styles print pages only, for which the number of an article stands.
  if (data.type === 'article-journal' && data.number !== undefined) data.page ??= data.number;
  // Its entry prints as it is written, so this only stands where it is cited.
  if (item.custom?.footnote !== undefined) data.title = plainText(footnoteName(item));
  for (const field of allNameFields) {
    const names = toNames(item[field] ?? [], etAl);
    if (names.length > 0) data[field] = names;
  }
  for (const field of dateFields) {
    const date = item[field] && toDate(item[field], dates);
    if (date) data[field] = date;
  }
  return data;
}

function fieldText(item: CslItem, name: string, value: string): string {
  if (name === 'title') return usableTitle(item) ?? '';
  if (name === 'URL') return safeUrl(value) ?? '';
  // Styles write the address of the resolver themselves.
  if (name === 'DOI') return doiName(value) ?? value;
  return value;
}

/** The engine reads tags in its texts; here every character stands for itself. */
function plainText(text: string): string {
  return guardText(cleanText(text));
}

/** The engine takes each hyphen between numbers for a range; in the number of a report it is a part of it, and a quote no mark. */
function keepHyphens(name: string, text: string): string {
  if (name === 'number') {
    return text
      .replaceAll('-', marks.hyphen)
      .replaceAll("'", marks.quote)
      .replaceAll('"', marks.doubleQuote);
  }
  if (name !== 'page' && name !== 'volume' && name !== 'issue') return text;
  return printRanges(text, name === 'page').replaceAll('-', marks.hyphen);
}

/** The engine has no sign for names that are left out: words for them stand as the last name. */
function toNames(names: readonly CslName[], etAl: string): CslName[] {
  const { known, hasOthers } = splitOthers(names);
  const written = known.flatMap(toName);
  if (!hasOthers || written.length === 0) return written;
  return [...written, { literal: `${marks.others}${plainText(etAl)}${marks.others}` }];
}

/** Straight marks in the name of a person are apostrophes, which the engine would take for quotes. */
function nameText(text = ''): string {
  return plainText(text).replaceAll("'", '’');
}

function toName(name: CslName): CslName[] {
  const family = nameText(name.family);
  const given = nameText(name.given);
  const literal = plainText(name.literal ?? '') || (family === '' ? given : '');
  if (family === '') return literal === '' ? [] : [{ literal }];
  const rest = (['suffix', 'non-dropping-particle', 'dropping-particle'] as const).flatMap(
    (part) => {
      const text = nameText(name[part]);
      return text === '' ? [] : [[part, text] as const];
    },
  );
  return [{ family, ...(given !== '' && { given }), ...Object.fromEntries(rest) }];
}

function toDate(date: CslDate, dates: DateFormatter): CslDataDate | undefined {
  const normal = normaliseDate(date);
  if (normal === undefined) return undefined;
  const isKnown = normal !== 'impossible' && normal.kind !== 'text';
  // A point is both ends of itself.
  const ends = isKnown ? [...new Set(endsOf(normal))] : [];
  const points = ends.filter((end) => typeof end === 'object' && end.unspecified === undefined);
  if (points.length > 0 && points.length === ends.length) return fromPoints(points as DatePoint[]);
  const literal = plainText(dates.format(date));
  return literal === '' ? undefined : { literal };
}

function fromPoints(points: readonly DatePoint[]): CslDataDate {
  const [{ season, approximate, uncertain } = emptyPoint] = points;
  return {
    'date-parts': points.map(({ year, month, day }) => [
      // CSL counts 1 BC as -1 and has no year 0.
      year <= 0 ? year - 1 : year,
      ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])]),
    ]),
    ...(season !== undefined && { season }),
    ...((approximate || uncertain) && { circa: true }),
  };
}

const emptyPoint: Partial<DatePoint> = {};
