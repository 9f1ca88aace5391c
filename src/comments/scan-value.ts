import type { Comment, FoundComments, OpenMark, Stretch } from './comment.ts';
import { createMarkReader } from './create-mark-reader.ts';
import { moved } from './found-comments.ts';

/** Escapes, code between backticks, and what opens a comment, whichever comes first. */
const signs = /\\[\s\S]|(`+)|(<!--|%%)/g;

/**
 * Find the comments in a value: text that is not parsed as Markdown where it stands, such as a
 * caption, or a scalar of the front matter. Code between backticks holds none.
 *
 * @param text Whole text.
 * @param value Where the value stands in it, without its quotation marks.
 * @returns Its comments, and what is never closed.
 */
export function scanValue(text: string, { start, end }: Stretch): FoundComments {
  const value = text.slice(start, end);
  const { found, endOf } = createMarkReader(value);
  const pattern = new RegExp(signs);
  for (let sign = pattern.exec(value); sign; sign = pattern.exec(value)) {
    const { 1: ticks, 2: mark, index } = sign;
    const behind = ticks
      ? endOfCode(value, pattern.lastIndex, ticks)
      : mark && endOf(mark as OpenMark['mark'], index);
    if (typeof behind !== 'number') continue;
    if (mark) found.comments.push(splitLines(value, atEnds(value, { start: index, end: behind })));
    pattern.lastIndex = behind;
  }
  return moved(found, (offset) => offset + start);
}

/** A value neither begins nor ends with the blanks that a comment was set off by. */
function atEnds(value: string, { start, end }: Stretch): Stretch {
  const before = value.slice(0, start);
  const after = value.slice(end);
  const isFirst = before.trim() === '';
  const isLast = after.trim() === '';
  return {
    start: isLast && !isFirst ? before.trimEnd().length : start,
    end: isFirst && !isLast ? end + (/^[ \t]*/.exec(after)?.[0].length ?? 0) : end,
  };
}

function endOfCode(value: string, from: number, ticks: string): number | undefined {
  const run = new RegExp(`(?<!\`)${ticks}(?!\`)`, 'g');
  run.lastIndex = from;
  return run.test(value) ? run.lastIndex : undefined;
}

/**
 * Split a stretch into its lines, without the blanks and quotation marks that begin all but the
 * first.
 *
 * @param text Whole text.
 * @param stretch Stretch of any number of lines.
 * @returns Those lines that hold something.
 */
export function splitLines(text: string, { start, end }: Stretch): Comment {
  const lines: Comment = [];
  let at = start;
  for (const [index, line] of text.slice(start, end).split('\n').entries()) {
    const inset = index === 0 ? 0 : (/^[ \t>]*/.exec(line)?.[0].length ?? 0);
    if (inset < line.length) lines.push({ start: at + inset, end: at + line.length });
    at += line.length + 1;
  }
  return lines;
}
