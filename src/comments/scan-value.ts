import { looksLikeComment, opensComment, staysOpen } from '../markdown/comment-marks.ts';
import type { Comment, FoundComments, OpenMark, Stretch } from './comment.ts';

/** Escapes, code between backticks, and what opens a comment, whichever comes first. */
const signs = /\\[\s\S]|(`+)|<!--|%%/g;

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
  const found: FoundComments = { comments: [], open: [] };
  const pattern = new RegExp(signs);
  const taken = new Set<number>();
  for (let sign = pattern.exec(value); sign; sign = pattern.exec(value)) {
    pattern.lastIndex = behind(value, sign, found, taken) ?? pattern.lastIndex;
  }
  const move = (stretch: Stretch) => ({ start: stretch.start + start, end: stretch.end + start });
  return {
    comments: found.comments.map((comment) => comment.map(move)),
    open: found.open.map((mark) => ({ ...mark, offset: mark.offset + start })),
  };
}

/** Tells where to read on; undefined behind the sign itself. */
function behind(
  value: string,
  { 0: sign, 1: ticks, index }: RegExpExecArray,
  found: FoundComments,
  taken: Set<number>,
): number | undefined {
  if (ticks !== undefined) return endOfCode(value, index + sign.length, ticks);
  if (sign !== '<!--' && sign !== '%%') return undefined;
  if (sign === '%%' && (taken.has(index) || !opensComment(value.charAt(index - 1)))) {
    found.open.push(...findPair(value, index, taken));
    return undefined;
  }
  const end = endOfComment(value, index, sign);
  if (end === undefined) {
    found.open.push({ mark: sign, offset: index });
    return undefined;
  }
  found.comments.push(splitLines(value, atEnds(value, { start: index, end })));
  return end;
}

/**
 * Find what looks like a comment between two `%%`, and is none as the first stands behind a mark.
 *
 * @param text Whole text.
 * @param offset Offset of the first.
 * @param taken Offsets of those that end such a pair and open nothing; added to.
 * @returns The pair, or nothing.
 */
export function findPair(text: string, offset: number, taken: Set<number>): OpenMark[] {
  const before = text.charAt(offset - 1);
  if (taken.has(offset) || !looksLikeComment(before, text.charAt(offset + 2))) return [];
  const end = endOfComment(text, offset, '%%');
  if (end === undefined) return [];
  if (staysOpen(before, text.slice(offset + 2, end - 2))) taken.add(end - 2);
  return [{ mark: '%%', offset, printed: text.slice(offset, end) }];
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
 * Tell where a comment ends. `<!-->` and `<!--->` are empty ones, as in HTML.
 *
 * @param text Whole text.
 * @param start Offset of the mark that opens it.
 * @param mark That mark.
 * @returns Offset behind the mark that closes it, or undefined where there is none.
 */
export function endOfComment(text: string, start: number, mark: '<!--' | '%%'): number | undefined {
  const closer = mark === '%%' ? '%%' : '-->';
  const at = text.indexOf(closer, start + 2);
  return at < 0 ? undefined : at + closer.length;
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
