import type { Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { linkTarget } from '../../html/elements/identifiers.ts';
import { type FigureLabel, readFigureLabel } from '../../html/figures/figure-label.ts';
import type { FigureWords } from '../../language/figure-words.ts';
import { languagePack } from '../../language/languages.ts';
import { SKIP, visit } from '../../values/visit.ts';

/**
 * Complete cross-references: a link whose whole text is the word "Figure", "Map" or "Table", in
 * English or in the language of the document, and that leads to a numbered exhibit, tells its number
 * and page: "Figure 2 (p. 5)". Must run when every caption has its number.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of the document.
 */
export function linkExhibits(tree: Root, lang: string): void {
  const labels = labelsById(tree);
  if (labels.size === 0) return;
  const words = languagePack(lang).figureWords;
  const known = new Set([languagePack('en').figureWords, words].flatMap(kindsOf));
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const id = linkTarget(node);
    const label = id === undefined ? undefined : labels.get(id);
    const written = textOf(node).trim();
    if (id === undefined || !label || !known.has(written.toLowerCase())) return undefined;
    // The author's own spelling stays, as in "see figure 2".
    const word = written.toLowerCase() === label.word.toLowerCase() ? written : label.word;
    node.children = [{ type: 'text', value: `${word}\u00a0${label.number}` }];
    parent.children.splice(index + 1, 0, ...pageOf(id, words));
    return [SKIP, index + 4];
  });
}

/** The page stands beside the link: what the link says must not wait for the print. */
function pageOf(id: string, { page }: FigureWords) {
  return [
    { type: 'text' as const, value: ` (${page}\u00a0` },
    h('span', { dataPageOf: id }),
    { type: 'text' as const, value: ')' },
  ];
}

function kindsOf({ figure, map, table }: FigureWords): string[] {
  return [figure, map, table].map((word) => word.toLowerCase());
}

/** Labels of all captions, by the id of the figure or table around; the first of equal ids counts. */
function labelsById(tree: Root): Map<string, FigureLabel> {
  const labels = new Map<string, FigureLabel>();
  walk(tree, undefined);
  return labels;

  function walk(node: Nodes, around: string | undefined): void {
    if (!('children' in node)) return;
    const exhibit = node.type === 'element' && ['figure', 'table'].includes(node.tagName);
    const inside = exhibit ? node.properties.id?.toString() : around;
    const label =
      node.type === 'element' && inside !== undefined ? readFigureLabel(node) : undefined;
    if (label && inside !== undefined && !labels.has(inside)) labels.set(inside, label);
    for (const child of node.children) walk(child, inside);
  }
}
