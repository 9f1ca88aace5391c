import type { ReferenceState } from '../../model/reference.ts';
import { datePlace } from '../chronology-rows.ts';
import type { Rule } from '../rule.ts';

/** What the states are called in which no claim may rest on a reference. */
const stateWords: Partial<Record<ReferenceState, string>> = {
  dead: 'a dead link',
  withdrawn: 'withdrawn',
  'bare-link': 'a bare link',
};

/** Tell of events that rest on nothing but sources which a reader cannot weigh. */
export const eventSupport: Rule = {
  id: 'event-support',
  check({ events, references }, report) {
    const byNumber = new Map(references.map((reference) => [reference.number, reference]));
    for (const event of events) {
      if (event.support !== 'unusable') continue;
      const cited = event.references.flatMap((number) => byNumber.get(number) ?? []);
      const [first] = cited;
      if (!first) continue;
      const names = cited.map(({ key, state }) => `\`${key}\` (${stateWords[state] ?? state})`);
      report({
        place: datePlace(event),
        key: first.key,
        reason: `Event of \`${event.date}\` rests only on ${names.join(', ')}, expected a source that a reader can get at`,
        actual: first.state,
        note: 'Find another source, or an archived copy; or accept it, with the reason.',
      });
    }
  },
};
