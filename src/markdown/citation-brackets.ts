import { MAX_GROUP_LENGTH, readToken } from './citation-lexer.ts';

/** A pair of brackets and what a citation could be made of. */
export interface Bracket {
  open: number;
  /** Offset of its `]`; undefined when it is not closed within the longest group. */
  close?: number;
  /** How many keys stand directly inside. */
  keys: number;
  /** Whether a key stands in brackets inside. */
  nested: boolean;
}

/** Finds the other end of a bracket. */
export interface BracketMatcher {
  /**
   * @param open Offset of a `[` that is no part of an atom.
   * @returns What the bracket holds, as far as the longest group reaches.
   */
  at(open: number): Readonly<Bracket>;

  /**
   * @param offset Offset of `@`.
   * @returns Whether it is part of a bare address inside brackets that are still open. Elsewhere the
   * parser takes addresses first; there it leaves them for later.
   */
  isInAddress(offset: number): boolean;
}

const startsAddress = /[hw]/i;

/**
 * Match the brackets of one stretch of inline source. The text is read on only as far as a question
 * needs, and what was read is kept: a hundred thousand `[` cost one pass, not a pass each.
 *
 * @param text Inline source, without the prefixes of its lines.
 * @returns The matcher.
 */
export function createBracketMatcher(text: string): BracketMatcher {
  /** Every `[` met so far. */
  const brackets = new Map<number, Bracket>();
  /** Those still open at `position`. */
  let open: Bracket[] = [];
  /** Start of the first token not yet read. */
  let position = 0;

  /** Every `@` of a bare address met so far. */
  const inAddress = new Set<number>();

  return { at, isInAddress };

  function at(offset: number): Readonly<Bracket> {
    if (!brackets.has(offset)) restart(offset);
    for (;;) {
      const bracket = brackets.get(offset);
      const isDone = bracket?.close !== undefined || position > offset + MAX_GROUP_LENGTH;
      if (bracket && (isDone || position >= text.length)) return bracket;
      step();
    }
  }

  function isInAddress(offset: number): boolean {
    while (open.length > 0 && position <= offset) step();
    return inAddress.has(offset);
  }

  // The parser may ask at a place that our reading skipped or took for an atom (a backtick in a
  // link's address opens no code): it knows better.
  function restart(offset: number): void {
    for (const bracket of open) brackets.delete(bracket.open);
    open = [];
    position = offset;
  }

  function step(): void {
    const token = readToken(text, position);
    if (token.kind === 'open') {
      const bracket = { open: position, keys: 0, nested: false };
      brackets.set(position, bracket);
      open.push(bracket);
    } else if (token.kind === 'close') {
      closeLast();
    } else if (token.kind === 'key') {
      const innermost = open.at(-1);
      if (innermost) innermost.keys++;
    } else if (token.kind === 'atom' && startsAddress.test(text[position] ?? '')) {
      const address = text.slice(position, token.end);
      for (const { index } of address.matchAll(/@/g)) inAddress.add(position + index);
    }
    position = token.end;
  }

  function closeLast(): void {
    const bracket = open.pop();
    if (!bracket) return;
    bracket.close = position;
    const outer = open.at(-1);
    if (outer && (bracket.keys > 0 || bracket.nested)) outer.nested = true;
  }
}
