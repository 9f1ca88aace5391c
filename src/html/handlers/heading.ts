import type { Element } from 'hast';
import type { Heading } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { HtmlContext } from '../context.ts';

/**
 * Print a heading with an id made from its words, the one that `[text](#words)` links to.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function headingHandler(context: HtmlContext) {
  return (state: State, node: Heading): Element => {
    const heading = defaultHandlers.heading(state, node);
    heading.properties.id = context.slug(textOf(node));
    return heading;
  };
}
