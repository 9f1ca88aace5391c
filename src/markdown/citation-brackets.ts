import { type LexToken, MAX_GROUP_LENGTH, readToken } from './citation-lexer.ts';

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
  /** Tokens by their start: what is read again after a restart is mostly the same. */
  const tokens = new Array<LexToken | undefined>(text.length);

  /** Every `@` of a bare address met so far. */
  const inAddress = new Set<number>();

  return { at, isInAddress };

  function at(offset: number): Readonly<Bracket> {
    const bracket = brackets.get(offset) ?? restart(offset);
    const end = Math.min(text.length, offset + MAX_GROUP_LENGTH + 1);
    while (bracket.close === undefined && position < end) step();
    return bracket;
  }

  function isInAddress(offset: number): boolean {
    while (open.length > 0 && position <= offset) step();
    return inAddress.has(offset);
  }

  // The parser may ask at a place that our reading skipped or took for an atom (a backtick in a
  // link's address opens no code): it knows better.
  function restart(offset: number): Bracket {
    for (const bracket of open) brackets.delete(bracket.open);
    open = [];
    position = offset + 1;
    return openAt(offset);
  }

  function step(): void {
    const token = tokens[position] ?? readOn(position);
    if (token.kind === 'open') {
      openAt(position);
    } else if (token.kind === 'close') {
      closeLast();
    } else if (token.kind === 'key') {
      const innermost = open.at(-1);
      if (innermost) innermost.keys++;
    }
    position = token.end;
  }

  function readOn(at: number): LexToken {
    const token = readToken(text, at);
    tokens[at] = token;
    if (token.kind === 'atom' && startsAddress.test(text[at] ?? '')) {
      const address = text.slice(at, token.end);
      for (const { index } of address.matchAll(/@/g)) inAddress.add(at + index);
    }
    return token;
  }

  function openAt(at: number): Bracket {
    const bracket = { open: at, keys: 0, nested: false };
    brackets.set(at, bracket);
    open.push(bracket);
    return bracket;
  }

  function closeLast(): void {
    const bracket = open.pop();
    if (!bracket) return;
    bracket.close = position;
    const outer = open.at(-1);
    if (outer && (bracket.keys > 0 || bracket.nested)) outer.nested = true;
  }
}
