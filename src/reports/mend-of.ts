import type { Message } from '../model/message.ts';
import { rangeOf, type SourceRange, textOfRange } from './source-range.ts';

/** A change of a file that mends what a message tells. */
export interface Mend {
  range: SourceRange;
  /** Text to put in the place of what stands there. */
  text: string;
}

/**
 * Rules whose one expected text belongs in the place of what was found. With the others what was
 * expected is put in elsewhere, is one of many, or is a judgement that only a person can make.
 */
const REPLACING: ReadonlySet<string> = new Set([
  'amount-currency',
  'amount-sum',
  'chart-data',
  'citation-defined',
  'date-valid',
  'directive-attribute',
  'directive-known',
  'event-date',
  'event-mark',
  'front-matter-known-key',
  'front-matter-valid',
  'heading-increment',
  'licence-known',
  'map-known',
  'template-valid',
]);

/**
 * Find the change that a message asks for.
 *
 * @param message The message.
 * @param lines Lines of the file that it speaks of.
 * @returns The change, where what was found stands once in the place of the message, and one text
 *   was expected there; undefined otherwise.
 */
export function mendOf(message: Message, lines: readonly string[]): Mend | undefined {
  const { actual, expected: [text, ...others] = [], place, ruleId } = message;
  if (!REPLACING.has(ruleId) || !actual || text === undefined || others.length > 0)
    return undefined;
  if (!place?.end || text === actual) return undefined;
  const range = rangeOf(place);
  const parts = textOfRange(lines, range).split(actual);
  const [before = ''] = parts;
  if (parts.length !== 2) return undefined;
  const start = behind({ line: range.startLine, column: range.startColumn }, before);
  const end = behind(start, actual);
  return {
    range: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
    text,
  };
}

function behind(from: { line: number; column: number }, text: string) {
  const breaks = text.split('\n');
  const last = breaks.at(-1) ?? '';
  if (breaks.length === 1) return { line: from.line, column: from.column + last.length };
  return { line: from.line + breaks.length - 1, column: last.length + 1 };
}
