import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Text } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { isEdtf } from '../../eras/edtf.ts';
import { fixedWords } from '../../language/fixed-words.ts';
import type { HtmlContext } from '../context.ts';

/** A date in EDTF spelling at the start of an item, then `(planned)` where it says so. */
const opening = /^(\S+)(\s+\(planned\))?\s+/;

/**
 * Print a row of a chronology: the date in the words of the language, then what happened.
 *
 * @param state State of the transform.
 * @param item List item whose text begins with a date.
 * @param context What the handlers share.
 * @returns A list item of two parts; one without a readable date keeps its text as it is.
 */
export function chronologyItem(state: State, item: ListItem, context: HtmlContext): Element {
  const [paragraph] = item.children;
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const match = first?.type === 'text' ? opening.exec(first.value) : null;
  const date = match?.[1] ?? '';
  if (!match || !isEdtf(date) || paragraph?.type !== 'paragraph' || first?.type !== 'text') {
    return h('li', state.all(item) as ElementContent[]);
  }
  const rest: Text = { ...first, value: first.value.slice(match[0].length) };
  const text = state.all({ ...paragraph, children: [rest, ...paragraph.children.slice(1)] });
  const more = item.children.slice(1).flatMap((child) => state.one(child, item) ?? []);
  const planned = match[2] ? [h('i', `(${fixedWords(context.lang).planned}) `)] : [];
  const result = h('li', [
    h('span', { className: ['chronology-date'] }, context.dates.formatText(date)),
    ' ',
    h('span', { className: ['chronology-text'] }, [...planned, ...(text as ElementContent[])]),
    ...(more as ElementContent[]),
  ]);
  state.patch(item, result);
  return result;
}
