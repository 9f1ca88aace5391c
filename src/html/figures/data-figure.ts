import type { ElementContent } from 'hast';
import type { LeafDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import type { HtmlContext } from '../context.ts';
import { chartFigure } from './chart.ts';
import { locatorMap } from './locator-map.ts';

/**
 * Print the map or chart that a directive asks for.
 *
 * @param state State of the transform.
 * @param node Directive.
 * @param context What the handlers share.
 * @returns The figure; nothing where it could not be drawn, which a rule has told.
 */
export function dataFigure(
  state: State,
  node: LeafDirective,
  context: HtmlContext,
): ElementContent[] {
  const figure = context.briefing.figures.find((one) => one.node === node);
  if (!figure) return [];
  return figure.kind === 'map' ? locatorMap(figure, context) : chartFigure(state, figure, context);
}
