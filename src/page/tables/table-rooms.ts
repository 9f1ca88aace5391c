import type { Element, Root } from 'hast';
import { toMillimetres } from '../../figures/to-points.ts';
import { hasClass } from '../../html/elements/classes.ts';
import type { Measure, Sizes } from '../../model/measure.ts';
import type { TableRooms } from './table-layout.ts';

/** What may be lost at the edges of a place of which nothing is known, in mm. */
const UNKNOWN_INSET = 20;

/**
 * Tell how wide tables may be where nothing is known of the place.
 *
 * @param measure Widths of the template.
 * @returns The least room.
 */
export function leastRoom({ column }: Measure): TableRooms {
  return { column: column - UNKNOWN_INSET };
}

/**
 * Tell how wide tables in an element may be. Only what stands in the flow itself may take the whole
 * width of the page.
 *
 * @param node Element.
 * @param around Room for tables beside it.
 * @param measure Widths of the template.
 * @returns Room for tables in it.
 */
export function roomsIn(node: Element, around: TableRooms, measure: Measure): TableRooms {
  const known = Object.entries(knownRooms(measure)).find(([name]) => hasClass(node, name))?.[1];
  if (known) return known;
  const { page: _, ...others } = around;
  return { ...others, column: around.column - insetOf(node, measure.sizes) };
}

/**
 * Tell what an element takes away at its edges.
 *
 * @param node Element.
 * @param sizes Sizes of the template.
 * @returns Width in mm that what it holds has less.
 */
export function insetOf({ tagName }: Element, sizes: Sizes): number {
  const insets: Readonly<Record<string, number>> = {
    li: sizes.list_inset,
    blockquote: sizes.quote_inset,
    section: 2 * sizes.box_inset,
    dd: toMillimetres(sizes.definition_inset * sizes.unit),
  };
  return insets[tagName] ?? 0;
}

/** Room in mm for the tables of an element by its class; inside others there is less. */
function knownRooms({
  column,
  page,
  turned,
  sizes,
}: Measure): Readonly<Record<string, TableRooms>> {
  const turn = turned === undefined ? {} : { turned };
  return {
    flow: { column, page, ...turn },
    'eras-table': { column: page },
    'front-text': { column, ...turn },
    references: { column: (page - sizes.reference_gap) / 2 - sizes.reference_inset },
  };
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
