import type { Element, ElementContent, Root } from 'hast';
import { hasClass } from '../../html/elements/classes.ts';
import { elementsOf } from '../../html/elements/find-elements.ts';
import { SKIP, visit } from '../../values/visit.ts';

/** A paragraph, or the words of a list item: what is read in one breath. */
export interface TextBlock {
  /** Element whose content it is. */
  parent: Element;
  /** Its content, without blocks such as a list inside it. */
  content: ElementContent[];
  /** How many lists stand around it. */
  lists: number;
  /** How many quotations stand around it. */
  quotes: number;
}

/**
 * Find the running text that stands in the column of the text: paragraphs and list items of the
 * sections of a flow. Boxes, tables, figures, chronologies and the notes have a width of their own
 * or a look that says more, and are left out.
 *
 * @param tree Document with its sections made.
 * @returns The blocks in their order.
 */
export function findTextBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = [];
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'notes')) return SKIP;
    if (!hasClass(node, 'section-text')) return undefined;
    collect(node, { lists: 0, quotes: 0 }, blocks);
    return SKIP;
  });
  return blocks;
}

type Depth = Pick<TextBlock, 'lists' | 'quotes'>;

function collect(parent: Element, depth: Depth, blocks: TextBlock[]): void {
  for (const child of elementsOf(parent)) {
    const { tagName } = child;
    if (tagName === 'p' && !hasClass(child, 'exhibit-source')) {
      blocks.push({ parent: child, content: child.children, ...depth });
    } else if (tagName === 'ul' || tagName === 'ol') {
      collectItems(child, { ...depth, lists: depth.lists + 1 }, blocks);
    } else if (tagName === 'blockquote') {
      collect(child, { ...depth, quotes: depth.quotes + 1 }, blocks);
    }
  }
}

/** The words of a tight item stand in it without a paragraph. */
function collectItems(list: Element, depth: Depth, blocks: TextBlock[]): void {
  for (const item of elementsOf(list)) {
    if (item.tagName !== 'li') continue;
    const end = item.children.findIndex(isBlock);
    const content = end === -1 ? item.children : item.children.slice(0, end);
    blocks.push({ parent: item, content, ...depth });
    collect(item, depth, blocks);
  }
}

const BLOCKS = new Set('p ul ol blockquote pre table figure section div h3 h4 h5 h6'.split(' '));

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}
