import type { Element, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Letters } from '../figures/measure-text.ts';
import { toMillimetres } from '../figures/to-points.ts';
import { hasClass } from '../html/elements/classes.ts';
import { visit } from '../values/visit.ts';
import { createKeptSpaceFinder } from './prose/find-kept-spaces.ts';
import { applyEdits, type EditFinder } from './prose/text-edit.ts';

/** Size of the dates in pt, and their weight, as in the style sheets. */
const SIZE = 8.5;
const WEIGHT = 600;

/** Space behind a date, in mm, with a little for rounding. */
const SPACE = 2.5;

/** The column is as wide as most dates need, in mm, and never so wide that the text gets narrow. */
const USUAL = 25;
const WIDEST = 38;

/**
 * Give chronologies a column that is wide enough for their dates: "11 September 1978" stands on one
 * line in every language, an interval may break between its two dates. All lists of a document have
 * one width, `--dates`.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of its dates.
 * @param letters How wide its text is.
 */
export function setDateColumns(tree: Root, lang: string, letters: Letters): void {
  let findSpaces: EditFinder | undefined;
  const lists: Element[] = [];
  let width = USUAL;
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'chronology')) lists.push(node);
    if (!hasClass(node, 'chronology-date')) return;
    const text = textOf(node);
    findSpaces ??= createKeptSpaceFinder(lang, true);
    const kept: Text = { type: 'text', value: applyEdits(text, findSpaces(text)) };
    node.children = [kept];
    width = Math.max(width, widestPiece(kept.value, letters) + SPACE);
  });
  if (width === USUAL) return;
  const column = Math.min(WIDEST, Math.ceil(width * 2) / 2);
  for (const list of lists) list.properties.style = `--dates: ${column}mm`;
}

/** Width of the longest part of a date that does not break, in mm. */
function widestPiece(date: string, letters: Letters): number {
  const widths = date.split(' ').map((piece) => letters.heading(piece, SIZE, WEIGHT));
  return toMillimetres(Math.max(...widths));
}
