import { parse } from 'css-tree';
import { quoteOf, type StyleFault } from './style-fault.ts';
import type { Range, Tokens } from './tokens.ts';

/**
 * Find what is wrong with the selectors of a rule. What stands in brackets is left to the browser,
 * which forgives there.
 *
 * @param tokens The tokens of a whole style sheet.
 * @param range What stands before the block.
 * @returns The first fault, if there is one.
 */
export function findSelectorFault(tokens: Tokens, range: Range): StyleFault | undefined {
  const actual = quoteOf(tokens, range);
  const offset = tokens.offsetAt(range.from);
  if (actual === '') {
    const note = 'Say what the rule is for.';
    return { offset, actual: '{', expected: 'a selector before it', note };
  }
  const fault = faultIn(tokens.rawOf(range).trimEnd());
  if (fault === undefined) return undefined;
  const note =
    'A browser drops the whole rule; see whether a sign or, before it, a `;` is missing.';
  return { offset: offset + fault, actual, expected: 'a selector', note };
}

/** Offset of the first fault, from 0. */
function faultIn(selectors: string): number | undefined {
  try {
    parse(selectors, { context: 'selectorList' });
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('offset' in error)) throw error;
    const offset = Number(error.offset);
    const before = selectors.slice(0, offset);
    return before.split('(').length > before.split(')').length ? undefined : offset;
  }
}
