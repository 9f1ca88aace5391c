import { compareDays } from '../../dates/day.ts';
import { boundsOf } from '../../dates/edtf.ts';
import type { EraDeclaration } from '../../model/front-matter.ts';
import type { Finding, Place } from '../../model/message.ts';
import { type DeclaredSpan, declaredSpans } from '../declared-spans.ts';
import type { Rule } from '../rule.ts';

/** Hold an open era to the date up to which it is covered, and a closed one to none. */
export const eraCoveredTo: Rule = {
  id: 'era-covered-to',
  check({ frontMatter }, report) {
    const cutOff = frontMatter.data.information_to;
    const cutOffPlace = frontMatter.places.information_to;
    for (const one of declaredSpans(frontMatter)) {
      if ('gap' in one.declaration) continue;
      const finding =
        one.declaration.to === 'open'
          ? openFault(one, one.declaration, cutOff, cutOffPlace)
          : closedFault(one, one.declaration);
      if (finding) report(finding);
    }
  },
};

function openFault(
  { name, placeOf }: DeclaredSpan,
  { from, covered_to: own }: EraDeclaration,
  cutOff: string | undefined,
  cutOffPlace: Place | undefined,
): Finding | undefined {
  const date = own ?? cutOff;
  if (date === undefined) {
    return {
      place: placeOf('to'),
      reason: `${name} is \`open\` and covered to no date, expected \`covered_to\``,
      expected: ['covered_to'],
      note: 'Add `covered_to` to the era, or `information_to` to the front matter.',
    };
  }
  const place = own === undefined ? cutOffPlace : placeOf('covered_to');
  if (date.includes('/')) {
    return {
      place,
      actual: date,
      reason: `${name} is covered to the interval \`${date}\`, expected one date`,
      note: 'Write the last date for which you have information.',
    };
  }
  const [start, last] = [boundsOf(from)?.first, boundsOf(date)?.last];
  if (start === undefined || last === undefined || compareDays(start, last) <= 0) return undefined;
  return {
    place,
    actual: date,
    reason: `${name} is covered to \`${date}\`, expected a date after its start \`${from}\``,
    note: 'Mend the date, or leave out an era that nothing is known of.',
  };
}

function closedFault(
  { name, placeOf }: DeclaredSpan,
  { to, covered_to: date }: EraDeclaration,
): Finding | undefined {
  if (date === undefined) return undefined;
  return {
    place: placeOf('covered_to'),
    actual: date,
    reason: `${name} has \`covered_to: ${date}\` and ends at \`${to}\`, expected it on an open era only`,
    note: 'Remove it, or write `to: open` if the era goes on.',
  };
}
