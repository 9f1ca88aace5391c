import type { FoundComments, OpenMark } from './comment.ts';
import { looksLikeComment, opensComment, staysOpen } from './comment-marks.ts';

/** Reads the marks of a text from its beginning to its end. */
export interface MarkReader {
  /** What was found so far: marks that nothing closes or that print; comments are for the caller to add. */
  found: FoundComments;
  /**
   * @param mark Mark that may open a comment.
   * @param offset Its offset.
   * @param before The character that counts as the one before it, by default the one that is.
   * @returns Offset behind the mark that closes the comment, or undefined where it opens none.
   */
  endOf(mark: OpenMark['mark'], offset: number, before?: string): number | undefined;
}

/**
 * Prepare to read the marks of a text, each once and in order.
 *
 * @param text Whole text.
 * @returns The reader.
 */
export function createMarkReader(text: string): MarkReader {
  const found: FoundComments = { comments: [], open: [] };
  const taken = new Set<number>();
  return {
    found,
    endOf(mark, offset, before = text.charAt(offset - 1)) {
      if (mark === '%%' && (taken.has(offset) || !opensComment(before))) {
        found.open.push(...findPair(text, offset, taken));
        return undefined;
      }
      const end = endOfComment(text, offset, mark);
      if (end === undefined) found.open.push({ mark, offset });
      return end;
    },
  };
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
