import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { cslDateBounds } from '../../dates/csl-date.ts';
import { compareDays } from '../../dates/day.ts';
import type { CslDate, Source } from '../../model/reference.ts';
import { remedyInWords } from '../../references/field-name.ts';
import { aboutSource } from '../about-source.ts';
import type { Rule } from '../rule.ts';

/** Tell of cited sources that came after the day up to which the briefing uses information. */
export const referenceAfterCutOff: Rule = {
  id: 'reference-after-cut-off',
  check({ references, frontMatter }, report) {
    const { information_to: cutOff } = frontMatter.data;
    const last = cutOff && cslDateBounds({ raw: cutOff })?.last;
    if (!cutOff || !last) return;
    const dates = createDateFormatter('en');
    for (const { key, source } of references) {
      const field = fieldAfter(source, last);
      const date = field && source.item[field];
      if (!date) continue;
      report({
        ...aboutSource(source, field),
        reason: `${names[field]} \`${dates.format(date)}\` of source \`${key}\` is after the cut-off, expected at the latest ${dates.formatText(cutOff)}`,
        actual: dates.format(date),
        note: remedyInWords(source.format, notes[field]),
      });
    }
  },
};

const names = { issued: 'Publication date', accessed: 'Access date' } as const;

const notes = {
  issued: 'Leave out what rests on it, or move `information_to`.',
  accessed:
    'Move `information_to`, or add the `archive-date` of a copy from before it under `custom`.',
} as const;

/** What was published too late was also read too late; that is told once. */
function fieldAfter({ item }: Source, last: string): 'issued' | 'accessed' | undefined {
  if (isAfter(item.issued, last)) return 'issued';
  const archived = item.custom?.['archive-date'];
  const copyIsEarlier = archived !== undefined && !isAfter({ raw: archived }, last);
  return isAfter(item.accessed, last) && !copyIsEarlier ? 'accessed' : undefined;
}

/** A date that may still lie before the cut-off is none after it. */
function isAfter(date: CslDate | undefined, last: string): boolean {
  const bounds = date && cslDateBounds(date);
  return bounds?.first !== undefined && compareDays(bounds.first, last) > 0;
}
