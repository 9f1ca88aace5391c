import type { CslNode } from './csl-style.ts';
import { declineMonths } from './decline-months.ts';
import { elementsIn } from './elements-in.ts';
import { englishTerms } from './english-terms.ts';

/**
 * Complete a locale: terms that it lacks are taken from English, so that a style never loses a word.
 *
 * @param locale Root element of the locale.
 * @param english Root element of the English locale.
 * @returns A locale of its own with all terms.
 */
export function fillLocale(locale: CslNode, english: CslNode): CslNode {
  const known = new Set(termsOf(locale).map(({ attrs }) => attrs.name));
  const missing = [...termsOf(english), ...englishTerms()].filter(
    // Endings of ordinal numbers are one system in each language.
    ({ attrs: { name = '' } }) => !known.has(name) && !/^(?:long-)?ordinal/.test(name),
  );
  const unique = missing.filter(
    (term, index) => missing.findIndex((other) => isSameTerm(other, term)) === index,
  );
  const terms = { name: 'terms', attrs: {}, children: structuredClone(unique) };
  return declineMonths({ ...locale, children: [...locale.children, terms] });
}

function termsOf(locale: CslNode): CslNode[] {
  return elementsIn(locale, 'terms').flatMap((terms) => elementsIn(terms, 'term'));
}

function isSameTerm(a: CslNode, b: CslNode): boolean {
  return a.attrs.name === b.attrs.name && (a.attrs.form ?? '') === (b.attrs.form ?? '');
}
