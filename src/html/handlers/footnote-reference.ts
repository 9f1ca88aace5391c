import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { HtmlContext } from '../context.ts';

/**
 * Print the mark of a note: a raised letter in brackets, so that it never looks like the number of
 * a reference. The marks of free-text references are citations by now.
 *
 * @param context What the handlers share; the note is entered there.
 * @returns The handler.
 */
export function footnoteReferenceHandler(context: HtmlContext) {
  return (state: State, node: FootnoteReference): Element => {
    const identifier = node.identifier.toUpperCase();
    const note = context.notes.get(identifier) ?? {
      letter: noteLetter(context.notes.size),
      marks: [],
    };
    context.notes.set(identifier, note);
    const ids = noteIds(note.letter);
    const id = `${ids.marks}${note.marks.length + 1}`;
    note.marks.push(id);
    const mark = h('sup', { className: ['note-mark'], id }, [
      '[',
      h('a', { href: `#${ids.note}` }, note.letter),
      ']',
    ]);
    state.patch(node, mark);
    return mark;
  };
}

/**
 * Name a note and its marks.
 *
 * @param letter Letter of the note.
 * @returns Its id, and what the ids of its marks begin with.
 */
export function noteIds(letter: string): { note: string; marks: string } {
  return { note: `note-${letter}`, marks: `note-mark-${letter}-` };
}

/**
 * Name a note by a letter.
 *
 * @param index Position of the note, from 0.
 * @returns a to z, then aa, ab and so on.
 */
export function noteLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : noteLetter(Math.floor(index / 26) - 1) + last;
}
