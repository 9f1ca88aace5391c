import { calendarFault } from './calendar-fault.ts';
import { modernSpelling } from './modern-spelling.ts';

/**
 * Tell what should stand for a date that is none.
 *
 * @param text Date as written.
 * @returns The phrase after "expected" and a note, each where there is more to say than how dates are written.
 */
export function dateAdvice(text: string): { expected?: string; note?: string } {
  const calendar = calendarFault(text);
  const modern = modernSpelling(text);
  return {
    ...calendar,
    ...(modern !== undefined && { expected: `\`${modern}\`` }),
    ...(/season/i.test(text) && { note: SEASONS }),
  };
}

const SEASONS =
  'A season stands in the place of the month: 21 is spring, 22 summer, 23 autumn, 24 winter, as in `2001-24`.';
