import { type LocatorTerm, termsOf } from './locator-terms.ts';

/**
 * Print the place inside a source, such as "p. 12" or "pp. 12–15".
 *
 * @param label Canonical CSL locator term; a page where there is none.
 * @param locator What the label counts, as written: `12`, `12-15`, `3, 7`.
 * @param lang BCP 47 tag of the document; a term it lacks prints in English, an unknown one as is.
 * @returns The text, with a no-break space after the label and an en dash in ranges of numbers.
 */
export function printLocator(label: string | undefined, locator: string, lang: string): string {
  const name = label ?? 'page';
  const counted = printRanges(locator);
  const forms = formsOf(name, lang) ?? formsOf(name, 'en');
  const printed = (isSeveral(counted) ? forms?.[1] : forms?.[0]) ?? name;
  return `${printed}\u00a0${counted}`;
}

/**
 * Set ranges of numbers with an en dash, whatever the author typed between them.
 *
 * @param text Numbers as written, such as `33-35`.
 * @returns Such as `33–35`; a dash inside a word (`A-12`) stays.
 */
export function printRanges(text: string): string {
  return text.trim().replace(/(?<=\d)\s*(?:--+|[-–—])\s*(?=\d)/g, '–');
}

function formsOf(name: string, lang: string) {
  const terms = termsOf(lang);
  return terms && Object.hasOwn(terms, name) ? terms[name as LocatorTerm] : undefined;
}

function isSeveral(counted: string): boolean {
  return /[\p{L}\p{N}]\s*[–,&]\s*[\p{L}\p{N}]/u.test(counted) || /\p{N}\s*ff?\.?$/u.test(counted);
}
