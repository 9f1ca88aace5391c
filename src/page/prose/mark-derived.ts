import type { Element, Nodes, Root } from 'hast';
import { hasClass } from '../../html/elements/classes.ts';
import { direction } from '../../language/direction.ts';
import { SKIP, visit } from '../../values/visit.ts';

/**
 * Tell rows and columns that the build has counted from those that authors wrote where letters have no
 * italics: in Arabic and Hebrew their names get an asterisk, which the words over the table explain.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of the document.
 */
export function markDerived(tree: Root, lang: string): void {
  if (direction(lang) !== 'rtl') return;
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return undefined;
    for (const name of namesIn(table)) name.children.push({ type: 'text', value: '\u00A0*' });
    return SKIP;
  });
}

/** The names of derived rows, or those of derived columns. */
function namesIn(table: Element): Element[] {
  const names: Element[] = [];
  visit(table as Nodes, 'element', (node) => {
    if (!hasClass(node, 'derived')) return undefined;
    const name = node.tagName === 'tr' ? node.children.find(isName) : node;
    if (name && isName(name)) names.push(name);
    return SKIP;
  });
  return names;
}

function isName(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'th';
}
