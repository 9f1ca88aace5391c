import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { cslDateBounds } from '../../dates/csl-date.ts';
import { compareDays } from '../../dates/day.ts';
import type { Finding } from '../../model/message.ts';
import type { Reference, ReferenceState, Source } from '../../model/reference.ts';
import { fieldName, remedyInWords } from '../../references/field-name.ts';
import { isWebSource } from '../../references/record/web-source.ts';
import { aboutSource } from '../about-source.ts';
import type { Rule } from '../rule.ts';

/**
 * States in which the reader needs the day: an archived copy has its own, and what nobody can get at
 * is told by `reference-dead`.
 */
const readable: ReadonlySet<ReferenceState> = new Set(['live', 'not-re-checked', 'no-link-given']);

/** Tell of cited web sources that do not say when they were read, or say it wrongly. */
export const referenceRetrieved: Rule = {
  id: 'reference-retrieved',
  check({ references }, report) {
    for (const reference of references) {
      const { source } = reference;
      for (const finding of [undated(reference), tooEarly(source), unchecked(source)]) {
        if (finding) report(finding);
      }
    }
  },
};

function undated({ source, state }: Reference): Finding | undefined {
  const { item, key } = source;
  // A footnote is free text, and says in its own words when a page was read.
  if (item.accessed || item.custom?.footnote !== undefined) return undefined;
  if (!readable.has(state) || !isWebSource(item)) return undefined;
  return {
    ...aboutSource(source, 'URL'),
    reason: `Web source \`${key}\` has no access date, expected the day on which it was read`,
    expected: [fieldName(source.format, 'accessed')],
    note: remedyInWords(
      source.format,
      'Add `accessed`, such as `2016-04-15`, or the `archive-date` of an archived copy under `custom`.',
    ),
  };
}

function tooEarly(source: Source): Finding | undefined {
  const { accessed, issued } = source.item;
  const read = accessed && cslDateBounds(accessed)?.last;
  const out = issued && cslDateBounds(issued)?.first;
  if (!read || !out || compareDays(read, out) >= 0) return undefined;
  const { format } = createDateFormatter('en');
  return {
    ...aboutSource(source, 'accessed'),
    reason: `Access date \`${format(accessed)}\` of source \`${source.key}\` is before its publication, \`${format(issued)}\`, expected a later one`,
    actual: format(accessed),
    note: 'Correct one of the two dates.',
  };
}

function unchecked(source: Source): Finding | undefined {
  const { custom } = source.item;
  if (custom?.['url-status'] !== 'live' || custom['url-checked']) return undefined;
  const day = fieldName(source.format, 'url-checked');
  return {
    ...aboutSource(source, 'custom.url-status'),
    reason: `Source \`${source.key}\` is marked \`live\` without a day, expected \`${day}\` beside it`,
    expected: [day],
    note: remedyInWords(
      source.format,
      'Add `url-checked` under `custom`, the day on which the address was last seen to answer.',
    ),
  };
}
