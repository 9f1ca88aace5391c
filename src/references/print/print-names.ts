import { fillPhrase } from '../../language/fill-phrase.ts';
import type { ReferenceWords } from '../../language/reference-words.ts';
import type { CslName } from '../../model/reference.ts';
import { cleanText } from '../markup/clean-text.ts';

/** More names than this are cut … */
const mostNames = 8;
/** … to this many and "et al.". */
const shownNames = 6;

/**
 * Print names as a list shows them, family name first: "DeYoung, Karen; Faiola, Anthony".
 *
 * @param names Names in order.
 * @param words Fixed words of the document's language.
 * @returns The names in one line; empty when there are none.
 */
export function printNames(names: readonly CslName[] | undefined, words: ReferenceWords): string {
  const printed = (names ?? []).map(printName).filter((name) => name !== '');
  if (printed.length <= mostNames) return printed.join(words.nameSeparator);
  const first = printed.slice(0, shownNames).join(words.nameSeparator);
  return fillPhrase(words.andOthers, { first });
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
  const given = words([name.given, name['dropping-particle']]);
  if (family === '' || given === '') return words([family, given, name.suffix]);
  // East Asian names have the family name first by themselves and take no comma.
  const isEastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  if (isEastAsian.test(family)) return `${family}${given}`;
  const comma = /^\p{Script=Arabic}/u.test(family) ? '، ' : ', ';
  return [family, given, cleanText(name.suffix)].filter((part) => part !== '').join(comma);
}

/**
 * Give the part of a name that running text uses.
 *
 * @param name Name as CSL has it.
 * @returns The family name with its particle, or the whole name of an organisation.
 */
export function familyName(name: CslName): string {
  return cleanText(name.literal) || words([name['non-dropping-particle'], name.family]);
}

function words(parts: readonly (string | undefined)[]): string {
  return parts
    .map(cleanText)
    .filter((part) => part !== '')
    .join(' ');
}
