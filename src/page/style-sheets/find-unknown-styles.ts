import { lexer, tokenTypes } from 'css-tree';
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

const AT_RULES = Object.keys(atrules).filter(isPlain);
const PROPERTIES = Object.keys(properties).filter(isPlain);

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
  const meantBy = createSpeller();
  return [
    ...sheet.atRules.flatMap(unknownAtRule),
    ...plain.flatMap((declaration) =>
      lexer.getProperty(declaration.name)
        ? unknownValue(declaration, tokens, fits)
        : unknownProperty(declaration, meantBy),
    ),
  ];
}

/** Whether a name has no prefix of a maker of browsers. */
function isPlain(name: string): boolean {
  return !name.startsWith('-');
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

type Speller = (name: string) => string | undefined;

/** Looks once for what a name was meant to be, however often it stands in a style sheet. */
function createSpeller(): Speller {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, besideOne(name, PROPERTIES));
    return known.get(name);
  };
}

function unknownAtRule({ name, offset }: AtRule): StyleFault[] {
  if (name.startsWith('-') || lexer.getAtrule(name)) return [];
  const meant = besideOne(name, AT_RULES);
  if (meant === undefined && !FOREIGN.has(name)) return [];
  const expected = meant === undefined ? 'an at-rule of CSS' : `\`@${meant}\``;
  return [{ offset, actual: `@${name}`, expected, note: DROPPED }];
}

function unknownProperty({ name, offset }: Declaration, meantBy: Speller): StyleFault[] {
  const meant = meantBy(name);
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
  return known.find((other) => isBeside(name, other));
}

function isBeside(name: string, other: string): boolean {
  const longer = name.length - other.length;
  if (Math.abs(longer) > 1 || name === other) return false;
  let at = 0;
  while (at < name.length && name[at] === other[at]) at += 1;
  if (longer > 0) return name.slice(at + 1) === other.slice(at);
  if (longer < 0) return name.slice(at) === other.slice(at + 1);
  if (name.slice(at + 1) === other.slice(at + 1)) return true;
  const isSwapped = name[at] === other[at + 1] && name[at + 1] === other[at];
  return isSwapped && name.slice(at + 2) === other.slice(at + 2);
}
