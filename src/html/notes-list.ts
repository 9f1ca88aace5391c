import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import { languagePack } from '../language/languages.ts';
import { citingPlaces } from './citing-places.ts';
import type { HtmlContext } from './context.ts';
import { noteIds } from './handlers/footnote-reference.ts';
import { renderBlocks } from './render-one.ts';

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
  const { comma } = languagePack(context.lang).referenceWords;
  const contents: ElementContent[][] = [];
  // Printing a note may meet further notes: the map grows while it is walked.
  for (const [identifier] of context.notes) {
    const definition = context.footnotes.get(identifier);
    contents.push(definition ? renderBlocks(state, definition) : []);
  }
  // Only now are all marks known, also those in notes.
  const items = [...context.notes].map(([identifier, note], index) => {
    const id = noteIds(note.letter).note;
    const { room, content } = citingPlaces(note.marks, id, { citedPage: words.citedPage, comma });
    const pages = h('span', { className: ['cited'], 'data-room': room }, content);
    const item = h('li', { id }, withPages(contents[index] ?? [], pages));
    const definition = context.footnotes.get(identifier);
    if (definition) state.patch(definition, item);
    return item;
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
