import { lexer, tokenTypes } from 'css-tree';
import { distance } from 'fastest-levenshtein';
import type { AtRule, Declaration, StyleSheet } from './read-style-sheet.ts';
import type { StyleFault } from './style-fault.ts';
import type { Tokens } from './tokens.ts';

const { Comma, Delim, Dimension, Hash, Number: NumberToken, Percentage, WhiteSpace } = tokenTypes;

/** What measures and colours are made of: their grammar does not change from year to year. */
const MEASURES = [Comma, Delim, Dimension, Hash, NumberToken, Percentage, WhiteSpace];

/** At-rules of languages that are made into CSS before a browser sees them. */
const FOREIGN = new Set([
  'include',
  'extend',
  'use',
  'forward',
  'each',
  'while',
  'return',
  'tailwind',
]);

/** Every name of css-tree's list; its types leave these out. */
const { atrules, properties } = lexer as typeof lexer &
  Record<'atrules' | 'properties', Record<string, unknown>>;

const DROPPED = 'A browser leaves it out.';

/**
 * Find names and values that no browser knows. CSS grows faster than any list of it, so a name is
 * told only when it is one letter beside a known one, and a value only when it is nothing but
 * numbers, units and colours in figures.
 *
 * @param sheet A style sheet that parses.
 * @param tokens Its tokens.
 * @returns What a browser will drop, in order.
 */
export function findUnknownStyles(sheet: StyleSheet, tokens: Tokens): StyleFault[] {
  const plain = sheet.declarations.filter(
    ({ name, within }) => within === '' && !name.startsWith('-'),
  );
  const fits = createMatcher();
  return [
    ...sheet.atRules.flatMap(unknownAtRule),
    ...plain.flatMap((declaration) =>
      lexer.getProperty(declaration.name)
        ? unknownValue(declaration, tokens, fits)
        : unknownProperty(declaration),
    ),
  ];
}

type Matcher = (name: string, value: string) => boolean;

/** Asks once for each property and value: most stand many times in a style sheet. */
function createMatcher(): Matcher {
  const known = new Map<string, boolean>();
  return (name, value) => {
    const key = `${name}:${value}`;
    const fits =
      known.get(key) ?? lexer.matchProperty(name, value).error?.name !== 'SyntaxMatchError';
    known.set(key, fits);
    return fits;
  };
}

function unknownAtRule({ name, offset }: AtRule): StyleFault[] {
  if (name.startsWith('-') || lexer.getAtrule(name)) return [];
  const meant = besideOne(name, Object.keys(atrules));
  if (meant === undefined && !FOREIGN.has(name)) return [];
  const expected = meant === undefined ? 'an at-rule of CSS' : `\`@${meant}\``;
  return [{ offset, actual: `@${name}`, expected, note: DROPPED }];
}

function unknownProperty({ name, offset }: Declaration): StyleFault[] {
  const meant = besideOne(name, Object.keys(properties));
  return meant === undefined
    ? []
    : [{ offset, actual: name, expected: `\`${meant}\``, note: DROPPED }];
}

function unknownValue({ name, value }: Declaration, tokens: Tokens, fits: Matcher): StyleFault[] {
  const { typeAt, rawOf, offsetAt, find } = tokens;
  if (find(value, (at) => !MEASURES.includes(typeAt(at))) < value.to) return [];
  const actual = rawOf(value).trim();
  if (fits(name, actual)) return [];
  const start = find(value, (at) => typeAt(at) !== WhiteSpace);
  const note = `${DROPPED} Write lengths with their unit, and colours with 3, 4, 6 or 8 figures.`;
  return [{ offset: offsetAt(start), actual, expected: `a value of \`${name}\``, note }];
}

/** The known name from which a letter is missing, too many, wrong, or changed with its neighbour. */
function besideOne(name: string, known: readonly string[]): string | undefined {
  if (name.length < 4) return undefined;
  return known.find((other) => !other.startsWith('-') && isBeside(name, other));
}

function isBeside(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > 1) return false;
  const steps = distance(name, other);
  if (steps !== 2 || name.length !== other.length) return steps === 1;
  const at = [...name].findIndex((letter, index) => letter !== other[index]);
  return name[at] === other[at + 1] && name[at + 1] === other[at];
}
