import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { DefinitionList } from '../../markdown/nodes.ts';
import { renderBlocks } from '../render-one.ts';

/**
 * Print a list of terms, each over what it means.
 *
 * @param state State of the transform.
 * @param node List of definitions.
 * @returns The list.
 */
export function definitionListHandler(state: State, node: DefinitionList): Element {
  const rows = node.children.map((child) => {
    const row =
      child.type === 'definitionTerm'
        ? h('dt', state.all(child) as ElementContent[])
        : h('dd', renderBlocks(state, child));
    state.patch(child, row);
    return row;
  });
  const list = h('dl', { className: ['definitions'] }, rows);
  state.patch(node, list);
  return list;
}
