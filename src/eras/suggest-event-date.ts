import { isEdtf } from '../dates/edtf.ts';
import { makeDatePoint } from '../dates/known-date.ts';
import { monthNames } from '../dates/month-names.ts';
import { parseDateText } from '../dates/parse-date-text.ts';
import { spellPoint } from '../dates/spell-point.ts';
import { referenceWords } from '../language/words.ts';

/** Words before a date that EDTF writes as a sign. */
const openings: readonly [words: RegExp, before: string, after: string][] = [
  [/^(?:since|from)\s+/i, '', '/..'],
  [/^(?:c\.|ca\.|circa|about|around)\s*/i, '', '~'],
];

const seasons = ['spring', 'summer', '(?:autumn|fall)', 'winter'];

/** A date has at most so many words: "15 de marzo de 44 a. C.". */
const mostWords = 7;

/** How English says that a year lies before Christ. */
const englishBeforeChrist = /\s*(?:BCE?|B\.\s?C\.?(?:\s?E\.?)?)$/i;

/**
 * Find out which date an author meant who began a row of a chronology in another spelling.
 *
 * @param text Text of the row, such as "March 1945 Relations opened."
 * @param lang BCP 47 tag of the document: its names of months are known beside the English ones.
 * @returns What was written and how EDTF spells it; undefined where no date can be made out.
 */
export function suggestEventDate(
  text: string,
  lang: string,
): { written: string; date: string } | undefined {
  const words = text.trim().split(/\s+/).slice(0, mostWords);
  for (let count = words.length; count > 0; count -= 1) {
    const written = words
      .slice(0, count)
      .join(' ')
      .replace(/[:,;.–—-]+$/, '');
    const date = spell(written, lang);
    if (date !== undefined && isEdtf(date)) return { written, date };
  }
  return undefined;
}

function spell(written: string, lang: string): string | undefined {
  for (const [words, before, after] of openings) {
    if (!words.test(written)) continue;
    const date = spellWords(written.replace(words, ''), lang);
    return date && before + date + after;
  }
  const ends = written.split(/\s*(?:–|—|\s-\s|(?<=\d{4})-(?=\d{4}$))\s*/);
  if (ends.length === 2) return spellRange(ends[0] ?? '', ends[1] ?? '', lang);
  return spellWords(written, lang);
}

/** In "753–509 BC" both years lie before Christ. */
function spellRange(from: string, to: string, lang: string): string | undefined {
  const isBefore = /^\d+$/.test(from) && withoutBeforeChrist(to, lang) !== undefined;
  const first = isBefore ? spellBeforeChrist(from, lang) : spellWords(from, lang);
  const last = to === '' ? '..' : spellWords(to, lang);
  return first && last && `${first}/${last}`;
}

function spellWords(written: string, lang: string): string | undefined {
  const before = withoutBeforeChrist(written, lang);
  if (before !== undefined) return spellBeforeChrist(before, lang);
  const decade = /^(\d{3})0s$/.exec(written);
  if (decade) return `${decade[1]}X`;
  const season = seasons.findIndex((name) => new RegExp(`^${name} \\d{4}$`, 'i').test(written));
  if (season !== -1) return `${written.slice(-4)}-${21 + season}`;
  const date = parseDateText(written) ?? parseInLanguage(written, lang);
  return typeof date === 'object' && date.kind === 'point' ? spellPoint(date.at) : undefined;
}

/** What stands before "BC", or before what the language says for it; else undefined. */
function withoutBeforeChrist(written: string, lang: string): string | undefined {
  const [, words = ''] = referenceWords(lang).beforeChrist.split('{year}');
  const own = words.trim().replaceAll(/\s+/g, ' ');
  const end = [own, own.replace(/\.$/, '')].find((each) => written.endsWith(` ${each}`));
  if (end) return written.slice(0, -end.length).trim();
  return englishBeforeChrist.test(written) ? written.replace(englishBeforeChrist, '') : undefined;
}

/** The year before 1 is 1 BC, which EDTF counts as 0. */
function spellBeforeChrist(written: string, lang: string): string | undefined {
  const padded = written.replace(/\d+$/, (year) => year.padStart(4, '0'));
  const date = parseDateText(padded) ?? parseInLanguage(padded, lang);
  if (typeof date !== 'object' || date.kind !== 'point' || date.at.year < 1) return undefined;
  return spellPoint({ ...date.at, year: 1 - date.at.year });
}

/** "3 de marzo de 1945", "1er mars 1945", "март 1945 г." */
function parseInLanguage(written: string, lang: string): ReturnType<typeof parseDateText> {
  const [, day, name = '', year] =
    /^(?:(\d{1,2})(?:er|[.º°])?\s+(?:de\s+)?)?(\p{L}+)\.?\s+(?:d(?:el?|o)\s+)?(\d{4})(?:\s+г\.?)?$/u.exec(
      written,
    ) ?? [];
  const month = year === undefined ? undefined : monthNames(lang).get(name.toLowerCase());
  if (month === undefined) return undefined;
  const at = makeDatePoint(Number(year), month, day === undefined ? undefined : Number(day));
  return at === 'impossible' ? at : { kind: 'point', at };
}
