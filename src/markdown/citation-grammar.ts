import { type BracketMatcher, createBracketMatcher } from './citation-brackets.ts';
import { findEmphasis } from './citation-emphasis.ts';
import {
  type KeyToken,
  type LexToken,
  MAX_GROUP_LENGTH,
  readKey,
  readToken,
} from './citation-lexer.ts';

/** A stretch of inline source. */
export interface TextRange {
  start: number;
  end: number;
}

/** A mention of a source with what belongs to it; the spans are trimmed and may be empty. */
export interface ItemSyntax extends TextRange {
  prefix: TextRange;
  /** From `-` or `@` to the end of the key; empty where a tail gives the locator of the key before. */
  mention: TextRange;
  key: string;
  suppressed: boolean;
  suffix: TextRange;
}

/** Citations in one pair of brackets. */
export interface GroupSyntax extends TextRange {
  items: ItemSyntax[];
}

/** A citation in the running text. */
export interface TextualSyntax extends TextRange {
  mention: KeyToken & TextRange;
  /** What the bracket after it says about the same source; may be empty. */
  suffix: TextRange;
  /** The bracket itself, when there is one. */
  tail?: TextRange;
  /** Further sources named in the bracket. */
  items: ItemSyntax[];
}

/** Why brackets that hold a key, or look as if they did, are no citation. */
export type GroupFault =
  | 'footnote'
  | 'unclosed'
  | 'too-long'
  | 'too-many'
  | 'no-key'
  | 'nested-key'
  | 'followed'
  | 'unbalanced'
  | 'empty-item'
  | 'item-without-key'
  | 'two-keys'
  | 'emphasis';

/** Most items of one group. */
const MAX_ITEMS = 200;

const gap = /(?: ?|[ \t]?\n[ \t]*)(?=\[)/y;

/**
 * Read a group of citations (`group` in the grammar of citations).
 *
 * @param text Inline source, without the prefixes of its lines.
 * @param start Offset of its `[`.
 * @param brackets Matcher of the same text, kept between calls.
 * @returns The group, or undefined when the brackets are something else.
 */
export function parseGroup(
  text: string,
  start = 0,
  brackets: BracketMatcher = createBracketMatcher(text),
): GroupSyntax | undefined {
  const result = examineGroup(text, start, brackets);
  return typeof result === 'string' ? undefined : result;
}

/**
 * Read a group of citations and tell why, when it is none.
 *
 * @param text Inline source.
 * @param start Offset of `[`, or of anything else (`no-key`).
 * @param brackets Matcher of the same text.
 * @returns The group or the first fault.
 */
export function examineGroup(
  text: string,
  start: number,
  brackets: BracketMatcher,
): GroupSyntax | GroupFault {
  if (text[start] !== '[') return 'no-key';
  const { close, keys, nested } = brackets.at(start);
  if (text[start + 1] === '^') return 'footnote';
  if (close === undefined) return text.length > start + MAX_GROUP_LENGTH ? 'too-long' : 'unclosed';
  if (close - start >= MAX_GROUP_LENGTH) return 'too-long';
  // These two come first as they cost nothing: no bracket is read twice.
  if (nested) return 'nested-key';
  if (keys === 0) return 'no-key';
  if (/[({]/.test(text[close + 1] ?? '')) return 'followed';
  const items = readItems(text, { start: start + 1, end: close }, false);
  return typeof items === 'string' ? items : { start, end: close + 1, items };
}

/**
 * Read a citation in the running text (`textual` in the grammar of citations).
 *
 * @param text Inline source, without the prefixes of its lines.
 * @param start Offset of its `@`, or of `-` before it.
 * @param brackets Matcher of the same text, kept between calls.
 * @returns The citation, or undefined when there is no key.
 */
export function parseTextual(
  text: string,
  start = 0,
  brackets: BracketMatcher = createBracketMatcher(text),
): TextualSyntax | undefined {
  const key = readKey(text, start);
  if (!key || brackets.isInAddress(start)) return undefined;
  const mention = { ...key, start };
  const tail = readTail(text, key.end, brackets);
  return tail
    ? { start, end: tail.tail.end, mention, ...tail }
    : { start, end: key.end, mention, suffix: emptySpan(key.end), items: [] };
}

function readTail(text: string, from: number, brackets: BracketMatcher) {
  gap.lastIndex = from;
  if (!gap.test(text)) return undefined;
  const start = gap.lastIndex;
  if (text[start + 1] === '^') return undefined;
  const { close, nested } = brackets.at(start);
  if (close === undefined || close - start >= MAX_GROUP_LENGTH || nested) return undefined;
  if (/[({[]/.test(text[close + 1] ?? '')) return undefined;
  const items = readItems(text, { start: start + 1, end: close }, true);
  if (typeof items === 'string') return undefined;
  const tail = { start, end: close + 1 };
  const [first, ...others] = items;
  if (first && isEmpty(first.mention)) return { tail, suffix: first.suffix, items: others };
  return { tail, suffix: emptySpan(start), items };
}

/** The tokens between two semicolons. */
interface Part extends TextRange {
  keys: (KeyToken & TextRange)[];
}

function readItems(text: string, inside: TextRange, isTail: boolean): ItemSyntax[] | GroupFault {
  const tokens = readTokens(text, inside);
  const parts = splitAtSemicolons(tokens, inside);
  if (!parts) return 'unbalanced';
  if (parts.length > MAX_ITEMS) return 'too-many';
  const items: ItemSyntax[] = [];
  for (const [index, part] of parts.entries()) {
    const item = readItem(text, part, isTail && index === 0);
    if (typeof item === 'string') return item;
    items.push(item);
  }
  return hasEmphasisedKey(text, tokens, items) ? 'emphasis' : items;
}

function readTokens(text: string, { start, end }: TextRange): (LexToken & TextRange)[] {
  const tokens: (LexToken & TextRange)[] = [];
  for (let at = start; at < end; ) {
    const token = readToken(text, at);
    // A run of text may reach past the bracket's end only when a caller gives other limits.
    const bounded = { ...token, start: at, end: Math.min(token.end, end) };
    tokens.push(bounded);
    at = bounded.end;
  }
  return tokens;
}

function splitAtSemicolons(
  tokens: (LexToken & TextRange)[],
  inside: TextRange,
): Part[] | undefined {
  const parts: Part[] = [];
  let part: Part = { ...inside, keys: [] };
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    if (token.kind === 'key') part.keys.push(token);
    if (token.kind !== 'semicolon') continue;
    if (depth !== 0) return undefined;
    parts.push({ ...part, end: token.start });
    part = { start: token.end, end: inside.end, keys: [] };
  }
  parts.push(part);
  return parts;
}

function readItem(text: string, part: Part, mayBeBare: boolean): ItemSyntax | GroupFault {
  const span = trim(text, part);
  const [mention, second] = part.keys;
  if (isEmpty(span)) return 'empty-item';
  if (second) return 'two-keys';
  if (!mention && !mayBeBare) return 'item-without-key';
  const { start, end } = mention ?? emptySpan(span.start);
  return {
    ...span,
    prefix: trim(text, { start: span.start, end: start }),
    mention: { start, end },
    key: mention?.key ?? '',
    suppressed: mention?.suppressed ?? false,
    suffix: { start: end, end: span.end },
  };
}

function hasEmphasisedKey(
  text: string,
  tokens: readonly (LexToken & TextRange)[],
  items: readonly ItemSyntax[],
): boolean {
  const emphasis = findEmphasis(
    text,
    tokens.filter((token) => token.kind === 'text'),
  );
  return emphasis.some(({ start, end }) =>
    items.some(({ mention }) => !isEmpty(mention) && start < mention.start && mention.end < end),
  );
}

function trim(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

function isEmpty({ start, end }: TextRange): boolean {
  return start === end;
}

function emptySpan(at: number): TextRange {
  return { start: at, end: at };
}
