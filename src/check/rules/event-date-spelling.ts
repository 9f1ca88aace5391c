import type { HistoricEvent } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { datePlace } from '../chronology-rows.ts';
import type { Rule } from '../rule.ts';

/** Name the spelling of dates that are read as meant although they are not spelt as EDTF spells them. */
export const eventDateSpelling: Rule = {
  id: 'event-date-spelling',
  check({ events }, report) {
    for (const event of events) {
      if (event.spelling) report({ place: datePlace(event), ...spellingFinding(event) });
    }
  },
};

function spellingFinding({ date, spelling }: HistoricEvent): Finding {
  const { written = '', readings } = spelling ?? {};
  if (readings) {
    return {
      actual: written,
      expected: readings,
      reason: `Nobody can tell which date \`${written}\` is, expected ${readings.map((one) => `\`${one}\``).join(' or ')}`,
      note: `It prints as written, and is placed in \`${date}\`.`,
    };
  }
  // Then only what stands around the date is wrong: a colon, or signs of emphasis.
  if (written === date) {
    return {
      actual: written,
      expected: [date],
      reason: `Unexpected signs around the date \`${date}\`, expected it alone and a blank after it`,
      note: `They do not print. Write \`- ${date} What happened.\`, without emphasis or a colon.`,
    };
  }
  return {
    actual: written,
    expected: [date],
    reason: `Date \`${written}\` is read as \`${date}\`, expected that spelling`,
    note: /\dT\d/.test(written)
      ? 'The time of day does not print: say it in the words of the row where it matters.'
      : 'It prints in the words of the language, however it is spelt here.',
  };
}
