import { normaliseDate } from '../../dates/csl-date.ts';
import type { CslDate } from '../../model/reference.ts';
import { nameInFile } from '../../references/field-name.ts';
import { aboutSource } from '../about-source.ts';
import { excerptOf } from '../excerpt-of.ts';
import type { Rule } from '../rule.ts';

/** Tell of dates that are words to us: they print as they are, and nothing can be checked by them. */
export const referenceDateFormat: Rule = {
  id: 'reference-date-format',
  check({ references }, report) {
    for (const { key, source } of references) {
      for (const field of ['issued', 'accessed'] as const) {
        const written = source.item[field];
        const date = written && normaliseDate(written);
        if (typeof date !== 'object' || date.kind !== 'text' || isMeant(written)) continue;
        report({
          ...aboutSource(source, field),
          reason: `Date \`${excerptOf(date.text).replaceAll('`', "'")}\` in \`${nameInFile(source, field)}\` of entry \`${key}\` prints as it is, expected a date such as \`2016-04-15\``,
          actual: date.text,
          note: 'Write year, month, day in this order, or an EDTF date such as `2008-11/2008-12` or `1964~`; leave out what is not known.',
        });
      }
    }
  },
};

/** CSL has `literal` for what prints as it stands; words with a year in it are no slip of a program. */
function isMeant({ raw, literal = '' }: CslDate = {}): boolean {
  return raw === undefined && /\p{L}{3}/u.test(literal) && /(?<!\d)\d{4}(?!\d)/.test(literal);
}
