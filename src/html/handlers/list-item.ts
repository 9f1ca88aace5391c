import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { fixedWords } from '../../language/fixed-words.ts';
import type { HtmlContext } from '../context.ts';

/**
 * Print a list item; the box of a task is a sign with a word for those who cannot see it, never a
 * form control.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function listItemHandler(context: HtmlContext) {
  return (state: State, node: ListItem, parent: Parents | undefined): Element => {
    const item = defaultHandlers.listItem(state, node, parent);
    if (typeof node.checked !== 'boolean') return item;
    const words = fixedWords(context.lang);
    const label = node.checked ? words.taskDone : words.taskOpen;
    const sign = h('span', { className: ['task-box'], ariaLabel: label }, node.checked ? '☑' : '☐');
    visit(item, 'element', (element, index, owner) => {
      if (element.tagName !== 'input' || owner?.type !== 'element' || index === undefined) return;
      owner.children.splice(index, 1, sign as ElementContent);
      return false;
    });
    return item;
  };
}
