import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../../html/elements/classes.ts';
import { isProse } from './edit-prose.ts';

/** What is kept on one line is never longer, in characters: it must fit the narrowest column. */
const LONGEST = 16;

/** So few letters beside a hyphen are no part of a word that may stand alone. */
const FEW = 3;

/** A hyphen (that of Hebrew, too) or a dash between letters or figures; what it joins stays outside. */
const JOINT = /(?<=[\p{L}\p{N}.])[-–\u05BE](?=[\p{L}\p{N}])/u;
const WITH_JOINTS = /[\p{L}\p{M}\p{N}.,’'/]+(?:[-–\u05BE][\p{L}\p{M}\p{N}.,’'/]+)+/gu;

/**
 * Keep together what reads badly across two lines although it has no space: `AK-103`, `re-checked`,
 * `22–44`, `1966–1977`. Such a piece is wrapped in `span.keep`, which the style sheet does not break.
 * Of a long chain only so much is kept that it may still break between its parts, and a compound of
 * longer words (`counter-insurgency`, `Russia–Venezuela`) may break behind its hyphens.
 *
 * @param parent Document, or an element of it; changed in place.
 */
export function keepHyphens(parent: Root | Element): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') children.push(...keepIn(child));
    else children.push(child);
    if (child.type === 'element' && isProse(child) && !hasClass(child, 'keep')) keepHyphens(child);
  }
  parent.children = children as ElementContent[];
}

/** A text, with its pieces to keep in elements of their own. */
function keepIn(text: Text): (Text | Element)[] {
  if (!JOINT.test(text.value)) return [text];
  const nodes: (Text | Element)[] = [];
  let at = 0;
  for (const { 0: word, index } of text.value.matchAll(WITH_JOINTS)) {
    if (joinsPhrases(text.value, index, index + word.length)) continue;
    let start = index;
    for (const piece of piecesOf(word)) {
      const end = start + piece.length;
      if (JOINT.test(piece)) {
        if (start > at) nodes.push({ type: 'text', value: text.value.slice(at, start) });
        nodes.push(h('span', { className: ['keep'] }, piece));
        at = end;
      }
      start = end;
    }
  }
  if (nodes.length === 0) return [text];
  if (at < text.value.length) nodes.push({ type: 'text', value: text.value.slice(at) });
  return nodes;
}

/** Whether both sides of a word are longer phrases on one line: `3 May 2008–4 June 2009`. */
function joinsPhrases(text: string, start: number, end: number): boolean {
  return text[start - 1] === '\u00A0' && text[end] === '\u00A0';
}

/** Cuts a word behind each hyphen at which it may break. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  for (const part of word.split(/(?<=[-–\u05BE])/u)) {
    const before = pieces.at(-1);
    const fits = before !== undefined && before.length + part.length <= LONGEST;
    if (fits && isFixed(before, part)) pieces[pieces.length - 1] = before + part;
    else pieces.push(part);
  }
  return pieces;
}

/** Whether a line must not end at the hyphen between two parts, the first of which ends with it. */
function isFixed(before: string, after: string): boolean {
  if (/\p{N}.$/u.test(before) || /^\p{N}/u.test(after)) return true;
  if (before.endsWith('–')) return false;
  return lettersAtEnd(before) <= FEW || lettersAtStart(after) <= FEW;
}

function lettersAtEnd(part: string): number {
  return (/([\p{L}\p{M}]*).$/u.exec(part)?.[1] ?? '').length;
}

function lettersAtStart(part: string): number {
  return (/^[\p{L}\p{M}]*/u.exec(part)?.[0] ?? '').length;
}
