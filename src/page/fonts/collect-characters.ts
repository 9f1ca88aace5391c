import type { Element, Nodes, Root } from 'hast';
import type { FontUse } from '../../model/font-use.ts';

const CODE = new Set(['code', 'pre', 'kbd', 'samp']);

/**
 * Gather the characters of a document by the kind of text they stand in.
 *
 * @param tree Whole document.
 * @param styles Style sheets: list markers and margin boxes print what stands in their strings.
 * @returns Sets of characters; `text` and `heading` are one set, as CSS may print any prose in
 *   either family.
 */
export function collectCharacters(tree: Root, styles: string[] = []): Record<FontUse, Set<string>> {
  const prose = new Set<string>();
  const code = new Set<string>();
  const walk = (node: Nodes, into: Set<string>) => {
    if (node.type === 'text') for (const character of node.value) into.add(character);
    if (!('children' in node)) return;
    const inside = node.type === 'element' && isCode(node) ? code : into;
    for (const child of node.children) walk(child, inside);
  };
  walk(tree, prose);
  for (const style of styles) {
    for (const character of style.replace(/\/\*.*?\*\//gs, '')) prose.add(character);
  }
  return { text: prose, heading: prose, code };
}

function isCode({ tagName }: Element): boolean {
  return CODE.has(tagName);
}
