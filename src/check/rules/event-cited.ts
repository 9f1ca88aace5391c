import { rowsOfDirective } from '../../markdown/directive-rows.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { chronologies, isRowCited } from '../chronology-rows.ts';
import { excerptOf } from '../excerpt-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/** Tell of rows of a chronology that say neither what they rest on nor that there is no source. */
export const eventCited: Rule = {
  id: 'event-cited',
  check({ tree, text }, report) {
    for (const row of chronologies(tree).flatMap(rowsOfDirective)) {
      if (isRowCited(row)) continue;
      const date = row.data?.event?.date;
      report({
        place: placeOf(row),
        ...(date !== undefined && { key: date }),
        reason: `Row \`${excerptOf(readText(row, text).text)}\` has no citation, expected one, or \`:no-source[]\``,
        note: 'Cite what it rests on; where nothing stands behind it, say so with `:no-source[]`.',
      });
    }
  },
};
