import { fillPhrase } from '../../language/fill-phrase.ts';
import type { ReferenceWords } from '../../language/reference-words.ts';
import type { CslName } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';

/** More names than this are cut … */
const mostNames = 8;
/** … to this many and "et al.". */
const shownNames = 6;

/** East Asian names have the family name first by themselves and take no comma. */
const isEastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Print names as a list shows them, family name first: "DeYoung, Karen; Faiola, Anthony".
 *
 * @param names Names in order.
 * @param words Fixed words of the document's language.
 * @param print Prints one name; within a sentence `printSpokenName`.
 * @returns The names in one line; empty when there are none.
 */
export function printNames(
  names: readonly CslName[] | undefined,
  words: ReferenceWords,
  print: (name: CslName) => string = printName,
): string {
  const { known, hasOthers } = splitOthers(names ?? []);
  const printed = known.map(print).filter((name) => name !== '');
  const isCut = printed.length > mostNames;
  const first = printed.slice(0, isCut ? shownNames : undefined).join(words.nameSeparator);
  return (isCut || hasOthers) && first !== '' ? fillPhrase(words.andOthers, { first }) : first;
}

/**
 * Part names from what stands for those that the record leaves out: `and others` of BibTeX, "et al."
 * typed as a name.
 *
 * @param names Names in order.
 * @returns The names that are names, and whether there are more.
 */
export function splitOthers(names: readonly CslName[]): {
  known: readonly CslName[];
  hasOthers: boolean;
} {
  const last = names.at(-1);
  const text = [last?.literal, last?.given, last?.family].map(cleanText).filter((part) => part);
  const hasOthers = /^(?:others|et al\.?|et alii)$/i.test(text.join(' ').replaceAll(',', ''));
  return { known: hasOthers ? names.slice(0, -1) : names, hasOthers };
}

/**
 * Print one name, family name first; an organisation as it is.
 *
 * @param name Name as CSL has it.
 * @returns Such as "von Humboldt, Alexander" or "World Bank".
 */
export function printName(name: CslName): string {
  if (name.literal !== undefined) return cleanText(name.literal);
  const family = familyName(name);
  const given = apostrophes(words([name.given, name['dropping-particle']]));
  if (family === '' || given === '') return words([family, given, name.suffix]);
  if (isEastAsian.test(family)) return `${family}${given}`;
  const comma = /^\p{Script=Arabic}/u.test(family) ? '، ' : ', ';
  return [family, given, cleanText(name.suffix)].filter((part) => part !== '').join(comma);
}

/**
 * Print one name as it is spoken: "Edited by Miloš Forman", not "Forman, Miloš".
 *
 * @param name Name as CSL has it.
 * @returns Such as "Alexander von Humboldt" or "World Bank".
 */
export function printSpokenName(name: CslName): string {
  const family = familyName(name);
  const given = apostrophes(words([name.given, name['dropping-particle']]));
  if (name.literal !== undefined || family === '' || given === '' || isEastAsian.test(family))
    return printName(name);
  return words([given, family, name.suffix]);
}

/**
 * Give the part of a name that running text uses.
 *
 * @param name Name as CSL has it.
 * @returns The family name with its particle, or the whole name of an organisation.
 */
export function familyName(name: CslName): string {
  const family = apostrophes(words([name['non-dropping-particle'], name.family]));
  const particle = apostrophes(cleanText(name['non-dropping-particle']));
  return cleanText(name.literal) || withoutGap(family, particle);
}

/** No name of a person holds a quotation: its straight marks are apostrophes, also the first one of 's-Gravesande. */
function apostrophes(text: string): string {
  // In Hebrew the page sets them as what they are there.
  return /\p{Script=Hebrew}/u.test(text) ? text : text.replaceAll("'", '’');
}

/** A particle that ends in an apostrophe or a hyphen is one word with the name: d’Alembert, al-Ḥākim. */
function withoutGap(family: string, particle: string): string {
  const isOneWord = /[’'ʼʻ‘ʾʿ\p{Pd}]$/u.test(particle) && family.startsWith(`${particle} `);
  return isOneWord ? particle + family.slice(particle.length + 1) : family;
}

function words(parts: readonly (string | undefined)[]): string {
  return parts
    .map(cleanText)
    .filter((part) => part !== '')
    .join(' ');
}
