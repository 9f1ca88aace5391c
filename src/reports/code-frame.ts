import type { Colors } from 'picocolors/types.js';
import stringWidth from 'string-width';
import { escapeCharacters } from './escape-text.ts';
import { linesOf, type SourceRange } from './source-range.ts';

/** So much of a line is shown around the place, in characters. */
const BEFORE = 40;
const AFTER = 60;

/**
 * Show the line that a message speaks of, with a mark under the place.
 *
 * @param text Text of the file.
 * @param range Where the message speaks; of several lines the first is shown.
 * @param colors Colours, or none.
 * @returns Two lines; none where the file has no such line, or nothing that can be read on it.
 */
export function codeFrame(text: string, range: SourceRange, colors: Colors): string[] {
  const { startLine, startColumn, endLine, endColumn } = range;
  const line = linesOf(text)[startLine - 1] ?? '';
  const start = startColumn - 1;
  if (line.trim() === '' || start > line.length || isUnreadable(line)) return [];
  const end = endLine === startLine ? Math.min(endColumn - 1, line.length) : line.length;
  const cutEnd = Math.min(Math.max(end, start + 1), start + AFTER);
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(line.length, cutEnd + AFTER - (cutEnd - start));
  const before = `${from > 0 ? '…' : ''}${shown(line.slice(from, start))}`;
  const marked = shown(line.slice(start, cutEnd));
  const after = `${shown(line.slice(cutEnd, to))}${to < line.length ? '…' : ''}`;
  const number = String(startLine);
  const rule = colors.dim('|');
  const carets = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [
    `    ${colors.dim(number)} ${rule} ${before}${marked}${after}`,
    `    ${' '.repeat(number.length)} ${rule} ${' '.repeat(stringWidth(before))}${colors.bold(carets)}`,
  ];
}

/** Text in UTF-16, which is told for that, would be a row of noughts. */
function isUnreadable(line: string): boolean {
  return /\0[^\0]\0/.test(line);
}

/** A tab would be as wide as the terminal likes; half a character at a cut would be no character. */
function shown(text: string): string {
  const whole = text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return escapeCharacters(whole.replaceAll('\t', '  '));
}
