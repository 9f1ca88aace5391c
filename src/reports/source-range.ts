import type { Place } from '../model/message.ts';

/** A stretch of a file as formats for machines want it: all four figures, columns in UTF-16 units. */
export interface SourceRange {
  startLine: number;
  startColumn: number;
  endLine: number;
  /** The column behind the last character. */
  endColumn: number;
}

/**
 * Say where a message speaks, with a beginning and an end: a message about a whole file speaks at
 * its first character, one that knows no end of the one character where it begins.
 *
 * @param place Place of the message.
 * @returns The range, never empty.
 */
export function rangeOf(place: Place | undefined): SourceRange {
  const { line, column } = place?.start ?? { line: 1, column: 1 };
  const start = { startLine: line, startColumn: column };
  const end = place?.end;
  const isBehind = end && (end.line > line || (end.line === line && end.column > column));
  if (!isBehind) return { ...start, endLine: line, endColumn: column + 1 };
  return { ...start, endLine: end.line, endColumn: end.column };
}

/**
 * @param text Text of a file.
 * @returns Its lines, whatever ends them.
 */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/**
 * Take the text of a range.
 *
 * @param lines Lines of the file.
 * @param range The range.
 * @returns Its text with line feeds; what of it is behind the end of the file is left out.
 */
export function textOfRange(lines: readonly string[], range: SourceRange): string {
  const taken = lines.slice(range.startLine - 1, range.endLine);
  const last = taken.length - 1;
  return taken
    .map((line, index) => {
      const from = index === 0 ? range.startColumn - 1 : 0;
      const isEnd = index === last && taken.length === range.endLine - range.startLine + 1;
      return isEnd ? line.slice(from, range.endColumn - 1) : line.slice(from);
    })
    .join('\n');
}
