import { eventMarks } from '../../eras/read-event.ts';
import { nearestName } from '../../messages/nearest-name.ts';
import type { Rule } from '../rule.ts';

/** What a row begins with after its date and marks: something in brackets. */
const bracketed = /^\s*\(([^()]{1,40})\)/;

/** Tell of brackets after the date of an event that look as though a mark was meant. */
export const eventMark: Rule = {
  id: 'event-mark',
  check({ events }, report) {
    for (const { text, place } of events) {
      const written = bracketed.exec(text)?.[1];
      const meant = written === undefined ? undefined : marksMeant(written);
      if (!meant) continue;
      const expected = meant.map((mark) => `(${mark})`).join(' ');
      report({
        place,
        actual: `(${written})`,
        expected: [expected],
        reason: `Unexpected \`(${written})\` after the date, expected \`${expected}\``,
        note: 'As it stands it prints as part of what happened. Write each mark in brackets of its own.',
      });
    }
  },
};

/** The marks that the author probably meant; nothing where a word is far from all of them. */
function marksMeant(written: string): string[] | undefined {
  const words = written
    .toLowerCase()
    .split(/[\s,;+&]+/)
    .filter(Boolean);
  const meant = words.flatMap((word) => markMeant(word) ?? []);
  return words.length > 0 && meant.length === words.length ? meant : undefined;
}

/** A short mark is near to many words, such as Kent to `key`: its letters must all be there. */
function markMeant(word: string): string | undefined {
  const mark = nearestName(word, eventMarks);
  const isShort = mark !== undefined && mark.length < 4;
  return isShort && [...mark].some((letter) => !word.includes(letter)) ? undefined : mark;
}
