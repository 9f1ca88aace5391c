import { formatMoney } from '../eras/format-money.ts';
import type { MoneyPart } from '../eras/money-by-kind.ts';
import { fillPhrase } from '../language/fill-phrase.ts';
import type { WordName } from '../language/fixed-words.ts';
import type { AmountBound } from '../model/era.ts';
import type { HtmlContext } from './context.ts';

const boundWords: Readonly<Record<AmountBound, WordName>> = {
  min: 'atLeast',
  max: 'atMost',
  about: 'about',
};

/**
 * Print one part of the money of an era: a single amount as its author shows it, a sum in the way of
 * the language, then what became of it.
 *
 * @param part Amounts that may be added.
 * @param context Words and language.
 * @returns Such as "US$2 billion approved".
 */
export function moneyInWords(part: MoneyPart, { lang, words }: HtmlContext): string {
  const [only, ...others] = part.amounts;
  const shown = only && others.length === 0 ? only.shown : sumInWords(part, lang, words);
  return part.status ? `${shown} ${words[part.status]}` : shown;
}

/**
 * Print the kind of an amount, which is open text of the author.
 *
 * @param kind Such as `oil-assets`.
 * @param lang BCP 47 tag of the document.
 * @returns Such as "Oil assets".
 */
export function kindInWords(kind: string, lang: string): string {
  return capitalise(kind.replaceAll(/[-_]+/g, ' ').trim(), lang);
}

/**
 * Begin a text with a capital letter.
 *
 * @param text Any text.
 * @param lang BCP 47 tag of the document.
 * @returns The text with its first letter in upper case.
 */
export function capitalise(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}

function sumInWords(part: MoneyPart, lang: string, words: HtmlContext['words']): string {
  const amount = formatMoney(part, lang);
  return part.bound ? fillPhrase(words[boundWords[part.bound]], { amount }) : amount;
}
