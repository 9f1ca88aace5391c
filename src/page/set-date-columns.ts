import type { Element, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Letters } from '../figures/measure-text.ts';
import { toMillimetres } from '../figures/to-points.ts';
import { hasClass } from '../html/elements/classes.ts';
import type { Sizes } from '../model/measure.ts';
import { visit } from '../values/visit.ts';
import { createKeptSpaceFinder } from './prose/find-kept-spaces.ts';
import { applyEdits, type EditFinder } from './prose/text-edit.ts';

/** A little for rounding, in mm. */
const SLACK = 0.5;

/** The column is never so wide that the text gets narrow, in mm. */
const WIDEST = 38;

/**
 * Give chronologies a column that is wide enough for their dates: "11 September 1978" stands on one
 * line in every language, an interval may break between its two dates. All lists of a document have
 * one width, `--dates`.
 *
 * @param tree Document; changed in place.
 * @param lang BCP 47 tag of its dates.
 * @param template Sizes of the template, and how wide text is in its fonts.
 */
export function setDateColumns(
  tree: Root,
  lang: string,
  { sizes, letters }: { sizes: Sizes; letters: Letters },
): void {
  const widthOf = (piece: string) => letters.heading(piece, sizes.date_letters, sizes.date_weight);
  let findSpaces: EditFinder | undefined;
  const lists: Element[] = [];
  let width = sizes.date_width;
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'chronology')) lists.push(node);
    if (!hasClass(node, 'chronology-date')) return;
    const text = textOf(node);
    findSpaces ??= createKeptSpaceFinder(lang, true);
    const kept: Text = { type: 'text', value: applyEdits(text, findSpaces(text)) };
    node.children = [kept];
    width = Math.max(width, widestPiece(kept.value, widthOf) + sizes.date_gap + SLACK);
  });
  if (width === sizes.date_width) return;
  const column = Math.max(sizes.date_width, Math.min(WIDEST, Math.ceil(width * 2) / 2));
  for (const list of lists) list.properties.style = `--dates: ${column}mm`;
}

/** Width of the longest part of a date that does not break, in mm. */
function widestPiece(date: string, widthOf: (piece: string) => number): number {
  return toMillimetres(Math.max(...date.split(' ').map(widthOf)));
}
