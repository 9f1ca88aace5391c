import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { joinParts } from '../../language/join-parts.ts';
import type { Era } from '../../model/era.ts';
import type { HtmlContext } from '../context.ts';
import { spanInYears } from '../era-span.ts';
import { eraStrip } from '../parts/era-strip.ts';

/**
 * Print a heading with its id, the one that `[text](#words)` links to. That of an era has its numeral before it and the strip with what is known of the era after it; what stands at the head of the pages on which it goes on is its `data-running-head`.
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
    heading.properties.dataRunningHead = eraInShort(era, context);
    heading.children.unshift(h('span', { className: ['era-numeral'] }, era.numeral), {
      type: 'text',
      value: ' ',
    });
    return [heading, eraStrip(era, context)];
  };
}

/** Such as "II Chávez era, 1999–2013": what stands at the head of the pages on which the era goes on. */
function eraInShort({ numeral, label, span }: Era, context: HtmlContext): string {
  const name = `${numeral} ${label}`;
  return span ? joinParts([name, spanInYears(span, context)], context.lang) : name;
}
