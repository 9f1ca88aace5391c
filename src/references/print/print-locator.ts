import { findLanguagePack } from '../../language/languages.ts';
import type { LocatorTerm } from '../../language/locator-terms.ts';

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
  const counted = printRanges(locator, shortened.has(name));
  const forms = formsOf(name, lang) ?? formsOf(name, 'en');
  const printed = (isSeveral(counted) ? forms?.[1] : forms?.[0]) ?? name;
  return `${printed}\u00a0${counted}`;
}

/** What is counted without a gap, so that the end of a range may lack what it shares: `115-8`. */
const shortened: ReadonlySet<string> = new Set(['column', 'folio', 'line', 'page', 'verse']);

/** A word without blanks, or several with dashes between them. */
const joinedByDashes = /[^\s,;&]+(?:\s*(?:--+|[-–—])\s*[^\s,;&]+)*/gu;

/**
 * Set ranges of numbers with an en dash, whatever the author typed between them. What is no range
 * keeps its hyphens: a word (`A-12`) and the number of a report or an article (`2022-07`, `L.123-5`).
 *
 * @param text Numbers as written, such as `33-35`.
 * @param mayBeShort Whether the second number may lack the figures that it shares with the first.
 * @returns Such as `33–35`.
 */
export function printRanges(text: string, mayBeShort = false): string {
  return text.trim().replace(joinedByDashes, (written) => {
    const [from = '', dash = '', to, ...others] = written.split(/\s*(--+|[-–—])\s*/);
    if (to === undefined || others.length > 0 || !/\d$/.test(from) || !/^\d/.test(to)) {
      return written;
    }
    return dash !== '-' || isRange(from, to, mayBeShort) ? `${from}–${to}` : written;
  });
}

function isRange(from: string, to: string, mayBeShort: boolean): boolean {
  const first = /\d+$/.exec(from)?.[0] ?? '';
  const last = /^\d+/.exec(to)?.[0] ?? '';
  if (last.startsWith('0') && last.length !== first.length) return false;
  if (last.length < first.length) return mayBeShort;
  return Number(first) < Number(last);
}

function formsOf(name: string, lang: string) {
  const terms = findLanguagePack(lang)?.locatorTerms;
  return terms && Object.hasOwn(terms, name) ? terms[name as LocatorTerm] : undefined;
}

function isSeveral(counted: string): boolean {
  return /[\p{L}\p{N}]\s*[–,&]\s*[\p{L}\p{N}]/u.test(counted) || /\p{N}\s*ff?\.?$/u.test(counted);
}
