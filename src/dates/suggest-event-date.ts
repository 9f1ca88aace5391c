import type { DateWords } from '../language/date-words.ts';
import { languagePack } from '../language/languages.ts';
import { once } from '../values/once.ts';
import { isEdtf } from './edtf.ts';
import { makeDatePoint } from './known-date.ts';
import { modernSpelling } from './modern-spelling.ts';
import { monthNames } from './month-names.ts';
import { literally, oneOf } from './one-of.ts';
import { parseDateText } from './parse-date-text.ts';
import { seasonNames, seasons } from './seasons.ts';
import { spellPoint } from './spell-point.ts';

/** A date has at most so many words: "15 de marzo de 44 a. C.". */
const mostWords = 7;

/** How English says that a year lies before Christ. */
const englishBeforeChrist = /\s*(?:BCE?|B\.\s?C\.?(?:\s?E\.?)?)$/i;

/** A date in another spelling than that of EDTF. */
export interface SuggestedDate {
  /** Without the marks behind it. */
  written: string;
  /** How EDTF spells it. */
  date: string;
  /** Characters (UTF-16 units) of the text up to the end of its last word, with the marks behind it. */
  length: number;
  /** Whether a word opens it that may belong to a sentence as well: "about 1500", "since 1970". */
  isOpened: boolean;
}

/**
 * Find out which date an author meant who began a row of a chronology in another spelling.
 *
 * @param text Text of the row, such as "March 1945 Relations opened."
 * @param lang BCP 47 tag of the document: its words in dates are known beside the English ones.
 * @returns What was written and how EDTF spells it; undefined where no date can be made out.
 */
export function suggestEventDate(text: string, lang: string): SuggestedDate | undefined {
  const words = [...text.matchAll(/\S+/g)].slice(0, mostWords);
  const counts = words.map((_, index) => words.length - index);
  const [first] = readingsOf(words, counts.slice(-mostModernWords).reverse(), modernSpelling);
  if (first) return first;
  const language = createReader(lang);
  const [longest] = readingsOf(words, counts, (written) => spell(written, language));
  return longest && { ...longest, isOpened: isOpened(longest.written, language) };
}

/** "2001 season 4" */
const mostModernWords = 3;

/** The dates in the first words, of which there are some count, in the order of the counts. */
function* readingsOf(
  words: readonly RegExpExecArray[],
  counts: readonly number[],
  spelt: (written: string) => string | undefined,
): Generator<SuggestedDate> {
  for (const count of counts) {
    const last = words[count - 1];
    if (!last) continue;
    const whole = words.slice(0, count).map(String).join(' ');
    const written = whole.replace(/[:,;.–—-]+$/, '').trim();
    const date = spelt(written);
    if (date === undefined || !isEdtf(date)) continue;
    yield { written, date, length: last.index + last[0].length, isOpened: false };
  }
}

function isOpened(written: string, { openings }: Reader): boolean {
  return openings.some(([words]) => words.test(written));
}

/** What tells a date in one language, or in English. */
interface Reader {
  /** Words that open a date, with what EDTF puts before and behind it. */
  openings: readonly [words: RegExp, before: string, after: string][];
  /** Each has the first three digits of the decade as its one group. */
  decades: readonly RegExp[];
  /** Seasons, 21 to 24, by their names in lower case. */
  seasons: ReadonlyMap<string, number>;
  /** Groups: day, name of the month or season, year. */
  day: RegExp;
  firstDay: string;
  /** Tells the months, 1 to 12, by their names in lower case; made when first asked for, as that takes long. */
  months(): ReadonlyMap<string, number>;
  /** What stands behind a year before Christ. */
  beforeChrist: string;
}

function createReader(lang: string): Reader {
  const own = languagePack(lang);
  const packs = [own, languagePack('en')];
  const all = (list: (words: DateWords) => readonly string[] | undefined) =>
    oneOf(packs.flatMap(({ dates }) => list(dates) ?? []));
  const link = `(?:${all(({ linking }) => linking)}\\s+)?`;
  const opening = (words: string) => new RegExp(`^${words}(?:\\s+|(?<=[.־])\\s*)${link}`, 'iu');
  return {
    openings: [
      [opening(all(({ since }) => since)), '', '/..'],
      [opening(all(({ about }) => about)), '', '~'],
    ],
    decades: packs.map(({ referenceWords }) => decadePattern(referenceWords.decade)),
    seasons: new Map([...seasons, ...seasonNames(lang)]),
    day: new RegExp(
      `^(?:(\\d{1,2})[.º°]?\\s+${link})?(\\p{L}+)\\.?\\s+${link}(\\d{4})` +
        `(?:\\s+${all(({ afterYear }) => afterYear)})?$`,
      'iu',
    ),
    firstDay: own.dates.firstDay ?? '1',
    months: once(() => monthNames(lang)),
    beforeChrist: (own.referenceWords.beforeChrist.split('{year}')[1] ?? '')
      .trim()
      .replaceAll(/\s+/g, ' '),
  };
}

/** As the decade is printed: "1960s", "années 1960". */
function decadePattern(phrase: string): RegExp {
  return new RegExp(`^${phrase.split('{year}').map(literally).join('(\\d{3})0')}$`, 'iu');
}

function spell(written: string, language: Reader): string | undefined {
  for (const [words, before, after] of language.openings) {
    if (!words.test(written)) continue;
    const date = spellWords(written.replace(words, ''), language);
    return date && before + date + after;
  }
  const ends = written.split(/\s*(?:–|—|\s-\s|(?<=\d{4})-(?=\d{4}$))\s*/);
  if (ends.length === 2) return spellRange(ends[0] ?? '', ends[1] ?? '', language);
  return spellWords(written, language);
}

/** In "753–509 BC" both years lie before Christ. */
function spellRange(from: string, to: string, language: Reader): string | undefined {
  const isBefore = /^\d+$/.test(from) && withoutBeforeChrist(to, language) !== undefined;
  const first = isBefore ? spellBeforeChrist(from, language) : spellWords(from, language);
  const last = to === '' ? '..' : spellWords(to, language);
  return first && last && `${first}/${last}`;
}

function spellWords(written: string, language: Reader): string | undefined {
  const before = withoutBeforeChrist(written, language);
  if (before !== undefined) return spellBeforeChrist(before, language);
  const decade = language.decades.map((pattern) => pattern.exec(written)?.[1]).find(Boolean);
  if (decade) return `${decade}X`;
  const [, day, name = '', year] = language.day.exec(written) ?? [];
  const season = language.seasons.get(name.toLowerCase());
  if (season !== undefined && day === undefined) return `${year}-${season}`;
  const date = parseDateText(written) ?? parseInLanguage(written, language);
  return typeof date === 'object' && date.kind === 'point' ? spellPoint(date.at) : undefined;
}

/** What stands before "BC", or before what the language says for it; else undefined. */
function withoutBeforeChrist(written: string, { beforeChrist }: Reader): string | undefined {
  const ends = [beforeChrist, beforeChrist.replace(/\.$/, '')];
  const end = ends.find((each) => written.endsWith(` ${each}`));
  if (end) return written.slice(0, -end.length).trim();
  return englishBeforeChrist.test(written) ? written.replace(englishBeforeChrist, '') : undefined;
}

/** The year before 1 is 1 BC, which EDTF counts as 0. */
function spellBeforeChrist(written: string, language: Reader): string | undefined {
  const padded = written.replace(/\d+$/, (year) => year.padStart(4, '0'));
  const date = parseDateText(padded) ?? parseInLanguage(padded, language);
  if (typeof date !== 'object' || date.kind !== 'point' || date.at.year < 1) return undefined;
  return spellPoint({ ...date.at, year: 1 - date.at.year });
}

/** "3 de marzo de 1945", "1er mars 1945", "март 1945 г." */
function parseInLanguage(written: string, language: Reader): ReturnType<typeof parseDateText> {
  const { firstDay } = language;
  const plain = written.startsWith(`${firstDay} `) ? `1${written.slice(firstDay.length)}` : written;
  const [, day, name = '', year] = language.day.exec(plain) ?? [];
  const month = year === undefined ? undefined : language.months().get(name.toLowerCase());
  if (month === undefined) return undefined;
  const at = makeDatePoint(Number(year), month, day === undefined ? undefined : Number(day));
  return at === 'impossible' ? at : { kind: 'point', at };
}
