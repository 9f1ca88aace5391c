import { createMessage } from '../messages/create-message.ts';
import type { Message } from '../model/message.ts';
import type { PageFill } from '../pdf/content/measure-page-fill.ts';

/** A page that is less full than this, with more to come, has a hole at its foot. */
const FULL = 0.7;

/**
 * Tell of pages that are not full although more follows. The last page may be as empty as it is, and
 * so may turned pages and the one before them.
 *
 * @param path Path of the briefing.
 * @param fills How full its pages are, in order.
 * @returns One message that names them all, or none.
 */
export function tellPageFill(path: string, fills: readonly PageFill[]): Message[] {
  const holes = fills.filter((page, index) => {
    const next = fills[index + 1];
    return next && !page.turned && !next.turned && page.fill < FULL;
  });
  if (holes.length === 0) return [];
  const told = holes.map(({ page, fill }) => `page ${page}: ${Math.floor(fill * 100)} %`);
  return [
    createMessage('page-fill', path, {
      reason: `\`${told.join(', ')}\` full, expected at least ${FULL * 100} % on each page but the last`,
      actual: told.join(', '),
      note: 'What comes next did not fit and does not break: move or shorten a figure, a table or a callout. Before a `::page-break` this is as it should be.',
    }),
  ];
}
