import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from '../values/visit.ts';
import { hasClass } from './elements/classes.ts';
import { elementsBelow, elementsOf, firstBelow } from './elements/find-elements.ts';
import { idsIn, linkTarget } from './elements/identifiers.ts';
import { noteIds, noteLetter } from './handlers/footnote-reference.ts';

/** What prints, and what does not. */
export interface Divided {
  printed: readonly ElementContent[];
  dropped: readonly ElementContent[];
}

/**
 * Make links plain words that lead to what does not print. Links that lead nowhere at all stay, as
 * they are mistakes.
 *
 * @param parts What prints, changed in place, and what does not.
 */
export function unlinkDropped({ printed, dropped }: Divided): void {
  const kept = idsIn({ children: printed });
  const lost = idsIn({ children: dropped });
  for (const node of elementsBelow({ children: printed })) {
    const target = linkTarget(node);
    if (target === undefined || kept.has(target) || !lost.has(target)) continue;
    const { href: _, ...properties } = node.properties;
    node.tagName = 'span';
    node.properties = properties;
  }
}

/**
 * Divide the text into the sections of eras and the rest. A section of an era ends at the next heading
 * of its level, or of one above.
 *
 * @param text Blocks of the text, in order.
 * @returns Both, each in order.
 */
export function divideText(text: readonly ElementContent[]): {
  eras: ElementContent[];
  beside: ElementContent[];
} {
  const eras: ElementContent[] = [];
  const beside: ElementContent[] = [];
  let level = Infinity;
  for (const block of text) {
    const own = headingLevel(block);
    if (own !== undefined && hasClass(block, 'era-heading')) level = own;
    else if (own !== undefined && own <= level) level = Infinity;
    (level === Infinity ? beside : eras).push(block);
  }
  return { eras, beside };
}

/**
 * Gather the numbers of the references that some parts cite.
 *
 * @param parts Parts of a briefing, with their citation marks as handlers make them.
 * @returns The numbers.
 */
export function citedIn(parts: readonly ElementContent[]): Set<number> {
  const numbers = elementsBelow({ children: parts }).flatMap(({ properties: { dataCites } }) =>
    dataCites === undefined ? [] : String(dataCites).split(/\s+/).map(Number),
  );
  return new Set(numbers);
}

/**
 * Keep the notes that are marked in what prints, and in each the pages that do.
 *
 * @param notes The list of notes; changed in place.
 * @param printed What prints beside it.
 * @returns The list; nothing where no note is left.
 */
export function keepMarkedNotes(
  notes: ElementContent[],
  printed: readonly ElementContent[],
): ElementContent[] {
  const ids = [...idsIn({ children: printed })];
  const isMarked = (letter: string) => ids.some((id) => id.startsWith(noteIds(letter).marks));
  const list = firstBelow({ children: notes }, ({ tagName }) => tagName === 'ol');
  const items = list ? elementsOf(list) : [];
  const left = items.filter((_, index) => isMarked(noteLetter(index)));
  if (!list || left.length === 0) return [];
  list.children = left;
  for (const item of left) {
    // Letters are those of the whole briefing, as numbers are.
    item.properties.value = String(items.indexOf(item) + 1);
    // Pages of marks are looked up in the whole edition.
    for (const element of elementsBelow(item)) {
      element.children = element.children.filter((child) => !hasClass(child, 'cited'));
    }
  }
  return notes;
}

/**
 * Take the first element of a kind out of some parts.
 *
 * @param parts Parts; changed in place.
 * @param isWanted Tells the element.
 * @returns The element with its line of sources, or nothing.
 */
export function takeFirst(
  parts: ElementContent[],
  isWanted: (element: Element) => boolean,
): ElementContent[] {
  const tree: Root = { type: 'root', children: [...parts] };
  let taken: ElementContent[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (taken.length > 0 || !parent || index === undefined || !isWanted(node)) return undefined;
    taken = parent.children.splice(index, 1) as ElementContent[];
    return SKIP;
  });
  parts.splice(0, parts.length, ...(tree.children as ElementContent[]));
  return taken;
}

function headingLevel(block: ElementContent): number | undefined {
  const level = block.type === 'element' && /^h([1-6])$/.exec(block.tagName)?.[1];
  return level ? Number(level) : undefined;
}
