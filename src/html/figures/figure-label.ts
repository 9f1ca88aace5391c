import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { languagePack } from '../../language/languages.ts';
import type { HtmlContext } from '../context.ts';
import { hasClass } from '../elements/classes.ts';
import { firstBelow } from '../elements/find-elements.ts';

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

/** What the caption of an exhibit calls it, such as "Figure" and "2". */
export interface FigureLabel {
  word: string;
  number: string;
}

/**
 * Read the label that an element is.
 *
 * @param element Any element.
 * @returns The label; undefined where it is none.
 */
export function readFigureLabel(element: Element): FigureLabel | undefined {
  if (!hasClass(element, 'figure-number')) return undefined;
  const [, word, number] = /^(.+)\u00a0(\d+)\.$/.exec(textOf(element)) ?? [];
  return word === undefined || number === undefined ? undefined : { word, number };
}

/**
 * Find what an exhibit is called.
 *
 * @param exhibit Figure, table or caption.
 * @returns Such as "Figure 2"; undefined for one without a number.
 */
export function findFigureLabel(exhibit: Element): string | undefined {
  const element = firstBelow(exhibit, (one) => hasClass(one, 'figure-number'));
  const label = element && readFigureLabel(element);
  return label && `${label.word}\u00a0${label.number}`;
}
