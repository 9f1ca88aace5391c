import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../html/elements/classes.ts';
import { languagePack } from '../language/languages.ts';
import { SKIP, visit } from '../values/visit.ts';

/** The deepest heading that gets a number: `1.1.1` before those of the fourth level. */
const DEEPEST = 4;

/**
 * Write numbers before headings: `1`, `1.1` and `1.1.1` in a flow (an element with the class `flow`), `A`, `A.1`
 * and so on in annexes: in elements with the class `annexes`, and in the annex of turned tables. They are text, so that
 * they are read aloud and stand in the outline and the contents. The notes and what stands in boxes have none.
 *
 * @param tree Document, before contents are filled; changed in place.
 * @param lang BCP 47 tag of the document, whose letters number the annexes.
 */
export function numberSections(tree: Root, lang: string): void {
  const letters = [...languagePack(lang).fixedWords.annexLetters];
  const chapters = counter(String);
  const annexes = counter((count) => letters[count - 1] ?? String(count));
  visit(tree, 'element', (node) => {
    const numbers = hasClass(node, 'flow')
      ? chapters
      : hasClass(node, 'annexes') || hasClass(node, 'annex')
        ? annexes
        : undefined;
    if (!numbers) return undefined;
    numberHeadings(node, numbers);
    return SKIP;
  });
}

/** Gives the number of the next heading of a level; none where no heading of the level above it came before. */
type NextNumber = (level: number) => string | undefined;

function counter(first: (count: number) => string): NextNumber {
  const counts: number[] = [];
  return (level) => {
    const depth = level - 2;
    if (depth > counts.length) return undefined;
    counts[depth] = (counts[depth] ?? 0) + 1;
    counts.length = depth + 1;
    return counts.map((count, index) => (index === 0 ? first(count) : String(count))).join('.');
  };
}

function numberHeadings(part: Element, next: NextNumber): void {
  visit(part, 'element', (node) => {
    if (hasClass(node, 'box') || hasClass(node, 'notes')) return SKIP;
    const level = Number(/^h([2-6])$/.exec(node.tagName)?.[1]);
    if (!(level <= DEEPEST)) return undefined;
    const number = next(level);
    if (number !== undefined) putBefore(node, number);
    return undefined;
  });
}

function putBefore(heading: Element, number: string): void {
  const { dataRunningHead: head } = heading.properties;
  if (typeof head === 'string') heading.properties.dataRunningHead = `${number} ${head}`;
  heading.children.unshift(h('span', { className: ['section-number'] }, number), {
    type: 'text',
    value: ' ',
  });
}
