import { isEdtf } from './edtf.ts';

/**
 * Spell a date of the drafts of EDTF, or of its level 2, as level 1 of the standard does: `u` for an unknown
 * digit, `?~` or `~?` for what is both uncertain and approximate, a mark at the end for one in front of or
 * inside the date. A season that is called so gets its number, 21 to 24.
 *
 * @param text Date such as `1990-uu-uu`, `1723?~`, `~1964` or `2004?-06-11`.
 * @returns The date in today's spelling; undefined where that is no date, or nothing would change.
 */
export function modernSpelling(text: string): string | undefined {
  if (!/^[-\d?~%[]/.test(text)) return undefined;
  const spelt = text
    .replace(/^\[([^[\]]*)\]$/, '$1')
    .split('/')
    .map(spellEnd)
    .join('/')
    .replace(/\/(?:open|unknown)$/, '/..');
  return spelt !== text && isEdtf(spelt) ? spelt : undefined;
}

function spellEnd(end: string): string {
  const digits = end
    .replace(/^(-?\d{4})[- ]season[- ]?0?([1-4])/i, (_, year, season) => `${year}-2${season}`)
    .replace(/^(\d{3})\?$|^(\d\d)\?\?$/, (_, decade, century) =>
      decade ? `${decade}X` : `${century}XX`,
    )
    .replace(/-\?\?(?=-|$)/g, '-XX')
    .replace(/[uUx]/g, 'X');
  const marks = digits.match(/[?~%]/g) ?? [];
  const bare = digits.replace(/[?~%]/g, '');
  return bare + markOf(new Set(marks));
}

function markOf(marks: ReadonlySet<string>): string {
  if (marks.has('%') || marks.size > 1) return '%';
  return [...marks].join('');
}
