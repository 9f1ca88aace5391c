import { joinParts } from '../language/counts.ts';
import type { Leader } from '../model/front-matter.ts';
import { fillPhrase } from '../references/words.ts';
import type { HtmlContext } from './context.ts';
import { yearOf } from './era-span.ts';

/**
 * Print a leader with office and years of it.
 *
 * @param leader Leader as declared.
 * @param context Words and dates of the language.
 * @returns Such as "Vladimir Putin, president (1999–2008)".
 */
export function leaderInWords({ name, office, from, to }: Leader, context: HtmlContext): string {
  const title = office === undefined ? name : joinParts([name, office], context.lang);
  const term = termInYears(from, to, context);
  return term === '' ? title : `${title} (${term})`;
}

function termInYears(
  from: string | undefined,
  to: string | undefined,
  { words, dates }: HtmlContext,
): string {
  const first = from === undefined ? '' : yearOf(from, dates);
  const last = to === undefined ? '' : yearOf(to, dates);
  if (last === '') return first === '' ? '' : fillPhrase(words.fromYear, { year: first });
  if (first === '') return fillPhrase(words.untilYear, { year: last });
  return first === last ? first : `${first}–${last}`;
}
