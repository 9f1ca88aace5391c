import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from '../values/visit.ts';

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
  const kept = idsIn(printed);
  const lost = idsIn(dropped);
  visit(treeOf(printed), 'element', (node) => {
    const target = targetOf(node);
    if (target === undefined || kept.has(target) || !lost.has(target)) return;
    const { href: _, ...properties } = node.properties;
    node.tagName = 'span';
    node.properties = properties;
  });
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
    if (own !== undefined && isEraHeading(block)) level = own;
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
  const numbers = new Set<number>();
  visit(treeOf(parts), 'element', ({ properties: { dataCites } }) => {
    if (dataCites === undefined) return;
    for (const number of String(dataCites).split(/\s+/)) numbers.add(Number(number));
  });
  return numbers;
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
  const ids = idsIn(printed);
  visit(treeOf(notes), 'element', (node) => {
    if (node.tagName !== 'ol') return undefined;
    node.children = node.children.filter(
      (item) => item.type !== 'element' || item.tagName !== 'li' || isMarked(item, ids),
    );
    return SKIP;
  });
  const left = elementsIn(notes).filter(({ tagName }) => tagName === 'li');
  if (left.length === 0) return [];
  for (const { properties, children } of left) {
    const letter = String(properties.id ?? '').replace(/^note-/, '');
    // Letters are those of the whole briefing, as numbers are.
    properties.value = String(letterPosition(letter));
    // Pages of marks are looked up in the whole edition.
    visit(treeOf(children as ElementContent[]), 'element', (element) => {
      element.children = element.children.filter((child) => !isCited(child));
    });
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
  const tree = treeOf(parts);
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

function isEraHeading(block: ElementContent): boolean {
  const { className } = block.type === 'element' ? block.properties : {};
  return Array.isArray(className) && className.includes('era-heading');
}

function isCited(node: ElementContent): boolean {
  const { className } = node.type === 'element' ? node.properties : {};
  return Array.isArray(className) && className.includes('cited');
}

function isMarked(item: Element, ids: ReadonlySet<string>): boolean {
  const letter = String(item.properties.id ?? '').replace(/^note-/, '');
  return [...ids].some((id) => id.startsWith(`note-mark-${letter}-`));
}

/** Of a, b … z, aa, ab … from 1. */
function letterPosition(letter: string): number {
  return [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 96, 0);
}

function idsIn(parts: readonly ElementContent[]): Set<string> {
  return new Set(
    elementsIn(parts).flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : [])),
  );
}

function elementsIn(parts: readonly ElementContent[]): Element[] {
  const found: Element[] = [];
  visit(treeOf(parts), 'element', (node) => {
    found.push(node);
  });
  return found;
}

function treeOf(parts: readonly ElementContent[]): Root {
  return { type: 'root', children: [...parts] };
}

function targetOf({ tagName, properties: { href } }: Element): string | undefined {
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
