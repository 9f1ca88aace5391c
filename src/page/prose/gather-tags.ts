import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../../html/elements/classes.ts';
import { elementsBelow, elementsOf } from '../../html/elements/find-elements.ts';
import { languagePack } from '../../language/languages.ts';
import { visit } from '../../values/visit.ts';

/**
 * Let a list of which no item has a source say so once: beside the label of its box, or below it.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of the document.
 */
export function gatherTags(tree: Root, lang: string): void {
  const words = languagePack(lang).fixedWords.noSourceForAny;
  visit(tree, 'element', (list, index, owner) => {
    if (!/^[ou]l$/.test(list.tagName) || !owner || index === undefined) return;
    const items = elementsOf(list);
    if (items.length < 2 || !items.every(endsUnsourced)) return;
    for (const item of items) takeTag(item);
    const tag = h('span', { className: ['support-tag', 'support-none'] }, words);
    const label = labelBefore(owner.children.slice(0, index) as ElementContent[]);
    if (label) label.children.push({ type: 'text', value: ' ' }, tag);
    else owner.children.splice(index + 1, 0, h('p', { className: ['support-of-list'] }, [tag]));
  });
}

/** Whether tags are the last words of an item, one of them that it has no source. */
function endsUnsourced(item: Element): boolean {
  const isTag = (node: Element) =>
    hasClass(node, 'support-none') || hasClass(node, 'support-unusable');
  return elementsBelow(item, isTag).length === 1 && tagAtEnd(item) !== undefined;
}

function tagAtEnd(item: Element): { line: Element; tag: Element } | undefined {
  const last = elementsOf(item).at(-1);
  if (last?.tagName === 'p') return tagAtEnd(last);
  const end = item.children.findLastIndex((node) => !isTagOrBlank(node));
  const tags = item.children.slice(end + 1);
  const tag = elementsOf({ children: tags }).find((node) => hasClass(node, 'support-none'));
  return tag && { line: item, tag };
}

function takeTag(item: Element): void {
  const found = tagAtEnd(item);
  if (!found) return;
  const { line, tag } = found;
  const at = line.children.indexOf(tag);
  line.children.splice(at, isBlank(line.children[at + 1]) ? 2 : 1);
  const text = line.children.at(-1);
  if (text?.type === 'text') text.value = text.value.trimEnd();
}

function isTagOrBlank(node: ElementContent): boolean {
  return isBlank(node) || hasClass(node, 'support-tag');
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** The label of a box speaks for a list that is all the box holds before its end. */
function labelBefore(before: readonly ElementContent[]): Element | undefined {
  const [label, ...rest] = elementsOf({ children: before });
  return label && rest.length === 0 && hasClass(label, 'box-label') ? label : undefined;
}
