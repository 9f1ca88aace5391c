import type { CslNode } from './csl-style.ts';
import { withoutMarks } from './marks.ts';
import { elementsIn, type StyleElement, textIn } from './style-element.ts';

/** Elements whose text counts even when it is empty: a term that is switched off. */
const texts: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

/**
 * Write an element in the shape that the engine reads. Text between elements is only layout of the
 * file and goes; characters that we use as marks go, too.
 *
 * @param element Element of a style or locale.
 * @returns The same, as plain data of its own.
 */
export function toCslNode(element: StyleElement): CslNode {
  const inner = elementsIn(element);
  const text = withoutMarks(textIn(element));
  const attributes = element.attributes.map(({ name, value }) => [name, withoutMarks(value)]);
  return {
    name: element.name,
    attrs: Object.fromEntries(attributes) as Record<string, string>,
    children: inner.length > 0 ? inner.map(toCslNode) : textOf(element.name, text),
  };
}

function textOf(name: string, text: string): string[] {
  return texts.has(name) || text.trim() !== '' ? [text] : [];
}
