import type { Span } from '../model/era.ts';
import type { DateFormatter } from '../references/create-date-formatter.ts';
import { fillPhrase } from '../references/words.ts';
import type { HtmlContext } from './context.ts';

/**
 * Print a span by its years: the printed end is the year of the last day inside. An open span never
 * stands without the date up to which it is covered.
 *
 * @param span Span of an era or gap.
 * @param context Words and dates of the language.
 * @returns Such as "1945–1991", "1945", or "since 2013, covered to 2 March 2019" for an open one.
 */
export function spanInYears(span: Span, context: Pick<HtmlContext, 'words' | 'dates'>): string {
  const first = yearOf(span.first, context.dates);
  if (span.open) {
    const date = context.dates.formatText(span.coveredTo ?? span.last);
    return fillPhrase(context.words.openEra, { year: first, date });
  }
  const last = yearOf(span.last, context.dates);
  return first === last ? first : `${first}–${last}`;
}

/**
 * Print the year of a date.
 *
 * @param date ISO or EDTF date.
 * @param dates Dates of the language.
 * @returns The year in words, such as "1945" or "44 BC"; an interval without a start stays as it is.
 */
export function yearOf(date: string, dates: DateFormatter): string {
  return dates.formatText(/^-?\d{4}/.exec(date)?.[0] ?? date);
}
