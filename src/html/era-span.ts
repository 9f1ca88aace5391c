import type { Span } from '../model/era.ts';
import { fillPhrase } from '../references/words.ts';
import type { HtmlContext } from './context.ts';

/**
 * Print a span by its years: the printed end is the year of the last day inside.
 *
 * @param span Span of an era or gap.
 * @param context Words and dates of the language.
 * @returns Such as "1945–1991", "1945", "753–509 BC", or "since 2013" for an open one.
 */
export function spanInYears(span: Span, context: Pick<HtmlContext, 'words' | 'dates'>): string {
  const { words, dates } = context;
  if (span.open) return fillYear(words.sinceYear, dates.formatYear(span.first));
  return dates.formatYears(span.first, span.last);
}

/**
 * Fill the year into a phrase.
 *
 * @param phrase Phrase with `{year}`.
 * @param year Year in words, such as "44 BC".
 * @returns Such as "since 44 BC". What follows the number comes last, as in "с 44 года до н. э.".
 */
export function fillYear(phrase: string, year: string): string {
  const [, number = year, rest = ''] = /^(.*\d)( \D*)$/.exec(year) ?? [];
  return fillPhrase(phrase, { year: number }) + rest;
}
