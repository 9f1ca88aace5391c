import { addDays, compareDays, spellDay } from '../../dates/day.ts';
import { declaredSpans } from '../declared-spans.ts';
import type { Rule } from '../rule.ts';

/** Tell of time between two eras that belongs to neither and is not declared a gap. */
export const eraGap: Rule = {
  id: 'era-gap',
  check({ frontMatter, path }, report) {
    const declared = declaredSpans(frontMatter);
    for (const [index, later] of declared.entries()) {
      const earlier = declared[index - 1];
      if (!earlier?.span || !later.span || earlier.span.open) continue;
      const first = addDays(earlier.span.last, 1);
      if (compareDays(first, later.span.first) >= 0) continue;
      const last = addDays(later.span.first, -1);
      const cause = earlier.placeOf('to');
      const { to } = earlier.declaration;
      const { from } = later.declaration;
      report({
        place: later.placeOf('from'),
        reason: `The time from \`${spellDay(first)}\` to \`${spellDay(last)}\` belongs to no era, expected a declared gap`,
        note: `Add \`{gap: true, from: ${to}, to: ${from}, note: …}\` between the two, or mend a date.`,
        cause: { file: path, place: cause, reason: 'It begins here.' },
      });
    }
  },
};
