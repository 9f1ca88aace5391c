import { compareDays, spellDay } from '../../dates/day.ts';
import { boundsOf } from '../../dates/edtf.ts';
import type { Span } from '../../model/era.ts';
import type { EraDeclaration, Leader } from '../../model/front-matter.ts';
import type { Finding, Place } from '../../model/message.ts';
import { declaredSpans } from '../declared-spans.ts';
import type { Rule } from '../rule.ts';

/** Tell of leaders whose term does not touch the era they are named in, or makes no span. */
export const eraLeaderTerm: Rule = {
  id: 'era-leader-term',
  check({ frontMatter }, report) {
    for (const { declaration, span, path } of declaredSpans(frontMatter)) {
      if ('gap' in declaration) continue;
      for (const [side, index, leader] of leadersOf(declaration)) {
        const fault = termFault(leader, declaration.label, span);
        const place = termPlace(`${path}.leaders.${side}`, index, frontMatter.places);
        if (fault) report({ place, key: leader.name, ...fault });
      }
    }
  },
};

/** Every leader, with the side and the place in its list. */
function leadersOf({
  leaders = 'none',
}: EraDeclaration): [side: string, index: number, leader: Leader][] {
  if (leaders === 'none') return [];
  return Object.entries(leaders).flatMap(([side, people]) =>
    people === 'none'
      ? []
      : people.map((leader, index): [string, number, Leader] => [side, index, leader]),
  );
}

function termFault(
  { name, from, to }: Leader,
  label: string,
  span: Span | undefined,
): Finding | undefined {
  const start = from === undefined ? undefined : boundsOf(from)?.first;
  const end = to === undefined ? undefined : boundsOf(to)?.last;
  if (start !== undefined && end !== undefined && compareDays(start, end) > 0) {
    return {
      reason: `The term of \`${name}\` ends at \`${to}\`, expected a date after its start \`${from}\``,
      note: 'Mend one of the two dates.',
    };
  }
  if (!span) return undefined;
  const isBefore = end !== undefined && compareDays(end, span.first) < 0;
  const isAfter = start !== undefined && compareDays(start, span.last) > 0;
  if (!isBefore && !isAfter) return undefined;
  const term = isBefore ? `ends at \`${to}\`` : `begins at \`${from}\``;
  return {
    reason: `The term of \`${name}\` ${term}, expected one that touches \`${label}\`, from \`${spellDay(span.first)}\` to \`${spellDay(span.last)}\``,
    note: 'Mend the date, or name the leader in another era.',
  };
}

/** A single leader may stand without a list. */
function termPlace(
  side: string,
  index: number,
  places: Readonly<Record<string, Place>>,
): Place | undefined {
  const keys = [`${side}.${index}.from`, `${side}.${index}.to`, `${side}.from`, `${side}.to`];
  const key = keys.find((candidate) => places[candidate] !== undefined) ?? side;
  return places[key];
}
