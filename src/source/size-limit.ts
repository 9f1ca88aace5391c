import type { Finding } from '../model/message.ts';

/** Most lines of a briefing: prose has some 15,000 to a megabyte, and 2,000 pages hold some 80,000. */
const MAX_LINES = 50_000;

/**
 * Most characters in a row where no line can end. The browser sets such a word anew for each of its
 * lines; an address takes 4,000 at most, and all else that is so long is for programs.
 */
const MAX_WORD = 5000;

/** Most signs that may begin something: each costs the parser some 50 µs. */
const MAX_MARKS = 150_000;
const marks = /[`[\]<&\\:^{|]/g;

/** Where a line may end: at blanks, save those that bind, and between letters of scripts without blanks. */
const lineMayEnd =
  '\\t\\v\\f\\r \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000\\p{Ideographic}' +
  '\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
const longWord = new RegExp(`[^${lineMayEnd}]{${MAX_WORD + 1},}`, 'u');

/**
 * Look for a text of more lines, or of longer words, than can be read and printed in good time, in one
 * pass before it is parsed.
 *
 * @param text Whole source text, with LF line ends.
 * @returns The first fault, or undefined.
 */
export function findSizeFault(text: string): Finding | undefined {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES + 1) return tooManyLines(lines.length - 1);
  let marked = 0;
  for (const [index, line] of lines.entries()) {
    const word = line.length > MAX_WORD ? longWord.exec(line) : null;
    if (word) return tooLongWord(word[0].length, index + 1, word.index + 1);
    marked += line.match(marks)?.length ?? 0;
    if (marked > MAX_MARKS) return tooManyMarks(index + 1);
  }
  return undefined;
}

function tooManyMarks(line: number): Finding {
  return {
    place: { start: { line, column: 1 } },
    reason: `The briefing has more than \`${MAX_MARKS.toLocaleString('en')}\` signs of Markdown up to here (brackets, bars, backticks, \`<\`, \`&\`, \`:\`), expected at most ${MAX_MARKS.toLocaleString('en')}`,
    expected: [String(MAX_MARKS)],
    note: 'Divide it into several briefings; put data into a file of its own.',
  };
}

function tooManyLines(count: number): Finding {
  return {
    place: { start: { line: MAX_LINES + 1, column: 1 } },
    reason: `The briefing has \`${count.toLocaleString('en')}\` lines, expected at most ${MAX_LINES.toLocaleString('en')}`,
    actual: String(count),
    expected: [String(MAX_LINES)],
    note: 'Divide it into several briefings; put long tables and data into a file of their own.',
  };
}

function tooLongWord(count: number, line: number, column: number): Finding {
  return {
    place: { start: { line, column } },
    reason: `A word of \`${count.toLocaleString('en')}\` characters begins here, expected at most ${MAX_WORD.toLocaleString('en')} without a blank`,
    actual: String(count),
    expected: [String(MAX_WORD)],
    note: 'Shorten it, such as an address by what follows its `?`; put data into a file of its own.',
  };
}
