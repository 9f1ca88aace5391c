import { boundsOf } from '../dates/edtf.ts';
import { type MeantDate, readMeantDate } from '../dates/read-meant-date.ts';
import type { EdtfText } from '../model/front-matter.ts';

/** What an author may say of an event, in brackets between its date and its words. */
export const eventMarks = ['planned', 'key'] as const;

/** Such as `planned`. */
export type EventMark = (typeof eventMarks)[number];

/** The date that a row of a chronology begins with, and for each mark whether it follows. */
export interface EventOpening extends Record<EventMark, boolean> {
  /** In EDTF. */
  date: EdtfText;
  /** How the author spells it, and what it may mean besides, where that is not EDTF. */
  spelling?: Pick<MeantDate, 'written' | 'readings'>;
  /** First day it may mean, as ISO date. */
  first: string;
  /** Last day it may mean; absent where it runs on. */
  last?: string;
  /** Whether it has no end, as `2005/..`. */
  running: boolean;
  /** Characters (UTF-16 units) up to the event's own words. */
  length: number;
}

/** Marks in any order, then a blank or the end. */
const marks = String.raw`((?:\s+\((?:${eventMarks.join('|')})\))*)(?:\s+|$)`;

/** The first word; it is a date or the row has none. */
const opening = new RegExp(String.raw`^\s*(\S+)${marks}`, 'i');
const marksBehind = new RegExp(`^${marks}`, 'i');

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
  return openingOf(date, match[2] ?? '', match[0].length);
}

/**
 * Read a date in another spelling at the start of a row of a chronology, where it can mean nothing else.
 *
 * @param text Words that the row begins with, such as "12 April 1990: (planned) The treaty is signed."
 * @param lang BCP 47 tag of the document.
 * @returns The date, how it is spelt, and where the event's own words begin; undefined where no date can be made out,
 *   or one without a beginning.
 */
export function readMeantEventText(text: string, lang: string): EventOpening | undefined {
  const meant = readMeantDate(text, lang);
  const match = meant && marksBehind.exec(text.slice(meant.length));
  if (!meant || !match) return undefined;
  const { written, readings } = meant;
  const read = openingOf(meant.date, match[1] ?? '', meant.length + match[0].length);
  return read && { ...read, spelling: { written, ...(readings && { readings }) } };
}

function openingOf(date: string, written: string, length: number): EventOpening | undefined {
  const bounds = boundsOf(date);
  if (bounds?.first === undefined) return undefined;
  return {
    date,
    first: bounds.first,
    ...(bounds.last !== undefined && { last: bounds.last }),
    running: bounds.last === undefined,
    ...marksIn(written),
    length,
  };
}

function marksIn(written: string): Record<EventMark, boolean> {
  const words = written.toLowerCase();
  return { planned: words.includes('(planned)'), key: words.includes('(key)') };
}
