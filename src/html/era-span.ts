import { fillPhrase } from '../language/fill-phrase.ts';
import type { Span } from '../model/era.ts';
import type { HtmlContext } from './context.ts';

/**
 * Print a span by its years: the printed end is the year of the last day inside. An open span never
 * stands without the date up to which it is covered.
 *
 * @param span Span of an era or gap.
 * @param context Words and dates of the language.
 * @returns Such as "1945–1991", "1945", "753–509 BC", or "since 2013, covered to 2 March 2019" for
 *   an open one.
 */
export function spanInYears(span: Span, context: Pick<HtmlContext, 'words' | 'dates'>): string {
  const { words, dates } = context;
  if (!span.open) return dates.formatYears(span.first, span.last);
  const date = dates.formatText(span.coveredTo ?? span.last);
  return fillPhrase(fillYear(words.openEra, dates.formatYear(span.first)), { date });
}

/**
 * Fill the year into a phrase.
 *
 * @param phrase Phrase with `{year}`.
 * @param year Year in words, such as "44 BC".
 * @returns Such as "since 44 BC". What follows the number comes behind the words that belong to it, as
 *   in "с 44 года до н. э.".
 */
export function fillYear(phrase: string, year: string): string {
  const [, number = year, rest = ''] = /^(.*\d)( \D*)$/.exec(year) ?? [];
  return phrase.replace(/\{year\}([^,،]*)/, (_, word: string) => `${number}${word}${rest}`);
}
