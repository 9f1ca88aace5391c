import { createPointFinder, type PointFinder } from '../located/create-point-finder.ts';
import { countUpTo } from '../values/count-up-to.ts';
import type { Comment, Stretch } from './comment.ts';

/** A text without its comments. It has as many lines as before. */
export interface CutText {
  text: string;
  /** What was cut, in order, in the text as written; none goes over the end of a line. */
  cuts: readonly Stretch[];
}

/** A stretch of a comment on one line, with what is known of the comment. */
interface Piece extends Stretch {
  /** Column, from 0, at which its comment begins; undefined on the line where that is. */
  column: number | undefined;
  /** Where its comment ends. */
  commentEnd: number;
}

/** The text that is cut, with where its lines are and where its Markdown begins. */
interface Source extends PointFinder {
  text: string;
  bodyStart: number;
}

/** Marks of quotations and lists, and blanks, before what a line says. */
const containerMarks = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t>]+|$))*$/;

/**
 * Cut comments out of a text, so that it reads as though they had never been written: a comment
 * between two words leaves one blank, one at the end of a line none, and one on lines of its own
 * leaves these empty.
 *
 * @param text Text as written, with LF line ends.
 * @param comments Its comments, in any order; they may overlap.
 * @param bodyStart Where Markdown begins: before it marks of lists are those of YAML.
 * @returns The text without them.
 */
export function cutText(text: string, comments: readonly Comment[], bodyStart: number): CutText {
  const source: Source = { text, bodyStart, ...createPointFinder(text) };
  const pieces = comments.flatMap((comment) => piecesOf(source, comment));
  const cuts = mergeCuts(joinPieces(text, pieces).map((piece) => widen(source, piece)));
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of cuts) {
    parts.push(text.slice(at, start));
    at = end;
  }
  return { text: parts.join('') + text.slice(at), cuts };
}

function piecesOf({ lineAt }: Source, comment: Comment): Piece[] {
  const start = comment[0]?.start ?? 0;
  const commentEnd = comment.at(-1)?.end ?? 0;
  const column = start - lineAt(start).start;
  return comment.map((stretch, index) => ({
    ...stretch,
    column: index === 0 ? undefined : column,
    commentEnd,
  }));
}

/** Pieces with nothing but blanks between them on a line are cut as one. */
function joinPieces(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && (piece.start <= last.end || /^[ \t]*$/.test(text.slice(last.end, piece.start)))) {
      last.end = Math.max(last.end, piece.end);
      last.commentEnd = Math.max(last.commentEnd, piece.commentEnd);
    } else joined.push({ ...piece });
  }
  return joined;
}

function mergeCuts(cuts: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const cut of cuts) {
    const last = merged.at(-1);
    if (last && cut.start <= last.end) last.end = Math.max(last.end, cut.end);
    else if (cut.start < cut.end) merged.push({ ...cut });
  }
  return merged;
}

/** Takes the blanks beside a comment that would be too many without it. */
function widen(source: Source, piece: Piece): Stretch {
  const { start, end } = piece;
  const { start: from, end: to } = source.lineAt(start);
  const before = source.text.slice(from, start);
  const after = source.text.slice(end, to);
  if (after.trim() === '') return widenAtEnd(source, piece, before, to);
  const blanks = /^[ \t]*/.exec(after)?.[0].length ?? 0;
  if (containerMarks.test(before)) {
    return { start: from + indentOf(before, piece), end: end + blanks };
  }
  if (after.startsWith(']')) return { start: from + before.trimEnd().length, end };
  return { start, end: /[\s[]/.test(before.slice(-1)) ? end + blanks : end };
}

/** Blanks behind a comment may be a hard break, but not where its line is empty without it. */
function widenAtEnd(source: Source, piece: Piece, before: string, to: number): Stretch {
  const from = piece.start - before.length;
  if (isBareMarker(source, before, piece))
    return { start: from + before.search(/[^ \t>]/), end: to };
  const kept = before.trimEnd().length;
  return { start: from + kept, end: kept === 0 ? to : piece.end };
}

/**
 * A mark of a list with nothing behind it would print a lonely bullet, or make a heading of the line
 * above: unless what belongs to the item goes on below, it goes with its comment. In YAML it stands
 * for a value.
 */
function isBareMarker(source: Source, before: string, { start, commentEnd }: Piece): boolean {
  const { text, bodyStart, lineAt } = source;
  const marker = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+$/;
  if (start < bodyStart || !marker.test(before)) return false;
  const { end } = lineAt(commentEnd);
  if (text.slice(commentEnd, end).trim() !== '') return false;
  const next = lineAt(Math.min(end + 1, text.length));
  const line = end < text.length ? text.slice(next.start, next.end) : '';
  const inset = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
  return inset === line.length || inset <= before.search(/[^ \t>]/);
}

/** What follows the last line of a comment stands no deeper than the comment began: it is no code. */
function indentOf(before: string, { column }: Piece): number {
  if (column === undefined) return before.length;
  const marks = before.trimEnd().length;
  return Math.max(marks + (marks > 0 ? 1 : 0), Math.min(before.length, column));
}

/**
 * Make a function that tells where an offset in the text without comments lies in the text as
 * written.
 *
 * @param cuts What was cut.
 * @returns The function; the end of a stretch comes before a comment there, all else behind it.
 */
export function createOffsetMap(
  cuts: readonly Stretch[],
): (offset: number, isEnd: boolean) => number {
  const gone: number[] = [];
  const places: number[] = [];
  let sum = 0;
  for (const { start, end } of cuts) {
    places.push(start - sum);
    sum += end - start;
    gone.push(sum);
  }
  return (offset, isEnd) => {
    const before = countUpTo(places, isEnd ? offset - 1 : offset);
    return offset + (gone[before - 1] ?? 0);
  };
}
