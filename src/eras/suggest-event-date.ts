import { monthNames } from '../language/month-names.ts';
import { type DatePoint, makeDatePoint, parseDateText } from '../references/parse-date-text.ts';
import { isEdtf } from './edtf.ts';

/** Words before a date that EDTF writes as a sign. */
const openings: readonly [words: RegExp, before: string, after: string][] = [
  [/^(?:since|from)\s+/i, '', '/..'],
  [/^(?:c\.|ca\.|circa|about|around)\s*/i, '', '~'],
];

const seasons = ['spring', 'summer', '(?:autumn|fall)', 'winter'];

/** A date has at most so many words: "from 3 November, 2008". */
const mostWords = 5;

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
    const date = spellPoint(written.replace(words, ''), lang);
    return date && before + date + after;
  }
  const ends = written.split(/\s*(?:–|—|\s-\s|(?<=\d{4})-(?=\d{4}$))\s*/);
  if (ends.length === 2) return spellRange(ends[0] ?? '', ends[1] ?? '', lang);
  return spellPoint(written, lang);
}

function spellRange(from: string, to: string, lang: string): string | undefined {
  const first = spellPoint(from, lang);
  const last = to === '' ? '..' : spellPoint(to, lang);
  return first && last && `${first}/${last}`;
}

function spellPoint(written: string, lang: string): string | undefined {
  const decade = /^(\d{3})0s$/.exec(written);
  if (decade) return `${decade[1]}X`;
  const season = seasons.findIndex((name) => new RegExp(`^${name} \\d{4}$`, 'i').test(written));
  if (season !== -1) return `${written.slice(-4)}-${21 + season}`;
  const date = parseDateText(written) ?? parseInLanguage(written, lang);
  return typeof date === 'object' && date.kind === 'point' ? spellDate(date.at) : undefined;
}

function spellDate({ year, month, day, season, unspecified }: DatePoint): string | undefined {
  if (year < 0 || season !== undefined || unspecified) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const parts = [String(year).padStart(4, '0'), month && two(month), month && day && two(day)];
  return parts.filter(Boolean).join('-');
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
