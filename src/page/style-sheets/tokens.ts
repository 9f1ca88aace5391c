import { tokenize, tokenTypes } from 'css-tree';
import { clipText } from '../../messages/clip-text.ts';

/** A token of CSS (CSS Syntax 3, §4), as a stretch of the text. */
interface Token {
  /** One of `tokenTypes` of css-tree. */
  type: number;
  /** Offsets in the text, from 0; `end` is the first behind it. */
  start: number;
  end: number;
  /** For a bracket that has one: the index of its partner among the tokens. */
  partner?: number;
}

/** The tokens of a style sheet, by index. */
export interface Tokens {
  count: number;
  /** What never ends, or ends without a beginning: then what follows is not worth reading. */
  faults: TokenFault[];
  /** One of `tokenTypes` of css-tree. */
  typeAt(at: number): number;
  /** The token as written. */
  rawAt(at: number): string;
  /** What is written from one token up to another. */
  rawOf(range: Range): string;
  /** Offset in the text, from 0. */
  offsetAt(at: number): number;
  /** The index behind a token, or behind the whole block that it opens. */
  behind(at: number): number;
  /** What stands between a bracket and its partner. */
  insideOf(at: number): Range;
  /** First token at the outer level of a range that suits, or its end. */
  find(range: Range, suits: (at: number) => boolean): number;
}

/** A stretch of tokens: from the first index up to and without `to`. */
export interface Range {
  from: number;
  to: number;
}

/** Something that never ends, or ends without a beginning. */
export interface TokenFault {
  /** What it is about, such as `}` or `"Draft`. */
  actual: string;
  kind: 'unclosed' | 'unopened' | 'broken-string' | 'broken-address' | 'too-deep';
  /** Offset in the text, from 0. */
  offset: number;
}

/** Brackets inside brackets; style sheets of people have a dozen. */
const DEEPEST = 100;

const {
  LeftCurlyBracket,
  LeftParenthesis,
  LeftSquareBracket,
  Function: FunctionToken,
} = tokenTypes;
const { RightCurlyBracket, RightParenthesis, RightSquareBracket, Url } = tokenTypes;
const { BadString, BadUrl, Comment, String: StringToken } = tokenTypes;

/** The closing bracket of each opening one; a function is opened by its name. */
const CLOSING = new Map<number, number>([
  [LeftCurlyBracket, RightCurlyBracket],
  [LeftSquareBracket, RightSquareBracket],
  [LeftParenthesis, RightParenthesis],
  [FunctionToken, RightParenthesis],
]);

/**
 * Cut a style sheet into tokens, without its comments, and pair its brackets.
 *
 * @param text A whole style sheet.
 * @returns Its tokens.
 */
export function readStyleTokens(text: string): Tokens {
  const list: Token[] = [];
  const faults: TokenFault[] = [];
  tokenize(text, (type, start, end) => {
    const fault = faultOf(type, text.slice(start, end), start);
    if (fault) faults.push(fault);
    if (type !== Comment) list.push({ type, start, end });
  });
  const all = [...faults, ...pairBrackets(list, text)].sort((a, b) => a.offset - b.offset);
  return { count: list.length, faults: all, ...lookInto(list, text) };
}

function lookInto(list: readonly Token[], text: string): Omit<Tokens, 'count' | 'faults'> {
  const rawOf = ({ from, to }: Range) =>
    to > from ? text.slice(list[from]?.start ?? text.length, list[to - 1]?.end) : '';
  const behind = (at: number) => Math.max(list[at]?.partner ?? at, at) + 1;
  return {
    typeAt: (at) => list[at]?.type ?? tokenTypes.EOF,
    rawAt: (at) => rawOf({ from: at, to: at + 1 }),
    rawOf,
    offsetAt: (at) => list[at]?.start ?? text.length,
    behind,
    insideOf: (at) => ({ from: at + 1, to: list[at]?.partner ?? list.length }),
    find({ from, to }, suits) {
      let at = from;
      while (at < to && !suits(at)) at = behind(at);
      return Math.min(at, to);
    },
  };
}

function faultOf(type: number, raw: string, offset: number): TokenFault | undefined {
  const actual = shorten(raw);
  if (type === BadString) return { kind: 'broken-string', actual, offset };
  if (type === BadUrl) return { kind: 'broken-address', actual, offset };
  // CSS closes at the end of the file what is open there: the next style sheet shows the harm
  const isOpen =
    (type === Comment && (raw.length < 4 || !raw.endsWith('*/'))) ||
    (type === StringToken && !isClosedString(raw)) ||
    (type === Url && !raw.endsWith(')'));
  return isOpen ? { kind: 'unclosed', actual, offset } : undefined;
}

function isClosedString(raw: string): boolean {
  if (raw.length < 2 || raw.at(-1) !== raw[0]) return false;
  const escapes = /\\*$/.exec(raw.slice(0, -1))?.[0].length ?? 0;
  return escapes % 2 === 0;
}

/** Sets the partners, and tells the brackets that have none. */
function pairBrackets(list: Token[], text: string): TokenFault[] {
  const faults: TokenFault[] = [];
  const open: number[] = [];
  for (const [index, token] of list.entries()) {
    if (CLOSING.has(token.type)) open.push(index);
    else if (isClosing(token.type)) close(token, index);
    if (open.length > DEEPEST) return [...faults, faultAt(token, 'too-deep')];
  }
  return [...faults, ...open.map((index) => faultAt(list[index] as Token, 'unclosed'))];

  function close(token: Token, index: number): void {
    const at = open.findLastIndex((one) => CLOSING.get(list[one]?.type ?? 0) === token.type);
    // `}` ends whatever is open inside its block; other brackets end only what was opened last
    const reaches = at >= 0 && (token.type === RightCurlyBracket || at === open.length - 1);
    if (!reaches) {
      faults.push(faultAt(token, 'unopened'));
      return;
    }
    const left = open.splice(at);
    for (const inner of left.slice(1)) faults.push(faultAt(list[inner] as Token, 'unclosed'));
    const partner = left[0] as number;
    token.partner = partner;
    (list[partner] as Token).partner = index;
  }

  function faultAt({ start, end }: Token, kind: TokenFault['kind']): TokenFault {
    return { kind, actual: text.slice(start, end), offset: start };
  }
}

function isClosing(type: number): boolean {
  return type === RightCurlyBracket || type === RightParenthesis || type === RightSquareBracket;
}

function shorten(raw: string): string {
  const line = raw.split(/[\n\r\f]/)[0] ?? raw;
  return clipText(line, 40);
}
