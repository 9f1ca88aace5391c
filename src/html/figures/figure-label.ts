import type { Element } from 'hast';
import { h } from 'hastscript';
import { languagePack } from '../../language/languages.ts';
import type { HtmlContext } from '../context.ts';

/**
 * Give a figure its number, by the order in which they are rendered; maps and tables count for
 * themselves.
 *
 * @param kind What it is.
 * @param context What the handlers share; the number is entered there.
 * @returns "Figure 1." or "Map 1.", to stand first in the caption, with a space after it.
 */
export function figureLabel(
  kind: 'figure' | 'map' | 'table',
  context: HtmlContext,
): (Element | string)[] {
  const number = (context.figureCounts[kind] ?? 0) + 1;
  context.figureCounts[kind] = number;
  const word = languagePack(context.lang).figureWords[kind];
  return [h('span', { className: ['figure-number'] }, `${word}\u00a0${number}.`), ' '];
}
