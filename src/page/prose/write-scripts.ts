import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass } from '../../html/elements/classes.ts';
import type { StyledText } from '../../model/reference.ts';
import { setScripts } from '../../references/markup/set-scripts.ts';

/**
 * Write raised and lowered figures of the text as characters of Unicode, as in the entries of references:
 * `10³` and `CO₂` say what they are to who copies or searches them, where a `3` that is only set higher
 * is copied as `103`. Words keep their look, and so do all where a font would lack a character.
 *
 * @param tree Document; changed in place.
 * @param canShow Whether the fonts of the text have a character.
 */
export function writeScripts(tree: Root | Element, canShow: (character: string) => boolean): void {
  const children: (RootContent | ElementContent)[] = [];
  for (const [index, child] of tree.children.entries()) {
    const around = [children.at(-1), tree.children[index + 1]] as const;
    const written = child.type === 'element' ? writtenScript(child, around, canShow) : undefined;
    if (child.type === 'element' && written === undefined) writeScripts(child, canShow);
    add(children, written ?? child);
  }
  tree.children = children as ElementContent[];
}

const scripts: Readonly<Record<string, 'superscript' | 'subscript'>> = {
  sup: 'superscript',
  sub: 'subscript',
};

/** What stands for a script; undefined for what keeps its look. */
function writtenScript(
  element: Element,
  [before, after]: readonly [RootContent | undefined, RootContent | undefined],
  canShow: (character: string) => boolean,
): Text | undefined {
  const { tagName, children } = element;
  const style = scripts[tagName];
  if (!style || !hasClass(element, 'script')) return undefined;
  if (children.some(({ type }) => type !== 'text')) return undefined;
  const stretches: StyledText[] = [
    { text: wordsOf(before) },
    { text: children.map(textOf).join(''), styles: [style] },
    { text: wordsOf(after) },
  ];
  const [, set] = setScripts(stretches);
  if (!set || set.styles || ![...set.text].every(canShow)) return undefined;
  return { type: 'text', value: set.text };
}

function wordsOf(node: RootContent | undefined): string {
  return node && 'children' in node ? textOf(node) : node?.type === 'text' ? node.value : '';
}

/** Texts side by side become one, as those who look for phrases see one text at a time. */
function add(children: (RootContent | ElementContent)[], node: RootContent | ElementContent): void {
  const last = children.at(-1);
  if (last?.type === 'text' && node.type === 'text') last.value += node.value;
  else children.push(node);
}
