import { compareDays } from '../../dates/day.ts';
import { boundsOf } from '../../dates/edtf.ts';
import type { Finding } from '../../model/message.ts';
import { type DeclaredSpan, declaredSpans } from '../declared-spans.ts';
import type { Rule } from '../rule.ts';

/** Hold each era and gap to two single dates, the first before the second, and to an id of its own. */
export const eraSpan: Rule = {
  id: 'era-span',
  check({ frontMatter, path }, report) {
    const declared = declaredSpans(frontMatter);
    for (const [index, one] of declared.entries()) {
      const findings = [
        ...intervalFaults(one),
        ...orderFault(one),
        ...openFault(one, declared[index + 1]),
        ...idFault(one, declared.slice(0, index), path),
      ];
      for (const finding of findings) report(finding);
    }
  },
};

function intervalFaults({ declaration, name, placeOf }: DeclaredSpan): Finding[] {
  return (['from', 'to'] as const).flatMap((key) => {
    const date = declaration[key];
    if (!date.includes('/')) return [];
    const single = date.split('/').find((end) => /\d/.test(end)) ?? '1999';
    return [
      {
        place: placeOf(key),
        actual: date,
        reason: `${name} has the interval \`${date}\` as its \`${key}\`, expected one date`,
        note: `Write one date, such as \`${key}: ${single}\`; the two keys together make the span.`,
      },
    ];
  });
}

function orderFault({ declaration: { from, to }, name, placeOf }: DeclaredSpan): Finding[] {
  if (from.includes('/') || to.includes('/')) return [];
  const [start, end] = [boundsOf(from)?.first, boundsOf(to)?.first];
  if (start === undefined || end === undefined || compareDays(start, end) < 0) return [];
  return [
    {
      place: placeOf('to'),
      actual: to,
      reason: `${name} ends at \`${to}\`, expected a date after its start \`${from}\``,
      note: '`to` is the day after the last one inside: an era of one day ends on the next.',
    },
  ];
}

function openFault({ declaration, name, placeOf }: DeclaredSpan, next?: DeclaredSpan): Finding[] {
  if ('gap' in declaration || declaration.to !== 'open' || !next) return [];
  const { from } = next.declaration;
  return [
    {
      place: placeOf('to'),
      actual: 'open',
      expected: [from],
      reason: `${name} is \`open\` and others follow it, expected its end, such as \`${from}\``,
      note: 'Only the last era may be open.',
    },
  ];
}

function idFault(
  { declaration, placeOf }: DeclaredSpan,
  earlier: readonly DeclaredSpan[],
  file: string,
): Finding[] {
  if ('gap' in declaration) return [];
  const first = earlier.find((one) => idOf(one) === declaration.id);
  if (!first) return [];
  return [
    {
      place: placeOf('id'),
      actual: declaration.id,
      reason: `Era id \`${declaration.id}\` is taken, expected one that no other era has`,
      note: 'Ids are never printed: choose any other short name.',
      cause: {
        file,
        place: first.placeOf('id'),
        reason: 'The first era with this id is here.',
      },
    },
  ];
}

function idOf({ declaration }: DeclaredSpan): string | undefined {
  return 'gap' in declaration ? undefined : declaration.id;
}
