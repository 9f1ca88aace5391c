import { ident, string, tokenTypes } from 'css-tree';
import type { Range, Tokens } from './tokens.ts';

/** A font family that a value names. */
export interface FontName {
  family: string;
  /** Offset in the text, from 0. */
  offset: number;
}

/** What the value of a property may be: a list of families, or the shorthand `font`. */
export type FontSyntax = 'families' | 'shorthand';

/** A custom property whose value goes where families are expected. */
export interface FontVariable {
  name: string;
  syntax: FontSyntax;
}

/** What a value names, by itself and through custom properties. */
export interface FontNames {
  names: FontName[];
  variables: FontVariable[];
}

const { Comma, Delim, Dimension, Function: FunctionToken, Ident } = tokenTypes;
const { Number: NumberToken, Percentage, String: StringToken, WhiteSpace } = tokenTypes;

/** Words that are no names of families: generic families and what every property may be. */
const KEYWORDS = new Set(
  'serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded math emoji fangsong inherit initial unset revert revert-layer default'.split(
    ' ',
  ),
);

/** Sizes in words: in the shorthand, the families stand behind the size. */
const SIZES = new Set(
  'xx-small x-small small medium large x-large xx-large xxx-large smaller larger'.split(' '),
);

/**
 * Find the font families in a value (CSS Fonts 4, §2.1 and §2.12).
 *
 * @param tokens The tokens of a whole style sheet.
 * @param value Where the value stands among them.
 * @param syntax What the value is.
 * @returns Its families and custom properties, in order.
 */
export function findFontNames(tokens: Tokens, value: Range, syntax: FontSyntax): FontNames {
  const { typeAt, rawAt, offsetAt, behind, insideOf } = tokens;
  const found: FontNames = { names: [], variables: [] };
  readValue(value, syntax);
  return found;

  function readValue(range: Range, how: FontSyntax): void {
    const [first = [], ...rest] = segmentsOf(range);
    readFamily(how === 'shorthand' ? behindSize(first) : first);
    for (const segment of rest) readFamily(segment);
  }

  /** Parts between commas, each as the tokens at its outer level without blanks. */
  function segmentsOf({ from, to }: Range): number[][] {
    const segments: number[][] = [[]];
    for (let at = from; at < to; at = behind(at)) {
      if (typeAt(at) === Comma) segments.push([]);
      else if (typeAt(at) === Delim && rawAt(at) === '!') break;
      else if (typeAt(at) !== WhiteSpace) segments.at(-1)?.push(at);
    }
    return segments;
  }

  function behindSize(segment: number[]): number[] {
    const size = segment.findLastIndex(isSize);
    if (size >= 0) return segment.slice(size + 1);
    const last = segment.at(-1);
    if (last === undefined) return [];
    const variables = segment.filter(isVariable);
    // `var(--size) Inter`, `var(--size) var(--family)`; alone, it may be anything of the shorthand
    if (variables.length === 0) return [];
    if (!isVariable(last)) return segment.slice(segment.findLastIndex(isVariable) + 1);
    if (variables.length > 1) return [last];
    readVariable(last, 'shorthand');
    return [];
  }

  function readFamily(segment: number[]): void {
    const [only] = segment;
    if (only === undefined) return;
    for (const at of segment.filter(isVariable)) readVariable(at, 'families');
    if (typeAt(only) === StringToken) add(string.decode(rawAt(only)), only);
    if (!segment.every((at) => typeAt(at) === Ident)) return;
    const family = segment.map((at) => ident.decode(rawAt(at))).join(' ');
    if (!KEYWORDS.has(family.toLowerCase())) add(family, only);
  }

  function readVariable(at: number, how: FontSyntax): void {
    const inner = insideOf(at);
    const parts = segmentsOf(inner);
    const [name] = parts[0] ?? [];
    if (name === undefined) return;
    found.variables.push({ name: ident.decode(rawAt(name)), syntax: how });
    const [instead] = parts[1] ?? [];
    if (instead !== undefined) readValue({ from: instead, to: inner.to }, how);
  }

  function add(family: string, at: number): void {
    found.names.push({ family, offset: offsetAt(at) });
  }

  function isSize(at: number): boolean {
    const type = typeAt(at);
    if (type === FunctionToken) return !isVariable(at);
    if (type === Ident) return SIZES.has(rawAt(at).toLowerCase());
    return [Dimension, Percentage, NumberToken].includes(type);
  }

  function isVariable(at: number): boolean {
    return typeAt(at) === FunctionToken && rawAt(at).toLowerCase() === 'var(';
  }
}
