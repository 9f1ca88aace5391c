import { parseEdtf } from './edtf.ts';
import { monthOfName } from './english-months.ts';
import type { DatePoint, KnownDate } from './known-date.ts';

const dayFirstPattern = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}+)\.?,? (\d{4})$/u;
const monthFirstPattern = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})$/u;

/**
 * Read a date as sources have it: EDTF level 0 and 1, months and days of one digit, ISO date-times,
 * seasons as CSL counts them (`2016-13`), and English dates written out ("15 April 2016", "April 15,
 * 2016"). `03/04/2012` is not read, as nobody can tell which number is the month.
 *
 * @param text Date as written.
 * @returns The date; `impossible` for one of the right form that no calendar has, such as
 *   2019-02-30; undefined for any other text.
 */
export function parseDateText(text: string): KnownDate | 'impossible' | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  return parseEdtf(spellEnglish(trimmed) ?? trimmed.split('/').map(spellStrictly).join('/'));
}

/**
 * Read a date that is one point in time, and no span of two.
 *
 * @param text Date as written.
 * @returns The point; undefined for any other text.
 */
export function parsePointText(text: string): DatePoint | undefined {
  const date = parseDateText(text);
  return typeof date === 'object' && date.kind === 'point' ? date.at : undefined;
}

/** Spells an end as EDTF does: two digits each, no time of day, spring as 21. */
function spellStrictly(end: string): string {
  return end
    .replace(/T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?(?=[?~%]?$)/, '')
    .replace(/-(\d)(?=[-?~%]|$)/g, '-0$1')
    .replace(/^([+-]?\d+)-1([3-6])(?=[?~%]?$)/, (_, year, four) => `${year}-2${four - 2}`);
}

function spellEnglish(text: string): string | undefined {
  const dayFirst = dayFirstPattern.exec(text);
  const monthFirst = monthFirstPattern.exec(text);
  const month = monthOfName(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (month === undefined) return undefined;
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  const day = dayFirst ? dayFirst[1] : monthFirst?.[2];
  return [year, String(month), ...(day === undefined ? [] : [day])]
    .map((part) => part?.padStart(2, '0'))
    .join('-');
}
