import { yearOfDay } from '../dates/day.ts';
import { boundsOf } from '../dates/edtf.ts';
import { joinParts } from '../language/join-parts.ts';
import type { Span } from '../model/era.ts';
import type { Leader } from '../model/front-matter.ts';
import type { HtmlContext } from './context.ts';
import { fillYear } from './era-span.ts';

/**
 * Print a leader with office and the years of it within an era. Years outside the era are left out,
 * so that nobody takes a bound of the era for one of the term: of a term that goes beyond it only
 * the end inside is told, and of one with no end inside and one not known, nothing.
 *
 * @param leader Leader as declared.
 * @param span Span of the era; a whole term prints where it is not known.
 * @param context Words and dates of the language.
 * @returns Such as "Vladimir Putin, president (1999–2008)" or "Donald Henderson, WHO (until 1977)".
 */
export function leaderInWords(
  { name, office, from, to }: Leader,
  span: Span | undefined,
  context: HtmlContext,
): string {
  const title = office === undefined ? name : joinParts([name, office], context.lang);
  const term = termWithin(from, to, span, context);
  return term === '' ? title : `${title} (${term})`;
}

function termWithin(
  from: string | undefined,
  to: string | undefined,
  span: Span | undefined,
  context: HtmlContext,
): string {
  if (!span) return termInYears(from, to, context);
  if (from !== undefined && to !== undefined && coversEra(from, to, span)) {
    return context.words.throughout;
  }
  const within = (date: string | undefined) =>
    date !== undefined && touches(date, span) ? date : undefined;
  return termInYears(within(from), within(to), context);
}

function coversEra(from: string, to: string, span: Span): boolean {
  return yearsOf(from).last < yearOfDay(span.first) && yearsOf(to).first > yearOfDay(span.last);
}

/** Whether the year that prints lies in the era: of an interval that is its first end. */
function touches(date: string, span: Span): boolean {
  const printed = date.split('/').find((end) => /\d/.test(end)) ?? date;
  const { first, last } = yearsOf(printed);
  return !(last < yearOfDay(span.first) || first > yearOfDay(span.last));
}

function termInYears(
  from: string | undefined,
  to: string | undefined,
  { words, dates }: HtmlContext,
): string {
  if (from !== undefined && to !== undefined) return dates.formatYears(from, to);
  if (from !== undefined) return fillYear(words.fromYear, dates.formatYear(from));
  return to === undefined ? '' : fillYear(words.untilYear, dates.formatYear(to));
}

/** First and last year that a date may mean. */
function yearsOf(date: string): { first: number; last: number } {
  const { first, last } = boundsOf(date) ?? {};
  const days = [first ?? last, last ?? first].map((day) => (day ? yearOfDay(day) : Number.NaN));
  return { first: days[0] ?? Number.NaN, last: days[1] ?? Number.NaN };
}
