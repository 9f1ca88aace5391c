import type { Rectangle } from '../cos/cos-entries.ts';
import { boxesByPage } from './boxes-by-page.ts';
import type { TagContext } from './tag-pass.ts';
import type { TagElement } from './tag-tree.ts';

/**
 * Find the box around all that an element paints.
 *
 * @param element Element to look at, with what stands in it.
 * @param context Tells what is painted where.
 * @returns The box, in pt; undefined where it paints nothing, and where it stands on several pages
 *   (ISO 32000-1, table 344).
 */
export function unionBox(element: TagElement, context: TagContext): Rectangle | undefined {
  const [box, ...others] = boxesByPage(element, context).values();
  return others.length === 0 ? box : undefined;
}
