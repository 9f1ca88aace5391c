import type { Element, Root } from 'hast';
import type { TableRooms } from './choose-table-layout.ts';

/** Room where nothing is known of the place. */
export const leastRoom: TableRooms = { column: 98 };

/** Room in mm for the tables of an element by its class; inside others there is less. */
const ROOMS: Readonly<Record<string, TableRooms>> = {
  flow: { column: 118, page: 170, turned: 240 },
  'eras-table': { column: 170 },
  'front-text': { column: 118, turned: 240 },
  references: { column: 75 },
};

/** What these take away at their edges, in mm. */
const INSETS: Readonly<Record<string, number>> = { li: 5, blockquote: 5, section: 8, dd: 5 };

/**
 * Tell how wide tables in an element may be. Only what stands in the flow itself may take the whole
 * width of the page.
 *
 * @param node Element.
 * @param around Room for tables beside it.
 * @returns Room for tables in it.
 */
export function roomsIn(node: Element, around: TableRooms): TableRooms {
  const known = Object.entries(ROOMS).find(([name]) => hasClass(node, name))?.[1];
  if (known) return known;
  const { page: _, ...others } = around;
  return { ...others, column: around.column - (INSETS[node.tagName] ?? 0) };
}

/**
 * Tell whether the style sheet sees to the columns of a table: the table that compares a few eras has
 * columns of one width, and that of the closing lines its own.
 *
 * @param table Table.
 * @param parent What it stands in.
 * @returns Whether it does.
 */
export function isSetByStyle(table: Element, parent: Root | Element): boolean {
  if (parent.type === 'root') return false;
  if (hasClass(parent, 'closing-section')) return true;
  return hasClass(parent, 'eras-table') && !hasClass(table, 'eras-transposed');
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
