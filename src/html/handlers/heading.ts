import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import type { HtmlContext } from '../context.ts';
import { eraStrip } from '../parts/era-strip.ts';

/**
 * Print a heading with its id, the one that `[text](#words)` links to. That of an era has its numeral before it and the strip with what is known of the era after it.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function headingHandler(context: HtmlContext) {
  return (state: State, node: Heading): Element | ElementContent[] => {
    const heading = defaultHandlers.heading(state, node);
    heading.properties.id = node.data?.id;
    const era = node.data?.era;
    if (!era) return heading;
    heading.properties.className = ['era-heading'];
    heading.children.unshift(h('span', { className: ['era-numeral'] }, era.numeral), {
      type: 'text',
      value: ' ',
    });
    return [heading, eraStrip(era, context)];
  };
}
