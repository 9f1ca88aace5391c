import { tokenTypes } from 'css-tree';
import { comparedName, quoteOf, type StyleFault, skipBlanks } from './style-fault.ts';
import type { Range, Tokens } from './tokens.ts';

const { AtKeyword, Colon, Delim, Ident, WhiteSpace } = tokenTypes;

/** Descriptors whose value may be anything. */
const FREE = new Set(['unicode-range', 'initial-value', 'result']);

const NAME_AND_VALUE = 'Write `name: value;`, as in `color: red;`.';

/**
 * Find what makes a browser drop a declaration, whatever its property is. Only signs that no grammar
 * of a value has at its outer level are looked at: a list of grammars would refuse newer ones.
 *
 * @param tokens The tokens of a whole style sheet.
 * @param name Name of the declaration, as `comparedName` gives it.
 * @param value What stands behind its colon.
 * @returns The first fault, if there is one.
 */
export function findValueFault(tokens: Tokens, name: string, value: Range): StyleFault | undefined {
  const { typeAt, rawAt, offsetAt, find } = tokens;
  const mark = find(value, (at) => typeAt(at) === Delim && rawAt(at) === '!');
  if (mark < value.to && !isImportant({ from: mark, to: value.to })) {
    const expected = '`!important` at the end of a value';
    return fault({ from: mark, to: value.to }, expected, 'A browser drops the whole declaration.');
  }
  if (name.startsWith('--') || FREE.has(name)) return undefined;
  if (skipBlanks(tokens, value) >= Math.min(mark, value.to)) {
    const offset = offsetAt(value.from - 1);
    return { offset, actual: `${name}:`, expected: 'a value behind it', note: NAME_AND_VALUE };
  }
  const colon = find(value, (at) => typeAt(at) === Colon);
  if (colon < value.to) {
    const range = { from: wordBefore(colon), to: colon + 1 };
    return fault(range, '`;` before it', NAME_AND_VALUE);
  }
  const odd = find(value, isOdd);
  return odd < value.to
    ? fault({ from: odd, to: odd + 1 }, 'a value of CSS', NAME_AND_VALUE)
    : undefined;

  function isImportant({ from, to }: Range): boolean {
    const word = skipBlanks(tokens, { from: from + 1, to });
    if (word >= to || comparedName(rawAt(word)) !== 'important') return false;
    return skipBlanks(tokens, { from: word + 1, to }) >= to;
  }

  function isOdd(at: number): boolean {
    if (typeAt(at) === AtKeyword) return true;
    return typeAt(at) === Delim && /[*#$&@^~|<>=\\%.]/.test(rawAt(at));
  }

  /** The name of the next declaration, where its `;` is missing. */
  function wordBefore(at: number): number {
    let word = at - 1;
    while (word > value.from && typeAt(word) === WhiteSpace) word--;
    return typeAt(word) === Ident ? word : at;
  }

  function fault(range: Range, expected: string, note: string): StyleFault {
    return { offset: offsetAt(range.from), actual: quoteOf(tokens, range), expected, note };
  }
}
