import type { Paragraph, PhrasingContent } from 'mdast';

/** What only dresses words up: a date may stand in bold, or have a raised ending. */
const DRESSED: ReadonlySet<string> = new Set(['delete', 'emphasis', 'strong', 'superscript']);

/**
 * Get the words that a paragraph begins with, up to the first thing in it that is more than words.
 *
 * @param paragraph Paragraph, such as that of a row of a chronology.
 * @returns The words, without emphasis.
 */
export function leadingWords({ children }: Paragraph): string {
  return wordsOf(children).text;
}

/**
 * Give what a paragraph holds behind its first words.
 *
 * @param paragraph Paragraph; it is not changed.
 * @param length Characters (UTF-16 units) of `leadingWords` to leave out.
 * @returns The rest.
 */
export function withoutLeadingWords({ children }: Paragraph, length: number): PhrasingContent[] {
  return cut(children, { left: length });
}

function wordsOf(nodes: readonly PhrasingContent[]): { text: string; isWhole: boolean } {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (!DRESSED.has(node.type) || !('children' in node)) return { text, isWhole: false };
    else {
      const inner = wordsOf(node.children);
      text += inner.text;
      if (!inner.isWhole) return { text, isWhole: false };
    }
  }
  return { text, isWhole: true };
}

/** Cuts as many characters as are still to be left out, which it counts down. */
function cut(nodes: readonly PhrasingContent[], count: { left: number }): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (count.left === 0) return [node];
    if (node.type === 'text') {
      const value = node.value.slice(count.left);
      count.left -= node.value.length - value.length;
      return value === '' ? [] : [{ ...node, value }];
    }
    if (!('children' in node)) return [node];
    const children = cut(node.children, count);
    return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
  });
}
