import type { List, ListItem, Paragraph, Root } from 'mdast';
import { visit } from '../values/visit.ts';
import { rowsOfDirective } from './directive-rows.ts';

/** What follows the number of a day: the name of a month, and a year. */
const MONTH_AND_YEAR = /^\p{L}+\.?\s+\d/u;

/**
 * Take a row of a chronology that begins with `3. März 1945` for what it is: Markdown reads the number of the
 * day as that of a list in the row.
 *
 * @param tree Tree, changed in place.
 */
export function readDayItems(tree: Root): void {
  visit(tree, 'containerDirective', (node) => {
    if (node.name === 'chronology') rowsOfDirective(node).forEach(readDay);
  });
}

function readDay(row: ListItem): void {
  const [list, ...others] = row.children;
  if (list?.type !== 'list' || !list.ordered || list.children.length !== 1) return;
  const [paragraph, ...more] = list.children[0]?.children ?? [];
  if (paragraph?.type !== 'paragraph') return;
  const [first] = paragraph.children;
  if (first?.type !== 'text' || !MONTH_AND_YEAR.test(first.value)) return;
  row.children = [withDay(paragraph, list), ...more, ...others];
}

function withDay(paragraph: Paragraph, list: List): Paragraph {
  const day = `${list.start ?? 1}. `;
  const from = (node: Paragraph | Paragraph['children'][number]) =>
    node.position && list.position
      ? { position: { start: list.position.start, end: node.position.end } }
      : {};
  const [first, ...rest] = paragraph.children;
  const words =
    first?.type === 'text' ? [{ ...first, value: day + first.value, ...from(first) }] : [];
  return { ...paragraph, children: [...words, ...rest], ...from(paragraph) };
}
