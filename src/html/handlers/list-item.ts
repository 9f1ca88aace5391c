import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { visit } from '../../values/visit.ts';
import type { HtmlContext } from '../context.ts';
import { claimTags, withTags } from '../support-tags.ts';

/**
 * Print a list item, with tags after it where it is a claim. The box of a task is a sign with a word
 * for those who cannot see it, never a form control.
 *
 * @param context What the handlers share.
 * @returns The handler.
 */
export function listItemHandler(context: HtmlContext) {
  return (state: State, node: ListItem, parent: Parents | undefined): Element => {
    const item = defaultHandlers.listItem(state, node, parent);
    if (typeof node.checked === 'boolean') replaceBox(item, node.checked, context);
    addTags(item, claimTags(node, context));
    return item;
  };
}

function replaceBox(item: Element, done: boolean, { words }: HtmlContext): void {
  const label = done ? words.taskDone : words.taskOpen;
  const sign = h('span', { className: ['task-box'], ariaLabel: label }, done ? '☑' : '☐');
  visit(item, 'element', (element, index, owner) => {
    if (element.tagName !== 'input' || owner?.type !== 'element' || index === undefined) return;
    owner.children.splice(index, 1, sign as ElementContent);
    return false;
  });
}

const blocks = new Set(['ul', 'ol', 'pre', 'blockquote', 'table', 'section', 'figure', 'div']);

/** The tags follow the last words of the item itself, not those of a list inside it. */
function addTags(item: Element, tags: readonly ElementContent[]): void {
  if (tags.length === 0) return;
  const last = item.children.findLast((child) => child.type === 'element' && child.tagName === 'p');
  const owner = last?.type === 'element' ? last : item;
  const block = owner.children.findIndex(
    (child) => child.type === 'element' && blocks.has(child.tagName),
  );
  const end = block === -1 ? owner.children.length : block;
  owner.children = [...withTags(owner.children.slice(0, end), tags), ...owner.children.slice(end)];
}
