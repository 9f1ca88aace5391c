import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { HtmlContext } from './context.ts';

/**
 * Print the notes of a briefing: each with its letter, its text and the pages it is marked on.
 *
 * @param state State of the transform that met the marks.
 * @param context What the handlers share.
 * @returns The section, or undefined where nothing is noted.
 */
export function notesList(state: State, context: HtmlContext): Element | undefined {
  if (context.notes.size === 0) return undefined;
  const { words } = context;
  const contents: ElementContent[][] = [];
  // Printing a note may meet further notes: the map grows while it is walked.
  for (const [identifier] of context.notes) {
    const definition = context.footnotes.get(identifier);
    contents.push(definition ? (state.wrap(state.all(definition), true) as ElementContent[]) : []);
  }
  // Only now are all marks known, also those in notes.
  const items = [...context.notes.values()].map((note, index) => {
    const id = `note-${note.letter}`;
    const links = [`${words.citedPage}\u00A0`, ...backLinks(note.marks, id)];
    const pages = h('span', { className: ['cited'] }, links);
    return h('li', { id }, withPages(contents[index] ?? [], pages));
  });
  return h('section', { className: ['notes'] }, [
    h('h2', { id: 'notes' }, words.notes),
    h('ol', { type: 'a' }, items),
  ]);
}

/** The pages follow the last words of the note. */
function withPages(content: ElementContent[], pages: Element): ElementContent[] {
  const last = content.findLast((child) => child.type === 'element');
  if (last?.type !== 'element' || last.tagName !== 'p') return [...content, h('p', pages)];
  last.children.push({ type: 'text', value: ' ' }, pages);
  return content;
}

/**
 * Link back to each place that names an entry, by the page it is printed on. The press fills the
 * numbers in.
 *
 * @param anchors Ids of the places, in print order.
 * @param group Id of the entry; places on one page get letters.
 * @returns Links with commas between.
 */
export function backLinks(anchors: readonly string[], group: string): ElementContent[] {
  return anchors.flatMap((anchor, index): ElementContent[] => {
    const slot = h('span', { 'data-page-of': anchor, 'data-page-group': group });
    const link = h('a', { href: `#${anchor}` }, slot);
    return index === 0 ? [link] : [{ type: 'text', value: ', ' }, link];
  });
}
