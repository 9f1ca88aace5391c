import { isElement, type TagElement, type TagKid, tag, visitTags } from './tag-tree.ts';

/**
 * Group the rows of tables into head, body and foot, and let every header cell say which cells it is
 * for (ISO 32000-1, 14.8.4.3.4 and table 349; ISO 14289-1, 7.5).
 *
 * @param tree Root of the tag tree, bound to its channel; changed in place.
 */
export function shapeTables(tree: TagElement): void {
  visitTags(tree, (element) => {
    if (element.type === 'TH') element.attributes.scope ??= 'Column';
    if (element.type === 'Table') element.kids = grouped(element.kids);
  });
}

/** The order of HTML: a foot may be written before the body, and prints after it. */
function grouped(kids: TagKid[]): TagKid[] {
  const rowsOf = (group: string) =>
    kids.filter((kid) => isElement(kid) && kid.type === 'TR' && groupOf(kid) === group);
  // A head needs a body, so a table without one is told as its rows (ISO 14289-1, 7.2).
  if (rowsOf('TBody').length === 0) return kids;
  if (rowsOf('THead').length + rowsOf('TFoot').length === 0) return kids;
  const rest = kids.filter((kid) => !isElement(kid) || kid.type !== 'TR');
  const groups = ['THead', 'TBody', 'TFoot'].flatMap((group) => {
    const rows = rowsOf(group);
    return rows.length > 0 ? [tag(group, rows)] : [];
  });
  return [...rest, ...groups];
}

function groupOf(row: TagElement): string {
  return row.entry?.rows ?? 'TBody';
}
