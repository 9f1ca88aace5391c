import { parsePointText } from './parse-date-text.ts';
import { spellPoint } from './spell-point.ts';

/** A text without the words that tell when a work was read, and the date in them. */
export interface AccessDate {
  /** ISO date; as it is written where nobody can tell which number is the month. */
  date: string;
  rest: string;
}

/** Words before the day of access, in the languages that we speak. */
const words = `(?:last|zuletzt|letzter|dernière?|último|ultimo)?\\s*
(?:accessed|access(?:ed)?\\s+date|access|date\\s+(?:of\\s+access|accessed)|retrieved|visited|viewed|checked|consulted|
abgerufen|aufgerufen|zugegriffen|zugriff|abruf|consultée?|consultation|consulta(?:do|to|ta)?|accesso|acceso|visitato|acesso|
acedido|дата\\s+обращения|обращение|дата\\s+доступа)`.replace(/\n/g, '');

const date = `(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|
\\d{1,2}\\s*[./-]\\s*\\d{1,2}\\s*[./-]\\s*\\d{4}|
(?:\\d{1,2}(?:st|nd|rd|th|er)?\\.?[\\s-]*(?:de\\s+|of\\s+)?)?\\p{L}{3,12}\\.?[\\s-]*(?:\\d{1,2}(?:st|nd|rd|th)?)?,?[\\s-]*(?:de\\s+)?\\d{4})`.replace(
  /\n/g,
  '',
);

const accessPattern = new RegExp(
  `[[(]?\\s*(?:online\\s*[;,:.]?\\s*)?(?<![\\p{L}])${words}(?![\\p{L}])(?:\\s+(?:on|at|in|am|le|el|il|em|den))?\\s*[:,]?\\s*${date}\\s*[\\])]?\\.?`,
  'iu',
);

/**
 * Take the day of access out of a text such as "[Online; accessed 4-May-2010]".
 *
 * @param text Words of an entry.
 * @returns The date and the other words; undefined where the text names none.
 */
export function takeAccessDate(text: string): AccessDate | undefined {
  const found = accessPattern.exec(text);
  const written = found?.[1];
  if (!found || written === undefined) return undefined;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { date: spellDay(written), rest: rest.trim() };
}

function spellDay(written: string): string {
  const [, first, second, year] =
    /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(written) ?? [];
  const spelled =
    year === undefined ? spellWords(written) : fromNumbers(written, first, second, year);
  const point = parsePointText(spelled);
  return (point && spellPoint(point)) ?? written;
}

/** Points stand between day, month and year; of others the day is the number that is no month. */
function fromNumbers(written: string, first = '', second = '', year: string): string {
  const isDayFirst = written.includes('.') || Number(first) > 12;
  if (!isDayFirst && Number(second) <= 12) return written;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function spellWords(written: string): string {
  if (/^\d{4}[-/.]/.test(written)) return written.replace(/[/.]/g, '-');
  return written
    .replace(/[-\s]+/g, ' ')
    .replace(/^(\d{1,2})\. /, '$1 ')
    .replace(/\s*,\s*/, ', ')
    .replace(/^(\p{L}+\.?) (\d{1,2})(st|nd|rd|th)? (\d{4})$/u, '$1 $2, $4');
}
