import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Parents, Table } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { isDirective } from '../../markdown/directives.ts';
import type { HtmlContext } from '../context.ts';
import { figureLabel } from '../figures/figure-label.ts';

/**
 * Print a table; one with `::table-caption` right before it is numbered and has its caption. What that
 * asks for a wide table is told in `data-wide`.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function tableHandler(context: HtmlContext) {
  return (state: State, node: Table, parent: Parents | undefined): Element => {
    const table = defaultHandlers.table(state, alignedToStart(node));
    const directive = captionBefore(node, parent);
    if (!directive) return table;
    const { wide } = directive.attributes ?? {};
    if (directive.data?.id) table.properties.id = directive.data.id;
    if (wide) table.properties.dataWide = wide;
    const words = state.all(directive) as ElementContent[];
    const caption = h('caption', [...figureLabel('table', context), ...words]);
    state.patch(directive, caption);
    table.children.unshift(caption);
    return table;
  };
}

/**
 * `:--` means the side where the language begins, which all cells have anyway. `--:` stays the right in
 * every language, as there the units of numbers stand below each other.
 */
function alignedToStart(node: Table): Table {
  const align = node.align?.map((side) => (side === 'left' ? null : side));
  return align ? { ...node, align } : node;
}

function captionBefore(node: Table, parent: Parents | undefined): LeafDirective | undefined {
  const siblings = parent?.children ?? [];
  const before = siblings[siblings.indexOf(node) - 1];
  return before && isDirective(before, 'table-caption') ? before : undefined;
}
