import { boundsOf } from '../dates/edtf.ts';
import type { EdtfText } from '../model/front-matter.ts';

/** What an author may say of an event, in brackets between its date and its words. */
export const eventMarks = ['planned', 'key'] as const;

/** Such as `planned`. */
export type EventMark = (typeof eventMarks)[number];

/** The date that a row of a chronology begins with, and for each mark whether it follows. */
export interface EventOpening extends Record<EventMark, boolean> {
  /** As spelt by the author. */
  date: EdtfText;
  /** First day it may mean, as ISO date. */
  first: string;
  /** Last day it may mean; absent where it runs on. */
  last?: string;
  /** Whether it has no end, as `2005/..`. */
  running: boolean;
  /** Characters (UTF-16 units) up to the event's own words. */
  length: number;
}

/** The first word; it is a date or the row has none. Marks may follow, in any order. */
const opening = new RegExp(
  `^\\s*(\\S+)((?:\\s+\\((?:${eventMarks.join('|')})\\))*)(?:\\s+|$)`,
  'i',
);

/**
 * Read the date at the start of a row of a chronology: a date in EDTF, then perhaps marks such as
 * `(planned)`. Any other word in brackets belongs to the words of the event.
 *
 * @param text Text that the row begins with.
 * @returns The date and where the event's own words begin; undefined where the first word is no
 *   date, or one without a beginning, such as `../2005`.
 */
export function readEventText(text: string): EventOpening | undefined {
  const match = opening.exec(text);
  const date = match?.[1];
  if (!match || date === undefined) return undefined;
  const bounds = boundsOf(date);
  if (bounds?.first === undefined) return undefined;
  return {
    date,
    first: bounds.first,
    ...(bounds.last !== undefined && { last: bounds.last }),
    running: bounds.last === undefined,
    ...marksIn(match[2] ?? ''),
    length: match[0].length,
  };
}

function marksIn(written: string): Record<EventMark, boolean> {
  const words = written.toLowerCase();
  return { planned: words.includes('(planned)'), key: words.includes('(key)') };
}
