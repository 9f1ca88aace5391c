import { primaryLanguage } from './words.ts';

/** Opening and closing mark. */
export type QuotationMarks = readonly [open: string, close: string];

const english: QuotationMarks = ['“', '”'];

const byLanguage: ReadonlyMap<string, QuotationMarks> = new Map<string, QuotationMarks>([
  ['ar', ['«', '»']],
  ['be', ['«', '»']],
  ['bg', ['„', '“']],
  ['cs', ['„', '“']],
  ['de', ['„', '“']],
  ['el', ['«', '»']],
  ['es', ['«', '»']],
  ['fa', ['«', '»']],
  ['fr', ['«\u00a0', '\u00a0»']],
  ['he', ['”', '”']],
  ['it', ['«', '»']],
  ['ja', ['「', '」']],
  ['nb', ['«', '»']],
  ['no', ['«', '»']],
  ['pl', ['„', '”']],
  ['pt', ['«', '»']],
  ['ro', ['„', '”']],
  ['ru', ['«', '»']],
  ['sv', ['”', '”']],
  ['uk', ['«', '»']],
]);

/**
 * Give the quotation marks of a language (first level of the Unicode locale data).
 *
 * @param lang BCP 47 tag of the document.
 * @returns Opening and closing mark, the English ones where we know no others.
 */
export function quotationMarks(lang: string): QuotationMarks {
  // Brazilian Portuguese quotes as English does.
  if (/^pt-br\b/i.test(lang)) return english;
  return byLanguage.get(primaryLanguage(lang)) ?? english;
}

const englishInner: QuotationMarks = ['‘', '’'];

const innerByLanguage: ReadonlyMap<string, QuotationMarks> = new Map<string, QuotationMarks>([
  ['ar', ['“', '”']],
  ['be', ['„', '“']],
  ['bg', ['„', '“']],
  ['cs', ['‚', '‘']],
  ['de', ['‚', '‘']],
  ['el', ['“', '”']],
  ['es', ['“', '”']],
  ['fa', ['‹', '›']],
  ['fr', ['“', '”']],
  ['he', ['’', '’']],
  ['it', ['“', '”']],
  ['ja', ['『', '』']],
  ['pl', ['«', '»']],
  ['pt', ['“', '”']],
  ['ro', ['«', '»']],
  ['ru', ['„', '“']],
  ['sv', ['’', '’']],
  ['uk', ['„', '“']],
]);

/**
 * Give the quotation marks of a language for a quotation inside another.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Opening and closing mark, the English ones where we know no others.
 */
export function innerQuotationMarks(lang: string): QuotationMarks {
  if (/^pt-br\b/i.test(lang)) return englishInner;
  return innerByLanguage.get(primaryLanguage(lang)) ?? englishInner;
}
