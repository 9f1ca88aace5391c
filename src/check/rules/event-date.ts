import type { ListItem } from 'mdast';
import { calendarFault } from '../../dates/calendar-fault.ts';
import { suggestEventDate } from '../../dates/suggest-event-date.ts';
import { rowsOfDirective } from '../../markdown/directive-rows.ts';
import { placeOf } from '../../markdown/place-of.ts';
import type { Finding } from '../../model/message.ts';
import { chronologies } from '../chronology-rows.ts';
import { excerptOf } from '../excerpt-of.ts';
import { openingOf } from '../opening-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/** Hold every row of a chronology to a date at its start that can be read. */
export const eventDate: Rule = {
  id: 'event-date',
  check({ tree, text, frontMatter }, report) {
    for (const chronology of chronologies(tree)) {
      const rows = rowsOfDirective(chronology);
      if (rows.length === 0) {
        report({ place: openingOf(chronology), ...emptyFault });
      }
      for (const row of rows) {
        if (row.data?.event) continue;
        report({ place: placeOf(row), ...dateFault(row, text, frontMatter.data.lang) });
      }
    }
  },
};

const emptyFault: Finding = {
  reason: '`:::chronology` has no list, expected a row for each event',
  note: 'Write each as `- 1945-03-03 What happened.`, with its citation or `:no-source[]`.',
};

function dateFault(row: ListItem, source: string, lang: string): Finding {
  const text = readText(row, source).text.trim();
  const [word = ''] = text.split(/\s/);
  if (word.startsWith('../') || word.startsWith('/')) {
    return {
      actual: word,
      reason: `Event of \`${word}\` has no beginning, expected a date that has one`,
      note: 'Write the earliest date that may be meant, such as `19XX` or `1964~`.',
    };
  }
  const suggestion = suggestEventDate(text, lang);
  if (suggestion) return spellingFault(suggestion);
  if (/^\d[\d/.?~%X-]*$/i.test(word)) return unreadDate(word);
  return {
    actual: word,
    reason: `Row \`${excerptOf(text)}\` begins with no date, expected one such as \`1945\`, \`1945-03\` or \`1945-03-03\``,
    note:
      'Begin the row with year, month and day as far as they are known; `1964~` is about 1964, ' +
      '`2005/..` goes on from 2005.',
  };
}

/** It begins with a date, but with one in no form that can be read. */
function unreadDate(word: string): Finding {
  return {
    actual: word,
    reason: `Unexpected date \`${word}\`, expected one such as \`1945\`, \`1945-03\` or \`1945-03-03\``,
    note: calendarFault(word)?.note ?? formNote(word),
  };
}

function formNote(word: string): string {
  return /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(word)
    ? 'Nobody can tell which number is the month: write year, month and day in this order, with hyphens.'
    : 'Write `?` (uncertain), `~` (about) or `%` (both) at the end, and `X` for each unknown digit: `1922?`, `1922-04~`, `192X`.';
}

function spellingFault({ written, date }: { written: string; date: string }): Finding {
  // Then only what stands around the date is wrong: a colon, or signs of emphasis.
  const isSpelling = written !== date;
  return {
    actual: written,
    expected: [date],
    reason: isSpelling
      ? `Unexpected date \`${written}\`, expected \`${date}\``
      : `Unexpected signs around the date \`${date}\`, expected it alone and a blank after it`,
    note: isSpelling
      ? 'It prints in the words of the language, however it is spelt here.'
      : `Write \`- ${date} What happened.\`, without emphasis or a colon.`,
  };
}
