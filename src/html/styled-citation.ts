import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import type { Citation } from '../markdown/nodes.ts';
import { referenceId } from '../markdown/target-ids.ts';
import type { CitationStretch } from '../model/reference.ts';
import { withTextStyles } from './text-styles.ts';

/** A citation in a CSL style, as HTML. */
export interface StyledCitation {
  /** Whether all of it is raised; then it stands right after the word before it. */
  isRaised: boolean;
  content: ElementContent[];
}

/**
 * Write what a CSL style prints for a citation as HTML, with a link to each entry.
 *
 * @param stretches What is printed.
 * @param words Renders the words of the author before or after an item.
 * @returns The content of the mark; what is raised as a whole is not raised in itself.
 */
export function styledCitation(
  stretches: readonly CitationStretch[],
  words: (item: number, side: 'prefix' | 'suffix') => ElementContent[],
): StyledCitation {
  const isRaised = isAllRaised(stretches);
  const content = stretches.flatMap((stretch) => {
    const styles = stretch.styles?.filter((style) => !isRaised || style !== 'superscript');
    return withTextStyles(stretchToHast(stretch, words), styles);
  });
  return { isRaised, content };
}

/**
 * Tell whether a citation prints nothing but raised figures, which stand right behind a word.
 *
 * @param citation Citation in a briefing.
 * @returns Whether it does: a CSL style says so, no author is named before it, and it begins with no
 *   words of the author.
 */
export function isBareFigure({ items, data }: Citation): boolean {
  const { printed = [] } = data ?? {};
  if (printed.length === 0 || items[0]?.mode === 'textual') return false;
  return printed[0]?.kind !== 'words' && isAllRaised(printed);
}

function isAllRaised(stretches: readonly CitationStretch[]): boolean {
  return stretches.every(({ styles }) => styles?.includes('superscript'));
}

function stretchToHast(
  stretch: CitationStretch,
  words: (item: number, side: 'prefix' | 'suffix') => ElementContent[],
): ElementContent[] {
  if (stretch.kind === 'words') return words(stretch.item, stretch.side);
  const text: ElementContent = { type: 'text', value: stretch.text };
  return stretch.number === undefined
    ? [text]
    : [h('a', { href: `#${referenceId(stretch.number)}` }, text)];
}

/**
 * Tell whether a mark in the line needs a blank before it: authors write citations right after a
 * word or full stop, where a raised one stands.
 *
 * @param siblings Content round the citation.
 * @param index Its place among them.
 * @returns Whether text stands right before it.
 */
export function needsBlank(siblings: readonly Nodes[], index: number): boolean {
  const before = siblings[index - 1];
  if (!before || before.type === 'break') return false;
  return before.type !== 'text' || !/[\s([{«“‘—–/]$/u.test(before.value);
}
